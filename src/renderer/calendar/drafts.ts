import type { YearChoices } from '#shared/calendar/yearRows.ts';
import type { TypedYear } from './typedYear.ts';

/** A year that is being typed, and the last state of it that made a whole year. */
export interface Draft {
  readonly typed: TypedYear;
  readonly preview: YearChoices;
  /** When the year that the person saw was recorded: one that somebody else records meanwhile is not overwritten unseen. */
  readonly basedOn: number | null;
}

// Kept while the window stands: whoever looks something up on another screen finds what they typed.
const drafts = new Map<string, Draft>();

/** What a person has typed of a year and not saved, or undefined. */
export function draftOf(personUid: string, year: number): Draft | undefined {
  return drafts.get(`${personUid} ${year}`);
}

/** Keeps what is typed; null forgets it. */
export function keepDraft(personUid: string, year: number, draft: Draft | null): void {
  if (draft) drafts.set(`${personUid} ${year}`, draft);
  else drafts.delete(`${personUid} ${year}`);
}
