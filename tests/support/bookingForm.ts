import { randomUUID } from 'node:crypto';
import { enterBookingInput, type BookingForm, type EnterBooking } from '#shared/reception/bookingForm.ts';

/** The form of a booking at the counter as it is typed: with the first official, on Tuesday 24 November 2026 at 10:00. */
export function typedForm(changes: Partial<BookingForm> = {}): BookingForm {
  return {
    uid: randomUUID(),
    channel: 'counter',
    fin: '7ab2c3d',
    surname: 'Sınaqlı',
    name: 'Nərmin',
    patronymic: 'Örnək qızı',
    birthDate: '1991-05-02',
    officialUid: 'official-1',
    date: '2026-11-24',
    startTime: '10:00',
    kind: 'petition',
    socialStatus: 'employed',
    phone: '050 234 56 78',
    ...changes,
  };
}

/** The same as it has been checked. */
export function aForm(changes: Partial<BookingForm> = {}): EnterBooking {
  return enterBookingInput.parse(typedForm(changes));
}

/** A FİN of its own for each number. */
export function finOf(n: number): string {
  return String(n).padStart(7, '0');
}
