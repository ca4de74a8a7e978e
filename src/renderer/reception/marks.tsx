import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import EventBusy from '@mui/icons-material/EventBusyOutlined';
import HourglassEmpty from '@mui/icons-material/HourglassEmptyOutlined';
import HowToReg from '@mui/icons-material/HowToRegOutlined';
import MeetingRoom from '@mui/icons-material/MeetingRoomOutlined';
import PersonOff from '@mui/icons-material/PersonOffOutlined';
import TaskAlt from '@mui/icons-material/TaskAltOutlined';
import NotInterested from '@mui/icons-material/NotInterestedOutlined';
import WrongLocation from '@mui/icons-material/WrongLocationOutlined';
import Tooltip from '@mui/material/Tooltip';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookingStatus } from '#shared/reception/lifecycle.ts';
import { StatusMark, type Tone } from '../ui/StatusMark.tsx';

const looks: Record<BookingStatus, { tone: Tone; icon: ReactNode }> = {
  requested: { tone: 'accent', icon: <HourglassEmpty /> },
  confirmed: { tone: 'good', icon: <CheckCircle /> },
  arrived: { tone: 'info', icon: <HowToReg /> },
  inReception: { tone: 'info', icon: <MeetingRoom /> },
  received: { tone: 'neutral', icon: <TaskAlt /> },
  refused: { tone: 'bad', icon: <NotInterested /> },
  cancelled: { tone: 'neutral', icon: <EventBusy /> },
  noShow: { tone: 'warn', icon: <PersonOff /> },
};

/** Where a booking stands. */
export function BookingStatusMark({ status }: { status: BookingStatus }) {
  const { t } = useTranslation();
  return (
    <StatusMark tone={looks[status].tone} icon={looks[status].icon}>
      {t(`reception.status.${status}`)}
    </StatusMark>
  );
}

/** Says that somebody on the portal has the booking's place. */
export function PlaceLostMark() {
  const { t } = useTranslation();
  return (
    <Tooltip title={t('reception.placeLost')}>
      <WrongLocation role="img" aria-label={t('reception.placeLost')} sx={{ fontSize: 16, color: 'error.main', verticalAlign: '-3px', ml: 1 }} />
    </Tooltip>
  );
}
