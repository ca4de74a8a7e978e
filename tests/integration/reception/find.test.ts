import { describe, expect, it } from 'vitest';
import { bookingAggregate } from '#backend/reception/aggregate.ts';
import { countByStatus, countFound, findBookings, wayTo } from '#backend/reception/find.ts';
import { countQuery, dateSource, numberQuery, pageQuery, sortsLittle, type Cursor, type Query, type Source } from '#backend/reception/findQuery.ts';
import { enterWalkIn } from '#backend/reception/walkIn.ts';
import { azAlphabet } from '#shared/az/sortKey.ts';
import { walkInInput } from '#shared/reception/boardSchema.ts';
import { bookingFilter, dateKinds, findInput, findOrders, type BookingFilter } from '#shared/reception/find.ts';
import { bookingStatuses } from '#shared/reception/lifecycle.ts';
import { aBooking, anOfficial, citizen } from '../../support/records.ts';
import { openOffice, type TestOffice } from '../../support/office.ts';

type Asked = Partial<Omit<BookingFilter, 'statuses'>> & { statuses?: readonly string[] };

async function officeWith(bookings: ReadonlyArray<Parameters<typeof aBooking>[0]>): Promise<TestOffice> {
  const office = await openOffice();
  await office.arrive('official', anOfficial());
  await office.arrive('official', anOfficial({ id: 'official-2', surname: 'Sınaqlı', name: 'Nərmin', seniority: 3 }));
  for (const [i, booking] of bookings.entries()) await office.arrive('booking', aBooking({ id: `booking-${i + 1}`, number: `Q-2026-${String(i + 1).padStart(7, '0')}`, ...booking }));
  return office;
}

async function find(office: TestOffice, filter: Asked = {}, cursor: string | null = null, limit = 50) {
  const actor = await office.actor('reception');
  const input = findInput.parse({ filter, cursor, limit });
  return office.store.read((db) => findBookings(db, actor, input));
}

const idsOf = async (office: TestOffice, filter: Asked = {}) => (await find(office, filter)).rows.map((row) => row.id);
const named = (surname: string, name = 'Sınaq') => ({ citizen: { ...citizen, surname, name } });

/** Forty bookings over ten days, with and without an hour, of two officials, in every status and way of coming. */
const many = Array.from({ length: 40 }, (_, i) => ({
  officialId: i % 3 === 0 ? 'official-2' : 'official-1',
  receptionDate: `2026-11-${String(10 + (i % 10)).padStart(2, '0')}`,
  startTime: i % 4 === 0 ? null : `${10 + (i % 3)}:00`,
  submittedAt: `2026-10-${String(1 + ((i * 7) % 28)).padStart(2, '0')}T0${i % 10}:30:00Z`,
  status: bookingStatuses[i % bookingStatuses.length] ?? ('requested' as const),
  channel: (['portal', 'counter', 'phone', 'walkIn'] as const)[i % 4] ?? ('portal' as const),
  ...named([...azAlphabet].reverse()[i % 32] ?? 'a', `Sınaq${i}`),
}));

