import { z } from 'zod';
import { faults as faultsSchema, type Faults } from './faults.ts';
import { problem, type Portal, type PortalAnswer } from './portal.ts';
import type { PortalStore } from './store.ts';

export interface Control {
  handle(method: string, url: URL, body: unknown): Promise<PortalAnswer>;
  count(what: string): void;
}

/** How many new things come in. */
export const arrivals = z.object({ applications: z.number().int().min(0).default(0), bookings: z.number().int().min(0).default(0), comments: z.number().int().min(0).default(0) });
export type Arrivals = z.infer<typeof arrivals>;

/** A citizen who books a place; `fields` of the booking that matter to a test. */
export const bookingWish = z.object({
  officialId: z.string(),
  date: z.iso.date(),
  startTime: z.string().nullable().default(null),
  channel: z.enum(['portal', 'counter', 'phone']).default('portal'),
  fields: z.looseObject({}).default({}),
});
export type BookingWish = z.infer<typeof bookingWish>;

/** What comes to the portal from citizens. */
export interface Citizens {
  arrive(arrivals: Arrivals): { applications: string[]; bookings: string[] };
  /** Books a place by the rule of capacity; 409 `slot-full` with the nearest places when none is left. */
  book(wish: BookingWish): PortalAnswer;
}

const action = z.object({ kind: z.enum(['application', 'booking']), id: z.string(), action: z.string(), data: z.looseObject({}).default({}) });
const change = z.object({ kind: z.string(), id: z.string(), fields: z.looseObject({}).nullable() });
const raw = z.object({ kind: z.string(), id: z.string(), data: z.unknown() });

/**
 * What the emulator is told from outside the portal's API, for development and tests: faults, arrivals, what others do,
 * and what it holds. It listens on this computer only, so it asks for no token.
 */
export function createControl(portal: Portal, store: PortalStore, faults: Faults, citizens: Citizens): Control {
  const counts = new Map<string, number>();
  const done: PortalAnswer = { status: 200, body: {} };

  async function handle(method: string, url: URL, body: unknown): Promise<PortalAnswer> {
    const name = url.pathname.slice('/_emulator/'.length);
    switch (`${method} ${name}`) {
      case 'POST faults':
        Object.assign(faults, faultsSchema.parse(body));
        return done;
      case 'DELETE faults':
        for (const key of Object.keys(faults)) delete faults[key as keyof Faults];
        return done;
      case 'POST expire-tokens':
        portal.expireTokens();
        return done;
      case 'POST expire-cursors':
        portal.expireCursors();
        return done;
      case 'POST arrive':
        return { status: 200, body: citizens.arrive(arrivals.parse(body)) };
      case 'POST book':
        return citizens.book(bookingWish.parse(body));
      case 'POST end-holds':
        store.dropHolds();
        return done;
      case 'POST act': {
        const { kind, id, action: step, data } = action.parse(body);
        const moved = portal.actElsewhere(kind, id, step, data);
        return moved ? { status: 200, body: moved } : problem(409, 'illegal-step', 'Not legal');
      }
      case 'POST change': {
        const { kind, id, fields } = change.parse(body);
        portal.change(kind, id, fields);
        return done;
      }
      case 'POST raw': {
        // A record past every check: what a portal with a defect would send.
        const { kind, id, data } = raw.parse(body);
        store.put({ kind, id, version: (store.find(kind, id)?.version ?? 0) + 1, updatedAt: new Date().toISOString(), json: JSON.stringify(data ?? null) });
        return done;
      }
      case 'GET record':
        return { status: 200, body: portal.get(url.searchParams.get('kind') ?? '', url.searchParams.get('id') ?? '') };
      case 'GET records':
        return { status: 200, body: store.all(url.searchParams.get('kind') ?? '').map((row) => JSON.parse(row.json) as unknown) };
      case 'GET log':
        return { status: 200, body: { counts: Object.fromEntries(counts), notifications: Number(store.fact('notifications') ?? 0) } };
      default:
        return problem(404, 'unknown', 'No such control');
    }
  }

  return {
    async handle(method, url, body) {
      try {
        return await handle(method, url, body);
      } catch (error) {
        if (error instanceof z.ZodError) return problem(422, 'invalid', z.prettifyError(error));
        throw error;
      }
    },
    count: (what) => void counts.set(what, (counts.get(what) ?? 0) + 1),
  };
}
