import { AppError } from '#shared/errors.ts';
import { may, type Actor, type Permission } from '#shared/staff/roles.ts';
import type { Office } from '../office.ts';
import { checkedPerson } from './sessions.ts';

/**
 * Who approves on the spot what needs a right: the actor where they have it, else the one whose sign-in name and password are given, checked as at sign-in.
 * @throws AppError `refused` when that person has not the right either; `auth.wrongPassword`, `auth.locked`
 */
export async function approve(office: Office, actor: Actor, { login, password }: { login: string; password: string }, permission: Permission, refused: string): Promise<Pick<Actor, 'uid' | 'name'>> {
  if (may(actor.role, permission)) return actor;
  const { uid, name, role } = await checkedPerson(office, login, password);
  if (!may(role, permission)) throw new AppError(refused);
  return { uid, name };
}
