import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Paper from '@mui/material/Paper';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { azCapitalise } from '#shared/az/case.ts';
import type { SchedulePreview } from '#shared/officials/views.ts';
import { addDays, today, useFormats, weekdayOf } from '../app/i18n/format.ts';
import { visuallyHidden } from '../ui/visuallyHidden.ts';
import { dayFinder, lookOf, useDayWords, type DayFacts } from './dayLooks.tsx';

interface Props {
  readonly preview: SchedulePreview;
  /** A month of the year, `2026-11`, was chosen. */
  readonly onMonth: (month: string) => void;
}

/** The twelve months of a year with the days on which an official receives, and those that fall away. */
export function YearView({ preview, onMonth }: Props) {
  const find = useMemo(() => dayFinder(preview), [preview]);
  return (
    <Box sx={{ containerType: 'inline-size' }}>
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', '@container (min-width: 640px)': { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' }, '@container (min-width: 900px)': { gridTemplateColumns: 'repeat(4, minmax(0, 1fr))' } }}>
        {Array.from({ length: 12 }, (_, i) => {
          const month = `${preview.year}-${String(i + 1).padStart(2, '0')}`;
          return <Month key={month} month={month} count={preview.days.filter(({ date }) => date.startsWith(month)).length} find={find} onMonth={onMonth} />;
        })}
      </Box>
    </Box>
  );
}

function Month({ month, count, find, onMonth }: { month: string; count: number; find: (date: string) => DayFacts; onMonth: Props['onMonth'] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const first = `${month}-01`;
  const start = addDays(first, 1 - weekdayOf(first));
  const length = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
  const weeks = Math.ceil((weekdayOf(first) - 1 + length) / 7);
  const name = t(`common.months.${Number(month.slice(5))}`);
  return (
    <Paper variant="outlined" sx={{ p: 2, borderRadius: 2 }}>
      <Box component="table" aria-label={formats.month(month)} sx={{ width: '100%', borderCollapse: 'separate', borderSpacing: '2px', tableLayout: 'fixed', fontVariantNumeric: 'tabular-nums' }}>
        <Box component="caption" sx={{ textAlign: 'left', mb: 0.5 }}>
          <Box sx={{ display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', gap: 1 }}>
            <ButtonBase onClick={() => onMonth(month)} title={t('officials.openMonth', { month: formats.month(month) })} sx={{ borderRadius: 1, px: 1, ml: -1, '&:hover': { bgcolor: 'action.hover' } }}>
              <Typography variant="h3" component="span">
                {formats.locale === 'az' ? azCapitalise(name) : name}
              </Typography>
            </ButtonBase>
            <Typography variant="caption" component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
              {t('officials.daysCount', { count })}
            </Typography>
          </Box>
        </Box>
        <thead>
          <tr>
            {Array.from({ length: 7 }, (_, i) => (
              <Box key={i} component="th" scope="col" abbr={t(`common.weekdays.${i + 1}`)} sx={{ fontSize: '0.625rem', fontWeight: 500, color: 'text.secondary', p: 0 }}>
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
                return date.startsWith(month) ? <Day key={date} date={date} facts={find(date)} /> : <td key={date} />;
              })}
            </tr>
          ))}
        </tbody>
      </Box>
    </Paper>
  );
}

function Day({ date, facts }: { date: string; facts: DayFacts }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const inWords = useDayWords();
  const { state } = facts;
  const told = inWords(facts);
  const isMarked = state !== 'free' && state !== 'off';
  const words = [formats.dayInWords(date), told].filter(Boolean).join(' — ');
  const cell = (
    <Box
      component="td"
      sx={{
        position: 'relative',
        p: 0,
        height: 27,
        textAlign: 'center',
        verticalAlign: 'middle',
        borderRadius: 1,
        fontSize: '0.75rem',
        lineHeight: 1,
        fontWeight: isMarked ? 640 : 400,
        ...lookOf(state),
        ...(date === today() && { outline: '1.5px solid var(--mui-palette-text-primary)', outlineOffset: '-1.5px' }),
      }}
    >
      <Box component="span" aria-hidden={isMarked ? true : undefined} sx={{ ...(state === 'dropped' || state === 'cancelled' ? { textDecoration: 'line-through' } : {}) }}>
        {Number(date.slice(8))}
      </Box>
      {isMarked && state !== 'reception' && (
        <Box component="span" aria-hidden sx={{ position: 'absolute', top: 1, right: 2, fontSize: '0.5rem', fontWeight: 700 }}>
          {t(`officials.letters.${state}`)}
        </Box>
      )}
      {isMarked && (
        <Box component="span" sx={visuallyHidden}>
          {words}
        </Box>
      )}
    </Box>
  );
  return told ? (
    <Tooltip describeChild title={words}>
      {cell}
    </Tooltip>
  ) : (
    cell
  );
}
