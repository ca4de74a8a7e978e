import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { YearView } from '#shared/calendar/views.ts';
import { buildCalendar, isShortenedDay, isWorkingDay } from '#shared/calendar/workingCalendar.ts';
import { monthCounts, totalCounts, type DayCounts } from '#shared/calendar/yearCounts.ts';
import { yearRows, type YearChoices } from '#shared/calendar/yearRows.ts';
import type { CalendarRow } from '#shared/calendar/calendarRows.ts';
import { useFormats } from '../app/i18n/format.ts';
import { DayTable } from './DayTable.tsx';
import { Legend, Months } from './Months.tsx';

/** A year: its figures, its months and its special days. `preview`: what is being typed, shown in its place with the changes framed. */
export function YearSheet({ view, preview }: { view: YearView; preview: YearChoices | null }) {
  const { t } = useTranslation();
  const rows = useMemo(() => (preview ? yearRows(preview) : view.rows), [preview, view.rows]);
  const changed = useMemo(() => (preview ? differing(view.rows, rows) : undefined), [preview, view.rows, rows]);
  const counts = totalCounts(monthCounts(rows));
  const before = preview ? totalCounts(monthCounts(view.rows)) : counts;
  return (
    <>
      {preview && <Alert severity="info">{t('calendar.previewText')}</Alert>}
      {!preview && view.projected && <Alert severity="warning">{t(view.source === 'new' ? 'calendar.newText' : 'calendar.projectedText')}</Alert>}
      <Figures counts={counts} before={before} />
      <Legend withChanges={preview !== null} />
      <Months year={view.year} rows={rows} {...(changed && { changed })} />
      <DayTable rows={rows} />
    </>
  );
}

/** Dates on which people work otherwise than before. */
function differing(before: readonly CalendarRow[], after: readonly CalendarRow[]): Set<string> {
  const [old, now] = [buildCalendar(before), buildCalendar(after)];
  const dates = new Set([...old.special.keys(), ...now.special.keys()]);
  return new Set([...dates].filter((date) => isWorkingDay(old, date) !== isWorkingDay(now, date) || isShortenedDay(old, date) !== isShortenedDay(now, date)));
}

function Figures({ counts, before }: { counts: DayCounts; before: DayCounts }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Paper variant="outlined" component="dl" sx={{ m: 0, borderRadius: 2, display: 'grid', gridTemplateColumns: 'repeat(4, minmax(0, 1fr))' }}>
      {(['working', 'off', 'shortened', 'hours'] as const).map((figure) => {
        const change = counts[figure] - before[figure];
        return (
          <Box key={figure} sx={{ px: 4, py: 3, minWidth: 0, '& + &': { borderLeft: 1, borderColor: 'divider' } }}>
            <Typography component="dt" variant="caption" sx={{ color: 'text.secondary' }}>
              {t(`calendar.figures.${figure}`)}
            </Typography>
            <Box component="dd" sx={{ m: 0, fontSize: '1.25rem', lineHeight: '1.75rem', fontWeight: 640, fontVariantNumeric: 'tabular-nums' }}>
              {formats.number(counts[figure])}
              {change !== 0 && (
                <Box component="span" sx={{ ml: 2, fontSize: '0.8125rem', fontWeight: 560, color: 'primary.main' }}>
                  {change > 0 ? '+' : ''}
                  {formats.number(change)}
                </Box>
              )}
            </Box>
          </Box>
        );
      })}
    </Paper>
  );
}
