import ChevronLeft from '@mui/icons-material/ChevronLeftOutlined';
import ChevronRight from '@mui/icons-material/ChevronRightOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Skeleton from '@mui/material/Skeleton';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { SchedulePreview } from '#shared/officials/views.ts';
import { useFormats } from '../app/i18n/format.ts';
import { StatusMark } from '../ui/StatusMark.tsx';
import { dayStates, StateMark } from './dayLooks.tsx';
import { MonthView } from './MonthView.tsx';
import { TouchedList } from './TouchedList.tsx';
import { YearView } from './YearView.tsx';

interface Props {
  readonly preview: SchedulePreview | undefined;
  readonly year: number;
  /** Null: the whole year. */
  readonly month: string | null;
  readonly changed: boolean;
  /** The fields have gone on since. */
  readonly stale: boolean;
  readonly onShow: (shown: { readonly year: number; readonly month: string | null }) => void;
  readonly onException: ((date: string, isReception: boolean) => void) | undefined;
}

const firstYear = 2020;
const lastYear = 2099;

/** What the rules come to: a year or a month, as it stands or as the draft would have it. */
export function SchedulePreviewPane({ preview, year, month, changed, stale, onShow, onException }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const step = (by: number) => {
    if (month === null) return onShow({ year: year + by, month: null });
    const next = Temporal.PlainYearMonth.from(month).add({ months: by });
    onShow({ year: next.year, month: next.toString() });
  };
  const shows = month === null ? String(year) : formats.month(month);
  const shown = preview && preview.year === year ? preview : undefined;
  return (
    <Box component="section" aria-label={t('officials.preview')} sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 2 }}>
        <Arrow back label={t(month === null ? 'officials.yearBefore' : 'officials.monthBefore')} disabled={year <= firstYear} onClick={() => step(-1)} />
        <Typography variant="h2" aria-live="polite" sx={{ minWidth: month === null ? 48 : 132, textAlign: 'center', fontVariantNumeric: 'tabular-nums' }}>
          {shows}
        </Typography>
        <Arrow label={t(month === null ? 'officials.yearAfter' : 'officials.monthAfter')} disabled={year >= lastYear} onClick={() => step(1)} />
        {shown && month === null && <Typography variant="body2" sx={{ color: 'text.secondary' }}>{t('officials.daysOfYear', { count: shown.days.length })}</Typography>}
        {shown?.calendar === 'projected' && (
          <Tooltip title={t('officials.projectedHint')}>
            <span>
              <StatusMark tone="warn">{t('officials.projected')}</StatusMark>
            </span>
          </Tooltip>
        )}
        {changed && <StatusMark tone="accent">{t('officials.draftShown')}</StatusMark>}
        <ToggleButtonGroup
          exclusive
          size="small"
          value={month === null ? 'year' : 'month'}
          onChange={(_event, next: 'year' | 'month' | null) => next && onShow({ year, month: next === 'year' ? null : (month ?? `${year}-${String(year === new Date().getFullYear() ? new Date().getMonth() + 1 : 1).padStart(2, '0')}`) })}
          aria-label={t('officials.view')}
          sx={{ ml: 'auto', bgcolor: 'background.paper', '& .Mui-selected, & .Mui-selected:hover': { bgcolor: 'primary.light' } }}
        >
          <ToggleButton value="year">{t('officials.viewYear')}</ToggleButton>
          <ToggleButton value="month">{t('officials.viewMonth')}</ToggleButton>
        </ToggleButtonGroup>
      </Box>
      {shown?.calendar === 'unknown' && <Alert severity="warning">{t('officials.unknownYear', { year })}</Alert>}
      {shown && <TouchedList touched={shown.touched} />}
      {shown ? (
        <Box sx={{ opacity: stale ? 0.55 : 1 }}>
          {month === null ? (
            <YearView preview={shown} onMonth={(chosen) => onShow({ year, month: chosen })} />
          ) : (
            <MonthView preview={shown} month={month} {...(onException && { onException })} />
          )}
        </Box>
      ) : (
        <Skeleton variant="rounded" height={460} />
      )}
      <Box component="ul" aria-label={t('officials.legend')} sx={{ m: 0, p: 0, listStyle: 'none', display: 'flex', flexWrap: 'wrap', columnGap: 5, rowGap: 1.5, fontSize: '0.75rem', color: 'text.secondary' }}>
        {dayStates
          .filter((state) => state !== 'free')
          .map((state) => (
            <li key={state}>
              <StateMark state={state} />
            </li>
          ))}
      </Box>
    </Box>
  );
}

function Arrow({ back = false, label, disabled, onClick }: { back?: boolean; label: string; disabled: boolean; onClick: () => void }) {
  return (
    <Tooltip title={label}>
      <span>
        <IconButton aria-label={label} disabled={disabled} onClick={onClick}>
          {back ? <ChevronLeft /> : <ChevronRight />}
        </IconButton>
      </span>
    </Tooltip>
  );
}
