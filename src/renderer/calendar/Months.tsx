import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { azCapitalise } from '#shared/az/case.ts';
import type { CalendarRow } from '#shared/calendar/calendarRows.ts';
import { monthCounts, type DayCounts } from '#shared/calendar/yearCounts.ts';
import { addDays, today, useFormats, weekdayOf } from '../app/i18n/format.ts';
import { visuallyHidden } from '../ui/visuallyHidden.ts';
import { lookOf, legendKinds, shownKind, KindMark } from './marks.tsx';

interface Props {
  readonly year: number;
  readonly rows: readonly CalendarRow[];
  /** Dates that would be other than they are now: they are framed. */
  readonly changed?: ReadonlySet<string>;
}

/** The twelve months of a year with a letter on each special day. */
export function Months({ year, rows, changed }: Props) {
  const byDate = Map.groupBy(rows, (row) => row.date);
  const counts = monthCounts(rows);
  return (
    <Box sx={{ containerType: 'inline-size' }}>
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', '@container (min-width: 700px)': { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' }, '@container (min-width: 980px)': { gridTemplateColumns: 'repeat(4, minmax(0, 1fr))' } }}>
        {counts.map((count, i) => (
          <Month key={i} month={`${year}-${String(i + 1).padStart(2, '0')}`} byDate={byDate} count={count} changed={changed} />
        ))}
      </Box>
    </Box>
  );
}

function Month({ month, byDate, count, changed }: { month: string; byDate: ReadonlyMap<string, readonly CalendarRow[]>; count: DayCounts; changed: ReadonlySet<string> | undefined }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const first = `${month}-01`;
  const start = addDays(first, 1 - weekdayOf(first));
  const weeks = Math.ceil((weekdayOf(first) - 1 + count.days) / 7);
  const name = t(`common.months.${Number(month.slice(5))}`);
  return (
    <Paper variant="outlined" sx={{ p: 2.5, borderRadius: 2 }}>
      <Box component="table" aria-label={formats.month(month)} sx={{ width: '100%', borderCollapse: 'separate', borderSpacing: '2px', tableLayout: 'fixed', fontVariantNumeric: 'tabular-nums' }}>
        <Box component="caption" sx={{ textAlign: 'left', mb: 1 }}>
          <Box sx={{ display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', gap: 2 }}>
            <Typography variant="h3" component="span">
              {formats.locale === 'az' ? azCapitalise(name) : name}
            </Typography>
            <Typography variant="caption" component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
              {t('calendar.monthCounts', { count: count.working, hours: count.hours })}
            </Typography>
          </Box>
        </Box>
        <thead>
          <tr>
            {Array.from({ length: 7 }, (_, i) => (
              <Box key={i} component="th" scope="col" abbr={t(`common.weekdays.${i + 1}`)} sx={{ fontSize: '0.6875rem', fontWeight: 500, color: 'text.secondary', p: 0, pb: 0.5 }}>
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
                return date.startsWith(month) ? <Day key={date} date={date} rows={byDate.get(date) ?? []} changed={changed?.has(date) ?? false} /> : <td key={date} />;
              })}
            </tr>
          ))}
        </tbody>
      </Box>
    </Paper>
  );
}

function Day({ date, rows, changed }: { date: string; rows: readonly CalendarRow[]; changed: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const kind = shownKind(rows);
  const isWeekend = weekdayOf(date) > 5;
  const said = [...new Set(rows.map((row) => `${t(`calendar.kinds.${row.kind}`)}: ${row.name}`))].join(' · ');
  const words = [formats.dayInWords(date), said, changed ? t('calendar.changes') : ''].filter(Boolean).join(' — ');
  const cell = (
    <Box
      component="td"
      sx={{
        p: 0,
        position: 'relative',
        height: 32,
        textAlign: 'center',
        verticalAlign: 'middle',
        borderRadius: 1,
        fontSize: '0.8125rem',
        lineHeight: 1,
        ...lookOf(kind),
        // A holiday that is worked is a day off like any other when it falls on a weekend.
        ...((!kind || kind === 'commemorative_working_day') && isWeekend && { color: 'text.secondary', bgcolor: 'action.hover' }),
        ...(date === today() && { boxShadow: 'inset 0 0 0 1.5px var(--mui-palette-text-primary)' }),
        ...(changed && { boxShadow: 'inset 0 0 0 2px var(--mui-palette-primary-main)' }),
      }}
    >
      <Box component="span" aria-hidden={kind ? true : undefined} sx={{ display: 'block', fontWeight: kind ? 620 : 400 }}>
        {Number(date.slice(8))}
      </Box>
      {kind && (
        <>
          <Box component="span" aria-hidden sx={{ display: 'block', mt: '2px', fontSize: '0.625rem', fontWeight: 650 }}>
            {t(`calendar.letters.${kind}`)}
          </Box>
          <Box component="span" sx={visuallyHidden}>
            {words}
          </Box>
        </>
      )}
    </Box>
  );
  return kind || changed ? (
    <Tooltip describeChild title={words}>
      {cell}
    </Tooltip>
  ) : (
    cell
  );
}

/** What the letters mean. */
export function Legend({ withChanges = false }: { withChanges?: boolean }) {
  const { t } = useTranslation();
  return (
    <Box component="ul" aria-label={t('calendar.legend')} sx={{ m: 0, p: 0, listStyle: 'none', display: 'flex', flexWrap: 'wrap', columnGap: 5, rowGap: 1.5, fontSize: '0.75rem', color: 'text.secondary' }}>
      {legendKinds.map((kind) => (
        <li key={kind}>
          <KindMark kind={kind} />
        </li>
      ))}
      {withChanges && (
        <Box component="li" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1.5 }}>
          <Box aria-hidden sx={{ width: 22, height: 20, borderRadius: 1, boxShadow: 'inset 0 0 0 2px var(--mui-palette-primary-main)' }} />
          {t('calendar.changes')}
        </Box>
      )}
    </Box>
  );
}
