import { assertNotAccused } from '#shared/applications/branches.ts';
import { fold } from '#shared/az/fold.ts';
import { AppError } from '#shared/errors.ts';
import type { Json } from '#shared/json.ts';
import { bookingStatusAfter, permissionForBooking, type BookingStatus } from '#shared/reception/lifecycle.ts';
import type { ReceiveInput } from '#shared/reception/life.ts';
import { enterApplication } from '../applications/enter.ts';
import { serviceByCode } from '../classifiers/queries.ts';
import { defineCommand, type CommandContext } from '../command.ts';
import { bookingStep, loadSeenBooking, type BookingChanges, type BookingRow } from './steps.ts';

/** What came of a reception, for the person who wrote it down. */
export interface Received {
  /** The application that was put in writing; null for any other outcome. */
  readonly applicationId: number | null;
}

/**
 * Ends a reception with its outcome. One that is put in writing becomes an application in the same transaction, with links both ways.
 * It is known by the booking's number with `/Y` (*yazılı*) until it is registered: a booking is received once, so no other has it.
 * @throws AppError `booking.accusedNeeded`, `application.forwardToAccused`, `booking.referralReasonNeeded`, `application.unknownService`
 */
export const receiveBooking = defineCommand({
  name: 'bookings.receive',
  permission: permissionForBooking('receive'),
  load(db, input: ReceiveInput) {
    const row = loadSeenBooking(db, input);
    bookingStatusAfter('receive', row.status as BookingStatus);
    if (input.outcome === 'putInWriting' && !serviceByCode(db, input.service)) throw new AppError('application.unknownService', { service: input.service });
    return row;
  },
  decide(row, input, context) {
    if (input.outcome === 'referred') assertMayGo(row, input);
    const application = input.outcome === 'putInWriting' ? applicationOf(row, input, context) : null;
    const note = input.outcome === 'putInWriting' ? null : input.note || null;
    const referredTo = input.outcome === 'referred' ? input.to : null;
    const changes: BookingChanges = {
      receivedAt: context.now,
      receptionOutcome: input.outcome,
      applicationUid: application?.uid ?? null,
      outcomeNote: note,
      referredTo,
    };
    const detail: Record<string, Json> = { outcome: input.outcome, ...(referredTo && { to: referredTo }), ...(input.outcome === 'referred' && input.accused && { accused: input.accused }) };
    const step = bookingStep(row, 'receive', { changes, data: { outcome: input.outcome, applicationId: application?.uid ?? null }, detail }, context);
    return {
      subject: { kind: 'booking', uid: row.uid },
      detail: { number: row.number, outcome: input.outcome, application: application?.uid ?? null },
      // The application goes up before the step that names it.
      outbox: [...(application?.outbox ?? []), ...step.outbox],
      topics: application ? ['reception', 'reports', 'applications'] : ['reception', 'reports'],
      rows(db): Received {
        const applicationId = application?.write(db) ?? null;
        step.write(db);
        return { applicationId };
      },
    };
  },
});

/** A complaint is never passed to those whom it is about: so it has to be known who they are, and why it goes where it goes. */
function assertMayGo({ kind }: BookingRow, { to, accused, note }: Extract<ReceiveInput, { outcome: 'referred' }>): void {
  if (kind !== 'complaint') return;
  if (fold(accused) === '') throw new AppError('booking.accusedNeeded');
  assertNotAccused(kind, accused, to);
  if (note === '') throw new AppError('booking.referralReasonNeeded');
}

function applicationOf(row: BookingRow, input: Extract<ReceiveInput, { outcome: 'putInWriting' }>, context: CommandContext) {
  const { service, kind, subject, summary, text, accused } = input;
  const { fin, surname, name, patronymic, birthDate, documentNumber, registeredAddress, currentAddress, phone, email, socialStatus, privilege } = row;
  return enterApplication(
    {
      service,
      kind,
      subject,
      summary,
      text,
      complainedOf: kind === 'complaint' ? accused || null : null,
      portalNumber: `${row.number}/Y`,
      channel: 'reception',
      appellant: { fin, surname, name, patronymic, birthDate, documentNumber, registeredAddress, currentAddress, phone, email, socialStatus, privilege },
      event: { action: 'enteredAtReception', detail: { number: row.number } },
    },
    context,
  );
}
