import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import EditOutlined from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readClock } from '#shared/officials/clock.ts';
import { exceptionKinds } from '#shared/officials/schedule.ts';
import { formatDate, useFormats } from '../app/i18n/format.ts';
import { tabular } from '../app/theme/theme.ts';
import { DateField, typedDate } from '../ui/DateField.tsx';
import { Labelled } from '../ui/Labelled.tsx';
import { Chosen } from './Chosen.tsx';
import { ExceptionMark } from './dayLooks.tsx';
import type { TypedException } from './typed.ts';

interface Props {
  readonly exception: TypedException;
  readonly open: boolean;
  readonly mayChange: boolean;
  readonly errorAt: (field: string) => string | undefined;
  readonly markAt: (field: string) => string | undefined;
  readonly onOpen: (open: boolean) => void;
  readonly onChange: (changes: Partial<TypedException>) => void;
  readonly onRemove: () => void;
}

const fields = ['date', 'startTime', 'endTime', 'slotMinutes', 'placesPerSlot', 'portalPlaces'] as const;

/** What differs on one date: a line, and when it is being changed its fields. */
export function ExceptionCard({ exception, open, mayChange, errorAt, markAt, onOpen, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const date = typedDate(exception.date);
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(date);
  const title = isDate ? `${formatDate(date)}, ${t(`common.weekdays.${((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1}`)}` : t('officials.newException');
  const fault = fields.map(errorAt).find(Boolean);
  const mark = fields.map(markAt).find(Boolean);
  const hours = exception.kind === 'cancelled' ? '' : [exception.startTime, exception.endTime].filter(Boolean).join('–');
  return (
    <Box component="li" aria-label={title} sx={{ py: 2, '&:not(:last-of-type)': { borderBottom: 1, borderColor: 'divider' } }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 2 }}>
        <Box sx={{ pt: '1px' }}>
          <ExceptionMark kind={exception.kind} />
        </Box>
        <Box sx={{ flex: 1, minWidth: 0, fontSize: '0.8125rem', lineHeight: '1.25rem', ...tabular }}>
          <Box sx={{ fontWeight: 600 }} title={isDate ? formats.dayInWords(date) : undefined}>
            {title}
          </Box>
          <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>{[t(`officials.exceptionKinds.${exception.kind}`), hours, exception.note].filter(Boolean).join(' · ')}</Box>
          {!open && (fault ?? mark) && (
            <FormHelperText error={fault !== undefined} sx={{ mx: 0, mt: 0 }}>
              {fault ?? mark}
            </FormHelperText>
          )}
        </Box>
        {mayChange && (
          <Box sx={{ display: 'flex', mt: -0.75, mr: -1 }}>
            {!open && (
              <Tooltip title={t('officials.changeException')}>
                <IconButton aria-label={`${t('officials.changeException')}: ${title}`} onClick={() => onOpen(true)}>
                  <EditOutlined fontSize="small" />
                </IconButton>
              </Tooltip>
            )}
            <Tooltip title={t('officials.removeException')}>
              <IconButton aria-label={`${t('officials.removeException')}: ${title}`} onClick={onRemove}>
                <DeleteOutlined fontSize="small" />
              </IconButton>
            </Tooltip>
          </Box>
        )}
      </Box>
      {open && <ExceptionFields exception={exception} errorAt={errorAt} markAt={markAt} onOpen={onOpen} onChange={onChange} />}
    </Box>
  );
}

function ExceptionFields({ exception, errorAt, markAt, onOpen, onChange }: Pick<Props, 'exception' | 'errorAt' | 'markAt' | 'onOpen' | 'onChange'>) {
  const { t } = useTranslation();
  const [places, setPlaces] = useState(exception.slotMinutes + exception.placesPerSlot + exception.portalPlaces !== '');
  const text = (name: 'startTime' | 'endTime' | 'slotMinutes' | 'placesPerSlot' | 'portalPlaces') => ({
    label: t(`officials.fields.${name}`),
    value: exception[name],
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
    error: errorAt(name),
  });
  const clock = (name: 'startTime' | 'endTime') => ({ ...text(name), required: exception.kind === 'extra', onBlur: () => onChange({ [name]: readClock(exception[name]) ?? exception[name] }) });
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3, mt: 2 }}>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: 3 }}>
        <DateField label={t('officials.fields.date')} required value={exception.date} onChange={(date) => onChange({ date })} error={errorAt('date') ?? markAt('date')} />
        <Chosen label={t('officials.fields.exceptionKind')} value={exception.kind} options={exceptionKinds.map((value) => ({ value, text: t(`officials.exceptionKinds.${value}`) }))} onChange={(kind) => onChange({ kind })} />
      </Box>
      {exception.kind !== 'cancelled' && (
        <>
          <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: 3 }}>
            <Labelled {...clock('startTime')} placeholder="15:00" />
            <Labelled {...clock('endTime')} placeholder="17:00" />
          </Box>
          {places ? (
            <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: 3, alignItems: 'start' }}>
              {(['slotMinutes', 'placesPerSlot', 'portalPlaces'] as const).map((name) => (
                <Labelled key={name} {...text(name)} placeholder={t('officials.asUsual')} inputProps={{ inputMode: 'numeric', maxLength: 4 }} />
              ))}
            </Box>
          ) : (
            <Button color="secondary" sx={{ alignSelf: 'flex-start' }} onClick={() => setPlaces(true)}>
              {t('officials.otherPlaces')}
            </Button>
          )}
        </>
      )}
      <Labelled label={t('officials.fields.note')} value={exception.note} onChange={(event) => onChange({ note: event.target.value })} inputProps={{ maxLength: 200 }} hint={t('officials.noteHint')} />
      <Button color="secondary" sx={{ alignSelf: 'flex-start' }} onClick={() => onOpen(false)}>
        {t('officials.closeRule')}
      </Button>
    </Box>
  );
}
