import type { ErrorParams } from '../errors.ts';
import type { Json } from '../json.ts';
import type { RecordFault } from './faults.ts';
import type { LineState, OutboxStatus } from './schema.ts';

export interface SyncStatus {
  readonly line: LineState;
  readonly lastPullAt: number | null;
  readonly lastPushAt: number | null;
  /** The last failure, until an exchange succeeds again. */
  readonly error: { readonly at: number; readonly code: string; readonly params: ErrorParams } | null;
  readonly nextAttemptAt: number | null;
  /** Changes made here that the portal has not heard of yet. */
  readonly waiting: number;
  readonly conflicts: number;
  readonly refused: number;
  /** Items of the feed kept aside because they could not be understood. */
  readonly keptAside: number;
  /** Registration numbers still lent to this office. */
  readonly numbersLeft: number;
  /** Other computers of the office: what the portal does not hear of, they do not either. */
  readonly others: number;
}

/** A change on its way up. */
export interface OutboxItem {
  readonly id: number;
  readonly status: OutboxStatus;
  /** `feature.action`, worded under `commands.<command>`. */
  readonly command: string;
  readonly subjectKind: 'application' | 'booking' | 'calendarYear' | 'classifier' | 'comment' | 'official' | 'schedule' | 'service';
  /** The row to open; null when it is gone. */
  readonly subjectId: number | null;
  /** What its page is found by where that is no row; else null. */
  readonly subjectUid: string | null;
  /** Number and name of what it is about. */
  readonly subjectTitle: string;
  readonly actorName: string;
  readonly createdAt: number;
  readonly attempts: number;
  readonly nextAttemptAt: number;
  readonly error: { readonly code: string; readonly params: ErrorParams } | null;
  /** What the portal has against it, by the place in what was sent; empty when it did not say. */
  readonly refusals: ReadonlyArray<{ readonly path: string; readonly code: string }>;
  /** For a conflict: each touched field with our value and the portal's. */
  readonly fields: ReadonlyArray<{ readonly field: string; readonly before: Json; readonly ours: Json; readonly portal: Json }>;
  /** Commands built on this one: giving it up gives them up too. */
  readonly takesAlong: readonly string[];
  readonly note: string | null;
}

/** An item of the feed that could not be understood. */
export interface KeptAsideItem {
  readonly id: number;
  readonly receivedAt: number;
  readonly kind: string;
  readonly portalId: string;
  readonly problem: string;
  /** What the record calls itself, and whom it is about; null where it does not say. */
  readonly number: string | null;
  readonly name: string | null;
  /** Field by field what is wrong with it by what this program understands now; empty where that is not known. */
  readonly faults: readonly RecordFault[];
}
