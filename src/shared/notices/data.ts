import type { ApplicationKind, ReplyOutcome } from '../applications/lifecycle.ts';
import type { Letterhead } from './letterhead.ts';

/** The citizen as a notice names them. What is null is left out. */
export interface NoticeCitizen {
  readonly surname: string;
  readonly name: string;
  readonly patronymic: string;
  readonly fin: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

/** What every notice carries. */
export interface NoticeFrame {
  readonly letterhead: Letterhead;
  /** Date of the notice, `YYYY-MM-DD`. */
  readonly date: string;
  /** Short code by which the office recognises its own paper; printed and in the QR together with the number. */
  readonly checkCode: string;
  /** Who prepared it, for the citizen's questions. */
  readonly preparedBy: { readonly name: string; readonly phone: string | null } | null;
}

/** Notice that an application was registered. */
export interface RegistrationNoticeData extends NoticeFrame {
  /** Registration number of the application, under which the notice goes out. */
  readonly number: string;
  readonly portalNumber: string | null;
  /** Instant the application came in, epoch milliseconds. */
  readonly submittedAt: number;
  /** Instant of registration, epoch milliseconds. */
  readonly registeredAt: number;
  readonly citizen: NoticeCitizen;
  readonly kind: ApplicationKind;
  /** Full name of the service in Azerbaijani. */
  readonly service: string;
  readonly summary: string;
  /** In words, as the classifier names it in Azerbaijani. */
  readonly socialStatus: string | null;
  readonly privilege: string | null;
  readonly attachments: number;
  /** Review term in working days, and the date it ends. */
  readonly reviewDays: number;
  readonly dueDate: string;
}

/** Notice of a booked reception. */
export interface ReceptionNoticeData extends NoticeFrame {
  readonly number: string;
  /** Instant the booking was made, epoch milliseconds. */
  readonly submittedAt: number;
  readonly citizen: NoticeCitizen;
  readonly kind: ApplicationKind;
  readonly socialStatus: string | null;
  readonly privilege: string | null;
  readonly official: { readonly position: string; readonly surname: string; readonly name: string; readonly patronymic: string };
  readonly receptionDate: string;
  /** `HH:mm`; null when only the day is given. */
  readonly startTime: string | null;
  /** The hours in which the official receives on that day, where they are known. */
  readonly hours?: { readonly from: string; readonly to: string } | null;
  readonly room: string | null;
  readonly note: string | null;
}

/** The reply to an application. */
export interface AnswerNoticeData extends NoticeFrame {
  /** Number of the reply, under which the letter goes out. */
  readonly number: string;
  readonly applicationNumber: string;
  /** Day the application was registered, `YYYY-MM-DD`. */
  readonly registeredOn: string;
  readonly citizen: NoticeCitizen;
  readonly kind: ApplicationKind;
  readonly outcome: ReplyOutcome;
  /** The text with its reasons; paragraphs are separated by line ends. */
  readonly text: string;
}
