import { bakuDate } from '#shared/az/dates.ts';
import { AppError } from '#shared/errors.ts';
import type { Json } from '#shared/json.ts';
import { waysToTell } from '#shared/notices/telling.ts';
import type { BookingRecord } from '#shared/portal/records.ts';
import type { EnterBooking } from '#shared/reception/bookingForm.ts';
import type { EnteredBooking } from '#shared/reception/bookingViews.ts';
import { may, type Actor } from '#shared/staff/roles.ts';
import { defineCommand, type CommandContext } from '../command.ts';
import { rowBy } from '../db/rows.ts';
import type { ReadDb } from '../db/store.ts';
import { nextNumber, useNumber } from '../numbers/numbers.ts';
import { bookingMessages } from '../notices/bookingMessages.ts';
import { officialByUid } from '../officials/queries.ts';
import type { Office } from '../office.ts';
import { receptionSettings } from '../settings/settings.ts';
import { approve } from '../staff/approval.ts';
import { assertOffered } from './offered.ts';
import { assertFree, overbookedIn, type Place } from './places.ts';
import { bookingRow } from './record.ts';
import { similarBookings } from './similar.ts';
import { noteEvent } from './steps.ts';
import { holds } from './tables.ts';
import { insertBooking } from './words.ts';

interface Wanted {
  readonly form: EnterBooking;
  /** Who approved a place beyond those of the slot, or null where none was asked for. */
  readonly approver: Pick<Actor, 'uid' | 'name'> | null;
}

/**
 * Books a citizen at the counter or by telephone; the office's own booking is confirmed at once, and the citizen is told by each way they have given. The same form sent twice is one booking.
 * @throws AppError `booking.slotFull` with the nearest free places, `booking.similar` when the citizen has a booking that the person was not shown,
 *   `booking.notOffered`, `booking.slotPast`, `booking.overbookLimit`, `booking.notApprover`, `auth.wrongPassword`, `numbers.none` …
 */
export async function enterBooking(office: Office, actor: Actor, form: EnterBooking): Promise<EnteredBooking> {
  const approver = form.overbook && (await approve(office, actor, form.overbook, 'bookings.overbook', 'booking.notApprover'));
  return enter(office, actor, { form, approver });
}

const enter = defineCommand({
  name: 'bookings.enter',
  permission: 'bookings.enter',
  load(db, { form, approver }: Wanted, { actor, now, office }) {
    const known = db.statement<{ id: number; number: string }>('SELECT id, number FROM bookings WHERE uid = ?').get(form.uid);
    if (known) return { known, official: null, number: null, isBeyond: false, portalHoldId: null };
    const official = officialByUid(db, form.officialUid);
    if (!official || official.removedAt !== null) throw new AppError('booking.unknownOfficial');
    if (!official.active) throw new AppError('booking.inactiveOfficial');
    const unseen = similarBookings(db, form, now).filter(({ uid }) => !form.similarSeen.includes(uid));
    if (unseen.length > 0) throw new AppError('booking.similar', { count: unseen.length });
    return {
      known: null,
      official,
      number: nextNumber(db, 'booking', Number(bakuDate(now).slice(0, 4))),
      isBeyond: takePlace(db, office, actor, form, approver !== null),
      portalHoldId: rowBy(db, holds, 'uid', form.uid)?.portalHoldId ?? null,
    };
  },
  decide({ known, official, number, isBeyond, portalHoldId }, { form, approver }, { actor, now }: CommandContext) {
    const subject = { kind: 'booking', uid: form.uid };
    if (known || !number) {
      return { subject, detail: { repeated: true }, outbox: [], topics: [], rows: (): EnteredBooking => ({ id: known?.id ?? 0, uid: form.uid, number: known?.number ?? '', repeated: true, told: waysOf(form) }) };
    }
    const overbookReason = isBeyond ? (form.overbook?.reason ?? null) : null;
    const record = recordOf(form, number.text, overbookReason, now);
    const { officialUid, date, startTime, channel } = form;
    return {
      subject,
      detail: {
        number: number.text, officialUid, date, startTime, channel,
        ...(form.similarSeen.length > 0 && { inSpiteOf: form.similarSeen }),
        ...(isBeyond && approver && { overbookReason, approvedBy: approver.name, approverUid: approver.uid }),
      },
      outbox: [
        { aggregate: { kind: 'booking', uid: form.uid }, method: 'PUT', path: `/v1/bookings/${form.uid}`, body: { ...record, holdId: portalHoldId } as unknown as Json, baseVersion: null, before: { removedAt: now } },
        ...bookingMessages({ ...form, number: number.text }, { kind: 'bookingEntered', date, startTime, room: official?.room ?? '', official: [official?.surname, official?.name].filter(Boolean).join(' ') }),
      ],
      topics: ['reception', 'reports'],
      rows(db): EnteredBooking {
        useNumber(db, number);
        db.statement('DELETE FROM holds WHERE uid = ?').run(form.uid);
        const approvedBy = isBeyond ? (approver?.name ?? null) : null;
        const id = insertBooking(db, { ...bookingRow(record), version: 0, confirmedAt: now, approvedBy });
        noteEvent(db, form.uid, { at: now, action: 'enter', actorName: actor.name, detail: { channel } });
        if (approvedBy !== null) noteEvent(db, form.uid, { at: now, action: 'overbook', actorName: approvedBy, detail: { reason: overbookReason } });
        return { id, uid: form.uid, number: number.text, repeated: false, told: waysOf(form) };
      },
    };
  },
});