describe('bookings of any time', () => {
  it('come newest reception first, within a day the latest hour first, those without an hour last', async () => {
    const office = await officeWith([
      { receptionDate: '2025-03-04', startTime: '10:00' },
      { receptionDate: '2026-12-01', startTime: null },
      { receptionDate: '2026-12-01', startTime: '09:00' },
      { receptionDate: '2026-12-01', startTime: '15:30' },
      { receptionDate: '2024-01-09', startTime: '11:00' },
    ]);
    expect(await idsOf(office)).toEqual([4, 3, 2, 1, 5]);
    expect(await idsOf(office, { order: 'oldest' })).toEqual([5, 1, 2, 3, 4]);
  });

  it.each(findOrders)('come in pages that neither repeat nor lose a line: %s', async (order) => {
    const office = await officeWith(many);
    for (const by of dateKinds) {
      for (const narrowed of [{}, { from: '2026-10-05', to: '2026-11-15' }, { officialUid: 'official-1' }, { search: 'sinaq' }]) {
        const whole = await idsOf(office, { order, by, ...narrowed });
        expect(whole.length).toBeGreaterThan(8);
        for (const limit of [1, 3, 7]) {
          const seen: number[] = [];
          let cursor: string | null = null;
          do {
            const page = await find(office, { order, by, ...narrowed }, cursor, limit);
            seen.push(...page.rows.map((row) => row.id));
            cursor = page.nextCursor;
          } while (cursor !== null);
          expect(seen, JSON.stringify({ by, narrowed, limit })).toEqual(whole);
        }
      }
    }
  });

  it('are narrowed by the day of the reception, or by the day the booking was made', async () => {
    const office = await officeWith([
      { receptionDate: '2026-03-10', submittedAt: '2026-02-20T06:00:00Z' },
      { receptionDate: '2026-04-01', submittedAt: '2026-03-01T20:30:00Z' },
      { receptionDate: '2026-04-02', submittedAt: '2026-02-28T20:30:00Z' },
    ]);
    expect(await idsOf(office, { from: '2026-03-01', to: '2026-03-31' })).toEqual([1]);
    // By the clock of Baku the third was sent on the first of March, half past midnight.
    expect(await idsOf(office, { from: '2026-03-01', to: '2026-03-01', by: 'submitted' })).toEqual([3]);
    expect(await idsOf(office, { from: '2026-03-01', by: 'submitted' })).toEqual([2, 3]);
  });

  it('are narrowed by official, by several statuses and by the way they came, all at once', async () => {
    const office = await officeWith(many);
    const all = (await find(office, {})).rows;
    const filter = { officialUid: 'official-1', statuses: ['received', 'noShow'], channel: 'portal' } as const;
    const expected = all.filter((row) => row.officialUid === 'official-1' && ['received', 'noShow'].includes(row.status) && row.channel === 'portal').map((row) => row.id);
    expect(expected.length).toBeGreaterThan(1);
    expect(await idsOf(office, filter)).toEqual(expected);
    expect((await find(office, { statuses: ['requested'] })).rows.every((row) => row.status === 'requested')).toBe(true);
    expect(await office.store.read((db) => countFound(db, bookingFilter.parse(filter)))).toEqual({ count: expected.length, more: false });
    // Beside the filter stands how many each status would leave, whichever of them is chosen.
    const { counts } = await office.store.read((db) => countByStatus(db, bookingFilter.parse(filter)));
    for (const status of bookingStatuses) expect([status, counts[status] ?? 0]).toEqual([status, (await idsOf(office, { ...filter, statuses: [status] })).length]);
  });

  it('are found by a name however it is typed, in either script', async () => {
    const office = await officeWith([named('Əliyev', 'Məmməd'), named('Şıxəliyev', 'Çingiz')]);
    for (const search of ['Eliyev', 'əliyev', 'ƏLİYEV', 'ELIYEV', 'Әлијев', 'eli', 'mem eliy', 'MƏMMƏD', 'Мамед Алиев']) expect(await idsOf(office, { search }), search).toEqual([1]);
    for (const search of ['Sixeliyev', 'şıxəl', 'ŞIXƏLİYEV', 'Шыхәлијев', 'cingiz']) expect(await idsOf(office, { search }), search).toEqual([2]);
    expect(await idsOf(office, { search: 'Quliyev' })).toEqual([]);
  });

  it('are found by FİN, telephone in any grouping, address, note and number, the exact number alone', async () => {
    const office = await officeWith([{ note: 'Torpaq sahəsinin sənədi' }, { citizen: { ...citizen, fin: '7AB1C2D' }, phone: '+994551112233' }, { number: 'Q-2026-0000010' }]);
    expect(await idsOf(office, { search: '7ab1c2d' })).toEqual([2]);
    for (const search of ['055 111 22 33', '+994 55 111-22-33', '(055) 1112233', '0551112233']) expect(await idsOf(office, { search }), search).toEqual([2]);
    expect(await idsOf(office, { search: 'torpaq sah' })).toEqual([1]);
    expect(await idsOf(office, { search: 'bağ küçəsi' })).toHaveLength(3);
    expect(await idsOf(office, { search: 'q-2026-0000010' })).toEqual([3]);
    expect(await idsOf(office, { search: '0000002' })).toEqual([2]);
    expect(await office.store.read((db) => countFound(db, bookingFilter.parse({ search: 'Q-2026-0000010' })))).toEqual({ count: 1, more: false });
  });

  it('are not found at all by signs that are no words, rather than all of them', async () => {
    const office = await officeWith([{}, {}]);
    for (const search of ['"', '*', '—', '()', 'NEAR(']) expect(await idsOf(office, { search }), search).toEqual([]);
  });

  it('are found by what the portal says now, no longer by what it said', async () => {
    const office = await officeWith([named('Əliyev')]);
    await office.arrive('booking', aBooking({ version: 2, updatedAt: '2026-11-21T08:00:00Z', ...named('Həsənov') }));
    expect(await idsOf(office, { search: 'hesenov' })).toEqual([1]);
    expect(await idsOf(office, { search: 'eliyev' })).toEqual([]);
  });

  it('are found by what the portal says when a change of ours is given up', async () => {
    const office = await officeWith([named('Əliyev')]);
    const giveUp = { at: 1, actorName: 'Sınaq', reason: 'Sınaq' };
    await office.store.write((db) => bookingAggregate.restore(db, 'booking-1', { surname: 'Həsənov' }, giveUp));
    expect(await idsOf(office, { search: 'hesenov' })).toEqual([1]);
    expect(await idsOf(office, { search: 'eliyev' })).toEqual([]);
  });

  it('are found when they were made here', async () => {
    const office = await officeWith([]);
    await enterWalkIn(office, await office.actor('reception'), walkInInput.parse({ officialUid: 'official-1', surname: 'Nümunəzadə', name: 'Sevda', fin: '', kind: 'petition' }));
    expect((await find(office, { search: 'numunezade' })).rows).toMatchObject([{ surname: 'Nümunəzadə', channel: 'walkIn', official: 'Nümunəyev Rəşad' }]);
  });

  it('come by name in the order of the thirty-two letters', async () => {
    const letters = [...azAlphabet].slice(0, 32);
    expect(letters).toHaveLength(32);
    const mixed = letters.map((_letter, i) => letters[(i * 13) % 32] ?? '');
    const office = await officeWith(mixed.map((letter, i) => named(`${i % 2 ? letter : letter.toLocaleUpperCase('az')}nümunə`)));
    for (const narrowed of [{}, { statuses: ['requested'] }, { from: '2026-11-24', to: '2026-11-24' }, { search: 'numune' }]) {
      const { rows } = await find(office, { order: 'name', ...narrowed });
      const first = rows.map((row) => row.surname.slice(0, 1).toLocaleLowerCase('az'));
      // Of words, only those that begin so: the search goes by beginnings.
      if (!('search' in narrowed)) expect(first).toEqual(letters);
    }
    expect((await find(office, { order: 'name' })).rows).toHaveLength(32);
  });
});

