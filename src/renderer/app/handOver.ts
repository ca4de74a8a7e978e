import type { SignedIn } from '#shared/staff/schema.ts';
import { forgetReplies } from '../applications/typedReplies.ts';
import { forgetBegun } from '../ui/useDraft.ts';
import { queryClient } from './rpc/client.ts';
import { beginSession, lastPersonUid } from './rpc/session.ts';

/** Leaves nothing of a person in the window: what they typed and the store has not, what they were shown, and where they were. */
export function forgetPerson(): void {
  forgetReplies();
  forgetBegun();
  queryClient.removeQueries({ predicate: (query) => JSON.stringify(query.queryKey[0]) !== '["store","status"]' });
  window.location.hash = '#/applications';
}

/** Opens the office for who signed in. A person whose session had ended by itself finds all as they left it, anybody else nothing of it. */
export function enterOffice(signedIn: SignedIn): void {
  const last = lastPersonUid();
  if (last !== null && last !== signedIn.person.uid) forgetPerson();
  beginSession(signedIn);
}
