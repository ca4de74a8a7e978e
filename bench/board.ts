import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '#backend/db/connection.ts';
import { board as boardOf, boardStatement } from '#backend/reception/board.ts';
import { hallView } from '#backend/reception/hall.ts';
import type { Actor } from '#shared/staff/roles.ts';
import type { Part } from './lib/part.ts';
import { against, atMost } from './lib/measured.ts';
import { interleaved, millisecondsOf } from './lib/rounds.ts';
import { officeOver } from './lib/store.ts';

const bookings = 500;
const date = '2026-11-24';
const at = Date.parse('2026-11-24T07:00:00Z');
const repeats = 200;
const actor: Actor = { staffId: 1, uid: 'bench', name: 'Bench', role: 'reception' };
const states = ['confirmed', 'confirmed', 'confirmed', 'arrived', 'arrived', 'received', 'received', 'noShow', 'cancelled', 'requested'] as const;

/** The board of a day with 500 bookings, against the one statement that it reads them by; the hall's screen of the same day beside it. */
export const board: Part = async ({ full, rounds, scratchDir }) => {
  const path = join(scratchDir, 'board.db');
  copyFileSync(full.storePath, path);
  const office = { ...officeOver(path, full.key), now: () => at };
  const raw = connect(path, full.key, 'write');
  try {
    fill(raw);
    const prepared = raw.prepare(boardStatement);
    const found = await office.store.read((db) => boardOf(db, office, actor, { date, officialUid: null }).officials.flatMap((each) => each.bookings).length);
    if (found !== bookings) throw new Error(`the board shows ${found} bookings`);
    const times = await interleaved(rounds, {
      board: () => millisecondsOf(() => office.store.read((db) => boardOf(db, office, actor, { date, officialUid: null })), repeats),
      raw: () => millisecondsOf(() => prepared.all(date), repeats),
      hall: () => millisecondsOf(() => office.store.read((db) => hallView(db, office)), repeats),
    });
    const reference = { part: 'board', unit: 'ms', reference: times.raw, referenceName: 'the statement alone' } as const;
    return [
      against({ ...reference, what: `board of a day, ${bookings} bookings`, ours: times.board, goal: atMost(2.5), note: 'with every official’s hours from the schedule, the order of each queue, what may be done with each line, and the counts' }),
      against({ ...reference, what: 'hall’s screen of the same day', ours: times.hall, goal: atMost(1.5) }),
    ];
  } finally {
    raw.close();
    await office.store.close();
  }
};

/** Five hundred citizens of one day with the officials of the store, in all states of a morning. */
function fill(raw: ReturnType<typeof connect>): void {
  const officials = raw.prepare('SELECT uid FROM officials WHERE active = 1 AND removed_at IS NULL ORDER BY seniority').all() as Array<{ uid: string }>;
  if (officials.length === 0) throw new Error('the generated store has no officials');
  raw.prepare('DELETE FROM bookings WHERE reception_date = ?').run(date);
  const insert = raw.prepare(
    `INSERT INTO bookings (uid, version, updated_at, number, official_uid, reception_date, start_time, kind, status, submitted_at, fin, surname, name, patronymic, name_sort_key, social_status, phone, note, channel,
       ticket, arrived_at, queued_at) VALUES (?, 1, ?, ?, ?, ?, ?, 'petition', ?, ?, NULL, ?, ?, 'Sınaq oğlu', ?, 'employed', '+994502345678', 'Yol barədə', 'portal', ?, ?, ?)`,
  );
  raw.exec('BEGIN IMMEDIATE');
  for (let i = 0; i < bookings; i += 1) {
    const status = states[i % states.length] ?? 'confirmed';
    const hasCome = status === 'arrived' || status === 'received';
    const came = hasCome ? at - i * 7_000 : null;
    const startTime = `${String(9 + (Math.floor(i / 40) % 9)).padStart(2, '0')}:${String((i % 12) * 5).padStart(2, '0')}`;
    insert.run(`bench-${i}`, at, `Q-2026-${String(i).padStart(7, '0')}`, officials[i % officials.length]?.uid, date, startTime, status, at, `Nümunəzadə${i % 37}`, `Sınaq${i}`, `n${i}`, hasCome ? i + 1 : null, came, came);
  }
  raw.exec('COMMIT');
}
