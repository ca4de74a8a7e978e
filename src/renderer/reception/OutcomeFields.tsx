import Alert from '@mui/material/Alert';
import Autocomplete from '@mui/material/Autocomplete';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fullName } from '../app/i18n/format.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useClassifiers } from '../app/useClassifiers.ts';
import { FieldLabel, Labelled } from '../ui/Labelled.tsx';
import type { OutcomeFieldsProps } from './outcomeDraft.ts';

/** Answered at once: with the citizen's consent, and with a note of what was answered. */
export function OrallyFields({ values, set, errorAt }: OutcomeFieldsProps) {
  const { t } = useTranslation();
  const fault = errorAt('consent');
  return (
    <>
      <div>
        <FormControlLabel
          control={<Checkbox size="small" checked={values.consent} onChange={(_event, consent) => set({ consent })} slotProps={{ input: { 'aria-required': true } }} />}
          label={t('reception.life.consent')}
          slotProps={{ typography: { variant: 'body2' } }}
        />
        {fault !== undefined && (
          <FormHelperText error sx={{ mx: 0 }}>
            {fault}
          </FormHelperText>
        )}
      </div>
      <Labelled label={t('reception.life.answerNote')} hint={t('reception.life.answerNoteHint')} required multiline minRows={3} maxRows={8} value={values.note} onChange={(event) => set({ note: event.target.value })} error={errorAt('note')} />
    </>
  );
}

/** Passed on to whose matter it is. A complaint never to those it is about. */
export function ReferredFields({ booking, values, set, errorAt }: OutcomeFieldsProps) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const { set: classifiers } = useClassifiers();
  const officials = useQuery(trpc.officials.all.queryOptions());
  const isComplaint = booking.kind === 'complaint';
  const people = officials.data?.filter((official) => official.active).map((official) => `${fullName(official)}, ${official.position}`) ?? [];
  const departments = classifiers?.lists['department']?.filter((each) => each.active).map((each) => each.az) ?? [];
  const fault = errorAt('to');
  return (
    <>
      {isComplaint && <Alert severity="warning">{t('reception.life.complaintWarning')}</Alert>}
      {isComplaint && <Labelled label={t('reception.life.accused')} hint={t('reception.life.accusedHint')} required value={values.accused} onChange={(event) => set({ accused: event.target.value })} error={errorAt('accused')} />}
      <div>
        <FieldLabel htmlFor="refer-to" required requiredText={t('common.required')}>
          {t('reception.life.referTo')}
        </FieldLabel>
        <Autocomplete
          id="refer-to"
          freeSolo
          options={[...departments, ...people]}
          openText={t('common.open')}
          closeText={t('common.close')}
          clearText={t('common.clear')}
          inputValue={values.to}
          onInputChange={(_event, to) => set({ to })}
          renderInput={(params) => <TextField {...params} error={fault !== undefined} />}
        />
        <FormHelperText error={fault !== undefined} sx={{ mx: 0 }}>
          {fault ?? t('reception.life.referToHint')}
        </FormHelperText>
      </div>
      <Labelled
        label={isComplaint ? t('reception.life.referReason') : t('reception.life.note')}
        required={isComplaint}
        multiline
        minRows={2}
        maxRows={8}
        value={values.note}
        onChange={(event) => set({ note: event.target.value })}
        error={errorAt('note')}
      />
    </>
  );
}

/** Not finished: what is left for the next time. */
export function ToBeContinuedFields({ values, set, errorAt }: OutcomeFieldsProps) {
  const { t } = useTranslation();
  return <Labelled label={t('reception.life.continueNote')} hint={t('reception.life.continueHint')} multiline minRows={3} maxRows={8} value={values.note} onChange={(event) => set({ note: event.target.value })} error={errorAt('note')} />;
}
