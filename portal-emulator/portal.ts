import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { withYears, type CalendarRow } from '#shared/calendar/calendarRows.ts';
import { buildCalendar, type WorkingCalendar } from '#shared/calendar/workingCalendar.ts';
import type { Application, ApplicationTransition, Booking, BookingTransition, HoldRequest, Schedule } from '#shared/portal/api.generated.ts';
import { createCapacity, type Place } from './capacity.ts';
import { createComputers } from './computers.ts';
import type { Contract, Violation } from './contract.ts';
import { scheduleViolations } from './schedules.ts';
import type { PortalStore, StoredRecord } from './store.ts';
import { moveApplication, moveBooking } from './transitions.ts';

const tokenSeconds = 600;

export interface PortalAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a request asks of the portal, once it is known to fit the document. */
export interface PortalCall {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
}

export type Handler = (call: PortalCall) => PortalAnswer;

/** A refusal as RFC 9457 words it. */
export function problem(status: number, name: string, title: string, more: object = {}): PortalAnswer {
  return { status, body: { type: `urn:qabulxana:portal:${name}`, title, status, ...more } };
}

const schemaOf: Readonly<Record<string, string>> = {
  application: 'Application',
  booking: 'Booking',
  official: 'Official',
  schedule: 'Schedule',
  comment: 'Comment',
  classifier: 'Classifier',
  service: 'Service',
  deliveryReport: 'DeliveryReport',
};

export type Portal = ReturnType<typeof createPortal>;

