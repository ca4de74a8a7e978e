import { z } from 'zod';
import { fold } from '../az/fold.ts';

// Internal notes on an application: colleagues write them to each other, and neither the portal nor a notice ever has them.

const text = z.string().trim().min(1, 'required').max(10_000, 'tooLong');

export const addNoteInput = z.object({ id: z.number().int().positive(), text });
export const editNoteInput = z.object({ noteId: z.number().int().positive(), text });
/** Which mentions were seen; not given: all. */
export const readNotesInput = z.object({ noteIds: z.array(z.number().int().positive()).max(200).optional() });

/** For how long its author may mend a note, in milliseconds. Afterwards they add another. */
export const mendableMs = 5 * 60_000;

/** Whether a person may still mend a note. */
export function isMendable(note: { readonly authorUid: string; readonly at: number }, personUid: string, now: number): boolean {
  return note.authorUid === personUid && now - note.at < mendableMs;
}

/** Those whose whole name stands after an @ in a text. A name that only begins another's is not meant where the longer one stands. */
export function mentionedIn<Person extends { readonly name: string }>(note: string, people: readonly Person[]): Person[] {
  const longestFirst = people.toSorted((a, b) => b.name.length - a.name.length);
  const found = new Set<string>();
  for (const { index } of note.matchAll(/@/g)) {
    const rest = note.slice(index + 1);
    const person = longestFirst.find(({ name }) => rest.startsWith(name) && !/^\p{L}/u.test(rest.slice(name.length)));
    if (person) found.add(person.name);
  }
  return people.filter((person) => found.has(person.name));
}

/** The beginning of a name that is being typed after an @, right before the cursor; null where none is. `from`: where the @ stands. */
export function mentionBeingTyped(note: string, cursor: number): { readonly from: number; readonly typed: string } | null {
  const typed = /(?:^|[\s(,;])@([\p{L}\p{M}'’-]*(?: [\p{L}\p{M}'’-]*)?)$/u.exec(note.slice(0, cursor));
  return typed ? { from: cursor - (typed[1]?.length ?? 0) - 1, typed: typed[1] ?? '' } : null;
}

/** Colleagues whose name, or a part of it, begins as typed, in any marks and script. */
export function matchingNames<Person extends { readonly name: string }>(people: readonly Person[], typed: string): Person[] {
  const beginning = fold(typed);
  return people.filter(({ name }) => fold(name).startsWith(beginning) || fold(name).split(' ').some((part) => part.startsWith(beginning)));
}

export interface NoteView {
  readonly id: number;
  readonly authorUid: string;
  readonly authorName: string;
  readonly text: string;
  readonly at: number;
  readonly editedAt: number | null;
}

/** A note that names the person who asks. */
export interface MentionView {
  readonly noteId: number;
  readonly applicationId: number;
  /** The application's number, or the portal's while it has none. */
  readonly number: string;
  readonly authorName: string;
  readonly text: string;
  readonly at: number;
  readonly isRead: boolean;
}

export interface Inbox {
  readonly unread: number;
  readonly mentions: readonly MentionView[];
}
