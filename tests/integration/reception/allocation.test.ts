import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderNotice } from '#backend/notices/documents.ts';
import { board } from '#backend/reception/board.ts';
import { cancelBooking } from '#backend/reception/ending.ts';
import { enterBooking } from '#backend/reception/enter.ts';
import { findBookings } from '#backend/reception/find.ts';
import { holdPlace, releasePlace } from '#backend/reception/holds.ts';
import { moveBooking } from '#backend/reception/moving.ts';
import { outbox } from '#backend/outbox/tables.ts';
import { lostPlace } from '#backend/reception/redirect.ts';
import { bookings } from '#backend/reception/tables.ts';
import { pull } from '#backend/sync/pull.ts';
import { push } from '#backend/sync/push.ts';
import { outboxItems } from '#backend/sync/queries.ts';
import { setOperationAside } from '#backend/sync/resolve.ts';
import { AppError } from '#shared/errors.ts';
import { findInput } from '#shared/reception/find.ts';
import type { Actor } from '#shared/staff/roles.ts';
import { aForm, finOf } from '../../support/bookingForm.ts';
import { aSchedule, seenBooking } from '../../support/bookings.ts';
import { openOffice, type TestOffice } from '../../support/office.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { anOfficial, aService } from '../../support/records.ts';

const ten = { officialUid: 'official-1', date: '2026-11-24', startTime: '10:00' };
const atTen = { officialId: 'official-1', date: '2026-11-24', startTime: '10:00' };

/** Five places a slot: two of the portal, three of the counter. */
const five = { slotMinutes: 30, placesPerSlot: 5, portalPlaces: 2 };

async function portalOf(rule: object = five): Promise<TestPortal> {
  const portal = await openPortal();
  portal.hold('service', aService());
  portal.hold('official', anOfficial());
  const schedule = aSchedule('official-1', { ...rule, onDayOff: 'skip' });
  portal.hold('schedule', schedule);
  return portal;
}

/** An office that has read everything the portal has. */
async function officeOf(portal: TestPortal) {
  const office = await openOffice();
  const client = portal.connect({ retries: 0 });
  await pull(office, client);
  return { office, client, reception: await office.actor('reception') };
}

const rows = (office: TestOffice) => office.store.read((db) => db.select().from(bookings).all());
const booked = async (office: TestOffice, startTime = '10:00') =>
  (await rows(office)).filter((row) => row.receptionDate === ten.date && row.startTime === startTime && row.status !== 'cancelled' && row.removedAt === null).length;
const enterMany = (office: TestOffice, actor: Actor, count: number, first = 0, place: object = {}) =>
  Promise.allSettled(Array.from({ length: count }, (_, i) => enterBooking(office, actor, aForm({ ...place, fin: finOf(first + i) }))));
const codes = (results: ReadonlyArray<PromiseSettledResult<unknown>>) => results.flatMap((result) => (result.status === 'rejected' ? [(result.reason as AppError).code] : []));