/**
 * Finds the wanted place free, or beyond the places of its slot where that was approved.
 * @returns whether it stands beyond them
 */
function takePlace(db: ReadDb, office: Office, actor: Actor, { uid, officialUid, date, startTime }: EnterBooking, isApproved: boolean): boolean {
  const place: Place = { officialUid, date, startTime };
  assertOffered(db, office, place, may(actor.role, 'bookings.overbook'));
  try {
    assertFree(db, office, place, 'counter', { exceptHold: uid });
    return false;
  } catch (error) {
    if (!isApproved || !(error instanceof AppError) || error.code !== 'booking.slotFull') throw error;
    const { overbookLimit } = receptionSettings(db);
    if (overbookedIn(db, place) >= overbookLimit) throw new AppError('booking.overbookLimit', { limit: overbookLimit });
    return true;
  }
}

/** By which ways the citizen is told. */
function waysOf(form: EnterBooking): EnteredBooking['told'] {
  const ways = waysToTell(form);
  return [...(ways.sms ? (['sms'] as const) : []), ...(ways.email ? (['email'] as const) : [])];
}

function recordOf(form: EnterBooking, number: string, overbookReason: string | null, now: number): BookingRecord {
  const { fin, surname, name, patronymic, birthDate, documentNumber, registeredAddress } = form;
  const { kind, socialStatus, privilege, email, phone, workplace, jobTitle, currentAddress, note, channel } = form;
  const at = new Date(now).toISOString();
  return {
    id: form.uid,
    version: 1,
    updatedAt: at,
    number,
    officialId: form.officialUid,
    receptionDate: form.date,
    startTime: form.startTime,
    kind, socialStatus, privilege, email, phone, workplace, jobTitle, currentAddress, note,
    submittedAt: at,
    status: 'confirmed',
    statusReason: null,
    cancelledBy: null,
    receivedAt: null,
    receptionOutcome: null,
    applicationId: null,
    channel,
    urgentReason: null,
    overbookReason,
    arrivedAt: null,
    receptionStartedAt: null,
    ticket: null, queuedAt: null, calledAt: null, calledBy: null, calledTimes: null,
    citizen: { fin, surname, name, patronymic, birthDate, documentNumber, registeredAddress },
  };
}
