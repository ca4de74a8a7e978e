import { describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { receptionFigures, tallyBookings } from '#backend/reception/figures.ts';
import { figureSheets, figuresWorkbook } from '#backend/reception/figuresWorkbook.ts';
import { foundWorkbook } from '#backend/reception/findWorkbook.ts';
import { moveBooking } from '#backend/reception/moving.ts';
import { bakuInstant } from '#shared/az/dates.ts';
import type { ReceptionFigures } from '#shared/reception/figures.ts';
import { bookingFilter } from '#shared/reception/find.ts';
import { spanAround, type Span } from '#shared/reception/spans.ts';
import { aSchedule } from '../../support/bookings.ts';
import { aBooking, anOfficial, citizen } from '../../support/records.ts';
import { openOffice, type TestOffice } from '../../support/office.ts';

const november = spanAround('month', '2026-11-01');
const iso = (date: string, time: string) => new Date(bakuInstant(date, time)).toISOString();
const figuresOf = (office: TestOffice, span: Span = november): Promise<ReceptionFigures> => office.store.read((db) => receptionFigures(db, office, span));

/** A reception that took place: when the citizen came, was let in, and left. */
function received(date: string, startTime: string | null, [arrived, started, ended]: readonly [string, string, string], more: Parameters<typeof aBooking>[0] = {}) {
  return { receptionDate: date, startTime, status: 'received' as const, arrivedAt: iso(date, arrived), receptionStartedAt: iso(date, started), receivedAt: iso(date, ended), receptionOutcome: 'answeredOrally' as const, ...more };
}

async function officeWith(bookings: ReadonlyArray<Parameters<typeof aBooking>[0]>): Promise<TestOffice> {
  const office = await openOffice();
  await office.arrive('official', anOfficial());
  await office.arrive('official', anOfficial({ id: 'official-2', surname: 'Sınaqlı', name: 'Nərmin', seniority: 1 }));
  for (const [i, booking] of bookings.entries()) await office.arrive('booking', aBooking({ id: `booking-${i + 1}`, number: `Q-2026-${String(i + 1).padStart(7, '0')}`, ...booking }));
  return office;
}

/** November up to Saturday the 21st: Tuesday 3rd, Wednesday 4th; October before it. */
const days = [
  received('2026-11-03', '10:00', ['09:50', '10:05', '10:20']),
  received('2026-11-03', '10:30', ['10:20', '10:45', '11:05'], { officialId: 'official-2' }),
  received('2026-11-04', '11:00', ['10:55', '11:00', '11:10'], { overbookReason: 'Rəhbərin göstərişi', channel: 'phone' }),
  received('2026-11-04', null, ['15:10', '15:12', '15:30'], { channel: 'walkIn' }),
  { receptionDate: '2026-11-03', startTime: '11:00', status: 'received', receivedAt: iso('2026-11-03', '11:30'), receptionOutcome: 'answeredOrally' },
  { receptionDate: '2026-11-03', startTime: '12:00', status: 'noShow' },
  { receptionDate: '2026-11-04', startTime: '10:00', status: 'cancelled', cancelledBy: 'citizen', statusReason: 'Xəstələnib' },
  { receptionDate: '2026-11-04', startTime: '10:15', status: 'refused', statusReason: 'Aid deyil' },
  { receptionDate: '2026-11-04', startTime: '12:00', status: 'confirmed' },
  { receptionDate: '2026-11-24', startTime: '10:00', status: 'confirmed' },
  received('2026-10-06', '10:00', ['09:30', '10:00', '10:10']),
  { receptionDate: '2026-10-06', startTime: '11:00', status: 'noShow' },
  received('2026-10-27', '10:00', ['09:00', '10:00', '10:10']),
] satisfies ReadonlyArray<Parameters<typeof aBooking>[0]>;

describe('the figures of the receptions', () => {
  it('are those of what was done, up to today', async () => {
    const figures = await figuresOf(await officeWith(days));
    expect(figures).toMatchObject({ counted: { from: '2026-11-01', to: '2026-11-21' }, complete: false });
    expect(figures.total).toMatchObject({ booked: 8, walkIns: 1, received: 5, noShow: 1, expected: 5, noShowShare: 0.2, cancelled: 1, refused: 1, open: 1, overbooked: 1, moved: 0 });
    // Waited 15, 25, 5 and 2 minutes; of one who was received the times are not known.
    expect(figures.total.waiting).toEqual({ count: 4, without: 1, median: 5, p90: 25 });
    expect(figures.total.reception).toEqual({ count: 4, without: 1, median: 15, p90: 20 });
  });

  it('are cut by official in the order of seniority, by day of the week and by hour', async () => {
    const { byOfficial, byWeekday, byHour } = await figuresOf(await officeWith(days));
    expect(byOfficial).toMatchObject([{ name: 'Sınaqlı Nərmin', booked: 1 }, { name: 'Nümunəyev Rəşad', booked: 7, walkIns: 1 }]);
    expect(byWeekday.map(({ weekday, booked, walkIns }) => [weekday, booked, walkIns])).toEqual([[1, 0, 0], [2, 4, 0], [3, 4, 1], [4, 0, 0], [5, 0, 0]]);
    expect(byHour.map(({ hour, booked, walkIns }) => [hour, booked, walkIns])).toEqual([[10, 4, 0], [11, 2, 0], [12, 2, 0], [13, 0, 0], [14, 0, 0], [15, 0, 1]]);
  });

  it('stand beside as many days of the span before', async () => {
    const office = await officeWith(days);
    expect((await figuresOf(office)).compared).toMatchObject({ days: { from: '2026-10-01', to: '2026-10-21' }, total: { booked: 2, received: 1, noShow: 1, noShowShare: 0.5 } });
    expect((await figuresOf(office, spanAround('month', '2026-10-01'))).compared).toBeNull();
    // The store begins on the 6th of October: of the third quarter it knows nothing, of the year before less.
    for (const kind of ['quarter', 'year'] as const) expect((await figuresOf(office, spanAround(kind, '2026-11-01'))).compared).toBeNull();
    expect((await figuresOf(office, { kind: 'own', from: '2026-10-25', to: '2026-11-20' })).compared).toBeNull();
    expect((await figuresOf(office, spanAround('month', '2026-12-01'))).counted).toBeNull();
  });

  it('count each booking that was moved once', async () => {
    const office = await officeWith([{ receptionDate: '2026-11-24', startTime: '10:00', status: 'confirmed' }]);
    await office.arrive('schedule', aSchedule());
    const reception = await office.actor('reception');
    await moveBooking(office, reception, { id: 1, revision: 1, officialUid: 'official-1', date: '2026-12-01', startTime: '10:00', reason: 'Ezamiyyət' });
    await moveBooking(office, reception, { id: 1, revision: 2, officialUid: 'official-1', date: '2026-12-08', startTime: '10:30', reason: 'Ezamiyyət' });
    office.setNow(bakuInstant('2026-12-31', '12:00'));
    expect((await figuresOf(office, spanAround('month', '2026-12-01'))).total).toMatchObject({ booked: 1, moved: 1 });
    expect((await figuresOf(office, november)).total).toMatchObject({ booked: 0, moved: 0 });
    const december = spanAround('month', '2026-12-01');
    const [few, many] = await office.store.read((db) => [tallyBookings(db, december), tallyBookings(db, december, 0)]);
    expect(many).toEqual(few);
  });

  it('leave out what the portal took back', async () => {
    const office = await officeWith([received('2026-11-03', '10:00', ['09:50', '10:05', '10:20'])]);
    await office.store.write((db) => void db.statement('UPDATE bookings SET removed_at = 1').run());
    expect((await figuresOf(office)).total).toMatchObject({ booked: 0, received: 0, waiting: { count: 0 } });
  });
});

describe('the workbook of the figures', () => {
  it('holds what the screen shows', async () => {
    const figures = await figuresOf(await officeWith(days));
    const book = read(await figuresWorkbook(figures, 'Nümunə İcra Hakimiyyəti'), { cellFormula: true });
    expect(book.SheetNames).toEqual(Object.values(figureSheets));
    const table = (name: string) => utils.sheet_to_json<Record<string, unknown>>(book.Sheets[name] ?? {}, { range: 3, raw: true });
    const summary = new Map(utils.sheet_to_json<unknown[]>(book.Sheets[figureSheets.summary] ?? {}, { header: 1, range: 4, raw: true }).map((row) => [row[0], row.slice(1)]));
    expect(summary.get('Qəbula yazılıb')).toEqual([8, 2, 6]);
    expect(summary.get('Gözlənilənlərdən gəlməyənlərin payı')).toEqual([0.2, 0.5, -0.3]);
    expect(summary.get('Gözləmə müddəti, mediana (dəqiqə)')).toEqual([5, 30, -25]);
    expect(summary.get('Gözləmə müddəti məlum olmayan qəbullar')).toEqual([1, 0, 1]);
    const cuts = [[figureSheets.officials, figures.byOfficial], [figureSheets.weekdays, figures.byWeekday], [figureSheets.hours, figures.byHour]] as const;
    for (const [name, rows] of cuts) {
      const lines = table(name);
      expect(lines.slice(0, rows.length).map((line) => [line['Yazılıb'], line['Qəbul olunub'], line['Gəlməyənlərin payı'], line['Gözləmə: mediana, dəq'], line['Qəbul: 90 %, dəq']])).toEqual(
        rows.map((row) => [row.booked, row.received, row.noShowShare ?? undefined, row.waiting.median ?? undefined, row.reception.p90 ?? undefined]),
      );
      expect(lines[rows.length]).toMatchObject({ Yazılıb: figures.total.booked, 'Yazılmadan gəlib': figures.total.walkIns, 'Gəlməyənlərin payı': figures.total.noShowShare, 'Gözləmə: mediana, dəq': figures.total.waiting.median });
    }
  });

  it('of a span without any is made as well', async () => {
    const book = read(await figuresWorkbook(await figuresOf(await officeWith([])), 'Nümunə İcra Hakimiyyəti'));
    expect(book.SheetNames).toHaveLength(4);
  });
});

describe('the register as a workbook', () => {
  it('has what is found, in its order, with real dates', async () => {
    const office = await officeWith([...days.slice(0, 3), { citizen: { ...citizen, surname: 'Quliyeva' }, receptionDate: '2026-11-25', note: '=1+1' }]);
    const { bytes, fileName } = await foundWorkbook(office, await office.actor('reception'), bookingFilter.parse({ from: '2026-11-04' }));
    expect(fileName).toBe('Qəbula yazılanlar 2026-11-21.xlsx');
    const rows = utils.sheet_to_json<Record<string, unknown>>(read(bytes, { cellDates: true, UTC: true }).Sheets['Qəbula yazılanlar'] ?? {}, { raw: true, UTC: true });
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ Nömrə: 'Q-2026-0000004', Soyadı: 'Quliyeva', 'Qəbul günü': new Date('2026-11-25'), Qeyd: '=1+1', Telefon: '050 234 56 78' });
    expect(rows[1]).toMatchObject({ Saat: '11:00', 'Necə yazılıb': 'Telefonla', Vəziyyət: 'Qəbul edilib' });
  });

  it('is whole however long it is', async () => {
    const office = await officeWith(Array.from({ length: 430 }, (_, i) => ({ receptionDate: `2026-${String(1 + (i % 12)).padStart(2, '0')}-10` })));
    const { bytes } = await foundWorkbook(office, await office.actor('reception'), bookingFilter.parse({}));
    const numbers = utils.sheet_to_json<Record<string, unknown>>(read(bytes).Sheets['Qəbula yazılanlar'] ?? {}).map((row) => row['Nömrə']);
    expect(new Set(numbers).size).toBe(430);
  });
});
