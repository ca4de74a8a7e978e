import { eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { AppError } from '#shared/errors.ts';
import type { Role } from '#shared/staff/roles.ts';
import type { DemoAccount, SignedIn } from '#shared/staff/schema.ts';
import { appendAudit } from '../audit/audit.ts';
import { rowBy } from '../db/rows.ts';
import type { ReadDb } from '../db/store.ts';
import type { Office } from '../office.ts';
import { hashPassword } from './passwords.ts';
import { openSession } from './sessions.ts';
import { staff } from './tables.ts';

export interface NewMember {
  readonly login: string;
  readonly name: string;
  readonly position: string;
  readonly role: Role;
  readonly password: string;
  readonly phone?: string;
}

/** Sign-ins of the demo office; plainly fictitious, and created nowhere else. */
export const demoMembers: readonly NewMember[] = [
  { login: 'qebul', name: 'Aytən Nümunəli', position: 'Qəbul üzrə məsul', role: 'reception', password: 'demo-qebul', phone: '012 000 00 01' },
  { login: 'karguzar', name: 'Lalə Sınaqova', position: 'Kargüzar', role: 'clerk', password: 'demo-karguzar', phone: '012 000 00 02' },
  { login: 'icraci', name: 'Orxan Misallı', position: 'Baş məsləhətçi', role: 'executor', password: 'demo-icraci', phone: '012 000 00 03' },
  { login: 'rehber', name: 'Rauf Örnəkov', position: 'Şöbə müdiri', role: 'manager', password: 'demo-rehber', phone: '012 000 00 04' },
  { login: 'admin', name: 'Nigar Təcrübəli', position: 'Administrator', role: 'admin', password: 'demo-admin', phone: '012 000 00 05' },
];

/** The ready sign-ins that a demo office offers. */
export const demoAccounts: readonly DemoAccount[] = demoMembers.map(({ login, password, name, role }) => ({ login, password, name, role }));

/** Whether anybody can sign in yet. */
export function hasStaff(db: ReadDb): boolean {
  return db.select({ id: staff.id }).from(staff).limit(1).get() !== undefined;
}

/** Enters people into a store that has none. Does nothing where somebody is entered already. */
export async function enterFirstMembers(office: Office, members: readonly NewMember[]): Promise<boolean> {
  const rows = await Promise.all(members.map(async (member) => ({ ...member, passwordHash: await hashPassword(member.password) })));
  return office.store.write((db) => {
    if (hasStaff(db)) return false;
    for (const { login, name, position, role, phone, passwordHash } of rows) {
      const uid = uuidv7();
      db.insert(staff)
        .values({ uid, login: login.toLowerCase(), name, position, role, phone: phone ?? null, passwordHash, createdAt: office.now() })
        .run();
      appendAudit(db, {
        at: office.now(),
        actorUid: uid,
        actorName: name,
        command: 'staff.entered',
        subjectKind: 'staff',
        subjectUid: uid,
        detail: { role },
      });
    }
    return true;
  });
}

/** Enters the first administrator and signs them in. @throws AppError `auth.staffExists` when somebody was entered before */
export async function createFirstAdministrator(office: Office, member: Omit<NewMember, 'role'>): Promise<SignedIn> {
  if (!(await enterFirstMembers(office, [{ ...member, role: 'admin' }]))) throw new AppError('auth.staffExists');
  const row = await office.store.read((db) => db.select().from(staff).where(eq(staff.login, member.login.toLowerCase())).get());
  if (!row) throw new AppError('unexpected');
  return openSession(office, row);
}

/** A member of staff, by their uid. */
export function memberByUid(db: ReadDb, uid: string): typeof staff.$inferSelect | undefined {
  return rowBy(db, staff, 'uid', uid);
}

/** A member of staff by the name that was written down; a name of two people finds the first. */
export function memberByName(db: ReadDb, name: string): typeof staff.$inferSelect | undefined {
  return db.select().from(staff).where(eq(staff.name, name)).get();
}

/** Those who can be given an application to work on. */
export function possibleExecutors(db: ReadDb): Array<{ uid: string; name: string; position: string }> {
  return db
    .select({ uid: staff.uid, name: staff.name, position: staff.position, role: staff.role, active: staff.active })
    .from(staff)
    .all()
    .filter((row) => row.active && (row.role === 'executor' || row.role === 'manager' || row.role === 'clerk'))
    .map(({ uid, name, position }) => ({ uid, name, position }));
}

/** A member of staff by what they sign in with. */
export function memberByLogin(db: ReadDb, login: string): typeof staff.$inferSelect | undefined {
  return rowBy(db, staff, 'login', login);
}
