import { uuidv7 } from 'uuidv7';
import { formatDate } from '#shared/az/dates.ts';
import { waysToTell } from '#shared/notices/telling.ts';
import type { OutboxOperation } from '../outbox/outbox.ts';

/** A booking as a message about it needs it. */
interface BookedCitizen {
  readonly uid: string;
  readonly number: string;
  readonly channel: string;
  readonly phone: string | null;
  readonly email: string | null;
}

/** What the office did with a booking that the citizen must hear of. */
export type BookingNews =
  | { readonly kind: 'bookingEntered'; readonly date: string; readonly startTime: string | null; readonly room: string; readonly official: string }
  | { readonly kind: 'bookingMoved'; readonly date: string; readonly startTime: string | null; readonly room: string; /** Who receives instead, where it is another official now. */ readonly official?: string }
  | { readonly kind: 'bookingRefused' }
  | { readonly kind: 'bookingCancelled' };

/** The portal shows a booking to who booked there; the others ask at the desk. */
const whereToRead = (channel: string) => (channel === 'portal' ? 'Ətraflı məlumat portalın "Qəbula yazılma" bölməsindədir.' : 'Ətraflı məlumatı qəbulxanadan ala bilərsiniz.');

/** The news in the state language: short, without the citizen's data and without the reason, which may say something of them. */
function bookingText({ number, channel }: BookedCitizen, news: BookingNews): string {
  switch (news.kind) {
    case 'bookingEntered':
      return `Qəbula yazıldınız, nömrəsi ${number}. Vaxt: ${placeText(news)}. Qəbul edən: ${news.official}. Şəxsiyyətinizi təsdiq edən sənədi gətirin.`;
    case 'bookingMoved': {
      const when = placeText(news);
      return `${number} nömrəli qəbulunuzun vaxtı dəyişdirildi. Yeni vaxt: ${when}.${news.official ? ` Qəbul edən: ${news.official}.` : ''} ${whereToRead(channel)}`;
    }
    case 'bookingRefused':
      return `${number} nömrəli qəbula yazılmanız qəbul edilmədi. ${whereToRead(channel)}`;
    case 'bookingCancelled':
      return `${number} nömrəli qəbula yazılmanız ləğv edildi. ${whereToRead(channel)}`;
  }
}

function placeText({ date, startTime, room }: { readonly date: string; readonly startTime: string | null; readonly room: string }): string {
  return [formatDate(date), startTime && `saat ${startTime}`, room && `otaq ${room}`].filter(Boolean).join(', ');
}

/** The SMS and the e-mail about a booking, by each way for which the citizen gave an address. In the outbox they wait for the steps of the booking before them. */
export function bookingMessages(booking: BookedCitizen, news: BookingNews): OutboxOperation[] {
  const reached = waysToTell(booking);
  const ways = [['sms', reached.sms ? booking.phone : null], ['email', booking.email]] as const;
  return ways.flatMap(([channel, to]) => {
    if (!to) return [];
    return [
      {
        aggregate: { kind: 'booking' as const, uid: booking.uid },
        method: 'POST' as const,
        path: '/v1/notifications',
        body: { id: uuidv7(), applicationId: null, bookingId: booking.uid, channel, to, template: news.kind, text: bookingText(booking, news) },
        baseVersion: null,
        before: {},
      },
    ];
  });
}
