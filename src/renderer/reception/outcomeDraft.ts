import type { ApplicationKind } from '#shared/applications/lifecycle.ts';
import type { ReceptionOutcome } from '#shared/reception/lifecycle.ts';
import type { BookingDetail } from '#shared/reception/views.ts';

/** An outcome as it is being written: the fields of all four. */
export interface OutcomeDraft {
  readonly outcome: '' | ReceptionOutcome;
  readonly consent: boolean;
  readonly note: string;
  readonly to: string;
  readonly accused: string;
  readonly kind: ApplicationKind;
  /** Empty: the one that appeals taken down at receptions usually have. */
  readonly service: string;
  readonly subject: string;
  readonly summary: string;
  readonly text: string;
}

/** Where a begun outcome is kept. */
export const outcomeKey = (bookingId: number): string => `booking-outcome:${bookingId}`;

/** The form before anything was written: the booking's own words are a beginning. */
export function emptyOutcome(booking: BookingDetail): OutcomeDraft {
  return { outcome: '', consent: false, note: '', to: '', accused: '', kind: booking.kind, service: '', subject: '', summary: booking.note ?? '', text: '' };
}

/** What the parts of the form are given. */
export interface OutcomeFieldsProps {
  readonly booking: BookingDetail;
  readonly values: OutcomeDraft;
  readonly set: (changes: Partial<OutcomeDraft>) => void;
  readonly errorAt: (field: string) => string | undefined;
}
