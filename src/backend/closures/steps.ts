import { uuidv7 } from 'uuidv7';
import { formatDate } from '#shared/az/dates.ts';
import type { PlanEntry } from '#shared/closures/plan.ts';
import type { Contacts } from '#shared/closures/views.ts';
import { isMobileAz } from '#shared/formats/phone.ts';
import type { CommandContext } from '../command.ts';
import type { OutboxOperation } from '../outbox/outbox.ts';
import type { StoredOfficial } from '../officials/queries.ts';
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
    return { ...step, messages: bookingMessages(row, 'bookingCancelled', `${row.number} nömrəli qəbula yazılmanız ləğv edildi. Səbəb: ${reason}.`) };
  }
  const { officialUid, date, startTime } = decision.to;
  const official = officials.get(officialUid);
  const step = bookingStep(
    row,
    'move',
    {
      changes: { officialUid, receptionDate: date, startTime, statusReason: reason },
      data: { officialId: officialUid, receptionDate: date, startTime, reason },
      detail: { reason, fromDate: row.receptionDate, fromTime: row.startTime, fromOfficial: row.officialUid, toDate: date, toTime: startTime, toOfficial: officialUid },
    },
    context,
  );
  const when = [formatDate(date), startTime].filter(Boolean).join(', ');
  const who = official && official.uid !== row.officialUid ? ` Qəbul edən: ${official.surname} ${official.name}.` : '';
  const where = official?.room ? `, otaq ${official.room}` : '';
  return { ...step, messages: bookingMessages(row, 'bookingMoved', `${row.number} nömrəli qəbulunuzun vaxtı dəyişdi: ${when}${where}.${who} Səbəb: ${reason}.`) };
}

/** How a citizen can be told. An SMS reaches mobile numbers only. */
export function contactsOf({ phone, email }: Pick<BookingRow, 'phone' | 'email'>): Contacts {
  return { sms: phone !== null && isMobileAz(phone), email: email !== null, phone };
}

function bookingMessages(row: BookingRow, template: string, text: string): OutboxOperation[] {
  const { sms, email } = contactsOf(row);
  const to = [...(sms && row.phone ? [['sms', row.phone] as const] : []), ...(email && row.email ? [['email', row.email] as const] : [])];
  return to.map(([channel, address]) => ({
    aggregate: { kind: 'booking', uid: row.uid },
    method: 'POST',
    path: '/v1/notifications',
    body: { id: uuidv7(), applicationId: null, bookingId: row.uid, channel, to: address, template, text: text.replace(/\.\.$/, '.') },
    baseVersion: null,
    before: {},
  }));
}
