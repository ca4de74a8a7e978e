import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { CalendarRow } from '#shared/calendar/calendarRows.ts';
import { formatDate, useFormats } from '../app/i18n/format.ts';
import { plainTable } from '../ui/plainTable.ts';
import { StatusMark } from '../ui/StatusMark.tsx';
import { KindMark } from './marks.tsx';

/** Every special day of a year with what it is called and what it rests on. */
export function DayTable({ rows }: { rows: readonly CalendarRow[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Paper variant="outlined" component="section" aria-label={t('calendar.list')} sx={{ borderRadius: 2, overflowX: 'auto' }}>
      <Typography variant="h3" component="h2" sx={{ color: 'primary.main', p: 4, pb: 2 }}>
        {t('calendar.list')}
      </Typography>
      <Box
        component="table"
        sx={{
          ...plainTable,
          fontVariantNumeric: 'tabular-nums',
          '& th, & td': { textAlign: 'left', verticalAlign: 'top', px: 4, py: 1.25 },
        }}
      >
        <thead>
          <tr>
            <th scope="col">{t('calendar.columns.date')}</th>
            <th scope="col">{t('calendar.columns.kind')}</th>
            <th scope="col">{t('calendar.columns.name')}</th>
            <th scope="col">{t('calendar.columns.basis')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.date} ${row.kind} ${row.name}`}>
              <Box component="td" sx={{ whiteSpace: 'nowrap' }}>
                {formatDate(row.date)}{' '}
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  {formats.weekdayShort(row.date)}
                </Box>
              </Box>
              <td>
                <KindMark kind={row.kind} />
              </td>
              <td>{row.name}</td>
              <Box component="td" sx={{ color: 'text.secondary' }}>
                {row.basis}
                {row.projected && (
                  <Box component="span" sx={{ ml: 2, display: 'inline-block' }}>
                    <StatusMark tone="warn">{t('calendar.projected')}</StatusMark>
                  </Box>
                )}
              </Box>
            </tr>
          ))}
        </tbody>
      </Box>
    </Paper>
  );
}