describe('the way to a list', () => {
  it('is the index of its order, and the words where they are rare', async () => {
    const office = await officeWith(many);
    const way = (filter: Asked) => office.store.read((db) => wayTo(db, bookingFilter.parse(filter))?.source ?? null);
    expect(await way({})).toBe('day');
    expect(await way({ order: 'name' })).toBe('name');
    expect(await way({ officialUid: 'official-1', statuses: ['received'] })).toBe('official');
    expect(await way({ statuses: ['received'] })).toBe('status');
    expect(await way({ by: 'submitted', statuses: ['received'] })).toBe('submitted');
    expect(await way({ search: 'sinaq', order: 'name' })).toBe('words');
    expect(await way({ search: 'yoxdur' })).toBeNull();
  });

  it('leads to the same list whichever it is', async () => {
    const office = await officeWith(many);
    for (const order of findOrders) {
      for (const narrowed of [{}, { statuses: ['received', 'noShow'] }, { from: '2026-11-12', to: '2026-11-17', officialUid: 'official-1' }]) {
        const filter = bookingFilter.parse({ order, search: 'sinaq', ...narrowed });
        const read = (source: Source) => {
          const { sql, values } = pageQuery(filter, { source, match: '"sinaq"*', cursor: null }, 50);
          return office.store.read((db) => db.statement<{ id: number }>(sql).all(...values).map((row) => row.id));
        };
        const looked = await read('words');
        expect(looked.length).toBeGreaterThan(2);
        expect(await read(dateSource(filter))).toEqual(looked);
        if (order === 'name') expect(await read('name')).toEqual(looked);
      }
    }
  });

  it('never scans the table, and sorts only what was counted', async () => {
    const office = await officeWith(many);
    const filters: BookingFilter[] = [];
    for (const order of findOrders) {
      for (const by of dateKinds) {
        for (const span of [{}, { from: '2026-11-01' }, { from: '2026-11-01', to: '2026-11-30' }]) {
          for (const officialUid of [null, 'official-1']) {
            for (const statuses of [[], ['received'], ['received', 'noShow']]) {
              for (const channel of [null, 'walkIn']) filters.push(bookingFilter.parse({ order, by, ...span, officialUid, statuses, channel }));
            }
          }
        }
      }
    }
    expect(filters).toHaveLength(216);
    const checked = new Set<string>();
    const look = async ({ sql, values }: Query, filter: BookingFilter) => {
      if (checked.has(sql)) return;
      checked.add(sql);
      const plan = await office.store.read((db) => db.statement<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...values).map((row) => row.detail));
      const shape = JSON.stringify({ filter, plan });
      const bare = plan.filter((line) => /^SCAN (b|s|booking_search) /.test(line) && !/USING (COVERING )?INDEX bookings_|VIRTUAL TABLE INDEX \d+:.*M/.test(line));
      expect(bare, shape).toEqual([]);
      if (!sql.includes(sortsLittle)) expect(plan.filter((line) => line.includes('TEMP B-TREE')), shape).toEqual([]);
    };
    for (const filter of filters) {
      const sources: Source[] = filter.order === 'name' ? ['name', dateSource(filter)] : [dateSource(filter)];
      const cursor: Cursor = { key: filter.order === 'name' ? 'A' : filter.by === 'submitted' ? 1 : '2026-11-12', time: filter.order === 'name' || filter.by === 'submitted' ? null : '10:00', id: 3 };
      for (const source of sources) {
        for (const match of [null, '"sinaq"*']) {
          for (const at of [null, cursor, { ...cursor, time: null }]) await look(pageQuery(filter, { source, match, cursor: at }, 50), filter);
          if (source !== 'name') await look(countQuery(filter, source, match, 5_000), filter);
        }
      }
      await look(pageQuery(filter, { source: 'words', match: '"sinaq"*', cursor }, 50), filter);
      await look(numberQuery(filter, 'Q-2026-0000001', 50), filter);
    }
    expect(checked.size).toBeGreaterThan(500);
  });
});
