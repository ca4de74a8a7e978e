import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ApplicationDetail } from '#shared/applications/views.ts';
import type { TermParts } from '#shared/applications/branches.ts';
import { pausedDays, type Pause } from '#shared/applications/pause.ts';
import type { DueExplanation } from '#shared/calendar/workingCalendar.ts';
import { formatDate } from '../app/i18n/format.ts';
import { useDaysLeft } from './marks.tsx';

/** The due date, the days left, and how it was counted. */
export function DueCard({ application }: { application: ApplicationDetail }) {
  const { t } = useTranslation();
  const words = useDaysLeft();
  const { dueDate, daysLeft, due, dueByNewCalendar, pausedOn, pauses } = application;
  const overdue = daysLeft !== null && daysLeft < 0;
  const soon = daysLeft !== null && daysLeft >= 0 && daysLeft <= 3;
  const color = overdue ? 'error.main' : soon ? 'warning.main' : 'text.primary';
  return (
    <Paper variant="outlined" component="section" aria-label={t('applications.due.title')} sx={{ p: 5, borderRadius: 2, ...((overdue || soon) && { borderColor: color }) }}>
      <Typography variant="h3" component="h2" sx={{ color: 'primary.main', mb: 1.5 }}>
        {t('applications.due.title')}
      </Typography>
      {dueDate === null ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('applications.due.notRegistered')}
        </Typography>
      ) : (
        <>
          <Box sx={{ display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', columnGap: 3 }}>
            <Typography component="p" sx={{ fontSize: '1.375rem', lineHeight: '1.875rem', fontWeight: 640, fontVariantNumeric: 'tabular-nums', letterSpacing: '-0.015em' }}>
              {formatDate(dueDate)}
            </Typography>
            <Typography sx={{ color, fontWeight: overdue || soon ? 600 : 400 }}>
              {pausedOn !== null ? t('applications.due.paused') : daysLeft === null ? t('applications.due.closed') : words(daysLeft)}
            </Typography>
          </Box>
          {dueByNewCalendar ? (
            <Alert severity="info" sx={{ mt: 2 }}>
              {t('applications.due.told', { date: formatDate(dueByNewCalendar) })}
            </Alert>
          ) : (
            due && <DueWords due={due} later={application.countedFrom !== null} pauses={pauses} parts={application.termParts} />
          )}
        </>
      )}
      <StandsStill application={application} />
      <InnerDay application={application} />
    </Paper>
  );
}

const small = { mt: 2, fontSize: '0.8125rem', lineHeight: '1.25rem', color: 'text.secondary', fontVariantNumeric: 'tabular-nums' } as const;

/** The day until which the executor is to be ready, before the due date. Nothing where none was given. */
export function InnerDay({ application: { innerDue, innerDaysLeft } }: { application: ApplicationDetail }) {
  const { t } = useTranslation();
  const words = useDaysLeft();
  if (innerDue === null) return null;
  const isPressing = innerDaysLeft !== null && innerDaysLeft <= 1;
  return (
    <Box sx={{ ...small, ...(isPressing && { color: innerDaysLeft < 0 ? 'error.main' : 'warning.main', fontWeight: 600 }) }}>
      {t('applications.due.inner', { date: formatDate(innerDue) })}
      {innerDaysLeft !== null && ` · ${words(innerDaysLeft)}`}
    </Box>
  );
}

/** That the term stands still while the citizen completes, until when they are to, and that they have not. Nothing where nothing was given back. */
export function StandsStill({ application: { status, pausedOn, completeBy, isCompletionLate } }: { application: ApplicationDetail }) {
  const { t } = useTranslation();
  return (
    <>
      {pausedOn !== null && <Box sx={small}>{t('applications.due.pausedSince', { from: formatDate(pausedOn) })}</Box>}
      {status === 'returned' && completeBy !== null && (
        <Box sx={{ ...small, ...(isCompletionLate && { color: 'warning.main', fontWeight: 600 }) }}>
          {t(isCompletionLate ? 'applications.due.notCompleted' : 'applications.due.completeBy', { date: formatDate(completeBy) })}
        </Box>
      )}
    </>
  );
}

/** How a due date was counted, in words: the term, where counting starts, the days off on the way, the days it stood still. `parts`: what the days are made of, where they are more than the usual review. `later`: not from the day of registration, for it came after hours; `completed`: from the citizen's completed answer. */
export function DueWords({ due, later = false, completed = false, pauses = [], parts = null }: { due: DueExplanation; later?: boolean; completed?: boolean; pauses?: readonly Pause[]; parts?: TermParts | null }) {
  const { t } = useTranslation();
  const span = (from: string, to: string) => (from === to ? formatDate(from) : `${formatDate(from)} – ${formatDate(to)}`);
  return (
    <Box sx={small}>
      {t(completed ? 'applications.due.countedCompleted' : later ? 'applications.due.countedLater' : 'applications.due.counted', { count: due.days - pausedDays(pauses), from: formatDate(due.from) })}
      {parts && (parts.isStudy || parts.extension > 0) && (
        <Box sx={{ my: 1 }}>
          {[t(parts.isStudy ? 'applications.due.parts.study' : 'applications.due.parts.review', { count: parts.review }), parts.extension > 0 && t('applications.due.parts.extension', { count: parts.extension })].filter(Boolean).join(' + ')}
        </Box>
      )}
      {due.skipped.length > 0 && (
        <>
          {' '}
          {t('applications.due.skipped')}
          <Box component="ul" sx={{ m: 0, mt: 1, pl: 4.5 }}>
            {due.skipped.map((skip) => (
              <li key={skip.from}>
                {span(skip.from, skip.to)} — {skip.names.join(', ') || t(`applications.due.off.${skip.kind}`)}
              </li>
            ))}
          </Box>
        </>
      )}
      {pauses.filter(({ days }) => days > 0).map((pause) => (
        <Box key={pause.from} sx={{ mt: 1 }}>
          {t('applications.due.pause', { from: formatDate(pause.from), to: formatDate(pause.to), count: pause.days })}
        </Box>
      ))}
      {due.projected && <Box sx={{ mt: 1, color: 'warning.main' }}>{t('applications.due.projected')}</Box>}
    </Box>
  );
}
