import CheckCircleOutline from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutline from '@mui/icons-material/ErrorOutlineOutlined';
import FiberNew from '@mui/icons-material/MarkEmailUnreadOutlined';
import ForwardOutlined from '@mui/icons-material/ForwardOutlined';
import Letter from '@mui/icons-material/MarkunreadMailboxOutlined';
import LinkOutlined from '@mui/icons-material/LinkOutlined';
import NotInterested from '@mui/icons-material/NotInterestedOutlined';
import PendingActions from '@mui/icons-material/PendingActionsOutlined';
import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined';
import TaskOutlined from '@mui/icons-material/TaskOutlined';
import UndoOutlined from '@mui/icons-material/UndoOutlined';
import UploadOutlined from '@mui/icons-material/CloudUploadOutlined';
import Visibility from '@mui/icons-material/VisibilityOutlined';
import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { bakuDate } from '#shared/az/dates.ts';
import type { ApplicationStatus } from '#shared/applications/lifecycle.ts';
import { isCompletionLate } from '#shared/applications/pause.ts';
import type { ApplicationRow } from '#shared/applications/views.ts';
import { formatDate, formatInstantDate, today } from '../app/i18n/format.ts';
import { StatusMark, type Tone } from '../ui/StatusMark.tsx';
import { TwoLines } from '../ui/Register.tsx';

const looks: Record<ApplicationStatus, { tone: Tone; icon: ReactNode }> = {
  submitted: { tone: 'accent', icon: <FiberNew /> },
  registered: { tone: 'info', icon: <TaskOutlined /> },
  inProgress: { tone: 'info', icon: <PendingActions /> },
  returned: { tone: 'warn', icon: <UndoOutlined /> },
  forwarded: { tone: 'neutral', icon: <ForwardOutlined /> },
  answered: { tone: 'good', icon: <CheckCircleOutline /> },
  leftWithoutReview: { tone: 'neutral', icon: <NotInterested /> },
  joined: { tone: 'neutral', icon: <LinkOutlined /> },
  withdrawn: { tone: 'neutral', icon: <UndoOutlined /> },
};

/** Where an application stands. */
export function ApplicationStatusMark({ status }: { status: ApplicationStatus }) {
  const { t } = useTranslation();
  return (
    <StatusMark tone={looks[status].tone} icon={looks[status].icon}>
      {t(`applications.status.${status}`)}
    </StatusMark>
  );
}

/** Days left are near from this many working days down. */
const soonDays = 3;

/** The days left in words. */
export function useDaysLeft(): (daysLeft: number) => string {
  const { t } = useTranslation();
  return (daysLeft) => {
    if (daysLeft < 0) return t('applications.due.overdue', { count: -daysLeft });
    if (daysLeft === 0) return t('applications.due.today');
    return t('applications.due.left', { count: daysLeft });
  };
}

/** The due date of a line of the queue: how long is left, or when it was closed. */
export function LineDue({ row }: { row: ApplicationRow }) {
  const { t } = useTranslation();
  if (row.closedAt === null || row.dueDate === null) return <DueMark dueDate={row.dueDate} daysLeft={row.daysLeft} paused={row.pausedOn !== null} late={isCompletionLate(row, today())} inner={innerDayOf(row)} />;
  const late = row.status === 'answered' && bakuDate(row.closedAt) > row.dueDate;
  return <TwoLines figures first={formatDate(row.dueDate)} second={t(late ? 'applications.due.closedLate' : 'applications.due.closedOn', { date: formatInstantDate(row.closedAt) })} />;
}

/** The executor's own day as its mark takes it. */
function innerDayOf({ innerDue, innerDaysLeft }: Pick<ApplicationRow, 'innerDue' | 'innerDaysLeft'>): { readonly date: string; readonly daysLeft: number } | null {
  return innerDue === null || innerDaysLeft === null ? null : { date: innerDue, daysLeft: innerDaysLeft };
}

/** A due date and the working days left: in words, with an icon, the colour repeating them. */
export function DueMark({ dueDate, daysLeft, paused = false, late = false, inner = null }: { dueDate: string | null; daysLeft: number | null; /** The executor's own day and how many days are left until it. */ inner?: { readonly date: string; readonly daysLeft: number } | null; /** The term stands still. */ paused?: boolean; /** The citizen has let the time for completing pass. */ late?: boolean }) {
  const { t } = useTranslation();
  const words = useDaysLeft();
  if (dueDate === null) return <TwoLines first="" second="" />;
  if (daysLeft === null) return <TwoLines figures first={formatDate(dueDate)} second={late ? <Box component="span" sx={{ color: 'warning.main', fontWeight: 600 }}>{t('applications.due.notCompletedShort')}</Box> : paused ? t('applications.due.paused') : ''} />;
  const overdue = daysLeft < 0;
  const soon = !overdue && daysLeft <= soonDays;
  // The executor's own day comes first; it speaks for as long as the due date itself does not press.
  if (inner && !overdue && daysLeft > 0) {
    const pressing = inner.daysLeft < 0 ? 'error.main' : inner.daysLeft <= 1 ? 'warning.main' : 'text.secondary';
    return <TwoLines figures first={formatDate(dueDate)} second={<Box component="span" title={words(inner.daysLeft)} sx={{ color: pressing, fontWeight: inner.daysLeft <= 1 ? 600 : 400 }}>{t('applications.due.innerShort', { date: formatDate(inner.date) })}</Box>} />;
  }
  const color = overdue ? 'error.main' : soon ? 'warning.main' : 'text.secondary';
  return (
    <TwoLines
      figures
      first={formatDate(dueDate)}
      second={
        <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, color, fontWeight: overdue || soon ? 600 : 400, '& svg': { fontSize: 14 } }}>
          {overdue ? <ErrorOutline /> : soon ? <ScheduleOutlined /> : null}
          {words(daysLeft)}
        </Box>
      }
    />
  );
}

/** Says that a change made here still waits to reach the portal. */
export function WaitingMark() {
  const { t } = useTranslation();
  return (
    <Tooltip title={t('applications.waiting')}>
      <UploadOutlined role="img" aria-label={t('applications.waiting')} sx={{ fontSize: 15, color: 'text.secondary', verticalAlign: '-2px', ml: 1 }} />
    </Tooltip>
  );
}

/** Says that a manager watches it. */
export function ControlMark() {
  const { t } = useTranslation();
  return (
    <Tooltip title={t('work.control')}>
      <Visibility role="img" aria-label={t('work.control')} sx={{ fontSize: 15, color: 'warning.main', verticalAlign: '-2px', ml: 1 }} />
    </Tooltip>
  );
}

/** Says how many letters its citizen has yet to get. */
export function LetterMark({ count }: { count: number }) {
  const { t } = useTranslation();
  return (
    <Tooltip title={t('notices.waitingCount', { count })}>
      <Letter role="img" aria-hidden={false} aria-label={t('notices.waitingCount', { count })} sx={{ fontSize: 15, color: 'info.main', verticalAlign: '-2px', ml: 1 }} />
    </Tooltip>
  );
}
