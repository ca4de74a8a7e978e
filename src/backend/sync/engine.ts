import { bakuDate } from '#shared/az/dates.ts';
import { AppError, toErrorShape } from '#shared/errors.ts';
import type { PortalSettings } from '#shared/settings/schema.ts';
import type { LineState } from '#shared/sync/schema.ts';
import { fetchMissingAttachments } from '../applications/attachments.ts';
import { uploadAttachments } from '../applications/uploads.ts';
import { enterRange, numberPurposes, numbersLeft } from '../numbers/numbers.ts';
import { holdsLink } from '../audit/audit.ts';
import { isNotAlone, showComputer, thisComputer } from '../computers/computer.ts';
import type { ReadDb } from '../db/store.ts';
import type { Office } from '../office.ts';
import { nextDue, sendable } from '../outbox/outbox.ts';
import type { PortalClient } from '../portal/client.ts';
import { isSomebodyInHall } from '../reception/queueRows.ts';
import { readSetting, writeSetting } from '../settings/settings.ts';
import { pull, retryKeptAside } from './pull.ts';
import { push } from './push.ts';
import { readSyncState, updateSyncState } from './state.ts';

/** Numbers kept in hand for each purpose, so that the office registers on when the line is down. */
const numbersInHand = 200;
const numbersBorrowed = 500;

/** One computer shows soon what another has called. */
const whileInHallMs = 3_000;

/** What the line is doing now. */
export interface LineSnapshot {
  readonly state: LineState;
  readonly nextAttemptAt: number | null;
}

export interface SyncEngine {
  /** Begins to exchange: at once, at every interval, and soon after each change made here. */
  start(): void;
  /** Ends the timers and waits for the exchange under way. */
  stop(): Promise<void>;
  /** One whole exchange now, joined to one under way. @throws AppError what went wrong with the line */
  run(): Promise<void>;
  line(): LineSnapshot;
  /** The client of the connection that is set, or null where none is. */
  client(): Promise<PortalClient | null>;
}

/** Makes the client of a portal connection. */
export type ConnectClient = (settings: PortalSettings) => PortalClient;

/**
 * Keeps the office in step with the portal: pushes what was done here, pulls what happened there, keeps numbers and
 * attachments in hand. The line being down is an ordinary state: it is said in the status and tried again.
 */
export function createSyncEngine(office: Office, connect: ConnectClient): SyncEngine {
  let line: LineSnapshot = { state: 'idle', nextAttemptAt: null };
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let started = false;
  let unsubscribe = () => undefined as void;
  let connected: { readonly key: string; readonly client: PortalClient } | null = null;

  /** One client, and so one sign-in, for as long as the connection stays as it is. */
  async function client(): Promise<PortalClient | null> {
    const settings = await office.store.read((db) => readSetting(db, 'portal'));
    if (!settings) return null;
    const key = JSON.stringify(settings);
    if (connected?.key !== key) connected = { key, client: connect(settings) };
    return connected.client;
  }

  function say(next: LineSnapshot): void {
    if (next.state === line.state && next.nextAttemptAt === line.nextAttemptAt) return;
    line = next;
    office.bus.publish(['sync']);
  }

  async function exchange(): Promise<void> {
    try {
      const portal = await client();
      if (!portal) return say({ state: 'notConfigured', nextAttemptAt: null });
      say({ state: 'syncing', nextAttemptAt: null });
      // Before anything of ours goes up: a push would put the new head in place of the remembered one.
      const broken = await brokenChain(office, portal);
      await showComputer(office, portal);
      await push(office, portal);
      await pull(office, portal);
      await learnOffice(office, portal);
      await keepNumbers(office, portal);
      // Numbers or newer states may have set free what waited.
      await push(office, portal);
      await uploadAttachments(office, portal);
      await fetchMissingAttachments(office, portal);
      await recordFailure(office, broken);
      say({ state: broken ? 'problem' : 'idle', nextAttemptAt: null });
    } catch (error) {
      office.log.warn('sync.failed', { code: toErrorShape(error).code });
      const offline = error instanceof AppError && /^portal\.(unreachable|timeout|busy|serverError)$/.test(error.code);
      if (!(error instanceof AppError)) office.log.error('sync.defect', error);
      say({ state: offline ? 'offline' : 'problem', nextAttemptAt: null });
      // On a full disk even this cannot be written; the line's state has been said.
      await recordFailure(office, error).catch((unwritten: unknown) => office.log.error('sync.failureNotKept', unwritten));
      throw error;
    }
  }

  function run(): Promise<void> {
    running ??= exchange().finally(() => {
      running = null;
      void schedule();
    });
    return running;
  }

  /** Next exchange: at the interval, sooner when an operation's pause ends before. */
  async function schedule(): Promise<void> {
    if (!started) return;
    const now = office.now();
    const { interval, due } = await office.store.read((db) => ({ interval: intervalNow(db, now), due: nextDue(db) }));
    if (!started) return;
    const pause = Math.min(interval, Math.max(500, (due ?? Infinity) - now));
    arm(pause);
  }

  function arm(pause: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void run().catch(() => undefined), pause);
  }

  return {
    line: () => line,
    client,
    run,
    start() {
      if (started) return;
      started = true;
      unsubscribe = office.bus.subscribe((topics) => {
        if (!topics.includes('sync') || running) return;
        // Only a change that waits to be sent is a reason to hurry.
        void office.store.read((db) => sendable(db, office.now(), 1)).then((waiting) => {
          if (started && !running && waiting.length > 0) arm(20);
        });
      });
      // An update of the program may understand what the one before could not; for that no line is needed.
      void retryKeptAside(office).catch((error: unknown) => office.log.error('sync.keptAsideNotTried', error));
      arm(0);
    },
    async stop() {
      started = false;
      unsubscribe();
      clearTimeout(timer);
      await running?.catch(() => undefined);
    },
  };
}

