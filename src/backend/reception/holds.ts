import { eq, lt, or } from 'drizzle-orm';
import { AppError } from '#shared/errors.ts';
import type { HoldView } from '#shared/reception/bookingViews.ts';
import type { Actor } from '#shared/staff/roles.ts';
import { may } from '#shared/staff/roles.ts';
import type { Office } from '../office.ts';
import { briefly } from '../portal/briefly.ts';
import type { HoldWish, PortalClient } from '../portal/client.ts';
import { receptionSettings } from '../settings/settings.ts';
import { assertOffered } from './offered.ts';
import { assertFree, type Place } from './places.ts';
import { holds } from './tables.ts';

/** A hold that was let go is remembered so long for the portal's hold that goes with it. */
const rememberedMs = 30 * 60_000;

/**
 * Keeps a place free for the one who types a booking; `uid` is the draft's, which has one place at a time, and so has a person. Asks the portal to keep it too, and goes
 * on without it when the line is down. A hold is no change that anybody must answer for: it leaves neither an audit entry nor a trace once it has ended.
 * @throws AppError `booking.slotFull` with the nearest free places, here or on the portal; `booking.notOffered` and the like
 */
export async function holdPlace(office: Office, actor: Actor, client: PortalClient | null, uid: string, place: Place): Promise<HoldView> {
  if (!may(actor.role, 'bookings.enter')) throw new AppError('auth.notAllowed');
  const now = office.now();
  const { officialUid, date, startTime } = place;
  // Named here: a portal that answers too late, or not at all, may keep the place all the same, and the booking then uses that up.
  const ours = client && crypto.randomUUID();
  const { seconds, replaces } = await office.store.write((db) => {
    const mine = db.select().from(holds).where(or(eq(holds.uid, uid), eq(holds.staffUid, actor.uid))).all();
    db.delete(holds).where(or(eq(holds.uid, uid), eq(holds.staffUid, actor.uid), lt(holds.expiresAt, now - rememberedMs))).run();
    assertOffered(db, office, place, may(actor.role, 'bookings.overbook'));
    assertFree(db, office, place, 'counter');
    const length = receptionSettings(db).holdMinutes * 60;
    const earlier = mine.findLast((each) => each.portalHoldId !== null)?.portalHoldId ?? null;
    db.insert(holds).values({ uid, officialUid, receptionDate: date, startTime, staffUid: actor.uid, portalHoldId: ours ?? earlier, expiresAt: now + length * 1_000 }).run();
    return { seconds: length, replaces: earlier };
  });
  const atPortal = client !== null && ours !== null && (await holdAtPortal(office, client, uid, { id: ours, officialId: officialUid, receptionDate: date, startTime, seconds, replaces }));
  office.bus.publish(['reception']);
  return { uid, expiresAt: now + seconds * 1_000, atPortal };
}

async function holdAtPortal(office: Office, client: PortalClient, uid: string, wish: HoldWish): Promise<boolean> {
  try {
    return (await briefly(client.hold(wish).then(() => true))) ?? false;
  } catch (error) {
    if (error instanceof AppError && error.code === 'booking.slotFull') {
      await releasePlace(office, uid);
      throw error;
    }
    office.log.info('holds.onlyHere', { code: error instanceof AppError ? error.code : 'unexpected' });
    return false;
  }
}

/** Lets a place go that a draft kept; one that is not kept changes nothing. */
export async function releasePlace(office: Office, uid: string): Promise<void> {
  // Ended, not removed: the portal's hold of it is given up with the person's next one.
  await office.store.write((db) => db.update(holds).set({ expiresAt: office.now() }).where(eq(holds.uid, uid)).run());
  office.bus.publish(['reception']);
}
