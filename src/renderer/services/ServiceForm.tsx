import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceView } from '#shared/classifiers/views.ts';
import { serviceInput } from '#shared/services/schema.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useMay } from '../app/rpc/session.ts';
import { FormEnd } from '../settings/FormEnd.tsx';
import { Section } from '../ui/Field.tsx';
import { focusFault } from '../ui/focusFault.ts';
import { Labelled } from '../ui/Labelled.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { useCheckedForm } from '../ui/useCheckedForm.ts';
import { useOneAtATime } from '../ui/useOneAtATime.ts';
import { DocumentsEditor } from './DocumentsEditor.tsx';
import { FieldsEditor } from './FieldsEditor.tsx';
import { NoticesEditor } from './NoticesEditor.tsx';
import { OneOf } from './OneOf.tsx';
import { OutcomesEditor } from './OutcomesEditor.tsx';
import { RoutingEditor } from './RoutingEditor.tsx';
import { terms, useTypedCard } from './useTypedCard.ts';

const rules = ['mobileRequired', 'replyNeedsApproval', 'pausesWhenReturned', 'active'] as const;

/** The card of one service. What is typed stays until it is saved, dropped or another card is opened. */
export function ServiceForm({ service, onSaved }: { service: ServiceView; onSaved: (code: string) => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toasts = useToasts();
  const readOnly = !useMay()('settings.change');
  const sheet = useRef<HTMLFormElement>(null);
  const isNew = service.uid === '';
  const typed = useTypedCard(service);
  const { card, set } = typed;
  const save = useMutation(
    trpc.classifiers.saveService.mutationOptions({
      async onSuccess() {
        toasts.done(t('services.saved', { name: card.nameAz }));
        typed.settle();
        await client.invalidateQueries(trpc.classifiers.pathFilter());
        await client.invalidateQueries(trpc.applications.pathFilter());
        onSaved(card.code);
      },
    }),
  );
  const form = useCheckedForm(serviceInput, typed.values, save.error);
  const keep = useOneAtATime(save.mutateAsync);
  const text = (name: 'nameAz' | 'nameEn' | 'provider' | 'code' | 'termBasis') => ({
    label: t(`services.fields.${name}`),
    value: card[name],
    readOnly: readOnly || (name === 'code' && !isNew),
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
    error: form.errorAt(name),
  });
  const flag = (label: string, checked: boolean, onChange: (on: boolean) => void) => (
    <FormControlLabel sx={{ display: 'flex' }} control={<Checkbox size="small" checked={checked} disabled={readOnly} onChange={(_event, on) => onChange(on)} />} label={label} slotProps={{ typography: { variant: 'body2' } }} />
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = form.check();
    if (checked) keep(checked);
    else focusFault(() => sheet.current);
  };
  const part = { readOnly, errorAt: form.errorAt };

  return (
    <Box component="form" ref={sheet} noValidate onSubmit={submit}>
      {readOnly && <Alert severity="info" sx={{ mb: 4 }}>{t('services.readOnly')}</Alert>}
      {typed.isOutdated && (
        <Alert
          severity="warning"
          sx={{ mb: 4 }}
          action={
            <Button color="inherit" onClick={typed.drop}>
              {t('services.takeNew')}
            </Button>
          }
        >
          {t('services.outdated')}
        </Alert>
      )}
      <Section title={t('services.sections.card')}>
        <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(260px, 1fr))', gap: 4 }}>
          <Labelled required {...text('nameAz')} />
          <Labelled required {...text('nameEn')} />
          <Labelled required {...text('provider')} />
          <Labelled required spellCheck={false} hint={isNew ? t('services.codeHint') : t('services.codeFixed')} {...text('code')} />
          <OneOf
            label={t('services.letterhead')}
            value={card.letterhead}
            options={(['authority', 'utility'] as const).map((value) => ({ value, text: t(`services.letterheads.${value}`) }))}
            readOnly={readOnly}
            error={form.errorAt('letterhead')}
            onChange={(value) => set({ letterhead: value === 'utility' ? 'utility' : 'authority' })}
          />
        </Box>
      </Section>
      <Section title={t('services.sections.terms')}>
        <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))', gap: 4, alignItems: 'end', mb: 4 }}>
          {terms.map((term) => (
            <Labelled key={term} required label={t(`services.fields.${term}`)} value={typed.days[term] ?? ''} readOnly={readOnly} inputProps={{ inputMode: 'numeric', maxLength: 3 }} onChange={(event) => typed.setDays(term, event.target.value)} error={form.errorAt(term)} />
          ))}
        </Box>
        <Labelled required hint={t('services.basisHint')} {...text('termBasis')} />
      </Section>
      <Section title={t('services.sections.rules')}>
        {rules.map((rule) => (
          <div key={rule}>{flag(t(`services.rules.${rule}`), card[rule], (on) => set({ [rule]: on }))}</div>
        ))}
        {flag(t('services.rules.afterHours'), card.afterHours === 'nextWorkingDay', (on) => set({ afterHours: on ? 'nextWorkingDay' : 'sameDay' }))}
      </Section>
      <Section title={t('services.sections.form')}>
        <FieldsEditor {...part} fields={card.fields} saved={new Set(service.fields.map(({ key }) => key))} onChange={(fields) => set({ fields })} />
      </Section>
      <Section title={t('services.sections.documents')}>
        <DocumentsEditor {...part} documents={card.documents} saved={new Set(service.documents.map(({ code }) => code))} onChange={(documents) => set({ documents })} />
      </Section>
      <Section title={t('services.sections.departments')}>
        <RoutingEditor {...part} card={card} onChange={set} />
      </Section>
      <Section title={t('services.sections.outcomes')}>
        <OutcomesEditor outcomes={card.outcomes} readOnly={readOnly} error={form.errorAt('outcomes')} onChange={(outcomes) => set({ outcomes })} />
      </Section>
      <Section title={t('services.sections.notices')}>
        <NoticesEditor notify={card.notify} readOnly={readOnly} onChange={(notify) => set({ notify })} />
      </Section>
      <FormEnd
        readOnly={readOnly}
        isFaulty={form.isFaulty}
        error={save.error}
        pending={save.isPending}
        onUndo={() => {
          save.reset();
          typed.drop();
        }}
      />
    </Box>
  );
}
