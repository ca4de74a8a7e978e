import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError, toErrorShape } from '#shared/errors.ts';
import type { StoreStatus } from '#shared/store/schema.ts';
import { openCalendarBook, shippedCalendar } from './calendar/book.ts';
import { recordedYears } from './calendar/queries.ts';
import { inWords } from './db/failures.ts';
import { migrate } from './db/migrator.ts';
import { openStore } from './db/store.ts';
import { createSealed, createWithPassphrase, finishKeyring, readKeyring, unseal, unwrap, type Sealer } from './keys/keyring.ts';
import type { Log } from './log.ts';
import type { Office } from './office.ts';
import { readSetting, writeSetting } from './settings/settings.ts';
import type { PortalClient } from './portal/client.ts';
import { createSyncEngine, type ConnectClient, type LineSnapshot, type SyncEngine } from './sync/engine.ts';
import { enterDemoDepartments } from './departments/demo.ts';
import { demoMembers, enterFirstMembers, hasStaff } from './staff/members.ts';
import { createTermKeeper, type TermKeeper } from './applications/termKeeper.ts';
import { createWordKeeper, type WordKeeper } from './applications/wordKeeper.ts';
import { createTopicBus, type TopicBus } from './topicBus.ts';

export interface LifecycleOptions {
  /** Folder of this office's data. */
  readonly profileDir: string;
  readonly migrationsDir: string;
  readonly resourcesDir: string;
  readonly version: string;
  /** The system's keyring; null where there is none. */
  readonly sealer: Sealer | null;
  /** For unattended runs: opens or creates the store without asking. */
  readonly passphrase: string | null;
  /** The connection of the demo office; null for a real one. */
  readonly demo: { readonly baseUrl: string; readonly clientId: string; readonly clientSecret: string } | null;
  readonly connect: ConnectClient;
  /** Whether to keep in step with the portal by itself; a command line that does one thing does not. */
  readonly keepInStep: boolean;
  readonly log: Log;
  readonly now?: () => number;
  /** How long to wait for another program that holds the store, in milliseconds. */
  readonly patienceMs?: number;
}

/** The opening, the life and the closing of one office's store. */
export interface Lifecycle {
  readonly bus: TopicBus;
  /** Whether the open office is the demo office. */
  demo(): boolean;
  status(): StoreStatus;
  /** The opened office, or null before and after. */
  office(): Office | null;
  /** Tries to open; afterwards `status` tells how it went. */
  open(): Promise<void>;
  /** Opens with a passphrase, or creates a new store with it. @throws AppError as `status().error` would say */
  unlock(passphrase: string): Promise<void>;
  /** Must be called after the first administrator was entered. */
  staffEntered(): void;
  /** Waits for writes under way and closes the store. */
  close(): Promise<void>;
  /** What the line to the portal is doing. */
  line(): LineSnapshot;
  /** One whole exchange with the portal now. @throws AppError what went wrong with the line */
  syncNow(): Promise<void>;
  /** Asks for an exchange without waiting for it. */
  syncSoon(): void;
  /** The client of the connection that is set, or null. */
  portal(): Promise<PortalClient | null>;
  /** The same, but null also where the line is known to be down: a person does not wait for it. */
  portalIfUp(): Promise<PortalClient | null>;
  /** A client of any connection, for trying one out. */
  readonly connect: ConnectClient;
}

