import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '#backend/db/connection.ts';
import { receptionFigures } from '#backend/reception/figures.ts';
import { findBookings } from '#backend/reception/find.ts';
import { pageQuery } from '#backend/reception/findQuery.ts';
import { azSortKey } from '#shared/az/sortKey.ts';
import { fold } from '#shared/az/fold.ts';
import { bookingFilter, findInput } from '#shared/reception/find.ts';
import { spanAround } from '#shared/reception/spans.ts';
import type { Actor } from '#shared/staff/roles.ts';
import { against, atMost } from './lib/measured.ts';
import type { Part } from './lib/part.ts';
import { createRandom } from '../portal-emulator/seed/random.ts';
import { interleaved, millisecondsOf } from './lib/rounds.ts';
import { officeOver } from './lib/store.ts';

const day = 86_400_000;
const lastDay = Date.parse('2026-11-20T00:00:00Z');
const years = 5;
const perPage = 100;
const repeats = 20;
const actor: Actor = { staffId: 1, uid: 'bench', name: 'Bench', role: 'manager' };
const surnames = ['Əliyev', 'Məmmədov', 'Hüseynov', 'Quliyev', 'Həsənov', 'Şıxəliyev', 'Nağıyev', 'Çələbi'];
const names = ['Məmməd', 'Sevda', 'Elçin', 'Aytən', 'Orxan', 'Lalə'];

/** Finding among the bookings of five years, and their figures, each against the one statement that cannot be done without. */
export const figures: Part = async ({ full, rows, seed, rounds, scratchDir, say }) => {
  const path = join(scratchDir, 'figures.db');
  copyFileSync(full.storePath, path);
  const raw = connect(path, full.key, 'write');
  say(`filling in ${rows} bookings`);
  fill(raw, rows, seed);
  const office = { ...officeOver(path, full.key), now: () => lastDay + day };
  try {
    const page = findInput.parse({ limit: perPage });
    const byName = findInput.parse({ filter: { search: `sixeliyev ${names[5]}`, order: 'name' }, limit: perPage });
    const first = pageQuery(bookingFilter.parse({}), { source: 'day', match: null, cursor: null }, perPage + 1);
    const found = pageQuery(byName.filter, { source: 'words', match: '"sixeliyev"* "lale"*', cursor: null }, perPage + 1);
    const month = spanAround('month', '2026-10-01');
    const year = spanAround('year', '2025-01-01');
    const counting = raw.prepare('SELECT official_uid, status, count(*) AS n FROM bookings INDEXED BY bookings_month WHERE reception_date BETWEEN ? AND ? AND removed_at IS NULL GROUP BY official_uid, status');
    const read = <T>(work: Parameters<typeof office.store.read<T>>[0]) => office.store.read(work);
    const statements = { first: raw.prepare(first.sql), found: raw.prepare(found.sql) };
    const times = await interleaved(rounds, {
      page: () => millisecondsOf(() => read((db) => findBookings(db, actor, page)), repeats),
      pageRaw: () => millisecondsOf(() => statements.first.all(...first.values), repeats),
      name: () => millisecondsOf(() => read((db) => findBookings(db, actor, byName)), repeats),
      nameRaw: () => millisecondsOf(() => statements.found.all(...found.values), repeats),
      month: () => millisecondsOf(() => read((db) => receptionFigures(db, office, month)), 5),
      monthRaw: () => millisecondsOf(() => counting.all(month.from, month.to), 5),
      year: () => millisecondsOf(() => read((db) => receptionFigures(db, office, year)), 2),
      yearRaw: () => millisecondsOf(() => counting.all(year.from, year.to), 2),
    });
    const part = { part: 'figures', unit: 'ms' } as const;
    const alone = { ...part, referenceName: 'the statement alone' };
    const counted = { ...part, referenceName: 'counting by official and status' };
    return [
      against({ ...alone, what: 'page of the bookings of any time', ours: times.page, reference: times.pageRaw, goal: atMost(2.5), note: 'with the official’s name, what may be done with each, and whether the portal has heard of it' }),
      against({ ...alone, what: 'page of a name, by the alphabet', ours: times.name, reference: times.nameRaw, goal: atMost(2.5), note: 'counted first, then sorted' }),
      against({ ...counted, what: 'figures of a month beside the month before', ours: times.month, reference: times.monthRaw, note: 'two spans; counts by official, day of the week and hour, waiting and reception times, moves' }),
      against({ ...counted, what: 'figures of a year beside the year before', ours: times.year, reference: times.yearRaw }),
    ];
  } finally {
    raw.close();
    await office.store.close();
  }
};

/** Bookings of the working days of five years, most of them received with their times, a twentieth moved. */
function fill(raw: ReturnType<typeof connect>, count: number, seed: number): void {
  const random = createRandom(seed);
  const officials = raw.prepare('SELECT uid FROM officials ORDER BY seniority').all() as Array<{ uid: string }>;
  raw.exec('DELETE FROM bookings; DELETE FROM booking_search');
  const insert = raw.prepare(
    `INSERT INTO bookings (uid, version, updated_at, number, official_uid, reception_date, start_time, kind, status, submitted_at, surname, name, patronymic, name_sort_key, social_status, channel, arrived_at, reception_started_at, received_at)
     VALUES (?, 1, 0, ?, ?, ?, ?, 'petition', ?, ?, ?, ?, 'Sınaq oğlu', ?, 'employed', ?, ?, ?, ?)`,
  );
  const words = raw.prepare('INSERT INTO booking_search (rowid, words) VALUES (?, ?)');
  const move = raw.prepare(`INSERT INTO booking_events (booking_uid, at, action, actor_name, detail) VALUES (?, 0, 'move', 'Bench', '{}')`);
  raw.exec('BEGIN IMMEDIATE');
  for (let i = 0; i < count; i += 1) {
    const at = lastDay - Math.floor(((count - i) / count) * years * 365) * day;
    const date = new Date(at).toISOString().slice(0, 10);
    const status = random.weighted([['received', 80], ['noShow', 10], ['cancelled', 7], ['refused', 3]] as const);
    const [surname, name, number] = [random.skewed(surnames), random.skewed(names), `Q-${date.slice(0, 4)}-${String(i).padStart(7, '0')}`];
    const came = status === 'received' ? at + 6 * 3_600_000 + random.int(0, 180) * 60_000 : null;
    const began = came === null ? null : came + random.int(3, 40) * 60_000;
    const ended = began === null ? null : began + random.int(4, 25) * 60_000;
    const channel = random.weighted([['portal', 80], ['counter', 12], ['walkIn', 8]] as const);
    const { lastInsertRowid } = insert.run(`bench-${i}`, number, officials[i % officials.length]?.uid, date, channel === 'walkIn' ? null : `${10 + random.int(0, 6)}:00`, status, at - 5 * day, surname, name, azSortKey(`${surname} ${name}`), channel, came, began, ended);
    words.run(lastInsertRowid, fold(`${number} ${surname} ${name} Sınaq oğlu`));
    if (i % 20 === 0) move.run(`bench-${i}`);
  }
  raw.exec('COMMIT');
}
