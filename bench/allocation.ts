import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect, type Connection } from '#backend/db/connection.ts';
import type { Office } from '#backend/office.ts';
import { enterRange } from '#backend/numbers/numbers.ts';
import { enterBooking } from '#backend/reception/enter.ts';
import { comingDays } from '#backend/reception/places.ts';
import { memberByName } from '#backend/staff/members.ts';
import { bakuDate } from '#shared/az/dates.ts';
import { enterBookingInput } from '#shared/reception/bookingForm.ts';
import type { Actor, Role } from '#shared/staff/roles.ts';
import type { Part } from './lib/part.ts';
import { against, atLeast } from './lib/measured.ts';
import { interleaved, millisecondsOf } from './lib/rounds.ts';
import { load, officeOver } from './lib/store.ts';

const perRound = 200;
const officialUid = 'official-bench';
/** Turns of five minutes all day long, with room for every booking of the measurement. */
const rule = { rrule: 'FREQ=DAILY', startTime: '09:00', endTime: '18:00', slotMinutes: 5, placesPerSlot: 60, portalPlaces: 20, validFrom: '2025-01-01', validTo: null, onDayOff: 'skip' };

/** Booking citizens at the counter, each with its place found free in the transaction, against the bare durable insert of the same rows. */
export const allocation: Part = async ({ full, rounds, scratchDir }) => {
  const ourPath = join(scratchDir, 'ours.db');
  const barePath = join(scratchDir, 'bare.db');
  copyFileSync(full.storePath, ourPath);
  const office = officeOver(ourPath, full.key);
  let bare: Connection | null = null;
  try {
    const updatedAt = new Date(office.now()).toISOString();
    await load(office, [
      { kind: 'official', record: { id: officialUid, version: 1, updatedAt, surname: 'Nümunəzadə', name: 'Sınaq', patronymic: '', position: 'Sınaq', room: '1', seniority: 99, active: true, deputyId: null } },
      { kind: 'schedule', record: { id: `schedule-${officialUid}`, version: 1, updatedAt, officialId: officialUid, rules: [rule], exceptions: [] } },
    ] as never);
    const year = Number(bakuDate(office.now()).slice(0, 4));
    await office.store.write((db) => enterRange(db, { id: 'bench-bookings', purpose: 'booking', year, prefix: `B-${year}-`, from: 1, to: 100_000 }));
    const clerk = await actorNamed(office, 'Lalə Sınaqova');
    const tomorrow = Temporal.PlainDate.from(bakuDate(office.now())).add({ days: 1 }).toString();
    const day = await office.store.read((db) => comingDays(db, office, officialUid, tomorrow, 1)[0]);
    if (!day) throw new Error('the official receives on no day');

    let made = 0;
    const formOf = (n: number) =>
      enterBookingInput.parse({
        uid: crypto.randomUUID(), fin: String(n).padStart(7, '0'), surname: 'Sınaqlı', name: 'Nümunə', patronymic: 'Örnək qızı', birthDate: Temporal.PlainDate.from('1950-01-01').add({ days: n }).toString(),
        officialUid, date: day.date, startTime: day.slots[n % day.slots.length]?.startTime ?? null, kind: 'petition', socialStatus: 'employed', phone: '050 234 56 78', currentAddress: 'Nümunə şəhəri, Bağ küçəsi 5', note: 'Yolun təmiri barədə',
      });
    const enter = () => enterBooking(office, clerk, formOf((made += 1)));
    await enter();
    await office.store.copyTo(barePath);
    bare = connect(barePath, full.key, 'write');
    const insert = sameRows(bare);
    const rates = await interleaved(rounds, {
      ours: async () => 1_000 / (await millisecondsOf(enter, perRound)),
      bare: async () => 1_000 / (await millisecondsOf(insert, perRound)),
    });
    return [
      against({
        part: 'allocation',
        what: 'bookings of free places made durable',
        unit: 'changes/s',
        ours: rates.ours,
        reference: rates.bare,
        referenceName: 'prepared inserts of the same rows, synchronous=FULL',
        goal: atLeast(0.5),
        note: `${perRound} bookings a round, one after another, on a day of ${day.slots.length} turns; each is checked, finds its turn in the schedule, counts what is taken and held of it, looks for other bookings of the citizen, and writes the booking, its words, its event, the number, the audit entry and the outbox operation in one transaction`,
      }),
    ];
  } finally {
    bare?.close();
    await office.store.close();
  }
};

/** Inserts what one booking wrote once more, with keys of its own, and commits it. */
function sameRows(bare: Connection): () => void {
  const last = (table: string) => bare.prepare(`SELECT * FROM ${table} ORDER BY id DESC LIMIT 1`).get() as Record<string, unknown>;
  const inserts = ['bookings', 'booking_events', 'audit_entries', 'outbox'].map((table) => {
    const { id: _id, ...row } = last(table);
    const columns = Object.keys(row);
    const statement = bare.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`);
    const unique = columns.map((column) => column === 'uid' || column.endsWith('_uid') || column === 'number' || column === 'fin' || column === 'hash');
    return (key: string) => statement.run(...columns.map((column, i) => (unique[i] && column !== 'official_uid' && row[column] !== null ? key : row[column]))).lastInsertRowid;
  });
  const words = bare.prepare('INSERT INTO booking_search (rowid, words) VALUES (?, ?)');
  const range = bare.prepare(`UPDATE number_ranges SET next = next + 1 WHERE uid = 'bench-bookings'`);
  return () => {
    const key = crypto.randomUUID();
    bare.exec('BEGIN IMMEDIATE');
    const [booking] = inserts.map((insert) => insert(key));
    words.run(booking, `${key} sinaqli numune ornek qizi 994502345678 numune seheri bag kucesi 5 yolun temiri barede`);
    range.run();
    bare.exec('COMMIT');
  };
}

async function actorNamed(office: Office, name: string): Promise<Actor> {
  const member = await office.store.read((db) => memberByName(db, name));
  if (!member) throw new Error(`nobody is called ${name}`);
  return { staffId: member.id, uid: member.uid, name: member.name, role: member.role as Role };
}
