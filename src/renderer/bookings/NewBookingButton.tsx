import EventAvailable from '@mui/icons-material/EventAvailableOutlined';
import Button from '@mui/material/Button';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNewBooking, type NewBooking } from './NewBookingProvider.tsx';

/** Opens the form of a new booking, also by Alt+N. `secondary`: something else is the main thing to do now. */
export function NewBookingButton({ preset = {}, secondary = false }: { readonly preset?: NewBooking; readonly secondary?: boolean }) {
  const { t } = useTranslation();
  const bookings = useNewBooking();
  const open = useRef(() => bookings.open(preset));
  useEffect(() => {
    open.current = () => bookings.open(preset);
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyN' || document.querySelector('.MuiDialog-root')) return;
      event.preventDefault();
      open.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <Button variant={secondary ? 'outlined' : 'contained'} startIcon={<EventAvailable />} title="Alt+N" aria-keyshortcuts="Alt+N" onClick={() => open.current()}>
      {t('bookings.new')}
    </Button>
  );
}
