import Lock from '@mui/icons-material/LockClockOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useNow } from '../ui/useNow.ts';

interface Props {
  readonly until: number;
  readonly atPortal: boolean;
  readonly pending: boolean;
  readonly onRenew: () => void;
}

/** How long the chosen place is still kept; when that is over, the way to have it kept again. */
export function HoldClock({ until, atPortal, pending, onRenew }: Props) {
  const { t } = useTranslation();
  const now = useNow(1_000);
  const seconds = Math.max(0, Math.ceil((until - now) / 1_000));
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  const soon = seconds <= 60;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 2, fontSize: '0.8125rem', color: soon ? 'warning.main' : 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
      <Lock sx={{ fontSize: 18 }} aria-hidden />
      {/* Read out once when it is over, not every second. */}
      <span role={seconds === 0 ? 'alert' : undefined}>{seconds === 0 ? t('bookings.hold.over') : t(atPortal ? 'bookings.hold.left' : 'bookings.hold.leftHere', { time })}</span>
      {seconds === 0 && (
        <Button size="small" loading={pending} onClick={onRenew}>
          {t('bookings.hold.again')}
        </Button>
      )}
    </Box>
  );
}
