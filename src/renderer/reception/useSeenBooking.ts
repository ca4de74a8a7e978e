import { useState } from 'react';
import type { BookingDetail } from '#shared/reception/views.ts';

const told = (b: BookingDetail) => JSON.stringify([b.status, b.officialUid, b.receptionDate, b.startTime]);

/**
 * Whether a booking has changed since a form about it was opened: by somebody else, here or on the portal. The portal's answers to our own steps are no change.
 * What the form then sends stands on the new state, which it has to show.
 */
export function useChangedMeanwhile(booking: BookingDetail): boolean {
  const [opened] = useState(() => told(booking));
  return told(booking) !== opened;
}
