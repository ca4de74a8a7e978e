import TaskAlt from '@mui/icons-material/TaskAltOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { formatDate, weekdayOf } from '../app/i18n/format.ts';
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
}

interface Props {
  readonly entered: Entered;
  readonly titleId: string;
  readonly onAnother: () => void;
  readonly onClose: () => void;
}

/** Says that the citizen is booked, offers the notice and the next one. */
export function EnteredSheet({ entered: { id, number, citizen, official, room, date, startTime }, titleId, onAnother, onClose }: Props) {
  const { t } = useTranslation();
  const notice = useNotice();
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
