import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { portalSettingsInput, type PortalSettingsView } from '#shared/settings/schema.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useMay } from '../app/rpc/session.ts';
import { Labelled } from '../ui/Labelled.tsx';
import { ScreenFailure } from '../ui/ScreenFailure.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { useCheckedForm } from '../ui/useCheckedForm.ts';

/** The connection to the portal. */
export function PortalForm() {
  const trpc = useTRPC();
  const errorText = useErrorText();
  const settings = useQuery(trpc.settings.portal.queryOptions());
  if (settings.error && !settings.data) return <ScreenFailure text={errorText.of(settings.error)} onRetry={() => void settings.refetch()} />;
  if (!settings.data) return <Skeleton variant="rounded" height={260} />;
  return <Form settings={settings.data} />;
}

function Form({ settings }: { settings: PortalSettingsView }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toasts = useToasts();
  const errorText = useErrorText();
  const may = useMay();
  const readOnly = !may('settings.change');
  const [values, setValues] = useState({
    baseUrl: settings.baseUrl,
    clientId: settings.clientId,
    clientSecret: '',
    intervalSeconds: String(settings.intervalSeconds),
  });
  const save = useMutation(
    trpc.settings.savePortal.mutationOptions({
      onSuccess: () => {
        setValues((before) => ({ ...before, clientSecret: '' }));
        toasts.done(t('settings.portal.saved'));
      },
      onSettled: () => Promise.all([client.invalidateQueries(trpc.settings.pathFilter()), client.invalidateQueries(trpc.sync.pathFilter())]),
    }),
  );
  const test = useMutation(trpc.settings.testPortal.mutationOptions({ trpc: { context: { timeoutMs: 60_000 } } }));
  const failure = save.error ?? test.error;
  const typed = { ...values, intervalSeconds: values.intervalSeconds.trim() === '' ? undefined : Number(values.intervalSeconds) };
  const form = useCheckedForm(portalSettingsInput, typed, failure);
  const field = (name: keyof typeof values) => ({
    value: values[name],
    readOnly,
    onChange: (event: { target: { value: string } }) => {
      test.reset();
      save.reset();
      setValues((before) => ({ ...before, [name]: event.target.value }));
    },
    error: form.errorAt(name),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = form.check();
    test.reset();
    if (checked && !readOnly) save.mutate(checked);
  };
  const tryOut = () => {
    const checked = form.check();
    save.reset();
    if (checked) test.mutate(checked);
  };

  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
      {readOnly && <Alert severity="info">{t('settings.portal.readOnly')}</Alert>}
      <Labelled label={t('settings.portal.baseUrl')} required type="url" spellCheck={false} placeholder="https://" hint={t('settings.portal.baseUrlHint')} {...field('baseUrl')} />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(240px, 1fr))', gap: 4 }}>
        <Labelled label={t('settings.portal.clientId')} required spellCheck={false} autoComplete="off" {...field('clientId')} />
        <Labelled
          label={t('settings.portal.clientSecret')}
          required={!settings.hasSecret}
          type="password"
          autoComplete="new-password"
          placeholder={settings.hasSecret ? t('settings.portal.secretKept') : ''}
          hint={settings.hasSecret ? t('settings.portal.secretHint') : undefined}
          {...field('clientSecret')}
        />
      </Box>
      <Box sx={{ maxWidth: 240 }}>
        <Labelled label={t('settings.portal.interval')} required inputMode="numeric" hint={t('settings.portal.intervalHint')} {...field('intervalSeconds')} />
      </Box>
      <Box role="status">
        {test.data && <Alert severity="success">{t('settings.portal.tested', { office: test.data.officeName })}</Alert>}
        {failure && <Alert severity="error">{errorText.of(failure)}</Alert>}
      </Box>
      {!readOnly && (
        <Box sx={{ display: 'flex', gap: 2 }}>
          <Button type="submit" variant="contained" loading={save.isPending}>
            {t('common.save')}
          </Button>
          <Button variant="outlined" loading={test.isPending} onClick={tryOut}>
            {t('settings.portal.test')}
          </Button>
        </Box>
      )}
    </Box>
  );
}