/** Milliseconds between two exchanges: as it is set, but while citizens wait in the hall of an office with several computers a few seconds. */
function intervalNow(db: ReadDb, now: number): number {
  const usual = (readSetting(db, 'portal')?.intervalSeconds ?? 15) * 1_000;
  return isNotAlone(db) && isSomebodyInHall(db, bakuDate(now)) ? Math.min(usual, whileInHallMs) : usual;
}

async function recordFailure(office: Office, error: unknown): Promise<void> {
  const known = (await office.store.read(readSyncState)).lastErrorCode;
  if (error === null && known === null) return;
  const shape = error === null ? null : toErrorShape(error);
  await office.store.write((db) =>
    updateSyncState(db, { lastErrorAt: shape ? office.now() : null, lastErrorCode: shape?.code ?? null, lastErrorParams: shape ? { ...shape.params } : null }),
  );
  office.bus.publish(['sync']);
}

async function keepNumbers(office: Office, portal: PortalClient): Promise<void> {
  const today = bakuDate(office.now());
  const year = Number(today.slice(0, 4));
  // In the last days of December the new year's numbers are fetched ahead.
  const years = today.slice(5) >= '12-20' ? [year, year + 1] : [year];
  for (const purpose of numberPurposes) {
    for (const wanted of years) {
      const left = await office.store.read((db) => numbersLeft(db, purpose, wanted));
      if (left >= numbersInHand) continue;
      const range = await portal.borrowNumbers({ purpose, year: wanted, count: numbersBorrowed });
      await office.store.write((db) => enterRange(db, range));
      office.bus.publish(['sync']);
    }
  }
}

/** Takes the office's name and letterheads from the portal when none were entered here. */
async function learnOffice(office: Office, portal: PortalClient): Promise<void> {
  if (await office.store.read((db) => readSetting(db, 'letterheads') !== null)) return;
  const { letterheads } = await portal.office();
  await office.store.write((db) => writeSetting(db, 'letterheads', letterheads, office.now()));
  office.bus.publish(['settings']);
}

/** A chain that lacks the link the portal remembers was cut or rewritten (or restored from an older copy): said aloud, while the work goes on. */
async function brokenChain(office: Office, portal: PortalClient): Promise<AppError | null> {
  const remembered = await portal.auditHead((await thisComputer(office)).uid);
  const isWhole = remembered === null || (await office.store.read((db) => holdsLink(db, remembered)));
  return isWhole ? null : new AppError('sync.auditChainBroken', { seq: remembered.seq });
}
