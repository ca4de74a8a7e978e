import { createHash, randomBytes } from 'node:crypto';
import { eq, lt } from 'drizzle-orm';
import { AppError } from '#shared/errors.ts';
import { permissionsOf, type Actor, type Role } from '#shared/staff/roles.ts';
import type { Person, SignedIn } from '#shared/staff/schema.ts';
import { appendAudit } from '../audit/audit.ts';
import type { ReadDb } from '../db/store.ts';
import type { Office } from '../office.ts';
import { hashPassword, passwordMatches } from './passwords.ts';
import { sessions, staff } from './tables.ts';

const sessionLength = 12 * 3_600_000;
const allowedFailures = 5;
const lockLength = 60_000;

type StaffRow = typeof staff.$inferSelect;

/** A verifier of no one's password: sign-in takes as long for an unknown name as for a known one. */
let decoy: Promise<string> | undefined;

/**
 * Signs a member of staff in.
 * @throws AppError `auth.wrongPassword` (the same for an unknown name), `auth.locked` {seconds} after five failures in a row
 */
export async function signIn(office: Office, login: string, password: string): Promise<SignedIn> {
  return openSession(office, await personWith(office, login, password));
}

/** A member of staff who proves who they are without signing in: to approve something on the spot. @throws as `signIn` */
export async function checkedPerson(office: Office, login: string, password: string): Promise<Omit<Actor, 'staffId'>> {
  const { id, uid, name, role } = await personWith(office, login, password);
  await office.store.write((db) => db.update(staff).set({ failedAttempts: 0, lockedUntil: null }).where(eq(staff.id, id)).run());
  return { uid, name, role: role as Role };
}

async function personWith(office: Office, login: string, password: string): Promise<StaffRow> {
  const person = await office.store.read((db) => db.select().from(staff).where(eq(staff.login, login.toLowerCase())).get());
  const now = office.now();
  if (person?.lockedUntil && person.lockedUntil > now) {
    throw new AppError('auth.locked', { seconds: Math.ceil((person.lockedUntil - now) / 1_000) });
  }
  decoy ??= hashPassword(randomBytes(16).toString('hex'));
  const right = await passwordMatches(person?.passwordHash ?? (await decoy), password);
  if (!person || !right || !person.active) {
    if (person) await countFailure(office, person);
    throw new AppError('auth.wrongPassword');
  }
  return person;
}

async function countFailure(office: Office, person: StaffRow): Promise<void> {
  await office.store.write((db) => {
    const failures = (db.select().from(staff).where(eq(staff.id, person.id)).get()?.failedAttempts ?? 0) + 1;
    const locked = failures >= allowedFailures;
    db.update(staff)
      .set({ failedAttempts: locked ? 0 : failures, lockedUntil: locked ? office.now() + lockLength : null })
      .where(eq(staff.id, person.id))
      .run();
    if (locked) appendAudit(db, { ...auditedBy(office, person), command: 'staff.locked', detail: {} });
  });
}

/** Opens a session for a person whose right to it has been checked. */
export async function openSession(office: Office, person: StaffRow): Promise<SignedIn> {
  const token = randomBytes(32).toString('base64url');
  const now = office.now();
  await office.store.write((db) => {
    db.delete(sessions).where(lt(sessions.expiresAt, now)).run();
    db.insert(sessions)
      .values({ tokenHash: hashToken(token), staffId: person.id, createdAt: now, expiresAt: now + sessionLength })
      .run();
    db.update(staff).set({ failedAttempts: 0, lockedUntil: null }).where(eq(staff.id, person.id)).run();
    appendAudit(db, { ...auditedBy(office, person), command: 'staff.signedIn', detail: {} });
  });
  return { token, person: personOf(person) };
}

/** Who a session belongs to, while it lasts and the person is one of the staff; else null. */
export function actorOfSession(db: ReadDb, tokenHash: string, now: number): Actor | null {
  return (
    db
      .statement<Actor>(
        `SELECT p.id AS staffId, p.uid, p.name, p.role FROM sessions s JOIN staff p ON p.id = s.staff_id
         WHERE s.token_hash = ? AND s.expires_at > ? AND p.active = 1`,
      )
      .get(tokenHash, now) ?? null
  );
}

/** Whom a token belongs to. @throws AppError `auth.sessionEnded` */
export async function resumeSession(office: Office, token: string): Promise<Person> {
  const actor = await office.store.read((db) => actorOfSession(db, hashToken(token), office.now()));
  const row = actor && (await office.store.read((db) => db.select().from(staff).where(eq(staff.id, actor.staffId)).get()));
  if (!row) throw new AppError('auth.sessionEnded');
  return personOf(row);
}

/** Ends a session; an unknown one changes nothing. */
export async function endSession(office: Office, tokenHash: string): Promise<void> {
  await office.store.write((db) => db.delete(sessions).where(eq(sessions.tokenHash, tokenHash)).run());
}

function personOf(row: StaffRow): Person {
  const role = row.role as Role;
  return { uid: row.uid, login: row.login, name: row.name, position: row.position, role, permissions: permissionsOf(role) };
}

function auditedBy(office: Office, person: StaffRow) {
  return { at: office.now(), actorUid: person.uid, actorName: person.name, subjectKind: 'staff', subjectUid: person.uid };
}

/** What is kept of a token. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
