import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { replyOutcomes } from '#shared/applications/lifecycle.ts';
import type { ServiceView } from '#shared/classifiers/views.ts';
import { serviceInput } from '#shared/services/schema.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useMay } from '../app/rpc/session.ts';
import { Section } from '../ui/Field.tsx';
import { Labelled } from '../ui/Labelled.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { useCheckedForm } from '../ui/useCheckedForm.ts';
import { useOneAtATime } from '../ui/useOneAtATime.ts';
import { FieldsEditor } from './FieldsEditor.tsx';
import { NoticesEditor } from './NoticesEditor.tsx';

const terms = ['reviewDays', 'extendedReviewDays', 'extensionDays', 'forwardingDays', 'leavingNoticeDays'] as const;
const rules = ['mobileRequired', 'replyNeedsApproval', 'pausesWhenReturned', 'active'] as const;

/** The card of one service. What is typed stays until it is saved or another card is opened. */
export function ServiceForm({ service, onSaved }: { service: ServiceView; onSaved: (code: string) => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toasts = useToasts();
  const errorText = useErrorText();
  const may = useMay();
  const readOnly = !may('settings.change');
  const isNew = service.uid === '';
  const [card, setCard] = useState(service);
  const [days, setDays] = useState(() => Object.fromEntries(terms.map((term) => [term, String(service[term])])));
  const save = useMutation(
    trpc.classifiers.saveService.mutationOptions({
      onSuccess: () => {
        toasts.done(t('services.saved', { name: card.nameAz }));
        onSaved(card.code);
      },
      onSettled: () => client.invalidateQueries(trpc.classifiers.pathFilter()),
    }),
  );
  const values = { ...card, uid: isNew ? null : service.uid, ...Object.fromEntries(terms.map((term) => [term, /^\d{1,3}$/.test(days[term]?.trim() ?? '') ? Number(days[term]) : undefined])) };
  const form = useCheckedForm(serviceInput, values, save.error);
  const keep = useOneAtATime(save.mutateAsync);
  const set = (part: Partial<ServiceView>) => setCard((before) => ({ ...before, ...part }));
  const text = (name: 'nameAz' | 'nameEn' | 'provider' | 'code' | 'termBasis') => ({
    label: t(`services.fields.${name}`),
    value: card[name],
    readOnly: readOnly || (name === 'code' && !isNew),
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
    error: form.errorAt(name),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = form.check();
    if (checked) keep(checked);
  };
  const twoColumns = { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(260px, 1fr))', gap: 4 } as const;

  return (
    <Box component="form" noValidate onSubmit={submit}>
      {readOnly && <Alert severity="info" sx={{ mb: 4 }}>{t('services.readOnly')}</Alert>}
      <Section title={t('services.sections.card')}>
        <Box sx={twoColumns}>
          <Labelled required {...text('nameAz')} />
          <Labelled required {...text('nameEn')} />
          <Labelled required {...text('provider')} />
          <Labelled required spellCheck={false} hint={isNew ? t('services.codeHint') : t('services.codeFixed')} {...text('code')} />
        </Box>
      </Section>
      <Section title={t('services.sections.terms')}>
        <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))', gap: 4, alignItems: 'end', mb: 4 }}>
          {terms.map((term) => (
            <Labelled
              key={term}
              required
              label={t(`services.fields.${term}`)}
              value={days[term] ?? ''}
              readOnly={readOnly}
              inputProps={{ inputMode: 'numeric', maxLength: 3 }}
              onChange={(event) => setDays((before) => ({ ...before, [term]: event.target.value }))}
              error={form.errorAt(term) === undefined ? undefined : t('validation.badNumber')}
            />
          ))}
        </Box>
        <Labelled hint={t('services.basisHint')} {...text('termBasis')} />
      </Section>
      <Section title={t('services.sections.rules')}>
        {rules.map((rule) => (
          <FormControlLabel
            key={rule}
            sx={{ display: 'flex' }}
            control={<Checkbox size="small" checked={card[rule]} disabled={readOnly} onChange={(_event, on) => set({ [rule]: on })} />}
            label={t(`services.rules.${rule}`)}
            slotProps={{ typography: { variant: 'body2' } }}
          />
        ))}
        <FormControlLabel
          sx={{ display: 'flex' }}
          control={<Checkbox size="small" checked={card.afterHours === 'nextWorkingDay'} disabled={readOnly} onChange={(_event, on) => set({ afterHours: on ? 'nextWorkingDay' : 'sameDay' })} />}
          label={t('services.rules.afterHours')}
          slotProps={{ typography: { variant: 'body2' } }}
        />
      </Section>
      <Section title={t('services.sections.form')}>
        <FieldsEditor fields={card.fields} readOnly={readOnly} errorAt={form.errorAt} onChange={(fields) => set({ fields })} />
      </Section>
      <Section title={t('services.sections.outcomes')}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap' }}>
          {replyOutcomes.map((outcome) => (
            <FormControlLabel
              key={outcome}
              control={
                <Checkbox
                  size="small"
                  checked={card.outcomes.includes(outcome)}
                  disabled={readOnly}
                  onChange={(_event, on) => set({ outcomes: replyOutcomes.filter((each) => (each === outcome ? on : card.outcomes.includes(each))) })}
                />
              }
              label={t(`applications.outcome.${outcome}`)}
              slotProps={{ typography: { variant: 'body2' } }}
            />
          ))}
        </Box>
        {form.errorAt('outcomes') && <Alert severity="error">{t('services.noOutcome')}</Alert>}
      </Section>
      <Section title={t('services.sections.notices')}>
        <NoticesEditor notify={card.notify} readOnly={readOnly} onChange={(notify) => set({ notify })} />
      </Section>
      {save.error && (
        <Alert severity="error" sx={{ mt: 4 }}>
          {errorText.of(save.error)}
        </Alert>
      )}
      {!readOnly && (
        <Box sx={{ display: 'flex', gap: 2, mt: 5 }}>
          <Button type="submit" variant="contained" loading={save.isPending}>
            {t('common.save')}
          </Button>
          <Button color="secondary" disabled={save.isPending} onClick={() => setCard(service)}>
            {t('services.undo')}
          </Button>
        </Box>
      )}
    </Box>
  );
}
