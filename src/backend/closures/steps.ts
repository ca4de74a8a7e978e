import type { PlanEntry } from '#shared/closures/plan.ts';
import type { Contacts } from '#shared/closures/views.ts';
import { waysToTell } from '#shared/notices/telling.ts';
import type { CommandContext } from '../command.ts';
import { bookingMessages } from '../notices/bookingMessages.ts';
import type { OutboxOperation } from '../outbox/outbox.ts';
import type { StoredOfficial } from '../officials/queries.ts';
import { moveStep } from '../reception/moving.ts';
import { bookingStep, type BookingRow, type BookingStep } from '../reception/steps.ts';

interface CitizenSteps extends BookingStep {
  /** SMS and e-mail to the citizen, where they gave an address. */
  readonly messages: readonly OutboxOperation[];
}

const nothing: CitizenSteps = { outbox: [], write: () => undefined, messages: [] };

/** What a decision does with a booking and what its citizen is told. @throws AppError of the booking when its step is not legal any more */
export function citizenSteps(row: BookingRow | undefined, { decision }: PlanEntry, reason: string, officials: ReadonlyMap<string, StoredOfficial>, context: CommandContext): CitizenSteps {
  if (!row || decision.kind === 'undecided') return nothing;
  if (decision.kind === 'cancel') {
    const step = bookingStep(row, 'cancel', { changes: { statusReason: reason, cancelledBy: 'office' }, data: { reason, by: 'office' }, detail: { reason, by: 'office' } }, context);
    return { ...step, messages: bookingMessages(row, { kind: 'bookingCancelled' }) };
  }
  const { officialUid, date, startTime } = decision.to;
  const official = officials.get(officialUid);
  const other = official && official.uid !== row.officialUid ? { official: `${official.surname} ${official.name}` } : {};
  return { ...moveStep(row, decision.to, reason, context), messages: bookingMessages(row, { kind: 'bookingMoved', date, startTime, room: official?.room ?? '', ...other }) };
}

/** How a citizen can be told. */
export function contactsOf(row: Pick<BookingRow, 'phone' | 'email'>): Contacts {
  return { ...waysToTell(row), phone: row.phone };
}
