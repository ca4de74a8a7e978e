import { createContext, lazy, Suspense, useContext, useMemo, useState, type ReactNode } from 'react';
import { useToasts } from '../ui/Toasts.tsx';
import type { BookingDraft } from './bookingDraft.ts';

/** What a new booking begins with: the place that was pointed at, and who it is for where that is known. */
export interface NewBooking {
  readonly officialUid?: string;
  readonly date?: string;
  readonly startTime?: string | null;
  readonly citizen?: Partial<Pick<BookingDraft, 'fin' | 'surname' | 'name' | 'patronymic'>>;
}

interface NewBookings {
  /** Opens the form of a booking; what was begun in it before is there. */
  open(preset?: NewBooking): void;
}

const NewBookingContext = createContext<NewBookings | null>(null);
const NewBookingDialog = lazy(() => import('./NewBookingDialog.tsx'));

/** Lets every page book a citizen. */
export function NewBookingProvider({ children }: { children: ReactNode }) {
  const [preset, setPreset] = useState<NewBooking | null>(null);
  const toasts = useToasts();
  const bookings = useMemo<NewBookings>(
    () => ({
      open: (next = {}) => {
        toasts.dismiss();
        setPreset(next);
      },
    }),
    [toasts],
  );
  return (
    <NewBookingContext value={bookings}>
      {children}
      {preset && (
        <Suspense fallback={null}>
          <NewBookingDialog preset={preset} onClose={() => setPreset(null)} />
        </Suspense>
      )}
    </NewBookingContext>
  );
}

/** The way to book a citizen. */
export function useNewBooking(): NewBookings {
  const bookings = useContext(NewBookingContext);
  if (!bookings) throw new Error('NewBookingProvider is missing');
  return bookings;
}
