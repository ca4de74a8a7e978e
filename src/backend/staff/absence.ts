import type { z } from 'zod';
import { bakuDate } from '#shared/az/dates.ts';
import { AppError } from '#shared/errors.ts';
import { areAbsentTogether, isAbsentOn, type absenceInput, type Colleague } from '#shared/staff/absence.ts';
import { may, type Permission, type Role } from '#shared/staff/roles.ts';
import { defineCommand } from '../command.ts';
import { rowBy, updateRow } from '../db/rows.ts';
import type { ReadDb } from '../db/store.ts';
import { memberByUid } from './members.ts';
import { staff } from './tables.ts';

/** Those who are away on a day and have named this person to stand in for them. */
export function standsInFor(db: ReadDb, uid: string, day: string): Array<{ uid: string; name: string }> {
  return db
    .statement<{ uid: string; name: string }>('SELECT uid, name FROM staff WHERE substitute_uid = ? AND absent_from <= ? AND absent_to >= ? AND active = 1')
    .all(uid, day, day);
}

/** The person and those they stand in for on a day: whose work is theirs. */
export function personsOf(db: ReadDb, uid: string, day: string): string[] {
  return [uid, ...standsInFor(db, uid, day).map((person) => person.uid)];
}

/** Who stands in for a person on a day; null when they are here, or nobody does. */
export function substituteOf(db: ReadDb, uid: string, day: string): string | null {
  const person = rowBy(db, staff, 'uid', uid);
  return person?.active && isAbsentOn(person, day) ? person.substituteUid : null;
}

/** Those who are away on a day and have somebody to stand in for them. */
export function absentOn(db: ReadDb, day: string): Array<{ uid: string; substituteUid: string }> {
  return db
    .statement<{ uid: string; substituteUid: string }>(
      'SELECT uid, substitute_uid AS substituteUid FROM staff WHERE substitute_uid IS NOT NULL AND absent_from <= ? AND absent_to >= ? AND active = 1 ORDER BY id',
    )
    .all(day, day);
}

/** Until when somebody is away on a day, and who stands in for them; null when they are here. */
export function absenceOf(db: ReadDb, uid: string, day: string): { to: string; substitute: string | null } | null {
  const person = rowBy(db, staff, 'uid', uid);
  if (!person || person.absentTo === null || !isAbsentOn(person, day)) return null;
  return { to: person.absentTo, substitute: person.substituteUid === null ? null : (memberByUid(db, person.substituteUid)?.name ?? null) };
}

/** The managers who work here. */
export function managerUids(db: ReadDb): string[] {
  return db.statement<{ uid: string }>(`SELECT uid FROM staff WHERE role = 'manager' AND active = 1 ORDER BY id`).all().map(({ uid }) => uid);
}

/** Those who work here and may do a thing. */
export function membersWho(db: ReadDb, permission: Permission): string[] {
  return db.statement<{ uid: string; role: Role }>('SELECT uid, role FROM staff WHERE active = 1 ORDER BY id').all().filter(({ role }) => may(role, permission)).map(({ uid }) => uid);
}

/** Makes the finder of who can be given applications by their name; null for a name that nobody bears, or more than one. The staff is read once. */
export function uidsByName(db: ReadDb): (name: string | null) => string | null {
  let people: ReadonlyMap<string, ReadonlyArray<{ readonly uid: string }>> | undefined;
  return (name) => {
    if (name === null) return null;
    people ??= Map.groupBy(colleagues(db).filter(({ executes }) => executes), (person) => person.name);
    const [found, another] = people.get(name) ?? [];
    return found && !another ? found.uid : null;
  };
}

/** Everybody who works here, for lists to choose from. */
export function colleagues(db: ReadDb): Colleague[] {
  return db
    .select()
    .from(staff)
    .all()
    .filter((row) => row.active)
    .map(({ uid, name, position, role, absentFrom, absentTo, substituteUid }) => ({ uid, name, position, absentFrom, absentTo, substituteUid, executes: may(role as Role, 'applications.answer') }));
}

/**
 * Writes down when somebody is away and who stands in for them: their own absence anybody, that of others a manager.
 * @throws AppError `staff.unknown`, `staff.substituteSelf`, `staff.substituteUnfit` (cannot be given applications), `staff.substituteAbsent` (away on one of the days)
 */
export const setAbsence = defineCommand({
  name: 'staff.setAbsence',
  permission: 'staff.absence',
  load(db, input: z.infer<typeof absenceInput>, { actor, now }) {
    if (input.uid !== actor.uid && !may(actor.role, 'staff.absenceOfOthers')) throw new AppError('auth.notAllowed');
    const person = rowBy(db, staff, 'uid', input.uid);
    if (!person?.active) throw new AppError('staff.unknown');
    if (input.from === null) return { person };
    if (input.to !== null && input.to < bakuDate(now)) throw new AppError('staff.absencePast');
    if (input.substituteUid === input.uid) throw new AppError('staff.substituteSelf');
    const substitute = memberByUid(db, input.substituteUid ?? '');
    if (!substitute?.active || (may(person.role as Role, 'applications.answer') && !may(substitute.role as Role, 'applications.answer'))) throw new AppError('staff.substituteUnfit');
    if (areAbsentTogether(substitute, { absentFrom: input.from, absentTo: input.to })) throw new AppError('staff.substituteAbsent');
    return { person };
  },
  decide({ person }, { from, to, substituteUid }) {
    const absence = from === null ? { absentFrom: null, absentTo: null, substituteUid: null } : { absentFrom: from, absentTo: to, substituteUid };
    return {
      subject: { kind: 'staff', uid: person.uid },
      detail: absence,
      outbox: [],
      topics: ['staff', 'applications'],
      rows: (db) => updateRow(db, staff, person.id, absence),
    };
  },
});