describe('many at once for one slot', () => {
  it('leave exactly the places taken: sixty at the counter and forty citizens on the portal for five places', async () => {
    const portal = await portalOf();
    const { office, client, reception } = await officeOf(portal);
    const onPortal = Array.from({ length: 40 }, () =>
      fetch(`${portal.url}/_emulator/book`, { method: 'POST', body: JSON.stringify(atTen) }).then(async (answer) => ({ status: answer.status, body: (await answer.json()) as { nearest?: unknown[] } })),
    );
    const [here, there] = await Promise.all([enterMany(office, reception, 60), Promise.all(onPortal)]);

    expect(here.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect(new Set(codes(here))).toEqual(new Set(['booking.slotFull']));
    const refused = here.flatMap((result) => (result.status === 'rejected' ? [result.reason as AppError] : []));
    expect(refused.every(({ params }) => String(params['nearest']).startsWith('2026-11-24 10:30'))).toBe(true);
    expect(there.filter(({ status }) => status === 201)).toHaveLength(2);
    expect(there.filter(({ status, body }) => status === 409 && (body.nearest?.length ?? 0) > 0)).toHaveLength(38);

    await push(office, client);
    await pull(office, client);
    expect(await booked(office)).toBe(5);
    expect(await office.store.read(outboxItems)).toEqual([]);
    expect(portal.book(atTen)).toBeNull();
    expect(portal.book(atTen, { channel: 'counter' })).toBeNull();
  });

  it('book no more than is free when they hold and book in any order', async () => {
    const portal = await portalOf();
    const { office } = await officeOf(portal);
    const actors = [await office.actor('reception'), await office.actor('clerk'), await office.actor('manager')];
    const forms = Array.from({ length: 30 }, (_, i) => aForm({ fin: finOf(i) }));
    const results = await Promise.allSettled(
      forms.flatMap((form, i) => {
        const actor = actors[i % 3] as Actor;
        return [holdPlace(office, actor, null, form.uid, ten), enterBooking(office, actor, form)];
      }),
    );
    expect(await booked(office)).toBeLessThanOrEqual(3);
    expect(new Set(codes(results))).toEqual(new Set(['booking.slotFull']));
    for (const actor of actors) await holdPlace(office, actor, null, aForm().uid, ten).catch(() => undefined);
    await enterMany(office, actors[0] as Actor, 10, 100);
    expect(await booked(office)).toBeLessThanOrEqual(3);
  });
});

describe('two computers of the office, each with a store of its own', () => {
  async function lostRace() {
    const portal = await portalOf();
    const [one, other] = [await officeOf(portal), await officeOf(portal)];
    await enterMany(one.office, one.reception, 3, 0);
    await enterMany(other.office, other.reception, 3, 50);
    await push(one.office, one.client);
    await push(other.office, other.client);
    const lost = (await rows(other.office)).map(({ id, uid, revision }) => ({ id, uid, revision }));
    return { portal, one, other, lost };
  }

  it('never overfill a slot: who comes second is told, with the nearest free places', async () => {
    const { other, lost, portal } = await lostRace();
    const items = await other.office.store.read(outboxItems);
    const refused = items.filter(({ status }) => status === 'refused');
    expect(refused.map(({ error }) => error?.code)).toEqual(Array.from({ length: 3 }, () => 'portal.slotFull'));
    // What would tell the citizens of the place waits behind it.
    expect(items.length - refused.length).toBe(3);
    expect(String(refused[0]?.error?.params['nearest'])).toMatch(/^2026-11-24 10:30\n/);
    expect(await other.office.store.read((db) => lostPlace(db, lost[0]?.uid ?? ''))).toContain('2026-11-24 10:30');
    // It is told wherever the booking is shown, and no notice invites to a place that somebody else has.
    const shown = await other.office.store.read((db) => [
      ...board(db, other.office, other.reception, { date: ten.date, officialUid: null }).officials.flatMap((each) => each.bookings),
      ...findBookings(db, other.reception, findInput.parse({})).rows,
    ]);
    expect(shown.filter((row) => row.placeLost).map((row) => row.uid).sort()).toEqual(lost.flatMap(({ uid }) => [uid, uid]).sort());
    await expect(renderNotice(other.office, 'reception', lost[0]?.id ?? 0)).rejects.toMatchObject({ code: 'booking.placeLost' });
    expect(() => portal.held('booking', lost[0]?.uid ?? '')).not.toThrow();
    expect(portal.held('booking', lost[0]?.uid ?? '')).toBeNull();
  });

  it('move the loser to a free place, and it goes up with nobody else to ask', async () => {
    const { other, lost, portal } = await lostRace();
    const { office, client, reception } = other;
    for (const { id, revision } of lost) await moveBooking(office, reception, { id, revision, ...ten, startTime: '10:30', reason: 'Yer portalda tutulub' });
    await push(office, client);
    await push(office, client);
    expect(await office.store.read(outboxItems)).toEqual([]);
    for (const { uid } of lost) expect(portal.held('booking', uid)).toMatchObject({ startTime: '10:30', status: 'confirmed' });
    // Nobody is told of the place that was lost.
    const told = (await office.store.read((db) => db.select().from(outbox).all())).filter((row) => row.path === '/v1/notifications');
    expect(told.map((row) => [(row.body as { template: string }).template, row.status])).toEqual([...lost.map(() => ['bookingEntered', 'setAside']), ...lost.map(() => ['bookingMoved', 'done'])]);
  });

  it('tell the citizen of the last place only, when the place they were moved to was lost as well', async () => {
    const { other, lost, portal } = await lostRace();
    const { office, client, reception } = other;
    const [first] = lost;
    const move = async (startTime: string, date = ten.date) => {
      const { revision } = await seenBooking(office, first?.id ?? 0);
      await moveBooking(office, reception, { id: first?.id ?? 0, revision, officialUid: 'official-1', date, startTime, reason: 'Yer portalda tutulub' });
    };
    for (let i = 0; i < 5; i += 1) portal.book({ ...atTen, startTime: '10:30' }, { channel: i < 2 ? 'portal' : 'counter' });
    await move('10:30');
    await push(office, client);
    expect(await office.store.read((db) => lostPlace(db, first?.uid ?? ''))).not.toBeNull();
    await move('10:00', '2026-12-01');
    await push(office, client);
    await push(office, client);
    expect(portal.held('booking', first?.uid ?? '')).toMatchObject({ receptionDate: '2026-12-01', startTime: '10:00' });
    const messages = await office.store.read((db) => db.select().from(outbox).all().filter((row) => row.aggregateUid === first?.uid && row.path === '/v1/notifications'));
    expect(messages.map(({ status }) => status)).toEqual(['setAside', 'setAside', 'done']);
  });

  it('cancel the loser, and the portal learns of a booking that has ended', async () => {
    const { other, lost, portal } = await lostRace();
    const { office, client, reception } = other;
    for (const { id, revision } of lost) await cancelBooking(office, reception, { id, revision, by: 'citizen', reason: 'Başqa vaxt uyğun deyil' });
    for (let i = 0; i < 3; i += 1) await push(office, client);
    expect(await office.store.read(outboxItems)).toEqual([]);
    for (const { uid } of lost) expect(portal.held('booking', uid)).toMatchObject({ status: 'cancelled', cancelledBy: 'citizen' });
    expect(await booked(office)).toBe(0);
  });

  it('or give the booking up: it leaves the lists, and the place was never taken', async () => {
    const { other } = await lostRace();
    const [item] = await other.office.store.read(outboxItems);
    await setOperationAside(other.office, other.reception, { id: item?.id ?? 0, reason: 'Vətəndaş başqa vaxt istəmir' });
    expect(await booked(other.office)).toBe(2);
  });
});

type Step =
  | { readonly do: 'book' | 'hold' | 'release'; readonly slot: number; readonly who: number }
  | { readonly do: 'cancel' | 'move'; readonly which: number; readonly slot: number };

const slot = fc.integer({ min: 0, max: 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom('book' as const, 'book' as const, 'hold' as const, 'release' as const), slot, who: fc.integer({ min: 0, max: 11 }) }),
  fc.record({ do: fc.constantFrom('cancel' as const, 'move' as const), which: fc.integer({ min: 0, max: 30 }), slot }),
);

