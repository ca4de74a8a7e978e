import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCalendarBook, shippedCalendar } from '#backend/calendar/book.ts';
import { openStore } from '#backend/db/store.ts';
import { readKeyring, unwrap } from '#backend/keys/keyring.ts';
import { createLifecycle, type Lifecycle } from '#backend/lifecycle.ts';
import { silentLog } from '#backend/log.ts';
import type { Office } from '#backend/office.ts';
import { connectPortal } from '#backend/portal/connect.ts';
import { writeSetting } from '#backend/settings/settings.ts';
import { demoMembers, enterFirstMembers } from '#backend/staff/members.ts';
import { feedKinds, pageWriter } from '#backend/sync/kinds.ts';
import { createTopicBus } from '#backend/topicBus.ts';
import { dataDir, migrationsDir, resourcesDir, root } from './paths.ts';
import { calendar, generateLetterheads, generateRecords, now, type Sent } from './records.ts';

/** Opens every generated store; what it protects is made up. */
export const passphrase = 'numune-olcme-2026';
const pageSize = 1_000;

/** A store as the program itself would have made it: in a profile folder, encrypted, with its keyring. */
export interface BenchStore {
  /** Folder for the shell; the backend's own is `office` in it. */
  readonly profileDir: string;
  readonly officeDir: string;
  readonly storePath: string;
  readonly key: Uint8Array;
}

/** What the rows of a store depend on: its schema, the generator, and how records become rows. */
const origins = ['migrations/*.sql', 'portal-emulator/seed/**/*.ts', 'src/backend/applications/{record,ingest,tables}.ts', 'src/backend/db/search.ts', 'src/shared/az/{fold,sortKey}.ts', 'bench/lib/records.ts'];

/** Short hash of everything that a generated store depends on beside its size and seed. */
export function originsHash(): string {
  const hash = createHash('sha256');
  for (const file of origins.flatMap((pattern) => globSync(pattern, { cwd: root })).sort()) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 10);
}

/** The folder of generated things of one size and seed. */
export function folderFor(rows: number, seed: number): string {
  return join(dataDir, `${rows}-${seed}-${originsHash()}`);
}

/** The product's own lifecycle over a profile, without a portal. */
export function lifecycleOver(officeDir: string): Lifecycle {
  return createLifecycle({
    profileDir: officeDir,
    migrationsDir,
    resourcesDir,
    version: 'bench',
    sealer: null,
    passphrase,
    demo: null,
    connect: connectPortal,
    keepInStep: false,
    log: silentLog,
    now: () => now,
  });
}

/** The store of so many generated applications: made once, with the product's own start and ingest, then kept. */
export async function generatedStore(rows: number, seed: number, say: (text: string) => void): Promise<BenchStore> {
  const profileDir = join(folderFor(rows, seed), 'profile');
  const officeDir = join(profileDir, 'office');
  const complete = join(profileDir, 'complete');
  if (!existsSync(complete)) {
    say(`generating a store of ${rows} applications (once)`);
    rmSync(profileDir, { recursive: true, force: true });
    mkdirSync(officeDir, { recursive: true });
    const lifecycle = lifecycleOver(officeDir);
    await lifecycle.open();
    const office = lifecycle.office();
    if (!office) throw new Error(`the store could not be made: ${JSON.stringify(lifecycle.status().error)}`);
    await enterFirstMembers(office, demoMembers);
    await office.store.write((db) => writeSetting(db, 'letterheads', generateLetterheads(seed) as never, now));
    await load(office, rows === 0 ? [] : generateRecords(rows, seed));
    await lifecycle.close();
    writeFileSync(complete, '');
  }
  const keyring = readKeyring(join(officeDir, 'keyring.json'));
  if (keyring?.way !== 'passphrase') throw new Error('a generated store has lost its keyring: delete bench/.data');
  return { profileDir, officeDir, storePath: join(officeDir, 'store.db'), key: await unwrap(keyring, passphrase) };
}

/** Takes records in through the product's own checks and writers, a page a transaction. */
export async function load(office: Office, records: Iterable<Sent>): Promise<void> {
  let page: Sent[] = [];
  const flush = () =>
    office.store.write((db) => {
      const write = pageWriter(db, { snapshot: null, locallyChanged: new Map(), now });
      for (const { kind, record } of page) {
        const known = feedKinds[kind];
        if (known) write(known, known.schema.parse(record));
      }
      page = [];
    });
  for (const sent of records) {
    page.push(sent);
    if (page.length === pageSize) await flush();
  }
  await flush();
}

/** An office over a store file. The caller closes its store. */
export function officeOver(storePath: string, key: Uint8Array): Office {
  return { store: openStore(storePath, key), bus: createTopicBus(), log: silentLog, now: () => now, calendar, calendarBook: openCalendarBook(shippedCalendar(resourcesDir)), resourcesDir };
}
