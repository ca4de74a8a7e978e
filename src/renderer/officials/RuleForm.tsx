import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import { useTranslation } from 'react-i18next';
import { readClock } from '#shared/officials/clock.ts';
import { nthChoices, recurrenceKinds, writeRecurrence } from '#shared/officials/recurrence.ts';
import { dayOffPolicies, minutesOf } from '#shared/officials/schedule.ts';
import { DateField } from '../ui/DateField.tsx';
import { Labelled } from '../ui/Labelled.tsx';
import { Choices } from './Choices.tsx';
import { Chosen } from './Chosen.tsx';
import { recurrenceTyped, type TypedRule } from './typed.ts';

interface Props {
  readonly rule: TypedRule;
  readonly errorAt: (field: string) => string | undefined;
  readonly markAt: (field: string) => string | undefined;
  readonly onChange: (changes: Partial<TypedRule>) => void;
}

const two = { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: 3 } as const;

/** The fields of one recurring reception. */
export function RuleForm({ rule, errorAt, markAt, onChange }: Props) {
  const { t } = useTranslation();
  const text = (name: 'startTime' | 'endTime' | 'slotMinutes' | 'placesPerSlot' | 'portalPlaces' | 'every') => ({
    label: t(`officials.fields.${name}`),
    value: rule[name],
    required: true,
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
    error: errorAt(name),
  });
  const clock = (name: 'startTime' | 'endTime') => ({ ...text(name), onBlur: () => onChange({ [name]: readClock(rule[name]) ?? rule[name] }) });
  const weekdays = [1, 2, 3, 4, 5, 6, 7].map((value) => ({ value, text: t(`common.weekdaysShort.${value}`), said: t(`common.weekdays.${value}`) }));
  const changeKind = (kind: TypedRule['kind']) =>
    onChange({
      kind,
      // What can be said as a rule is the beginning of one written by hand.
      ...(kind === 'other' && rule.text.trim() === '' && rule.weekdays.length > 0 && { text: writeRecurrence(recurrenceTyped(rule)) }),
      // The last weekday of a month may be a day off: the working day before it is what is meant.
      ...(kind === 'lastWorkingDay' && { onDayOff: 'previousWorkingDay' as const }),
    });
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
      <Box sx={{ display: 'grid', gridTemplateColumns: rule.kind === 'weekly' ? 'minmax(0, 1fr) 112px' : 'minmax(0, 1fr)', gap: 3 }}>
        <Chosen label={t('officials.fields.kind')} value={rule.kind} options={recurrenceKinds.map((value) => ({ value, text: t(`officials.kinds.${value}`) }))} onChange={changeKind} />
        {rule.kind === 'weekly' && <Labelled {...text('every')} inputProps={{ inputMode: 'numeric', maxLength: 2 }} />}
      </Box>
      {rule.kind === 'nthWeekday' && (
        <Choices
          label={t('officials.fields.nths')}
          values={rule.nths}
          options={nthChoices.map((value) => ({ value, text: value < 0 ? t('officials.lastShort') : t(`officials.words.ordinals.${value}`) }))}
          onChange={(nths) => onChange({ nths })}
          error={rule.nths.length === 0 ? errorAt('rrule') : undefined}
        />
      )}
      {(rule.kind === 'weekly' || rule.kind === 'nthWeekday') && (
        <Choices label={t('officials.fields.weekdays')} values={rule.weekdays} options={weekdays} onChange={(chosen) => onChange({ weekdays: chosen.sort() })} error={rule.kind === 'nthWeekday' && rule.nths.length === 0 && rule.weekdays.length > 0 ? undefined : errorAt('rrule')} />
      )}
      {rule.kind === 'monthDays' && (
        <Choices label={t('officials.fields.days')} values={rule.days} options={Array.from({ length: 31 }, (_, i) => ({ value: i + 1, text: i + 1 }))} columns={8} onChange={(days) => onChange({ days })} error={errorAt('rrule')} />
      )}
      {rule.kind === 'lastWorkingDay' && errorAt('rrule') && <FormHelperText error>{errorAt('rrule')}</FormHelperText>}
      {rule.kind === 'other' && <Labelled label={t('officials.fields.text')} required spellCheck={false} value={rule.text} onChange={(event) => onChange({ text: event.target.value })} error={errorAt('rrule')} hint={t('officials.textHint')} />}
      <Box sx={two}>
        <Labelled {...clock('startTime')} placeholder="10:00" />
        <Labelled {...clock('endTime')} placeholder="13:00" />
      </Box>
      <FormControlLabel sx={{ my: -1 }} control={<Checkbox size="small" checked={rule.dayOnly} onChange={(_event, dayOnly) => onChange({ dayOnly })} />} label={t('officials.fields.dayOnly')} slotProps={{ typography: { variant: 'body2' } }} />
      <Box sx={{ display: 'grid', gridTemplateColumns: `repeat(${rule.dayOnly ? 2 : 3}, minmax(0, 1fr))`, gap: 3, alignItems: 'start' }}>
        {!rule.dayOnly && <Labelled {...text('slotMinutes')} inputProps={{ inputMode: 'numeric', maxLength: 3 }} />}
        <Labelled {...text('placesPerSlot')} label={t(rule.dayOnly ? 'officials.fields.placesOfDay' : 'officials.fields.placesPerSlot')} inputProps={{ inputMode: 'numeric', maxLength: 4 }} />
        <Labelled {...text('portalPlaces')} inputProps={{ inputMode: 'numeric', maxLength: 4 }} />
      </Box>
      <PlacesInWords rule={rule} />
      <Box sx={two}>
        <DateField label={t('officials.fields.validFrom')} required value={rule.validFrom} onChange={(validFrom) => onChange({ validFrom })} error={errorAt('validFrom') ?? markAt('validFrom')} />
        <DateField label={t('officials.fields.validTo')} value={rule.validTo} onChange={(validTo) => onChange({ validTo })} error={errorAt('validTo') ?? markAt('validTo')} hint={t('officials.validToHint')} />
      </Box>
      <Chosen label={t('officials.fields.onDayOff')} value={rule.onDayOff} options={dayOffPolicies.map((value) => ({ value, text: t(`officials.policies.${value}`) }))} onChange={(onDayOff) => onChange({ onDayOff })} />
    </Box>
  );
}

/** What the places come to: turns of a day, of them for the portal and for the counter. */
function PlacesInWords({ rule }: { rule: TypedRule }) {
  const { t } = useTranslation();
  const [start, end] = [readClock(rule.startTime), readClock(rule.endTime)];
  const [slot, places, portal] = [rule.slotMinutes, rule.placesPerSlot, rule.portalPlaces].map(Number);
  if (start === null || end === null || !places || portal === undefined || Number.isNaN(portal) || portal > places) return null;
  const turns = rule.dayOnly ? 1 : slot ? Math.floor((minutesOf(end) - minutesOf(start)) / slot) : 0;
  if (turns < 1) return null;
  return (
    <FormHelperText sx={{ m: 0, mt: -1.5 }}>
      {t('officials.placesOfDay', { places: turns * places, portal: turns * portal, counter: turns * (places - portal) })}
    </FormHelperText>
  );
}