describe('whatever is done in whatever order', () => {
  it('no slot ever has more than its places, bookings and holds together', async () => {
    const office = await openOffice();
    const staff = await Promise.all((['reception', 'clerk', 'manager'] as const).map((role) => office.actor(role)));
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 6 }), async (steps, places, portalPlaces, atOnce) => {
        run += 1;
        const officialUid = `official-${run}`;
        await office.arrive('official', anOfficial({ id: officialUid }));
        await office.arrive('schedule', aSchedule(officialUid, { placesPerSlot: places, portalPlaces: Math.min(portalPlaces, places) }));
        const drafts = Array.from({ length: 12 }, (_, i) => aForm({ officialUid, fin: finOf(run * 100 + i) }));
        const placeOf = (index: number) => ({ officialUid, date: ten.date, startTime: index === 0 ? '10:00' : '10:30' });
        const act = async (one: Step): Promise<unknown> => {
          if (!('who' in one)) {
            const own = (await rows(office)).filter((row) => row.officialUid === officialUid);
            const row = own[one.which % Math.max(1, own.length)];
            if (!row) return;
            if (one.do === 'cancel') return cancelBooking(office, staff[0] as Actor, { id: row.id, revision: row.revision, by: 'citizen', reason: 'Gələ bilmir' });
            return moveBooking(office, staff[0] as Actor, { id: row.id, revision: row.revision, ...placeOf(one.slot), reason: 'Dəyişiklik' });
          }
          const draft = drafts[one.who] ?? aForm();
          const actor = staff[one.who % 3] as Actor;
          if (one.do === 'hold') return holdPlace(office, actor, null, draft.uid, placeOf(one.slot));
          if (one.do === 'release') return releasePlace(office, draft.uid);
          return enterBooking(office, actor, { ...draft, ...placeOf(one.slot) });
        };
        for (let i = 0; i < steps.length; i += atOnce) {
          const results = await Promise.allSettled(steps.slice(i, i + atOnce).map(act));
          const defects = results.flatMap((result) => (result.status === 'rejected' && !(result.reason instanceof AppError) ? [result.reason as unknown] : []));
          expect(defects).toEqual([]);
          const counts = await office.store.read((db) =>
            db
              .statement<{ startTime: string; n: number }>(
                `SELECT start_time AS startTime, count(*) AS n FROM (
                   SELECT start_time FROM bookings WHERE official_uid = ? AND status <> 'cancelled'
                   UNION ALL SELECT start_time FROM holds WHERE official_uid = ? AND expires_at > ?) GROUP BY start_time`,
              )
              .all(officialUid, officialUid, office.now()),
          );
          expect(counts.filter(({ n }) => n > places)).toEqual([]);
        }
        // A form is one booking however often it was sent.
        const own = (await rows(office)).filter((row) => row.officialUid === officialUid);
        expect(own.length).toBe(new Set(own.map(({ fin }) => fin)).size);
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
