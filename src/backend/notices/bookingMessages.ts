import { uuidv7 } from 'uuidv7';
import { formatDate } from '#shared/az/dates.ts';
import type { OutboxOperation } from '../outbox/outbox.ts';

/** A booking as a message about it needs it. */
interface BookedCitizen {
  readonly uid: string;
  readonly number: string;
  readonly phone: string | null;
  readonly email: string | null;
}

/** What the office did with a booking that the citizen must hear of. */
export type BookingNews =
  | { readonly kind: 'bookingMoved'; readonly date: string; readonly startTime: string | null; readonly room: string }
  | { readonly kind: 'bookingRefused' }
  | { readonly kind: 'bookingCancelled' };

const whereToRead = 'Ətraflı məlumat portalın "Qəbula yazılma" bölməsindədir.';

/** The news in the state language: short, without the citizen's data and without the reason, which may say something of them. */
function bookingText(number: string, news: BookingNews): string {
  switch (news.kind) {
    case 'bookingMoved': {
      const when = [formatDate(news.date), news.startTime && `saat ${news.startTime}`, news.room && `otaq ${news.room}`].filter(Boolean).join(', ');
      return `${number} nömrəli qəbulunuzun vaxtı dəyişdirildi. Yeni vaxt: ${when}. ${whereToRead}`;
    }
    case 'bookingRefused':
      return `${number} nömrəli qəbula yazılmanız qəbul edilmədi. ${whereToRead}`;
    case 'bookingCancelled':
      return `${number} nömrəli qəbula yazılmanız ləğv edildi. ${whereToRead}`;
  }
}

/** The SMS and the e-mail about a booking, by each way for which the citizen gave an address. In the outbox they wait for the steps of the booking before them. */
export function bookingMessages(booking: BookedCitizen, news: BookingNews): OutboxOperation[] {
  const ways = [['sms', booking.phone], ['email', booking.email]] as const;
  return ways.flatMap(([channel, to]) => {
    if (!to) return [];
    return [
      {
        aggregate: { kind: 'booking' as const, uid: booking.uid },
        method: 'POST' as const,
        path: '/v1/notifications',
        body: { id: uuidv7(), applicationId: null, bookingId: booking.uid, channel, to, template: news.kind, text: bookingText(booking.number, news) },
        baseVersion: null,
        before: {},
      },
    ];
  });
}
