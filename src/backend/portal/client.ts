import { AppError, type ErrorParams } from '#shared/errors.ts';
import type { Json } from '#shared/json.ts';
import { officeRecord, type OfficeRecord } from '#shared/portal/records.ts';
import { z } from 'zod';
import { createTransport, type Answer, type TransportOptions } from './transport.ts';

export interface PortalConnection extends TransportOptions {
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** An item of the feed as it came; what it holds has not been looked at. */
export interface FeedItem {
  readonly kind: string;
  readonly op: 'upsert' | 'delete';
  readonly id: string;
  readonly version: number | null;
  readonly data: unknown;
}

export interface ChangesPage {
  readonly items: readonly FeedItem[];
  readonly nextCursor: string;
  readonly hasMore: boolean;
  /** Whether the page is part of a whole snapshot of the present state. */
  readonly snapshot: boolean;
}

/** A change for the portal, from the outbox. */
export interface SendRequest {
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly body: Json;
  readonly idempotencyKey: string;
  /** The version the change was made on. */
  readonly ifMatch?: number;
  /** `<computer>:<seq>:<hash>` of the local audit chain. */
  readonly auditHead?: string;
}

/** What the portal made of a change. `reason` of `unavailable` is an AppError code: the same request may be sent again. */
export type SendResult =
  | { readonly kind: 'ok'; readonly status: number; readonly resource: unknown }
  | { readonly kind: 'conflict'; readonly current: unknown; readonly problem: Json }
  | { readonly kind: 'invalid'; readonly problem: Json }
  | { readonly kind: 'rejected'; readonly status: 401 | 403 | 404; readonly problem: Json }
  | { readonly kind: 'unavailable'; readonly reason: string; readonly params: ErrorParams; readonly retryAfterMs?: number };

export interface NumberRange {
  readonly id: string;
  readonly purpose: string;
  readonly year: number;
  readonly prefix: string;
  readonly from: number;
  readonly to: number;
}

/** A place that the portal is asked to keep free. `id`: its name, given here, so that it is known even when the answer is lost. `replaces`: the hold of one's own that is given up for it. */
export interface HoldWish {
  readonly id: string;
  readonly officialId: string;
  readonly receptionDate: string;
  readonly startTime: string | null;
  readonly seconds: number;
  readonly replaces: string | null;
}

export interface PortalClient {
  /** A page of the feed after a cursor; null begins a snapshot. @throws AppError `portal.cursorExpired` and those of the line */
  changes(cursor: string | null, limit: number): Promise<ChangesPage>;
  /** Who this office is. */
  office(): Promise<OfficeRecord>;
  /** Sends a change. Never throws for what the portal or the line answers. */
  send(request: SendRequest): Promise<SendResult>;
  /** Borrows registration numbers. */
  borrowNumbers(wanted: { purpose: string; year: number; count: number }): Promise<NumberRange>;
  /** Keeps a place free for a while. @throws AppError `booking.slotFull` with the nearest free places as `nearest`, and those of the line */
  hold(wish: HoldWish): Promise<void>;
  /** The content of an attachment. A broken transfer goes on where it stopped. */
  attachment(id: string): Promise<Uint8Array>;
  /** Sends the content of a file. The same content twice is one. Resolves to whether the portal took it; false: it never will. @throws AppError those of the line */
  putAttachment(id: string, bytes: Uint8Array, sha256: string): Promise<boolean>;
  /** Makes a computer of the office known. `series`: the series of tickets that it is lent; `others`: how many other computers the office has. */
  showComputer(uid: string): Promise<{ readonly series: number; readonly others: number }>;
  /** The newest link of a computer's audit chain that the portal remembers, or null. */
  auditHead(computer: string): Promise<{ seq: number; hash: string } | null>;
}

const envelope = z.object({ items: z.array(z.unknown()), nextCursor: z.string(), hasMore: z.boolean(), snapshot: z.boolean() });
const item = z.object({ kind: z.string(), op: z.enum(['upsert', 'delete']), id: z.string().min(1), version: z.number().nullish(), data: z.unknown() });
const range = z.object({ id: z.string(), purpose: z.string(), year: z.number(), prefix: z.string(), from: z.number(), to: z.number() });
const fullProblem = z.object({
  type: z.string().endsWith(':slot-full'),
  nearest: z.array(z.object({ receptionDate: z.iso.date(), startTime: z.string().regex(/^\d{2}:\d{2}$/).nullable() })).catch([]),
});
const calledProblem = z.object({ type: z.string().endsWith(':another-called'), called: z.unknown() });
const shown = z.object({ series: z.number().int().nonnegative(), others: z.number().int().nonnegative() });
const head = z.object({ seq: z.number().int(), hash: z.string() });

/** Speaks with the central portal over one connection. Its API is described in `resources/portal-api.yaml`. */
export function createPortalClient(connection: PortalConnection): PortalClient {
  const transport = createTransport(connection);

  async function get<T>(path: string, schema: z.ZodType<T>): Promise<T> {
    const answer = await transport.request({ method: 'GET', path });
    if (answer.status !== 200) throw failure(answer);
    return understood(schema, answer.json());
  }

  return {
    async changes(cursor, limit) {
      const query = new URLSearchParams({ limit: String(limit), ...(cursor === null ? {} : { cursor }) });
      const page = await get(`/v1/changes?${query.toString()}`, envelope);
      return { ...page, items: page.items.map(feedItem) };
    },
    office: () => get('/v1/office', officeRecord),
    async send({ method, path, body, idempotencyKey, ifMatch, auditHead }) {
      const headers = {
        'Idempotency-Key': idempotencyKey,
        ...(ifMatch === undefined ? {} : { 'If-Match': `"${ifMatch}"` }),
        // What is entered anew must not stand there already.
        ...(ifMatch === undefined && method === 'PUT' ? { 'If-None-Match': '*' } : {}),
        ...(auditHead ? { 'Audit-Head': auditHead } : {}),
      };
      try {
        return sent(await transport.request({ method, path, body, headers }));
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        if (error.code === 'portal.badCredentials') return { kind: 'rejected', status: 401, problem: {} };
        return { kind: 'unavailable', reason: error.code, params: error.params };
      }
    },
    async borrowNumbers(wanted) {
      const answer = await transport.request({ method: 'POST', path: '/v1/number-ranges', body: wanted, headers: { 'Idempotency-Key': crypto.randomUUID() } });
      if (answer.status !== 200 && answer.status !== 201) throw failure(answer);
      return understood(range, answer.json());
    },
    async hold(wish) {
      const answer = await transport.request({ method: 'POST', path: '/v1/holds', body: { ...wish }, headers: { 'Idempotency-Key': wish.id } });
      if (answer.status === 409) throw new AppError('booking.slotFull', { nearest: nearestPlaces(answer.jsonOrNull()).join('\n') });
      if (answer.status !== 201) throw failure(answer);
    },
    attachment: (id) => transport.download(`/v1/attachments/${encodeURIComponent(id)}`),
    async putAttachment(id, bytes, sha256) {
      const headers = { 'Idempotency-Key': `${id}-${sha256.slice(0, 16)}`, 'Repr-Digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:` };
      const answer = await transport.request({ method: 'PUT', path: `/v1/attachments/${encodeURIComponent(id)}`, file: bytes, headers });
      if (answer.status === 200 || answer.status === 201) return true;
      // Nothing that waiting would change: the file is left to a person.
      if ([400, 404, 405, 409, 413, 415, 422].includes(answer.status)) return false;
      throw failure(answer);
    },
    async showComputer(uid) {
      const answer = await transport.request({ method: 'PUT', path: `/v1/computers/${uid}`, headers: { 'Idempotency-Key': crypto.randomUUID() } });
      if (answer.status !== 200) throw failure(answer);
      return understood(shown, answer.json());
    },
    async auditHead(computer) {
      const answer = await transport.request({ method: 'GET', path: `/v1/audit-head?computer=${computer}` });
      if (answer.status === 204) return null;
      if (answer.status !== 200) throw failure(answer);
      return understood(head, answer.json());
    },
  };
}

/** Whether a refusal says that a slot has no place left. */
export function isSlotFull(problem: unknown): boolean {
  return fullProblem.safeParse(problem).success;
}

/** The booking of who stands called before the same door, where that is why a call was refused; else null. */
export function calledBefore(problem: unknown): unknown {
  return calledProblem.safeParse(problem).data?.called ?? null;
}

/** The nearest free places that such a refusal names, each as `date time`, the date alone where there is no time. */
export function nearestPlaces(problem: unknown): string[] {
  const parsed = fullProblem.safeParse(problem);
  return parsed.success ? parsed.data.nearest.map(({ receptionDate, startTime }) => [receptionDate, startTime].filter(Boolean).join(' ')) : [];
}

/** An item whose envelope is broken keeps its place in the feed as one of an unknown kind. */
function feedItem(raw: unknown): FeedItem {
  const parsed = item.safeParse(raw);
  if (parsed.success) return { ...parsed.data, version: parsed.data.version ?? null, data: parsed.data.data ?? null };
  const { kind, id } = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  return { kind: `?${typeof kind === 'string' ? kind : ''}`, op: 'upsert', id: typeof id === 'string' ? id : '', version: null, data: raw };
}

function understood<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new AppError('portal.malformedAnswer', {}, { cause: parsed.error });
  return parsed.data;
}

function sent(answer: Answer): SendResult {
  const { status } = answer;
  if (status >= 200 && status < 300) {
    const resource = answer.jsonOrNull();
    // Something between us and the portal answered (a proxy's page): whether the change arrived is unknown, and its key makes repeating safe.
    return resource === null ? { kind: 'unavailable', reason: 'portal.malformedAnswer', params: { status } } : { kind: 'ok', status, resource };
  }
  const problem = (answer.jsonOrNull() ?? {}) as Json & { current?: unknown };
  switch (status) {
    case 409:
    case 412:
      return { kind: 'conflict', current: problem?.current ?? null, problem };
    case 401:
    case 403:
    case 404:
      return { kind: 'rejected', status, problem };
    case 408:
    case 425:
    case 429:
      return { kind: 'unavailable', reason: 'portal.busy', params: {}, ...answer.pause() };
    default:
      return status >= 500 ? { kind: 'unavailable', reason: 'portal.serverError', params: { status }, ...answer.pause() } : { kind: 'invalid', problem };
  }
}

/** What a refused reading means, in words. */
function failure({ status }: Answer): AppError {
  if (status === 401) return new AppError('portal.badCredentials');
  if (status === 403) return new AppError('portal.forbidden');
  if (status === 410) return new AppError('portal.cursorExpired');
  if (status === 429) return new AppError('portal.busy');
  if (status >= 500) return new AppError('portal.serverError', { status });
  return new AppError('portal.malformedAnswer', { status });
}
