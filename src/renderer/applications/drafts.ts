import type { ReplyOutcome } from '#shared/applications/lifecycle.ts';

/** A reply begun and not yet given. */
export interface ReplyDraft {
  readonly outcome: ReplyOutcome | null;
  readonly text: string;
}

// Lives as long as the window: a dialog closed by mistake loses nothing, and nothing personal is written to the disk.
const drafts = new Map<number, ReplyDraft>();

/** The reply begun for an application. */
export function draftOf(applicationId: number): ReplyDraft {
  return drafts.get(applicationId) ?? { outcome: null, text: '' };
}

/** Keeps a reply begun; an empty one is forgotten. */
export function keepDraft(applicationId: number, draft: ReplyDraft): void {
  if (draft.outcome === null && draft.text.trim() === '') drafts.delete(applicationId);
  else drafts.set(applicationId, draft);
}

/** Whether a reply was begun. */
export function hasDraft(applicationId: number): boolean {
  return drafts.has(applicationId);
}

/** How many replies were begun and not given. */
export function draftCount(): number {
  return drafts.size;
}

/** Forgets all, when the person leaves or somebody else takes their place. */
export function forgetDrafts(): void {
  drafts.clear();
}
