import MenuItem from '@mui/material/MenuItem';
import FormHelperText from '@mui/material/FormHelperText';
import Select from '@mui/material/Select';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { handChannels } from '#shared/applications/entry.ts';
import { useFormats, today } from '../../app/i18n/format.ts';
import { useClassifiers } from '../../app/useClassifiers.ts';
import { DateField, typedDate } from '../../ui/DateField.tsx';
import { FieldLabel, Labelled } from '../../ui/Labelled.tsx';
import { Cell, Grid, Radios, type PartProps } from './parts.tsx';

/** For which service, by which way and when it came, and who sent it on. */
export function ReceivedFields({ draft, set, errorAt }: PartProps) {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const { set: classifiers } = useClassifiers();
  const id = useId();
  const services = (classifiers?.services ?? []).filter((each) => each.active || each.code === draft.service);
  const wrong = errorAt('service');
  const isSentOn = draft.channel === 'higherBody';
  const day = typedDate(draft.receivedOn);
  const isLate = /^\d{4}-\d{2}-\d{2}$/.test(day) && day < today();
  const incoming = (name: 'incomingBody' | 'incomingNumber') => (
    <Labelled label={t(`entry.fields.${name}`)} required={isSentOn} value={draft[name]} onChange={(event) => set({ [name]: event.target.value })} error={errorAt(name)} autoComplete="off" spellCheck={false} />
  );
  return (
    <Grid>
      <Cell span={6}>
        <FieldLabel id={`${id}-service`} required requiredText={t('common.required')}>
          {t('entry.fields.service')}
        </FieldLabel>
        <Select
          fullWidth
          size="small"
          displayEmpty
          autoFocus={draft.service === ''}
          labelId={`${id}-service`}
          value={services.some(({ code }) => code === draft.service) ? draft.service : ''}
          error={wrong !== undefined}
          inputProps={{ 'aria-invalid': wrong !== undefined }}
          onChange={(event) => set({ service: event.target.value })}
        >
          <MenuItem value="" disabled>
            {t('entry.chooseService')}
          </MenuItem>
          {services.map((service) => (
            <MenuItem key={service.code} value={service.code}>
              {locale === 'az' ? service.nameAz : service.nameEn}
            </MenuItem>
          ))}
        </Select>
        {wrong !== undefined && (
          <FormHelperText error sx={{ mx: 0 }}>
            {wrong}
          </FormHelperText>
        )}
      </Cell>
      <Cell span={6}>
        <Radios label={t('entry.fields.channel')} value={draft.channel} options={handChannels.map((value) => ({ value, text: t(`applications.channel.${value}`) }))} onChange={(channel) => set({ channel })} error={errorAt('channel')} />
      </Cell>
      <Cell>
        <DateField label={t('entry.fields.receivedOn')} required value={draft.receivedOn} onChange={(receivedOn) => set({ receivedOn })} error={errorAt('receivedOn')} {...(isLate && { hint: t('entry.late') })} />
      </Cell>
      <Cell>
        <Labelled label={t('entry.fields.receivedTime')} required value={draft.receivedTime} onChange={(event) => set({ receivedTime: event.target.value })} onBlur={() => set({ receivedTime: typedTime(draft.receivedTime) })} error={errorAt('receivedTime')} placeholder="09:30" autoComplete="off" inputProps={{ maxLength: 5 }} hint={isLate ? t('entry.late') : undefined} />
      </Cell>
      <Cell>
        <Labelled label={t('entry.fields.sheetCount')} value={draft.sheetCount} onChange={(event) => set({ sheetCount: event.target.value })} error={errorAt('sheetCount')} hint={t('entry.sheetHint')} autoComplete="off" inputProps={{ inputMode: 'numeric', maxLength: 4 }} />
      </Cell>
      <Cell span={6}>{incoming('incomingBody')}</Cell>
      {(isSentOn || draft.incomingBody !== '' || draft.incomingNumber !== '' || draft.incomingDate !== '') && (
        <>
          <Cell span={3}>{incoming('incomingNumber')}</Cell>
          <Cell span={3}>
            <DateField label={t('entry.fields.incomingDate')} required={isSentOn} value={draft.incomingDate} onChange={(incomingDate) => set({ incomingDate })} error={errorAt('incomingDate')} />
          </Cell>
        </>
      )}
    </Grid>
  );
}

/** A time typed without its sign: 930, 9.30, 9 30 are 09:30. What is no time stays as it was typed. */
function typedTime(text: string): string {
  const match = /^(\d{1,2})[:.,\s]?(\d{2})$/.exec(text.trim());
  return match ? `${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? ''}` : text.trim();
}
