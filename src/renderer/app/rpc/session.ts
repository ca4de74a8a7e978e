import { useSyncExternalStore } from 'react';
import type { Permission } from '#shared/staff/roles.ts';
import type { Person, SignedIn } from '#shared/staff/schema.ts';

interface Session {
  readonly token: string;
  readonly person: Person;
}

// Held in memory alone: a token written into web storage would outlive the window.
let session: Session | null = null;
let endedBy: 'timeout' | null = null;
let lastUid: string | null = null;
const listeners = new Set<() => void>();

function set(next: Session | null): void {
  session = next;
  for (const listener of listeners) listener();
}

/** The token to resume with after the backend was restarted; null when nobody is signed in. */
export function sessionToken(): string | null {
  return session?.token ?? null;
}

/** Keeps who signed in until the window closes or they sign out. */
export function beginSession(signedIn: SignedIn): void {
  endedBy = null;
  lastUid = signedIn.person.uid;
  set({ token: signedIn.token, person: signedIn.person });
}

/** Forgets the person. `timeout`: the session ended by itself, which the sign-in screen then says. */
export function endSession(reason: 'timeout' | null): void {
  if (!session) return;
  endedBy = reason;
  set(null);
}

/** Why the last session ended, when the person did not end it. */
export function lastSessionEnd(): 'timeout' | null {
  return endedBy;
}

/** Whose window this was last, still or no longer signed in; null before anybody was. */
export function lastPersonUid(): string | null {
  return lastUid;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The person signed in here, or null. */
export function usePersonOrNull(): Person | null {
  return useSyncExternalStore(subscribe, () => session?.person ?? null);
}

/** The person signed in here. For screens inside the frame, which exist only then. */
export function usePerson(): Person {
  const person = usePersonOrNull();
  if (!person) throw new Error('no person is signed in');
  return person;
}

/** Whether the person may do a thing; the backend asks again by itself. */
export function useMay(): (permission: Permission) => boolean {
  const person = usePersonOrNull();
  return (permission) => person?.permissions.includes(permission) ?? false;
}
