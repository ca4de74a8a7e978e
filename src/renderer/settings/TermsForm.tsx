import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { termSettingsInput, type TermSettings } from '#shared/settings/terms.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useMay } from '../app/rpc/session.ts';
import { Labelled } from '../ui/Labelled.tsx';
import { ScreenFailure } from '../ui/ScreenFailure.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { useCheckedForm } from '../ui/useCheckedForm.ts';
import { useOneAtATime } from '../ui/useOneAtATime.ts';

/** How terms are watched. */
export function TermsForm() {
  const trpc = useTRPC();
  const errorText = useErrorText();
  const settings = useQuery(trpc.settings.terms.queryOptions());
  if (settings.error && !settings.data) return <ScreenFailure text={errorText.of(settings.error)} onRetry={() => void settings.refetch()} />;
  if (!settings.data) return <Skeleton variant="rounded" height={120} />;
  return <Form settings={settings.data} />;
}

const fields = ['remindFirst', 'remindSecond', 'completionDays'] as const;

function Form({ settings }: { settings: TermSettings }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toasts = useToasts();
  const errorText = useErrorText();
  const readOnly = !useMay()('settings.change');
  const [typed, setTyped] = useState(() => ({ remindFirst: String(settings.remindFirst), remindSecond: String(settings.remindSecond), completionDays: String(settings.completionDays) }));
  const save = useMutation(
    trpc.settings.saveTerms.mutationOptions({
      onSuccess: () => toasts.done(t('settings.terms.saved')),
      onSettled: () => client.invalidateQueries(trpc.settings.pathFilter()),
    }),
  );
  const values = Object.fromEntries(fields.map((field) => [field, typed[field].trim() === '' ? undefined : Number(typed[field])]));
  const form = useCheckedForm(termSettingsInput, values, save.error);
  const send = useOneAtATime(save.mutateAsync);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = form.check();
    if (checked && !readOnly) send(checked);
  };
  return (
    <Box component="form" noValidate onSubmit={submit} aria-label={t('settings.terms.title')} sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
      {readOnly && <Alert severity="info">{t('settings.portal.readOnly')}</Alert>}
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(190px, 1fr))', gap: 4, alignItems: 'start' }}>
        {fields.map((field) => (
          <Labelled
            key={field}
            label={t(`settings.terms.fields.${field}`)}
            hint={t(`settings.terms.hints.${field}`)}
            required
            readOnly={readOnly}
            inputMode="numeric"
            value={typed[field]}
            onChange={(event) => setTyped((before) => ({ ...before, [field]: event.target.value }))}
            error={form.errorAt(field)}
          />
        ))}
      </Box>
      {save.error && <Alert severity="error">{errorText.of(save.error)}</Alert>}
      {!readOnly && (
        <Box>
          <Button type="submit" variant="contained" loading={save.isPending}>
            {t('common.save')}
          </Button>
        </Box>
      )}
    </Box>
  );
}
