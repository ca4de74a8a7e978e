import { z } from 'zod';
import type { Permission, Role } from './roles.ts';

export const signInInput = z.object({ login: z.string().trim().min(1, 'required').max(64), password: z.string().min(1, 'required').max(512) });

export const resumeInput = z.object({ token: z.string().min(32).max(128) });

/** The first person of a new store, who sets up the rest. */
export const firstAdministratorInput = z.object({
  login: z
    .string()
    .trim()
    .regex(/^[a-z0-9._-]{2,64}$/, 'badLogin'),
  name: z.string().trim().min(3, 'required').max(200, 'tooLong'),
  position: z.string().trim().min(2, 'required').max(200, 'tooLong'),
  password: z.string().min(10, 'passwordTooShort').max(512, 'tooLong'),
});

export interface Person {
  readonly uid: string;
  readonly login: string;
  readonly name: string;
  readonly position: string;
  readonly role: Role;
  readonly permissions: readonly Permission[];
}

export interface SignedIn {
  readonly token: string;
  readonly person: Person;
}

/** A ready sign-in of the demo office; none exists anywhere else. */
export interface DemoAccount {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly role: Role;
}
