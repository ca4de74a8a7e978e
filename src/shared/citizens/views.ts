import { z } from 'zod';
import type { ApplicationKind, ApplicationOutcome } from '../applications/lifecycle.ts';
import type { ApplicationRow } from '../applications/views.ts';
import type { BookingChannel, BookingStatus, ReceptionOutcome } from '../reception/lifecycle.ts';
import type { SameBy } from './samePerson.ts';

/** The application or booking by which a person is asked for: a person has no number of their own. */
export const anchorInput = z.object({ kind: z.enum(['application', 'booking']), id: z.number().int().positive() });
export type Anchor = z.infer<typeof anchorInput>;

/** A page of what is a person's, newest first. The cursor comes from the page before. */
export const ofPersonInput = z.object({
  anchor: anchorInput,
  cursor: z.string().max(120).nullable().default(null),
  limit: z.number().int().min(1).max(200).default(50),
});

export const findCitizensInput = z.object({ search: z.string().trim().max(200, 'tooLong') });

/** Something that was told of a person, and when for the first and the last time; epoch milliseconds. */
export interface Told {
  readonly value: string;
  readonly first: number;
  readonly last: number;
}

/** Parts of what is known of a person, each with everything that was ever told, the newest first. */
export const factNames = ['names', 'fins', 'birthDates', 'documents', 'registeredAddresses', 'currentAddresses', 'phones', 'emails', 'socialStatuses', 'privileges'] as const;
export type FactName = (typeof factNames)[number];

/** Who somebody is, as their applications and bookings tell it. */
export interface CitizenView {
  /** By the newest of what is theirs. */
  readonly surname: string;
  readonly name: string;
  readonly patronymic: string;
  readonly fin: string | null;
  readonly birthDate: string | null;
  readonly facts: Readonly<Record<FactName, readonly Told[]>>;
  readonly counts: Readonly<Record<'applications' | 'bookings' | 'messages' | 'voices', number>>;
  /** How many of what is listed is theirs by the name alone: nobody gave a FİN there. */
  readonly byName: number;
}

/** An application as a person's page lists it. */
export interface CitizenApplication extends ApplicationRow {
  readonly outcome: ApplicationOutcome | null;
  readonly by: SameBy;
}

/** A booking as a person's page lists it. */
export interface CitizenBooking {
  readonly id: number;
  readonly number: string;
  readonly receptionDate: string;
  readonly startTime: string | null;
  readonly official: string;
  readonly kind: ApplicationKind;
  readonly channel: BookingChannel;
  readonly status: BookingStatus;
  readonly outcome: ReceptionOutcome | null;
  readonly by: SameBy;
}

/** What a message, a comment or a rating is about. */
export interface About {
  readonly kind: 'application' | 'booking';
  readonly id: number;
  readonly number: string;
  /** The day of the reception; null for an application. */
  readonly date: string | null;
}

/** A notice on paper or as a file, or a message through the portal with what became of it. */
export interface CitizenMessage {
  readonly key: string;
  readonly at: number;
  readonly about: About;
  readonly kind: string;
  readonly way: string;
  readonly status: string;
  readonly statusReason: string | null;
  readonly recipient: string | null;
  readonly issuedBy: string;
}

/** What the person said of our work, and what was answered to it. */
export interface CitizenVoice {
  readonly key: string;
  readonly at: number;
  readonly about: About;
  readonly author: 'citizen' | 'office';
  readonly authorName: string | null;
  readonly text: string;
  /** Stars of a rating; null for a comment. */
  readonly stars: number | null;
}

export interface PageOf<Row> {
  readonly rows: readonly Row[];
  readonly nextCursor: string | null;
}

/** A person among those that a search finds. */
export interface FoundCitizen {
  readonly anchor: Anchor;
  readonly surname: string;
  readonly name: string;
  readonly patronymic: string;
  readonly fin: string | null;
  readonly birthDate: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  /** When they last turned to the office, of what the search looked at. */
  readonly lastAt: number;
}

export interface FoundCitizens {
  readonly people: readonly FoundCitizen[];
  /** Whether there may be others: the search is to be narrowed. */
  readonly more: boolean;
}
