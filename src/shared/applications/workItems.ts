import { z } from 'zod';

/**
 * How work comes to a person: an application given to them, handed over by a colleague, given beside its executor, of somebody they stand in for; a reply to
 * approve, a reply to mend, an application that the citizen completed.
 */
export const workItemKinds = ['assigned', 'handedOver', 'beside', 'standIn', 'approval', 'sentBack', 'completed'] as const;
export type WorkItemKind = (typeof workItemKinds)[number];

/** Ways of becoming responsible for an application: of these a person is told by one line, the last. */
export const responsibleKinds = ['assigned', 'handedOver', 'standIn'] as const satisfies readonly WorkItemKind[];

/** The kinds whose line a new one takes the place of. */
export function replacedBy(kind: WorkItemKind): readonly WorkItemKind[] {
  return (responsibleKinds as readonly WorkItemKind[]).includes(kind) ? responsibleKinds : [kind];
}

/** Which were seen; not given: all. */
export const readWorkInput = z.object({ ids: z.array(z.number().int().positive()).max(200).optional() });

/** Work that came to the person who asks, and is still theirs to do. */
export interface WorkItemView {
  readonly id: number;
  readonly applicationId: number;
  /** The application's number, or the portal's while it has none. */
  readonly number: string;
  readonly kind: WorkItemKind;
  /** Whose act it came by; null where it was no colleague's at this computer. */
  readonly by: string | null;
  /** For whom they stand in; null where it is their own. */
  readonly standsInFor: string | null;
  readonly summary: string;
  /** What the manager wrote when sending the reply back. */
  readonly note: string | null;
  readonly at: number;
  readonly isRead: boolean;
}

export interface WorkInbox {
  /** Up to 100: who has more has too many to count. */
  readonly unread: number;
  readonly items: readonly WorkItemView[];
}
