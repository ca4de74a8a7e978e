import Close from '@mui/icons-material/CloseOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Skeleton from '@mui/material/Skeleton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BookingDetail, BookingRow } from '#shared/reception/views.ts';
import { fullName } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useMay } from '../app/rpc/session.ts';
import { WaitingMark } from '../applications/marks.tsx';
import { useNewBooking } from '../bookings/NewBookingProvider.tsx';
import { ScreenFailure } from '../ui/ScreenFailure.tsx';
import { BookingCard } from './BookingCard.tsx';
import { LostPlaceNotice } from './LostPlaceNotice.tsx';
import { BookingStatusMark } from './marks.tsx';
import { SimilarNotice } from './SimilarNotice.tsx';
import { useBookingSteps } from './useBookingSteps.tsx';

interface Props {
  readonly id: number;
  readonly onClose: () => void;
  readonly onConfirm: (booking: BookingRow) => void;
  readonly confirming: boolean;
  /** Whether the day's board, with keys of its own, is on the page. */
  readonly besideBoard?: boolean;
  /** Opens the outcome of this booking at once; `onAsked` when it has. */
  readonly outcomeOf?: number | null;
  readonly onAsked?: () => void;
}

const nothing = () => undefined;

/** Everything about one booking, beside the day. */
export function BookingPanel({ id, onClose, onConfirm, confirming, besideBoard = false, outcomeOf = null, onAsked = nothing }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const errorText = useErrorText();
  const { data, error, refetch } = useQuery(trpc.reception.booking.queryOptions({ id }));
  const may = useMay();
  const bookings = useNewBooking();
  const again = ({ officialUid, fin, surname, name, patronymic }: BookingDetail) => bookings.open({ officialUid, citizen: { fin: fin ?? '', surname, name, patronymic } });
  const onContinue = may('bookings.enter') ? again : undefined;
  const steps = useBookingSteps(data, { onConfirm, confirming, besideBoard, outcomeOf, onAsked, onContinue });
  return (
    <Box component="aside" data-booking-panel aria-label={t('reception.booking')} sx={{ height: '100%', minHeight: 0, minWidth: 0, display: 'flex', flexDirection: 'column', borderLeft: 1, borderColor: 'divider', bgcolor: 'background.paper' }}>
      <Box sx={{ px: 5, pt: 4, pb: 3, borderBottom: 1, borderColor: 'divider' }}>
        <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 2 }}>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Typography variant="h2">{data ? fullName(data) : <Skeleton width={220} />}</Typography>
            {data && (
              <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mt: 1, color: 'text.secondary', fontSize: '0.8125rem' }}>
                <BookingStatusMark status={data.status} />
                {data.number}
                {data.waiting && <WaitingMark />}
              </Box>
            )}
          </Box>
          <Tooltip title={t('common.close')}>
            <IconButton aria-label={t('common.close')} onClick={onClose}>
              <Close fontSize="small" />
            </IconButton>
          </Tooltip>
        </Box>
        {steps.bar && <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mt: 3 }}>{steps.bar}</Box>}
      </Box>
      <Box tabIndex={0} role="region" aria-label={t('reception.booking')} sx={{ flex: 1, minHeight: 0, overflow: 'auto', p: 5, '&:focus-visible': { outlineOffset: -2 } }}>
        {error && !data ? (
          <ScreenFailure text={errorText.of(error)} onRetry={() => void refetch()} />
        ) : data ? (
          <>
            {data.lostPlace && <LostPlaceNotice nearest={data.lostPlace} onMove={steps.move} />}
            <SimilarNotice booking={data} />
            <BookingCard booking={data} />
          </>
        ) : (
          <Skeleton variant="rounded" height={320} />
        )}
      </Box>
      {steps.dialogs}
    </Box>
  );
}