/** What the portal does, over its store. `common`: the lines of the working calendar that holds where the office has told no other; `now` is its clock. */
export function createPortal(store: PortalStore, contract: Contract, client: { id: string; secret: string }, common: readonly CalendarRow[], now: () => number) {
  const tokens = new Map<string, number>();
  const capacity = createCapacity(store, calendarNow, now);
  const computers = createComputers(store, now);
  const iso = () => new Date(now()).toISOString();

  let reckoned: { readonly told: string; readonly calendar: WorkingCalendar } | null = null;

  /** The office's calendar as it stands; built once for what was told. */
  function calendarNow(): WorkingCalendar {
    const told = store.fact('calendarYears') ?? '{}';
    if (reckoned?.told !== told) {
      const years = Object.entries(JSON.parse(told) as Record<string, CalendarRow[]>).map(([year, days]) => [Number(year), days] as const);
      reckoned = { told, calendar: buildCalendar(withYears(common, new Map(years))) };
    }
    return reckoned.calendar;
  }

  /** Keeps a record that fits the document. @throws Error when it does not: a defect of the emulator or its data */
  function put(kind: string, record: { id: string; version: number; updatedAt: string }, first = false): void {
    const wrong = contract.checkRecord(schemaOf[kind] ?? kind, record);
    if (wrong.length > 0) throw new Error(`${kind} ${record.id} does not fit the document: ${JSON.stringify(wrong.slice(0, 3))}`);
    const row: StoredRecord = { kind, id: record.id, version: record.version, updatedAt: record.updatedAt, json: JSON.stringify(record) };
    if (first) store.putFirst(row);
    else store.put(row);
  }

  function get<T>(kind: string, id: string): T | null {
    const row = store.find(kind, id);
    return row ? (JSON.parse(row.json) as T) : null;
  }

  function isCurrent(record: { version: number }, headers: PortalCall['headers']): boolean {
    return headers['if-match'] === `"${record.version}"`;
  }

  function conflict(status: 409 | 412, current: unknown): PortalAnswer {
    return status === 409 ? problem(409, 'illegal-step', 'The step is not legal any more', { current }) : problem(412, 'version', 'The thing has changed', { current });
  }

  function invalid(errors: readonly Violation[]): PortalAnswer {
    return problem(422, 'invalid', 'The request can never be valid', { errors });
  }

  function stamped<T extends { version: number; updatedAt: string }>(record: T): T {
    return { ...record, version: record.version + 1, updatedAt: iso() };
  }

  function slotFull(current: unknown, nearest: unknown): PortalAnswer {
    return problem(409, 'slot-full', 'The slot has no place left', { current, nearest });
  }

  /** What stands against a step of a booking: no place where it is moved, somebody else called before the same door. */
  function inTheWayOf(record: Booking, { action, data }: BookingTransition): PortalAnswer | null {
    if (action === 'call' && (data as { claim?: boolean }).claim) {
      const called = store
        .bookingsOn(record.officialId, record.receptionDate)
        .map((json) => JSON.parse(json) as Booking)
        .find(({ id, status, calledAt = null }) => id !== record.id && status === 'arrived' && calledAt !== null);
      return called ? problem(409, 'another-called', 'Another citizen stands called before the same door', { current: record, called }) : null;
    }
    if (action !== 'move') return null;
    const nearest = capacity.refusal(data as unknown as Place, 'any', { exceptId: record.id });
    return nearest && slotFull(record, nearest);
  }

  /** Enters a booking made at the counter, if there is a place for it; corrects one that is there. */
  function putBooking(call: PortalCall): PortalAnswer {
    const id = call.params['id'] ?? '';
    const { holdId = null, ...booking } = call.body as Booking;
    const { channel = 'portal', overbookReason = null, status } = booking;
    const takesPlace = channel !== 'walkIn' && status !== 'refused' && status !== 'cancelled';
    if (!store.find('booking', id) && takesPlace && overbookReason === null) {
      const nearest = capacity.refusal(booking, channel === 'portal' ? 'portal' : 'counter', { holdId });
      if (nearest) return slotFull(null, nearest);
    }
    const answer = putThing('booking', id, { ...call, body: booking });
    if (holdId !== null && answer.status < 300) capacity.release(holdId);
    return answer;
  }

  function hold({ body }: PortalCall): PortalAnswer {
    const { seconds, id = randomUUID(), replaces = null, ...place } = body as HoldRequest;
    const nearest = capacity.refusal(place, 'counter', { holdId: replaces });
    if (replaces !== null) capacity.release(replaces);
    return nearest ? slotFull(null, nearest) : { status: 201, body: capacity.hold(id, place, seconds) };
  }

  /** A step of an application or a booking. */
  function step<T extends { id: string; version: number; updatedAt: string }>(
    kind: string,
    call: PortalCall,
    move: (record: T) => T | null,
    check: (record: T) => Violation[],
    inTheWay: (record: T) => PortalAnswer | null = () => null,
  ): PortalAnswer {
    const record = get<T>(kind, call.params['id'] ?? '');
    if (!record) return problem(404, 'unknown', 'There is no such thing');
    if (!isCurrent(record, call.headers)) return conflict(412, record);
    const moved = move(record);
    if (!moved) return conflict(409, record);
    const wrong = check(record);
    if (wrong.length > 0) return invalid(wrong);
    const refusal = inTheWay(record);
    if (refusal) return refusal;
    const next = stamped(moved);
    put(kind, next);
    return { status: 200, body: next };
  }

  /** A registration number belongs to one application. */
  function numberTaken(record: Application, { action, data }: ApplicationTransition): Violation[] {
    if (action !== 'register') return [];
    const number = String((data as { number?: unknown }).number);
    const holder = store.fact(`number:${number}`);
    if (holder && holder !== record.id) return [{ path: '/data/number', code: 'taken' }];
    store.setFact(`number:${number}`, record.id);
    return [];
  }

  /** Enters a new thing, or changes one that is there. */
  function putThing(kind: string, id: string, call: PortalCall): PortalAnswer {
    const known = get<{ id: string; version: number; updatedAt: string }>(kind, id);
    if (call.headers['if-none-match'] === '*' && known) return conflict(412, known);
    if (known && !isCurrent(known, call.headers)) return conflict(412, known);
    const record = { ...(call.body as object), id, version: (known?.version ?? 0) + 1, updatedAt: iso() };
    put(kind, record);
    return { status: known ? 200 : 201, body: record };
  }

  /** Publishes an official's one schedule, whichever id it was first sent under. */
  function putSchedule(call: PortalCall): PortalAnswer {
    const officialId = call.params['id'] ?? '';
    if (!store.find('official', officialId)) return problem(404, 'unknown', 'There is no such official');
    const body = call.body as Schedule;
    const wrong = scheduleViolations(body, officialId);
    if (wrong.length > 0) return invalid(wrong);
    return putThing('schedule', store.scheduleOf(officialId)?.id ?? body.id, call);
  }

  function epoch(): string {
    const known = store.fact('epoch');
    if (known) return known;
    const fresh = randomBytes(4).toString('hex');
    store.setFact('epoch', fresh);
    return fresh;
  }

  function changes({ query }: PortalCall): PortalAnswer {
    const limit = Number(query.get('limit') ?? 1_000);
    const cursor = query.get('cursor');
    const [mode = 's', ofEpoch = epoch(), place = '0', start = String(store.lastSeq())] = cursor === null ? [] : cursor.split('.');
    const isOurs = cursor === null || /^[sl]\.[0-9a-f]{8}\.\d+(\.\d+)?$/.test(cursor);
    if (!isOurs || ofEpoch !== epoch()) return problem(410, 'cursor', 'The cursor is too old');
    if (mode === 's') {
      const rows = store.snapshotAfter(Number(place), limit + 1);
      const page = rows.slice(0, limit);
      const hasMore = rows.length > limit;
      const nextCursor = hasMore ? `s.${ofEpoch}.${page.at(-1)?.position ?? 0}.${start}` : `l.${ofEpoch}.${start}`;
      return { status: 200, body: { items: page.map((row) => item(0, row.kind, 'upsert', row)), nextCursor, hasMore, snapshot: true } };
    }
    const rows = store.feedAfter(Number(place), limit + 1);
    const page = rows.slice(0, limit);
    const last = page.at(-1)?.seq ?? Number(place);
    const items = page.map((row) => item(row.seq, row.kind, row.op === 'upsert' && row.json === null ? 'delete' : row.op, row));
    return { status: 200, body: { items, nextCursor: `l.${ofEpoch}.${last}`, hasMore: rows.length > limit, snapshot: false } };
  }

  function item(seq: number, kind: string, op: string, { id, version, updatedAt, json }: { id: string; version: number; updatedAt: string; json: string | null }) {
    return { seq, kind, op, id, version, updatedAt, data: op === 'delete' || json === null ? null : (JSON.parse(json) as unknown) };
  }

  const handlers: Readonly<Record<string, Handler>> = {
    'POST /oauth/token'({ body }) {
      const { client_id: id, client_secret: secret } = body as Record<string, string>;
      if (id !== client.id || secret !== client.secret) return problem(401, 'credentials', 'Unknown client or wrong secret');
      const token = randomBytes(24).toString('base64url');
      tokens.set(token, now() + tokenSeconds * 1_000);
      return { status: 200, body: { access_token: token, token_type: 'Bearer', expires_in: tokenSeconds } };
    },
    'GET /v1/office': () => ({ status: 200, body: JSON.parse(store.fact('office') ?? '{}') as unknown }),
    'GET /v1/changes': changes,
    'POST /v1/applications/{id}/transitions': (call) =>
      step<Application>('application', call, (record) => moveApplication(record, call.body as ApplicationTransition), (record) => numberTaken(record, call.body as ApplicationTransition)),
    'POST /v1/bookings/{id}/transitions': (call) =>
      step<Booking>('booking', call, (record) => moveBooking(record, call.body as BookingTransition), () => [], (record) => inTheWayOf(record, call.body as BookingTransition)),
    'PUT /v1/applications/{id}': (call) => putThing('application', call.params['id'] ?? '', call),
    'PUT /v1/bookings/{id}': putBooking,
    'POST /v1/holds': hold,
    'GET /v1/officials/{id}/days'({ params }) {
      const official = get<{ active: boolean }>('official', params['id'] ?? '');
      if (!official) return problem(404, 'unknown', 'There is no such official');
      return { status: 200, body: { officialId: params['id'], days: official.active ? capacity.offered(params['id'] ?? '') : [] } };
    },
    'PUT /v1/officials/{id}': (call) => putThing('official', call.params['id'] ?? '', call),
    'PUT /v1/officials/{id}/schedule': putSchedule,
    'PUT /v1/services/{id}': (call) => putThing('service', call.params['id'] ?? '', call),
    'PUT /v1/classifiers/{id}': (call) => putThing('classifier', call.params['id'] ?? '', call),
    'PUT /v1/comments/{id}': (call) => putThing('comment', call.params['id'] ?? '', call),
    'POST /v1/number-ranges'({ body }) {
      const { purpose, year, count } = body as { purpose: string; year: number; count: number };
      const name = `lent:${purpose}:${year}`;
      // Bookings that citizens send have the small numbers.
      const from = Number(store.fact(name) ?? (purpose === 'booking' ? 500_000 : 0)) + 1;
      store.setFact(name, String(from + count - 1));
      const prefix = purpose === 'booking' ? `Q-${year}-` : `${purpose === 'reply' ? 'C' : 'M'}-${String(year).slice(2)}/`;
      return { status: 201, body: { id: randomUUID(), purpose, year, prefix, from, to: from + count - 1 } };
    },
    'POST /v1/calendar'({ body }) {
      const { year, days } = body as { year: number; days: CalendarRow[] };
      const wrong = days.flatMap(({ date }, i) => (date.startsWith(`${year}-`) ? [] : [{ path: `/days/${i}/date`, code: 'otherYear' }]));
      if (wrong.length > 0) return invalid(wrong);
      const { [year]: _before, ...others } = JSON.parse(store.fact('calendarYears') ?? '{}') as Record<string, CalendarRow[]>;
      store.setFact('calendarYears', JSON.stringify(days.length > 0 ? { ...others, [year]: days } : others));
      return { status: 200, body: { year, days } };
    },
    'POST /v1/notifications'({ body }) {
      const { id, channel } = body as { id: string; channel: string };
      store.setFact(`notification:${id}`, JSON.stringify(body));
      store.setFact('notifications', String(Number(store.fact('notifications') ?? 0) + 1));
      put('deliveryReport', { id: `report-${id}`, version: 1, updatedAt: iso(), notificationId: id, channel, status: 'delivered', at: iso(), reason: null } as never);
      return { status: 202, body: { id } };
    },
    'POST /v1/applications/{id}/attachments'({ params, body }) {
      const record = get<Application>('application', params['id'] ?? '');
      if (!record) return problem(404, 'unknown', 'There is no such application');
      const file = body as Application['attachments'][number];
      if (record.attachments.some(({ id }) => id === file.id)) return { status: 200, body: record };
      const next = stamped({ ...record, attachments: [...record.attachments, file] });
      put('application', next);
      return { status: 200, body: next };
    },
    'PUT /v1/attachments/{id}'({ params, headers, body }) {
      const bytes = body as Buffer;
      const digest = `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;
      if (headers['repr-digest'] !== digest) return invalid([{ path: 'header/Repr-Digest', code: 'differs' }]);
      if (bytes.length > 25 * 1024 * 1024) return invalid([{ path: '/', code: 'tooLarge' }]);
      store.keepAttachment(params['id'] ?? '', bytes);
      return { status: 201, body: { id: params['id'], size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') } };
    },
    'PUT /v1/computers/{id}': ({ params }) => ({ status: 200, body: computers.show(params['id'] ?? '') }),
    'GET /v1/audit-head'({ query }) {
      const head = store.fact(`auditHead:${query.get('computer') ?? ''}`);
      return head ? { status: 200, body: JSON.parse(head) as unknown } : { status: 204, body: null };
    },
  };

  return {
    handlers,
    put,
    get,
    /** Whether a bearer token is good now. */
    knows: (token: string) => (tokens.get(token) ?? 0) > now(),
    expireTokens: () => tokens.clear(),
    /** Every cursor given so far becomes too old. */
    expireCursors: () => store.setFact('epoch', randomBytes(4).toString('hex')),
    /** Remembers the furthest head of a computer's audit chain. It is never lowered or replaced, or a chain cut short would cover its own tracks. */
    keepAuditHead(header: string): void {
      const [computer = '', seq = '', hash = ''] = header.split(':');
      const name = `auditHead:${computer}`;
      const known = JSON.parse(store.fact(name) ?? '{"seq":-1}') as { seq: number };
      if (Number(seq) <= known.seq) return;
      store.setFact(name, JSON.stringify({ seq: Number(seq), hash, at: iso() }));
    },
    /** A booking by a citizen on the portal, or at another counter of the office; refused when there is no place for it. */
    book(booking: Booking): PortalAnswer {
      const nearest = capacity.refusal(booking, booking.channel === 'portal' ? 'portal' : 'counter');
      if (nearest) return slotFull(null, nearest);
      put('booking', booking);
      return { status: 201, body: booking };
    },
    offered: (officialId: string) => (get<{ active: boolean }>('official', officialId)?.active ? capacity.offered(officialId) : []),
    /** A step by somebody else: another officer, or the citizen. */
    actElsewhere(kind: 'application' | 'booking', id: string, action: string, data: object): object | null {
      const transition = { action, data, at: iso(), actorName: 'Portal' };
      const record = get<Application & Booking>(kind, id);
      if (!record) return null;
      const moved = kind === 'application' ? moveApplication(record, transition as never) : moveBooking(record, transition as never);
      if (!moved) return null;
      const next = stamped(moved);
      put(kind, next);
      return next;
    },
    /** Changes fields of a record from elsewhere, or removes it. */
    change(kind: string, id: string, fields: object | null): void {
      const record = get<{ id: string; version: number; updatedAt: string }>(kind, id);
      if (!record) return;
      if (fields === null) store.remove(kind, id, record.version + 1, iso());
      else put(kind, stamped({ ...record, ...fields }));
    },
  };
}
