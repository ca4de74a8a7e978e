import type { Json } from '../json.ts';
import type { ApplicationStatus } from './lifecycle.ts';

/** A file beside a form that is not saved yet. */
export interface EntryFileView {
  readonly uid: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

/** What a person has begun and not saved. */
export interface EntryDraftView {
  /** Null where nothing was begun. */
  readonly form: Readonly<Record<string, Json>> | null;
  readonly updatedAt: number | null;
  readonly files: readonly EntryFileView[];
}

/** What became of a saved form. */
export interface EnteredView {
  readonly id: number;
  /** The registration number; null when it was only saved. */
  readonly number: string | null;
  readonly dueDate: string | null;
}

/** The earlier application that a number names. */
export interface PreviousView {
  readonly id: number;
  readonly number: string;
  readonly summary: string;
  readonly status: ApplicationStatus;
  readonly submittedAt: number;
}
