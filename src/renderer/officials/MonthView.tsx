import Add from '@mui/icons-material/AddOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import Tooltip from '@mui/material/Tooltip';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { slotsOfDay, type ReceptionDayPlan } from '#shared/officials/expansion.ts';
import type { SchedulePreview } from '#shared/officials/views.ts';
import { formatDate, addDays, today, useFormats, weekdayOf } from '../app/i18n/format.ts';
import { dayFinder, lookOf, type DayFacts } from './dayLooks.tsx';

interface Props {
  readonly preview: SchedulePreview;
  /** `2026-11` */
  readonly month: string;
  /** An exception is wanted for a date; absent where nothing may be changed. */
  readonly onException?: (date: string, isReception: boolean) => void;
}

/** A month with the hours and places of each reception day. */
export function MonthView({ preview, month, onException }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const find = useMemo(() => dayFinder(preview), [preview]);
  const first = `${month}-01`;
  const start = addDays(first, 1 - weekdayOf(first));
  const length = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
  const weeks = Math.ceil((weekdayOf(first) - 1 + length) / 7);
  return (
    <Paper variant="outlined" sx={{ borderRadius: 2, overflow: 'hidden', containerType: 'inline-size' }}>
      <Box component="table" aria-label={formats.month(month)} sx={{ width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', fontVariantNumeric: 'tabular-nums', '& th, & td': { border: 1, borderColor: 'divider' }, '& tr > :first-of-type': { borderLeft: 0 }, '& tr > :last-child': { borderRight: 0 }, '& thead th': { borderTop: 0 }, '& tbody tr:last-of-type td': { borderBottom: 0 } }}>
        <thead>
          <tr>
            {Array.from({ length: 7 }, (_, i) => (
              <Box key={i} component="th" scope="col" abbr={t(`common.weekdays.${i + 1}`)} sx={{ height: 30, fontSize: '0.75rem', fontWeight: 580, color: 'text.secondary', p: 0 }}>
                {t(`common.weekdaysShort.${i + 1}`)}
              </Box>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: weeks }, (_, week) => (
            <tr key={week}>
              {Array.from({ length: 7 }, (_each, day) => {
                const date = addDays(start, week * 7 + day);
                return date.startsWith(month) ? <Day key={date} date={date} facts={find(date)} onException={onException} /> : <Box key={date} component="td" sx={{ bgcolor: 'background.default' }} />;
              })}
            </tr>
          ))}
        </tbody>
      </Box>
    </Paper>
  );
}

function Day({ date, facts, onException }: { date: string; facts: DayFacts; onException: Props['onException'] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { state, day, dropped, offName } = facts;
  const name = offName || dropped?.dayName || '';
  return (
    <Box
      component="td"
      sx={{
        position: 'relative',
        height: 104,
        p: 1,
        verticalAlign: 'top',
        fontSize: '0.6875rem',
        lineHeight: 1.35,
        overflowWrap: 'anywhere',
        '@container (min-width: 700px)': { p: 1.5, fontSize: '0.75rem' },
        ...(offName !== null && { bgcolor: 'action.hover' }),
        '& button': { opacity: 0 },
        '&:hover button, & button:focus-visible': { opacity: 1 },
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 22 }}>
        <Box component="span" sx={{ fontWeight: state === 'free' || state === 'off' ? 400 : 640, fontSize: '0.8125rem', ...(date === today() && { color: 'primary.main', textDecoration: 'underline', textUnderlineOffset: 3 }) }} title={formats.dayInWords(date)}>
          {Number(date.slice(8))}
        </Box>
        {onException && date >= today() && (
          <Tooltip title={t('officials.addExceptionOn', { date: formatDate(date) })}>
            <IconButton size="small" aria-label={t('officials.addExceptionOn', { date: formatDate(date) })} onClick={() => onException(date, day !== null)} sx={{ ml: 'auto', p: '2px' }}>
              <Add sx={{ fontSize: 16 }} />
            </IconButton>
          </Tooltip>
        )}
      </Box>
      {state !== 'free' && state !== 'off' && state !== 'reception' && (
        <Box component="span" sx={{ display: 'inline-block', maxWidth: '100%', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', px: 1, borderRadius: 1, fontSize: '0.6875rem', fontWeight: 600, ...lookOf(state) }} title={t(`officials.states.${state}`)}>
          {t(`officials.states.${state}`)}
        </Box>
      )}
      {day && <Sessions day={day} />}
      {day?.plannedDate && <Box sx={{ color: 'text.secondary' }}>{t('officials.movedFrom', { date: formatDate(day.plannedDate) })}</Box>}
      {name && (
        <Box sx={{ color: 'text.secondary', display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: 2, overflow: 'hidden' }} title={name}>
          {name}
        </Box>
      )}
      {(day?.exception?.note ?? dropped?.note) && <Box sx={{ color: 'text.secondary', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }} title={day?.exception?.note ?? dropped?.note ?? ''}>{day?.exception?.note ?? dropped?.note}</Box>}
    </Box>
  );
}

function Sessions({ day }: { day: ReceptionDayPlan }) {
  const { t } = useTranslation();
  const places = slotsOfDay(day).reduce((sum, slot) => ({ all: sum.all + slot.places, portal: sum.portal + slot.portalPlaces }), { all: 0, portal: 0 });
  return (
    <>
      {day.sessions.map(({ startTime, endTime }) => (
        <Box key={startTime} sx={{ fontWeight: 600, color: 'primary.main', whiteSpace: 'nowrap' }}>
          {startTime}–{endTime}
        </Box>
      ))}
      <Box sx={{ color: 'text.secondary' }} title={t('officials.placesOfDay', { places: places.all, portal: places.portal, counter: places.all - places.portal })}>
        {t('officials.dayPlaces', { count: places.all })}
      </Box>
    </>
  );
}
