import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { afterEach } from 'vitest';
import { shippedCalendar } from '#backend/calendar/book.ts';
import { createPortalClient, type PortalClient } from '#backend/portal/client.ts';
import type { TransportOptions } from '#backend/portal/transport.ts';
import { readContract } from '../../portal-emulator/contract.ts';
import { createControl } from '../../portal-emulator/control.ts';
import type { Faults } from '../../portal-emulator/faults.ts';
import { createArrivals } from '../../portal-emulator/filling.ts';
import { createPortal } from '../../portal-emulator/portal.ts';
import { createPortalServer } from '../../portal-emulator/server.ts';
import { openPortalStore } from '../../portal-emulator/store.ts';
import { noon } from './office.ts';

const client = { id: 'test-office', secret: 'test-secret' };
const contract = readContract();
const calendar = shippedCalendar(resolve(import.meta.dirname, '../../resources'));
const running: Array<() => Promise<void>> = [];

/** A portal that listens on this computer and holds only what a test gives it. */
export interface TestPortal {
  readonly url: string;
  readonly faults: Faults;
  /** Gives the portal a record, as if it had been there since yesterday. */
  hold(kind: string, record: object): void;
  /** The record as the portal holds it now. */
  held<T>(kind: string, id: string): T;
  /** A file of an attachment. */
  holdFile(id: string, bytes: Uint8Array): void;
  /** Somebody else takes a step. */
  act(kind: 'application' | 'booking', id: string, action: string, data?: object): void;
  /** A citizen books a place through the portal, or another counter of the office does. Null when it is refused as full. */
  book(place: { officialId: string; date: string; startTime: string | null }, more?: { channel?: 'portal' | 'counter'; fields?: Record<string, unknown> }): string | null;
  /** The days that the portal offers to citizens for an official. */
  offered(officialId: string): Promise<Array<{ date: string; slots: unknown[] }>>;
  /** Moves the portal's clock. */
  setNow(instant: number): void;
  /** Fields of a record change there, or the whole record goes (null). */
  change(kind: string, id: string, fields: object | null): void;
  /** A record that no check has seen, as a portal with a defect would send it. */
  holdRaw(kind: string, id: string, data: unknown): void;
  expireTokens(): void;
  expireCursors(): void;
  /** How often an operation was asked for, such as `POST /oauth/token`. */
  count(operation: string): Promise<number>;
  /** A client with the right credentials that waits for nothing between its attempts. */
  connect(options?: TransportOptions & { clientSecret?: string }): PortalClient;
  /** What the client waited for between its attempts, in milliseconds. */
  readonly pauses: number[];
}

/** Opens an empty portal; it ends with the test. */
export async function openPortal(): Promise<TestPortal> {
  const store = openPortalStore(':memory:');
  let now = noon;
  const portal = createPortal(store, contract, client, calendar, () => now);
  const faults: Faults = {};
  const citizens = createArrivals(store, portal, 7, () => now);
  const control = createControl(portal, store, faults, citizens);
  const server = createPortalServer({ portal, store, contract, control, faults, generatedAttachment: () => null });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  running.push(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
    store.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const pauses: number[] = [];
  const letterhead = { nameAz: 'Nümunə Rayon İcra Hakimiyyəti', address: '', phone: '', email: '', site: '', headPosition: '', headName: '' };
  const letterheads = { authority: { ...letterhead, kind: 'authority' }, utility: { ...letterhead, kind: 'utility' } };
  store.setFact('office', JSON.stringify({ id: 'office-1', nameAz: letterhead.nameAz, nameEn: 'Sample District Executive Authority', letterheads }));

  return {
    url,
    faults,
    pauses,
    hold: (kind, record) => portal.put(kind, record as never),
    held: <T>(kind: string, id: string) => portal.get<T>(kind, id) as T,
    holdFile: (id, bytes) => store.keepAttachment(id, bytes),
    act(kind, id, action, data = {}) {
      if (!portal.actElsewhere(kind, id, action, data)) throw new Error(`${action} is not legal on ${kind} ${id}`);
    },
    book(place, { channel = 'portal', fields = {} } = {}) {
      const { status, body } = citizens.book({ ...place, channel, fields });
      return status === 201 ? (body as { id: string }).id : null;
    },
    async offered(officialId) {
      const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: client.id, client_secret: client.secret });
      const { access_token: token } = (await (await fetch(`${url}/oauth/token`, { method: 'POST', body })).json()) as { access_token: string };
      return ((await (await fetch(`${url}/v1/officials/${officialId}/days`, { headers: { Authorization: `Bearer ${token}` } })).json()) as { days: Array<{ date: string; slots: unknown[] }> }).days;
    },
    setNow: (instant) => void (now = instant),
    change: (kind, id, fields) => portal.change(kind, id, fields),
    holdRaw: (kind, id, data) =>
      store.put({ kind, id, version: (store.find(kind, id)?.version ?? 0) + 1, updatedAt: new Date(noon).toISOString(), json: JSON.stringify(data) }),
    expireTokens: () => portal.expireTokens(),
    expireCursors: () => portal.expireCursors(),
    async count(operation) {
      const { counts } = (await (await fetch(`${url}/_emulator/log`)).json()) as { counts: Record<string, number> };
      return counts[operation] ?? 0;
    },
    connect: ({ clientSecret = client.secret, ...options } = {}) =>
      createPortalClient({
        baseUrl: url,
        clientId: client.id,
        clientSecret,
        sleep: async (ms) => void pauses.push(ms),
        ...options,
      }),
  };
}

afterEach(async () => {
  for (const end of running.splice(0)) await end();
});
