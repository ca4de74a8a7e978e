import Campaign from '@mui/icons-material/CampaignOutlined';
import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import EventBusy from '@mui/icons-material/EventBusyOutlined';
import HourglassEmpty from '@mui/icons-material/HourglassEmptyOutlined';
import HowToReg from '@mui/icons-material/HowToRegOutlined';
import MeetingRoom from '@mui/icons-material/MeetingRoomOutlined';
import NotInterested from '@mui/icons-material/NotInterestedOutlined';
import PersonOff from '@mui/icons-material/PersonOffOutlined';
import Schedule from '@mui/icons-material/ScheduleOutlined';
import TaskAlt from '@mui/icons-material/TaskAltOutlined';
import WrongLocation from '@mui/icons-material/WrongLocationOutlined';
import Tooltip from '@mui/material/Tooltip';
import { useTranslation } from 'react-i18next';
import type { BoardRow } from '#shared/reception/board.ts';
import { formatClock } from '../../app/i18n/format.ts';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { lateMinutes, minutesSince } from './minutes.ts';

/** From so many minutes on, waiting is long. */
const longWait = 60;

/** Where a citizen stands now, with the minutes that it has lasted. */
export function StateMark({ row, now, isToday }: { row: BoardRow; now: number; isToday: boolean }) {
  const { t } = useTranslation();
  const since = (at: number | null) => (at === null ? '' : t('board.minutes', { count: minutesSince(at, now) }));
  switch (row.state) {
    case 'expected': {
      if (row.placeLost)
        return (
          <Tooltip title={t('reception.placeLost')}>
            <span>
              <StatusMark tone="bad" icon={<WrongLocation />}>
                {t('board.state.placeLost')}
              </StatusMark>
            </span>
          </Tooltip>
        );
      const late = isToday ? lateMinutes(row, now) : 0;
      if (late > 0)
        return (
          <StatusMark tone="warn" icon={<Schedule />}>
            {t('board.late', { count: late })}
          </StatusMark>
        );
      return row.status === 'requested' ? (
        <StatusMark tone="accent" icon={<HourglassEmpty />}>
          {t('reception.status.requested')}
        </StatusMark>
      ) : (
        <StatusMark tone="neutral" icon={<CheckCircle />}>
          {isToday ? t('board.state.expected') : t('reception.status.confirmed')}
        </StatusMark>
      );
    }
    case 'waiting':
      return (
        <StatusMark tone={row.arrivedAt !== null && minutesSince(row.arrivedAt, now) >= longWait ? 'warn' : 'info'} icon={<HowToReg />}>
          {[t('board.state.waiting'), since(row.arrivedAt)].filter(Boolean).join(' · ')}
        </StatusMark>
      );
    case 'called':
      return (
        <StatusMark tone="accent" icon={<Campaign />}>
          {[row.calledTimes !== null && row.calledTimes > 1 ? t('board.calledTimes', { count: row.calledTimes }) : t('board.state.called'), since(row.calledAt)].filter(Boolean).join(' · ')}
        </StatusMark>
      );
    case 'inReception':
      return (
        <StatusMark tone="good" icon={<MeetingRoom />}>
          {[t('board.state.inReception'), since(row.receptionStartedAt)].filter(Boolean).join(' · ')}
        </StatusMark>
      );
    case 'received':
      return (
        <StatusMark tone="neutral" icon={<TaskAlt />}>
          {[t('reception.status.received'), row.receivedAt === null || !isToday ? '' : formatClock(row.receivedAt)].filter(Boolean).join(' · ')}
        </StatusMark>
      );
    case 'noShow':
      return (
        <StatusMark tone="warn" icon={<PersonOff />}>
          {t('reception.status.noShow')}
        </StatusMark>
      );
    default:
      return (
        <StatusMark tone={row.status === 'refused' ? 'bad' : 'neutral'} icon={row.status === 'refused' ? <NotInterested /> : <EventBusy />}>
          {t(`reception.status.${row.status}`)}
        </StatusMark>
      );
  }
}
