import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { registerApplication } from '#backend/applications/commands.ts';
import { createLifecycle, type Lifecycle } from '#backend/lifecycle.ts';
import { silentLog } from '#backend/log.ts';
import { connectPortal } from '#backend/portal/connect.ts';
import { writeSetting } from '#backend/settings/settings.ts';
import { demoMembers, enterFirstMembers, memberByUid } from '#backend/staff/members.ts';
import { staff } from '#backend/staff/tables.ts';
import type { Actor } from '#shared/staff/roles.ts';
import { runCli, type CommandEnded } from './commandLine.ts';
import type { RunningEmulator } from './emulator.ts';

export const passphrase = 'bənövşə qoxulu bahar';
/** Friday 20 November 2026, 12:00 in Baku: before any clock that runs these tests. */
const setUpAt = Date.parse('2026-11-20T08:00:00Z');
const root = resolve(import.meta.dirname, '../..');

/** An office that was set up on this computer and has exchanged with its portal once, with what a test asks of it by number. */
export interface CliOffice {
  readonly profile: string;
  /** The registration number of an application that waits to be told to the portal. */
  readonly registered: string;
  readonly booking: string;
  /** Another profile with the same content. */
  copy(): string;
  /** Runs the command line on a profile, with the right passphrase. */
  run(args: readonly string[], options?: { profile?: string; passphrase?: string | undefined }): Promise<CommandEnded>;
  /** Works on the store of a profile with no command line beside it. */
  within<T>(profile: string, work: (lifecycle: Lifecycle) => Promise<T>): Promise<T>;
  remove(): void;
}

/** Sets up an office on a folder of its own, against a portal. The caller removes it. */
export async function setUpCliOffice(portal: RunningEmulator): Promise<CliOffice> {
  const folder = mkdtempSync(join(tmpdir(), 'qabulxana-cli-'));
  const profile = join(folder, 'profile');
  let copies = 0;

  async function within<T>(where: string, work: (lifecycle: Lifecycle) => Promise<T>): Promise<T> {
    const lifecycle = createLifecycle({
      profileDir: join(where, 'office'), migrationsDir: join(root, 'migrations'), resourcesDir: join(root, 'resources'), version: 'test',
      sealer: null, passphrase, demo: null, connect: connectPortal, keepInStep: false, log: silentLog, now: () => setUpAt,
    });
    await lifecycle.open();
    try {
      return await work(lifecycle);
    } finally {
      await lifecycle.close();
    }
  }

  const numbers = await within(profile, async (lifecycle) => {
    const office = lifecycle.office();
    if (!office) throw new Error(lifecycle.status().error?.code ?? 'not opened');
    await enterFirstMembers(office, demoMembers);
    await office.store.write((db) => writeSetting(db, 'portal', { baseUrl: portal.url, clientId: portal.clientId, clientSecret: portal.clientSecret, intervalSeconds: 60 }, setUpAt));
    await lifecycle.syncNow();
    const found = await office.store.read((db) => ({
      clerk: db.select().from(staff).all().flatMap(({ uid, role }) => (role === 'clerk' ? [memberByUid(db, uid)] : []))[0],
      application: db.statement<{ id: number; revision: number }>(`SELECT id, revision FROM applications WHERE status = 'submitted' ORDER BY id LIMIT 1`).get(),
      booking: db.statement<{ number: string }>(`SELECT number FROM bookings WHERE status IN ('requested', 'confirmed') ORDER BY id LIMIT 1`).get(),
    }));
    if (!found.clerk || !found.application || !found.booking) throw new Error('the portal gave too little');
    const actor: Actor = { staffId: found.clerk.id, uid: found.clerk.uid, name: found.clerk.name, role: 'clerk' };
    const { number } = await registerApplication(office, actor, found.application);
    return { registered: number, booking: found.booking.number };
  });

  return {
    ...numbers,
    profile,
    within,
    copy() {
      copies += 1;
      const to = join(folder, `copy-${copies}`);
      cpSync(profile, to, { recursive: true });
      return to;
    },
    run: (args, options = {}) =>
      runCli([...args, '--profile', options.profile ?? profile], { QABULXANA_PASSPHRASE: 'passphrase' in options ? options.passphrase : passphrase }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
