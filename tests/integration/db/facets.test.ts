import { randomBytes } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rewordAll } from '#backend/applications/rewording.ts';
import { listApplications } from '#backend/applications/list.ts';
import { openCalendarBook, shippedCalendar } from '#backend/calendar/book.ts';
import { connect } from '#backend/db/connection.ts';
import { migrate } from '#backend/db/migrator.ts';
import { openStore, type Store } from '#backend/db/store.ts';
import type { Office } from '#backend/office.ts';
import { createTopicBus } from '#backend/topicBus.ts';
import { applicationListInput } from '#shared/applications/schema.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { noon, openOffice } from '../../support/office.ts';
import { anApplication, aService } from '../../support/records.ts';

const migrationsDir = resolve(import.meta.dirname, '../../../migrations');

/** The migrations up to, without, one of them. */
function migrationsBefore(last: string): string {
  const folder = temporaryFolder();
  cpSync(migrationsDir, folder, { recursive: true });
  const journal = join(folder, 'meta/_journal.json');
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: Array<{ tag: string }> };
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, entries.findIndex((entry) => entry.tag === last)) }));
  return folder;
}

/** A store as an earlier program left it, with two applications. */
function earlierStore(tag: string): { path: string; key: Buffer } {
  const path = join(temporaryFolder(), 'store.db');
  const key = randomBytes(32);
  migrate(path, key, migrationsBefore(tag));
  const connection = connect(path, key, 'write');
  const insert = connection.prepare(
    `INSERT INTO applications (uid, version, updated_at, service, portal_number, kind, subject, summary, text, channel, submitted_at, status, surname, name, patronymic, name_sort_key, details)
     VALUES (?, 1, 0, 'general', ?, 'petition', 'roads', 'Yol', ?, ?, ?, 'submitted', 'Sınaqlı', 'Sınaq', '', '', ?)`,
  );
  insert.run('a-1', 'M-1', 'Körpü uçub', 'post', noon, '{"district":"yasamal"}');
  insert.run('a-2', 'M-2', 'Quyu qazılıb', 'portal', noon, '{}');
  connection.close();
  expect(migrate(path, key, migrationsDir)).toContain(tag);
  return { path, key };
}

const officeOver = (store: Store): Office => ({ store, bus: createTopicBus(), now: () => noon, calendar: openCalendarBook(shippedCalendar(resolve(migrationsDir, '../resources'))).calendar }) as unknown as Office;
const found = (office: Office, filter: object) =>
  office.store.read((db) => listApplications(db, office, { staffId: 1, uid: 's', name: 'S', role: 'clerk' }, applicationListInput.parse({ filter })).rows.map((row) => row.uid));

describe('a store of an earlier program', () => {
  it('has its applications in the index of facets from the first moment', async () => {
    const { path, key } = earlierStore('0014_finding');
    const store = openStore(path, key);
    const office = officeOver(store);
    expect(await found(office, { card: { channels: ['post'] } })).toEqual(['a-1']);
    expect(await found(office, { card: { dates: { received: { from: '2026-11-21', to: '2026-11-21' } } } })).toEqual(['a-2', 'a-1']);
    await store.close();
  });

  it('finds its applications by what they say once their words have been made anew, which is done once', async () => {
    const { path, key } = earlierStore('0018_words_of_text');
    const store = openStore(path, key);
    const office = officeOver(store);
    expect(await found(office, { search: 'körpü' })).toEqual([]);
    expect(await rewordAll(office)).toBe(2);
    expect(await found(office, { search: 'KORPU' })).toEqual(['a-1']);
    expect(await found(office, { search: 'sınaqlı quyu' })).toEqual(['a-2']);
    expect(await rewordAll(office)).toBe(0);
    await store.close();
  });

  it('is not asked of a new store', async () => {
    const office = await openOffice();
    await office.arrive('service', aService());
    await office.arrive('application', anApplication());
    expect(await rewordAll(office)).toBe(0);
  });
});
