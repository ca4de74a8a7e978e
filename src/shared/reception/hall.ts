import { z } from 'zod';

/** A citizen who was called, as the hall may see it: the number alone, and where to go. */
export interface HallCall {
  readonly ticket: number;
  readonly official: string;
  readonly room: string;
  /** Epoch milliseconds. A ticket called again has a new one. */
  readonly calledAt: number;
}

/** An official's door. */
export interface HallDoor {
  readonly uid: string;
  readonly official: string;
  readonly room: string;
  /** The ticket that is in reception. */
  readonly inside: number | null;
  /** The next tickets in the order of their turn. */
  readonly next: readonly number[];
  readonly waiting: number;
}

/** What the hall's screen shows. There is nothing of a citizen in it but the number of a ticket. */
export interface HallView {
  readonly office: string;
  readonly date: string;
  /** Called and awaited at the door, the latest first. */
  readonly called: readonly HallCall[];
  /** Called before and gone in, the latest first. */
  readonly last: readonly HallCall[];
  readonly doors: readonly HallDoor[];
}

/** What opens the hall's screen for a window that nobody is signed in at. */
export const hallAttachInput = z.object({ token: z.string().min(32).max(256) });
