import { copyFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, inject } from 'vitest';
import { enterRange } from '#backend/numbers/numbers.ts';
import { openCalendarBook, shippedCalendar } from '#backend/calendar/book.ts';
import { openStore } from '#backend/db/store.ts';
import { silentLog } from '#backend/log.ts';
import type { Office } from '#backend/office.ts';
import { locallyChangedFields } from '#backend/outbox/outbox.ts';
import { writeSetting } from '#backend/settings/settings.ts';
import { memberByUid } from '#backend/staff/members.ts';
import { staff } from '#backend/staff/tables.ts';
import { feedKinds, pageWriter } from '#backend/sync/kinds.ts';
import { createTopicBus } from '#backend/topicBus.ts';
import type { Actor, Role } from '#shared/staff/roles.ts';
import { temporaryFolder } from './folder.ts';
import { noon } from './readyStores.ts';

const root = resolve(import.meta.dirname, '../..');
const opened: Office[] = [];

export { noon } from './readyStores.ts';

export interface TestOffice extends Office {
  readonly folder: string;
  /** Moves the office's clock. */
  setNow(instant: number): void;
  /** A record arrives from the portal. */
  arrive(kind: string, record: object): Promise<void>;
  /** The member of staff with a role. */
  actor(role: Role): Promise<Actor>;
}

/** An office on a real encrypted store with the real migrations, staff, a lent range of numbers and no line to a portal. */
export async function openOffice({ staffed = true } = {}): Promise<TestOffice> {
  const folder = temporaryFolder();
  const path = join(folder, 'store.db');
  const ready = inject('readyStores');
  copyFileSync(staffed ? ready.staffed : ready.empty, path);
  let now = noon;
  const calendarBook = openCalendarBook(shippedCalendar(join(root, 'resources')));
  const office: Office = {
    store: openStore(path, Buffer.from(ready.key, 'hex')),
    bus: createTopicBus(),
    log: silentLog,
    now: () => now,
    calendarBook,
    get calendar() {
      return calendarBook.calendar;
    },
    resourcesDir: join(root, 'resources'),
  };
  opened.push(office);
  await office.store.write((db) => {
    writeSetting(db, 'noticeKey', 'ab'.repeat(32), now);
    for (const [purpose, prefix] of [['application', 'M-26/'], ['reply', 'C-26/'], ['booking', 'Q-2026-']] as const) {
      enterRange(db, { id: `range-${purpose}`, purpose, year: 2026, prefix, from: 1, to: 100 });
    }
  });
  return {
    ...office,
    // A copy would keep the calendar of this moment.
    get calendar() {
      return calendarBook.calendar;
    },
    folder,
    setNow: (instant) => void (now = instant),
    async arrive(kind, record) {
      const known = feedKinds[kind];
      if (!known) throw new Error(`no such kind: ${kind}`);
      const parsed = known.schema.parse(record);
      await office.store.write((db) => pageWriter(db, { snapshot: null, locallyChanged: locallyChangedFields(db), now })(known, parsed));
    },
    async actor(role) {
      const row = await office.store.read((db) => {
        const found = db.select().from(staff).all().find((person) => person.role === role);
        return found && memberByUid(db, found.uid);
      });
      if (!row) throw new Error(`nobody is ${role}`);
      return { staffId: row.id, uid: row.uid, name: row.name, role };
    },
  };
}

afterEach(async () => {
  for (const office of opened.splice(0)) await office.store.close();
});
