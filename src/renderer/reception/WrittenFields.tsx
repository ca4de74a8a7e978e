import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import MenuItem from '@mui/material/MenuItem';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Select from '@mui/material/Select';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { applicationKinds } from '#shared/applications/lifecycle.ts';
import { useFormats } from '../app/i18n/format.ts';
import { useClassifiers } from '../app/useClassifiers.ts';
import { FieldLabel, Labelled } from '../ui/Labelled.tsx';
import type { OutcomeFieldsProps } from './outcomeDraft.ts';

interface Props extends OutcomeFieldsProps {
  readonly services: ReadonlyArray<{ readonly code: string }>;
  readonly service: string;
}

/** The appeal as it is put in writing. Who appeals is known from the booking. */
export function WrittenFields({ values, set, errorAt, services, service }: Props) {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const classifiers = useClassifiers();
  const subjects = classifiers.set?.lists['subject']?.filter((each) => each.active) ?? [];
  const subjectFault = errorAt('subject');
  const serviceFault = errorAt('service');
  return (
    <>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, columnGap: 4, rowGap: 4 }}>
        <div>
          <FieldLabel id="written-kind" required requiredText={t('common.required')}>
            {t('applications.fields.kind')}
          </FieldLabel>
          <RadioGroup row aria-labelledby="written-kind" value={values.kind} onChange={(_event, value) => set({ kind: applicationKinds.find((each) => each === value) ?? values.kind })}>
            {applicationKinds.map((kind) => (
              <FormControlLabel key={kind} value={kind} control={<Radio size="small" />} label={t(`applications.kind.${kind}`)} slotProps={{ typography: { variant: 'body2' } }} />
            ))}
          </RadioGroup>
        </div>
        <div>
          <FieldLabel htmlFor="written-subject" required requiredText={t('common.required')}>
            {t('applications.fields.subject')}
          </FieldLabel>
          <Autocomplete
            id="written-subject"
            autoHighlight
            options={subjects}
            value={subjects.find((each) => each.code === values.subject) ?? null}
            getOptionLabel={(item) => item[locale]}
            isOptionEqualToValue={(a, b) => a.code === b.code}
            noOptionsText={t('reception.life.noSubject')}
            openText={t('common.open')}
            closeText={t('common.close')}
            clearText={t('common.clear')}
            onChange={(_event, item) => set({ subject: item?.code ?? '' })}
            renderInput={(params) => <TextField {...params} error={subjectFault !== undefined} />}
          />
          {subjectFault !== undefined && (
            <FormHelperText error sx={{ mx: 0 }}>
              {subjectFault}
            </FormHelperText>
          )}
        </div>
      </Box>
      {services.length > 1 && (
        <div>
          <FieldLabel id="written-service" required requiredText={t('common.required')}>
            {t('applications.fields.service')}
          </FieldLabel>
          <Select fullWidth labelId="written-service" value={service} onChange={(event) => set({ service: event.target.value })}>
            {services.map(({ code }) => (
              <MenuItem key={code} value={code}>
                {classifiers.service(code)}
              </MenuItem>
            ))}
          </Select>
          {serviceFault !== undefined && (
            <FormHelperText error sx={{ mx: 0 }}>
              {serviceFault}
            </FormHelperText>
          )}
        </div>
      )}
      {values.kind === 'complaint' && <Labelled label={t('reception.life.accused')} value={values.accused} onChange={(event) => set({ accused: event.target.value })} error={errorAt('accused')} />}
      <Labelled label={t('reception.life.summary')} required value={values.summary} onChange={(event) => set({ summary: event.target.value })} error={errorAt('summary')} />
      <Labelled label={t('reception.life.text')} hint={t('reception.life.textHint')} required multiline minRows={6} maxRows={16} value={values.text} onChange={(event) => set({ text: event.target.value })} error={errorAt('text')} />
    </>
  );
}
