import { bakuDate, formatTime } from '#shared/az/dates.ts';
import { azCapitalise } from '#shared/az/case.ts';
import { bookingChannelWords, bookingStatusWords, kindWords } from '#shared/az/officialWords.ts';
import { formatPhone } from '#shared/formats/phone.ts';
import type { BookingFilter, FoundPage } from '#shared/reception/find.ts';
import type { Actor } from '#shared/staff/roles.ts';
import { streamWorkbook, type StreamColumn } from '../documents/workbook.ts';
import type { Office } from '../office.ts';
import { findBookings } from './find.ts';

const columns: readonly StreamColumn[] = [
  { header: 'Nömrə', width: 17, format: 'text' },
  { header: 'Qəbul günü', width: 12, format: 'date' },
  { header: 'Saat', width: 8, format: 'text' },
  { header: 'Soyadı', width: 20, format: 'text' },
  { header: 'Adı', width: 16, format: 'text' },
  { header: 'Atasının adı', width: 20, format: 'text' },
  { header: 'Telefon', width: 17, format: 'text' },
  { header: 'Qəbul edən şəxs', width: 28, format: 'text' },
  { header: 'Müraciətin növü', width: 15, format: 'text' },
  { header: 'Vəziyyət', width: 18, format: 'text' },
  { header: 'Necə yazılıb', width: 18, format: 'text' },
  { header: 'Yazılma günü', width: 13, format: 'date' },
  { header: 'Yazılma saatı', width: 13, format: 'text' },
  { header: 'Qeyd', width: 50, format: 'text' },
];

const perPage = 200;

/** Every booking that a filter finds, in the order of the list, page by page: nothing holds them all. */
async function* allFound(office: Office, actor: Actor, filter: BookingFilter): AsyncGenerator<Array<string | number | null>> {
  let cursor: string | null = null;
  do {
    const after: string | null = cursor;
    const page: FoundPage = await office.store.read((db) => findBookings(db, actor, { filter, cursor: after, limit: perPage }));
    for (const row of page.rows) {
      yield [
        row.number,
        row.receptionDate,
        row.startTime,
        row.surname,
        row.name,
        row.patronymic,
        row.phone === null ? null : formatPhone(row.phone),
        row.official,
        azCapitalise(kindWords[row.kind]),
        azCapitalise(bookingStatusWords[row.status]),
        azCapitalise(bookingChannelWords[row.channel]),
        bakuDate(row.submittedAt),
        formatTime(row.submittedAt),
        row.note,
      ];
    }
    cursor = page.nextCursor;
  } while (cursor !== null);
}

/** What the register of bookings shows, as an Excel workbook of one plain list; dates are real dates. */
export async function foundWorkbook(office: Office, actor: Actor, filter: BookingFilter): Promise<{ fileName: string; bytes: Uint8Array }> {
  const bytes = await new Response(streamWorkbook('Qəbula yazılanlar', columns, allFound(office, actor, filter))).bytes();
  return { fileName: `Qəbula yazılanlar ${bakuDate(office.now())}.xlsx`, bytes };
}
