import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openCalendarBook, shippedCalendar } from '#backend/calendar/book.ts';
import { migrate } from '#backend/db/migrator.ts';
import { openStore } from '#backend/db/store.ts';
import { silentLog } from '#backend/log.ts';
import { demoMembers, enterFirstMembers } from '#backend/staff/members.ts';
import { createTopicBus } from '#backend/topicBus.ts';

const root = resolve(import.meta.dirname, '../..');

/** Saturday 21 November 2026, 12:00 in Baku. */
export const noon = Date.parse('2026-11-21T08:00:00Z');

declare module 'vitest' {
  interface ProvidedContext {
    /** The store of a new office with the migrations of today, and the same with its first members; under one key, as hexadecimal digits. */
    readyStores: { readonly key: string; readonly empty: string; readonly staffed: string };
  }
}

/** Makes the stores that the tests' offices begin as, once for the whole run: most of what an office takes to open are its migrations and the passwords of its members. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'qabulxana-ready-'));
  const key = randomBytes(32);
  const [empty, staffed] = [join(folder, 'empty.db'), join(folder, 'staffed.db')];
  for (const path of [empty, staffed]) {
    migrate(path, key, join(root, 'migrations'));
    const store = openStore(path, key);
    const calendarBook = openCalendarBook(shippedCalendar(join(root, 'resources')));
    if (path === staffed) await enterFirstMembers({ store, bus: createTopicBus(), log: silentLog, now: () => noon, calendarBook, calendar: calendarBook.calendar, resourcesDir: join(root, 'resources') }, demoMembers);
    await store.close();
  }
  project.provide('readyStores', { key: key.toString('hex'), empty, staffed });
  return () => rmSync(folder, { recursive: true, force: true });
}
