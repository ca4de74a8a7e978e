import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookingAction } from '#shared/reception/lifecycle.ts';
import type { BookingDetail } from '#shared/reception/views.ts';
import { formatDate, fullName } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { BookingStatusMark } from './marks.tsx';
import { useChangedMeanwhile } from './useSeenBooking.ts';

interface Props {
  readonly booking: BookingDetail;
  readonly action: BookingAction;
  readonly title: string;
  /** What the button that takes the step says. */
  readonly submitLabel: string;
  /** A step that ends the booking. */
  readonly grave?: boolean;
  readonly wide?: boolean;
  readonly pending: boolean;
  readonly error: unknown;
  /** Beside the sentence of the error, such as other places that are free. */
  readonly errorAside?: ReactNode;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * The form of a step: the booking as it stands now above, what is asked below. When somebody changes the booking meanwhile, that is said and the new state stands there; what was
 * typed stays. A step that is not legal any more cannot be taken.
 */
export function StepDialog({ booking, action, title, submitLabel, grave = false, wide = false, pending, error, errorAside, onSubmit, onClose, children }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const id = useId();
  const changed = useChangedMeanwhile(booking);
  const possible = booking.actions.includes(action);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (possible && !pending) onSubmit();
  };
  return (
    // A click beside the form is no wish to close it.
    <Dialog open onClose={(_event, reason) => reason !== 'backdropClick' && !pending && onClose()} maxWidth={wide ? 'md' : 'sm'} fullWidth aria-labelledby={`${id}-title`}>
      <Box component="form" noValidate onSubmit={submit} sx={{ display: 'contents' }}>
        <DialogTitle id={`${id}-title`}>
          {title}
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, mt: 0.5, fontSize: '0.8125rem', fontWeight: 400, color: 'text.secondary' }}>
            <span>{fullName(booking)}</span>
            <span>{booking.number}</span>
            <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums' }}>
              {[formatDate(booking.receptionDate), booking.startTime].filter(Boolean).join(', ')}
            </Box>
            <BookingStatusMark status={booking.status} />
          </Box>
        </DialogTitle>
        <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
          {changed && <Alert severity="warning">{possible ? t('reception.life.changed') : t('reception.life.notNow')}</Alert>}
          {children}
          {error !== null && error !== undefined && (
            <Alert severity="error">
              {errorText.of(error)}
              {errorAside}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} color="secondary" disabled={pending}>
            {t('common.close')}
          </Button>
          <Button type="submit" variant="contained" color={grave ? 'error' : 'primary'} loading={pending} disabled={!possible}>
            {submitLabel}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
