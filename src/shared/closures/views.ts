import type { BookingStatus } from '../reception/lifecycle.ts';
import type { OfficialView } from '../officials/views.ts';
import type { ClosureStatus, Decision, DeputyAnswer, PlanCounts, PlanPlace } from './plan.ts';
import type { FreePlace } from './propose.ts';

/** How a citizen can be told of a change: by SMS to a mobile number, by e-mail, by a call to any number. */
export interface Contacts {
  readonly sms: boolean;
  readonly email: boolean;
  readonly phone: string | null;
}

/** A line of the list of closures. */
export interface ClosureRow {
  readonly uid: string;
  readonly revision: number;
  /** Null: the whole hall. */
  readonly official: OfficialView | null;
  readonly officialUid: string | null;
  readonly fromDate: string;
  readonly toDate: string;
  readonly reason: string;
  readonly status: ClosureStatus;
  readonly createdAt: number;
  readonly createdBy: string;
  readonly appliedAt: number | null;
  readonly appliedBy: string | null;
  readonly reopened: { readonly at: number; readonly by: string } | null;
  /** Of what is not carried out yet while it is a draft, else of what was carried out. */
  readonly counts: PlanCounts;
  /** Of an applied one: bookings that came for its dates since, and nobody has dealt with. */
  readonly late: number;
}

/** One booking of a plan. */
export interface PlanRow {
  readonly bookingUid: string;
  readonly bookingId: number;
  readonly number: string;
  readonly status: BookingStatus;
  readonly surname: string;
  readonly name: string;
  readonly patronymic: string;
  readonly contacts: Contacts;
  readonly from: PlanPlace;
  readonly decision: Decision;
  readonly byHand: boolean;
  readonly deputy: DeputyAnswer | null;
  readonly doneAt: number | null;
  readonly noticeAt: number | null;
}

/** A closure with everything its page shows. */
export interface ClosureDetail extends ClosureRow {
  /** What waits for a decision or for being carried out, in the order of the original hours. */
  readonly open: readonly PlanRow[];
  /** What was carried out. */
  readonly done: readonly PlanRow[];
  readonly officials: readonly OfficialView[];
  /** Free places of those who may receive instead, by official: what the plan has not used up. */
  readonly places: Readonly<Record<string, readonly FreePlace[]>>;
  /** Who stands in, by official. */
  readonly deputies: Readonly<Record<string, string>>;
  /** Reception days that are taken out of the schedules: planned for a draft, done for an applied one. */
  readonly receptionDays: number;
  /** Citizens who are in the hall already: they are dealt with on the day's board. */
  readonly arrived: number;
}

/** What a closure would touch, before anything is entered. */
export interface ClosurePreview {
  readonly bookings: number;
  readonly receptionDays: number;
  readonly arrived: number;
  /** Citizens of them who can be told neither by SMS nor by e-mail. */
  readonly toBePhoned: number;
  /** An unfinished or applied closure of the same that lies over these dates. */
  readonly overlaps: { readonly uid: string; readonly fromDate: string; readonly toDate: string; readonly status: ClosureStatus } | null;
}

/** What confirming came to. */
export interface ApplyResult {
  /** False when places were taken meanwhile: nothing was changed but the plan, in which those bookings are undecided again. */
  readonly applied: boolean;
  readonly taken: number;
  readonly counts: PlanCounts;
}

/** What reopening came to. */
export interface ReopenResult {
  /** Reception days that are in the schedules again. */
  readonly days: number;
  /** Citizens who stay where they were moved to. */
  readonly notMovedBack: number;
}

/** An applied closure of a day, for the day's page. */
export interface ClosureOfDay {
  readonly uid: string;
  readonly official: OfficialView | null;
  readonly reason: string;
  /** Bookings of this day that came after it was applied. */
  readonly late: number;
}

/** News of the notices being drawn: how many are done, and at the end the file or files. */
export type NoticesNews =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'file'; readonly fileName: string; readonly pdf: Uint8Array; readonly bookings: readonly string[] }
  | { readonly kind: 'files'; readonly files: ReadonlyArray<{ readonly name: string; readonly bytes: Uint8Array }>; readonly bookings: readonly string[] };
