import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { applicationKinds } from '#shared/applications/lifecycle.ts';
import { isEmail } from '#shared/formats/email.ts';
import { formatPhone, isMobileAz, normalisePhone } from '#shared/formats/phone.ts';
import { FieldLabel, Labelled } from '../ui/Labelled.tsx';
import type { PartProps } from './CitizenFields.tsx';
import { ChoiceField } from './ChoiceField.tsx';

/** What the citizen comes with and how they are reached, in the order of the paper card. */
export function CaseFields({ draft, set, errorAt }: PartProps) {
  const { t } = useTranslation();
  const id = useId();
  const text = (name: 'email' | 'workplace' | 'jobTitle' | 'currentAddress', maxLength: number) => (
    <Labelled label={t(`bookings.fields.${name}`)} value={draft[name]} onChange={(event) => set({ [name]: event.target.value })} error={errorAt(name)} fault={name === 'email' && draft.email.trim() !== '' && !isEmail(draft.email) ? t('validation.badEmail') : undefined} autoComplete="off" spellCheck={false} inputProps={{ maxLength }} />
  );
  const phone = normalisePhone(draft.phone);
  // Of a number that no SMS reaches that is said where it is typed.
  const phoneHint = phone === null || isMobileAz(phone) ? undefined : phone.startsWith('+994') ? t('bookings.fixedPhone') : t('bookings.foreignPhone');
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: 3 }}>
      <Box sx={{ gridColumn: '1 / -1' }}>
        <FieldLabel id={`${id}-kind`} required requiredText={t('common.required')}>
          {t('bookings.fields.kind')}
        </FieldLabel>
        <RadioGroup row aria-labelledby={`${id}-kind`} value={draft.kind} onChange={(_event, value) => set({ kind: applicationKinds.find((each) => each === value) ?? draft.kind })}>
          {applicationKinds.map((kind) => (
            <FormControlLabel key={kind} value={kind} control={<Radio size="small" sx={{ py: 0.5 }} />} label={t(`applications.kind.${kind}`)} slotProps={{ typography: { variant: 'body2' } }} />
          ))}
        </RadioGroup>
      </Box>
      <ChoiceField list="socialStatus" label={t('bookings.fields.socialStatus')} required value={draft.socialStatus} onChange={(socialStatus) => set({ socialStatus })} error={errorAt('socialStatus')} />
      <ChoiceField list="privilege" label={t('bookings.fields.privilege')} value={draft.privilege} onChange={(privilege) => set({ privilege })} error={errorAt('privilege')} />
      {text('email', 254)}
      <Labelled
        label={t('bookings.fields.phone')}
        required={draft.channel === 'phone'}
        value={draft.phone}
        onChange={(event) => set({ phone: event.target.value })}
        onBlur={() => phone !== null && set({ phone: formatPhone(phone) })}
        error={errorAt('phone')}
        fault={draft.phone.trim() !== '' && phone === null ? t('validation.badPhone') : undefined}
        hint={phoneHint}
        inputMode="tel"
        autoComplete="off"
        inputProps={{ maxLength: 40 }}
      />
      {text('workplace', 200)}
      {text('jobTitle', 200)}
      <Box sx={{ gridColumn: '1 / -1' }}>{text('currentAddress', 300)}</Box>
      <Box sx={{ gridColumn: '1 / -1' }}>
        <Labelled label={t('bookings.fields.note')} hint={t('bookings.noteHint')} multiline minRows={2} maxRows={6} value={draft.note} onChange={(event) => set({ note: event.target.value })} error={errorAt('note')} inputProps={{ maxLength: 1_000 }} />
      </Box>
    </Box>
  );
}
