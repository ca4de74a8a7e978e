import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CalendarImpact } from '#shared/calendar/views.ts';
import type { YearChoices } from '#shared/calendar/yearRows.ts';
import { formatDate, useFormats } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';

/** How many days and receptions are named one by one. */
const named = 8;

/** What the office must know before a year is saved: the days that change, the due dates that stay, the receptions that fall away. */
export function ImpactBox({ choices, isNew }: { choices: YearChoices; isNew: boolean }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const errorText = useErrorText();
  const impact = useQuery(trpc.calendar.impact.queryOptions(
    // Whether it is decided makes no difference to anybody's day.
    { ...choices, decision: null, projected: true },
    { placeholderData: keepPreviousData }));
  return (
    <Paper variant="outlined" component="section" aria-label={t('calendar.impact.title')} aria-live="polite" sx={{ p: 4, borderRadius: 2, bgcolor: 'background.default', display: 'flex', flexDirection: 'column', gap: 2 }}>
      <Typography variant="h3" component="h2" sx={{ color: 'primary.main' }}>
        {t('calendar.impact.title')}
      </Typography>
      {impact.error && !impact.data && <Alert severity="error">{errorText.of(impact.error)}</Alert>}
      {!impact.error && !impact.data && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('common.loading')}
        </Typography>
      )}
      {impact.data && <Facts impact={impact.data} isNew={isNew} />}
    </Paper>
  );
}

function Facts({ impact, isNew }: { impact: CalendarImpact; isNew: boolean }) {
  const { t } = useTranslation();
  const { days, openApplications, dueOnDaysOff, receptions, gained } = impact;
  const dates = (becomes: 'off' | 'working') => days.filter((day) => day.becomes === becomes).map(({ date }) => date);
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, fontSize: '0.8125rem', lineHeight: '1.25rem', fontVariantNumeric: 'tabular-nums' }}>
      {isNew && <span>{t('calendar.impact.newYear')}</span>}
      {days.length === 0 && <span>{t('calendar.impact.nothing')}</span>}
      <Dates label={t('calendar.impact.becomesOff')} dates={dates('off')} />
      <Dates label={t('calendar.impact.becomesWorking')} dates={dates('working')} />
      {openApplications > 0 && (
        <Alert severity="info" sx={{ alignItems: 'flex-start' }}>
          {t('calendar.impact.applications', { count: openApplications })} {dueOnDaysOff > 0 && t('calendar.impact.dueOnDaysOff', { count: dueOnDaysOff })} {t('calendar.impact.dueStays')}
        </Alert>
      )}
      {receptions.length > 0 && <Receptions receptions={receptions} />}
      {gained > 0 && <span>{t('calendar.impact.gained', { count: gained })}</span>}
    </Box>
  );
}

function Dates({ label, dates }: { label: string; dates: readonly string[] }) {
  const { t } = useTranslation();
  if (dates.length === 0) return null;
  const rest = dates.length - named;
  return (
    <span>
      <b>{label}</b> {dates.slice(0, named).map(formatDate).join(', ')}
      {rest > 0 && ` ${t('calendar.impact.andMore', { count: rest })}`}
    </span>
  );
}

function Receptions({ receptions }: { receptions: CalendarImpact['receptions'] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const booked = receptions.filter(({ bookings }) => bookings > 0);
  const shown = [...booked, ...receptions.filter(({ bookings }) => bookings === 0)].slice(0, named);
  const rest = receptions.length - shown.length;
  return (
    <Alert severity={booked.length > 0 ? 'warning' : 'info'} sx={{ alignItems: 'flex-start' }}>
      {t('calendar.impact.receptions', { count: receptions.length })}
      <Box component="ul" sx={{ m: 0, my: 1, pl: 4 }}>
        {shown.map(({ date, officialUid, official, bookings }) => (
          <li key={`${date} ${officialUid}`}>
            <Link to="/reception" search={{ date }} title={formats.dayInWords(date)} style={{ color: 'inherit' }}>
              {formatDate(date)}
            </Link>{' '}
            — {official}
            {bookings > 0 && `, ${t('calendar.impact.bookings', { count: bookings })}`}
          </li>
        ))}
        {rest > 0 && <li>{t('calendar.impact.andMore', { count: rest })}</li>}
      </Box>
      {booked.length > 0 && t('calendar.impact.bookingsStay')}
    </Alert>
  );
}
