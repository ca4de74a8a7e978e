import TaskAlt from '@mui/icons-material/TaskAltOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatPhone } from '#shared/formats/phone.ts';
import { formatDate, weekdayOf } from '../app/i18n/format.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useMay } from '../app/rpc/session.ts';
import { useNotice } from '../notices/NoticeProvider.tsx';

/** A booking that was just entered, as its maker is told of it. */
export interface Entered {
  readonly id: number;
  readonly number: string;
  readonly citizen: string;
  readonly official: string;
  readonly room: string;
  readonly date: string;
  readonly startTime: string | null;
  /** By which ways the citizen is told, and where they are reached. */
  readonly told: ReadonlyArray<'sms' | 'email'>;
  readonly phone: string;
  readonly email: string;
}

interface Props {
  readonly entered: Entered;
  readonly titleId: string;
  readonly onAnother: () => void;
  readonly onClose: () => void;
}

/** Says that the citizen is booked, offers the notice and the next one. */
export function EnteredSheet({ entered: { id, number, citizen, official, room, date, startTime, told, phone, email }, titleId, onAnother, onClose }: Props) {
  const { t } = useTranslation();
  const notice = useNotice();
  const trpc = useTRPC();
  const may = useMay();
  // What became of the messages comes back from the portal while the sheet is open.
  const timeline = useQuery(trpc.reception.booking.queryOptions({ id }, { enabled: told.length > 0 && may('reception.view') })).data?.timeline ?? [];
  const stateOf = (way: 'sms' | 'email') => {
    const status = timeline.find(({ action, values }) => action === 'notice' && values['kind'] === 'bookingEntered' && values['way'] === way)?.values['status'];
    return status === undefined ? t('bookings.entered.toldWaits') : t(`timeline.delivery.${status}`);
  };
  const ways = told.map((way) => t(`bookings.entered.toldWay.${way}`, { to: way === 'sms' ? formatPhone(phone) : email.trim(), state: stateOf(way) }));
  return (
    <>
      <DialogTitle id={titleId} sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <TaskAlt sx={{ color: 'success.main' }} aria-hidden />
        {t('bookings.entered.title')}
      </DialogTitle>
      <DialogContent>
        <Typography variant="h1" component="p" sx={{ fontVariantNumeric: 'tabular-nums', mb: 1 }}>
          {number}
        </Typography>
        <Typography>{citizen}</Typography>
        <Typography sx={{ mt: 2, fontWeight: 600 }}>{[formatDate(date), t(`common.weekdays.${weekdayOf(date)}`), startTime].filter(Boolean).join(', ')}</Typography>
        <Typography sx={{ color: 'text.secondary' }}>{[official, room && t('reception.room', { room })].filter(Boolean).join(', ')}</Typography>
        <Box sx={{ mt: 3, fontSize: '0.8125rem', color: 'text.secondary' }}>{t('bookings.entered.text')}</Box>
        <Box role="status" sx={{ mt: 1, fontSize: '0.8125rem', color: 'text.secondary', overflowWrap: 'anywhere' }}>{ways.length > 0 ? t('bookings.entered.told', { ways: ways.join(', ') }) : t('bookings.entered.toldNobody')}</Box>
      </DialogContent>
      <DialogActions>
        <Button color="secondary" onClick={onClose}>
          {t('common.close')}
        </Button>
        <Button variant="outlined" onClick={onAnother}>
          {t('bookings.entered.another')}
        </Button>
        <Button variant="contained" autoFocus onClick={() => notice.open({ kind: 'reception', id })}>
          {t('bookings.entered.notice')}
        </Button>
      </DialogActions>
    </>
  );
}
