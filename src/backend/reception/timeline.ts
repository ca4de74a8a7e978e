import { asc, eq } from 'drizzle-orm';
import type { TimelineEvent } from '#shared/applications/views.ts';
import { formatDate } from '#shared/az/dates.ts';
import type { Json } from '#shared/json.ts';
import type { ReadDb } from '../db/store.ts';
import { noticeEvents } from '../notices/queries.ts';
import { officialByUid } from '../officials/queries.ts';
import type { BookingRow } from './steps.ts';
import { bookingEvents } from './tables.ts';

type Detail = Readonly<Record<string, Json>>;

/** What happened to a booking, oldest first: the steps as they were written down, for older bookings what their own dates tell, and the notices. Sentences: `timeline.booking.<action>`. */
export function bookingTimeline(db: ReadDb, row: BookingRow): TimelineEvent[] {
  const stored = db.select().from(bookingEvents).where(eq(bookingEvents.bookingUid, row.uid)).orderBy(asc(bookingEvents.id)).all();
  const events: TimelineEvent[] = stored.map(({ at, action, actorName, detail }) => ({ at, actor: actorName, ...told(db, action, detail) }));
  const noted = new Set(stored.map((event) => event.action));
  const fromRow = (action: string, at: number | null, detail: Detail = {}) => {
    if (at !== null && !noted.has(action)) events.push({ at, actor: null, ...told(db, action, detail) });
  };
  if (!noted.has('enter') && !noted.has('walkIn')) fromRow('request', row.submittedAt, { number: row.number, channel: row.channel });
  // What is entered at the counter is confirmed by that.
  if (!noted.has('enter')) fromRow('confirm', row.confirmedAt);
  fromRow('arrive', row.arrivedAt);
  fromRow('startReception', row.receptionStartedAt);
  fromRow('receive', row.receivedAt, { outcome: row.receptionOutcome, ...(row.referredTo && { to: row.referredTo }) });
  return [...events, ...noticeEvents(db, row.uid)].sort((a, b) => a.at - b.at);
}

/** The name of a point's sentence and the values in it. */
function told(db: ReadDb, action: string, detail: Detail): Pick<TimelineEvent, 'action' | 'values'> {
  const values = Object.fromEntries(Object.entries(detail).filter((entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number'));
  switch (action) {
    case 'setAside':
      return { action, values };
    case 'request':
    case 'enter':
      return { action: `booking.${action}.${text(detail['channel'])}`, values };
    case 'arrive':
    case 'walkIn':
      return { action: `booking.${action}${detail['ticket'] === undefined ? '' : 'Ticket'}`, values };
    case 'setUrgent':
      return { action: `booking.${detail['off'] === undefined ? 'setUrgent' : 'setUrgentOff'}`, values };
    case 'ticketPrinted':
      return { action: `booking.${detail['copy'] === 0 ? 'ticketPrinted' : 'ticketCopied'}`, values };
    case 'receive':
      return { action: `booking.receive.${text(detail['outcome']) || 'unknown'}`, values };
    case 'move':
    case 'movedElsewhere': {
      // An official is named only where it becomes another.
      const names = detail['fromOfficial'] !== detail['toOfficial'];
      return { action: `booking.${action}`, values: { ...values, old: placeText(db, detail, 'from', names), new: placeText(db, detail, 'to', names) } };
    }
    default:
      return { action: `booking.${action}`, values };
  }
}

function placeText(db: ReadDb, detail: Detail, side: 'from' | 'to', named: boolean): string {
  const official = named ? officialByUid(db, text(detail[`${side}Official`])) : null;
  return [formatDate(text(detail[`${side}Date`])), text(detail[`${side}Time`]), official && `${official.surname} ${official.name}`].filter(Boolean).join(', ');
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