/** Prepares the opening of the store in a profile folder; nothing is touched before `open`. */
export function createLifecycle(options: LifecycleOptions): Lifecycle {
  const bus = createTopicBus();
  const now = options.now ?? Date.now;
  const storePath = join(options.profileDir, 'store.db');
  const keyringPath = join(options.profileDir, 'keyring.json');
  let office: Office | null = null;
  /** The attempt under way: a second one waits and finds what the first has done. */
  let attempt: Promise<unknown> = Promise.resolve();
  let engine: SyncEngine | null = null;
  let keeper: TermKeeper | null = null;
  let wordKeeper: WordKeeper | null = null;
  let status: StoreStatus = { state: 'opening', lock: null, error: null, needsAdministrator: false, demo: false, version: options.version };

  function say(changes: Partial<StoreStatus>): void {
    status = { ...status, ...changes };
    bus.publish(['store']);
  }

  async function openWith(key: Uint8Array): Promise<void> {
    try {
      const applied = migrate(storePath, key, options.migrationsDir, options.patienceMs);
      if (applied.length > 0) options.log.info('store.migrated', { migrations: applied.length });
    } catch (error) {
      // The keyring vouches for the key: a file it does not open is damaged, not locked with another.
      throw error instanceof AppError && error.code === 'store.wrongKey' ? new AppError('store.damaged', {}, { cause: error }) : error;
    }
    const calendarBook = openCalendarBook(shippedCalendar(options.resourcesDir));
    const opened: Office = {
      store: openStore(storePath, key, options.patienceMs),
      bus,
      log: options.log,
      now,
      resourcesDir: options.resourcesDir,
      calendarBook,
      get calendar() {
        return calendarBook.calendar;
      },
    };
    let needsAdministrator: boolean;
    try {
      await prepare(opened);
      calendarBook.renew(await opened.store.read(recordedYears));
      needsAdministrator = !(await opened.store.read(hasStaff));
    } catch (error) {
      await opened.store.close();
      throw error;
    }
    office = opened;
    say({ state: 'ready', lock: null, error: null, needsAdministrator });
    engine = createSyncEngine(opened, options.connect);
    if (!options.keepInStep) return;
    engine.start();
    keeper = createTermKeeper(opened);
    keeper.start();
    wordKeeper = createWordKeeper(opened);
    wordKeeper.start();
  }

  /** What every store holds from its first day, and what the demo office is given. */
  async function prepare(opened: Office): Promise<void> {
    const isDemo = await opened.store.write((db) => {
      const isNew = readSetting(db, 'noticeKey') === null;
      if (isNew) {
        writeSetting(db, 'noticeKey', randomBytes(32).toString('hex'), now());
        writeSetting(db, 'isDemo', options.demo !== null, now());
      }
      const { demo } = options;
      if (!demo || !readSetting(db, 'isDemo')) return false;
      writeSetting(db, 'portal', { ...demo, intervalSeconds: readSetting(db, 'portal')?.intervalSeconds ?? 5 }, now());
      return true;
    });
    if (isDemo && (await enterFirstMembers(opened, demoMembers))) await enterDemoDepartments(opened);
    finishKeyring(keyringPath);
    status = { ...status, demo: isDemo };
  }

  /** Takes away a store whose making was cut off or failed, with its key: nothing was entered in it. */
  function removeStore(): void {
    for (const path of [storePath, `${storePath}-wal`, `${storePath}-shm`, keyringPath]) rmSync(path, { force: true });
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = attempt.then(work);
    attempt = turn.catch(() => undefined);
    return turn;
  }

  /** Opens a store that was not there before. When that fails nothing of it stays, so that the next attempt begins anew. */
  async function createWith(makeKey: () => Promise<Uint8Array>): Promise<void> {
    // What fails before the key is kept has left nothing.
    const key = await makeKey();
    try {
      await openWith(key);
    } catch (error) {
      removeStore();
      throw error;
    }
  }

  /** Opens with the key as the keyring says, or asks for a passphrase through the status. */
  async function openAsKept(): Promise<void> {
    makeFolder(options.profileDir);
    if (readKeyring(keyringPath)?.begun) removeStore();
    const keyring = readKeyring(keyringPath);
    if (!keyring) {
      const { passphrase, sealer } = options;
      if (sizeOf(storePath) !== null) throw new AppError('store.keyLost');
      if (passphrase) return createWith(() => createWithPassphrase(keyringPath, passphrase));
      if (sealer) return createWith(() => createSealed(keyringPath, sealer));
      return say({ state: 'locked', lock: 'create' });
    }
    // A new store in its place would look like an office that has lost everything.
    if (!sizeOf(storePath)) throw new AppError('store.missing');
    if (keyring.way === 'sealed') {
      if (!options.sealer) throw new AppError('store.keyUnsealFailed');
      return openWith(await unseal(keyring, options.sealer));
    }
    if (options.passphrase) return openWith(await unwrap(keyring, options.passphrase));
    say({ state: 'locked', lock: 'unlock' });
  }

  return {
    bus,
    demo: () => status.demo,
    status: () => status,
    office: () => office,
    async open() {
      try {
        await inTurn(openAsKept);
      } catch (failure) {
        const error = inWords(failure);
        options.log.error('store.openFailed', error);
        say({ state: 'failed', error: toErrorShape(error) });
      }
    },
    unlock: (passphrase) =>
      inTurn(async () => {
        if (status.state !== 'locked') throw new AppError('store.notLocked');
        const keyring = readKeyring(keyringPath);
        if (!keyring && sizeOf(storePath) !== null) throw new AppError('store.keyLost');
        if (!keyring) await createWith(() => createWithPassphrase(keyringPath, passphrase));
        else if (keyring.way === 'passphrase') await openWith(await unwrap(keyring, passphrase));
        else throw new AppError('store.notLocked');
      }),
    staffEntered: () => say({ needsAdministrator: false }),
    async close() {
      await Promise.all([engine?.stop(), keeper?.stop(), wordKeeper?.stop()]);
      engine = null;
      keeper = null;
      wordKeeper = null;
      const closing = office;
      office = null;
      await closing?.store.close();
    },
    line: () => engine?.line() ?? { state: 'idle', nextAttemptAt: null },
    async syncNow() {
      if (!engine) throw new AppError('store.notReady');
      await engine.run();
    },
    syncSoon() {
      // What goes wrong is said in the status.
      void engine?.run().catch(() => undefined);
    },
    portal: () => engine?.client() ?? Promise.resolve(null),
    portalIfUp: () => (engine && engine.line().state !== 'offline' ? engine.client() : Promise.resolve(null)),
    connect: options.connect,
  };
}

/** @throws AppError `store.unwritable` when the folder is not there and cannot be made */
function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    const worded = inWords(error);
    throw worded instanceof AppError ? worded : new AppError('store.unwritable', {}, { cause: error });
  }
}

/** The size of a file in bytes, null where there is none. A disk that does not answer is not taken for an empty one. */
function sizeOf(path: string): number | null {
  try {
    return statSync(path, { throwIfNoEntry: false })?.size ?? null;
  } catch (error) {
    throw inWords(error);
  }
}
