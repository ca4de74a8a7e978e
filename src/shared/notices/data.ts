import type { ApplicationKind, ApplicationOutcome, Channel, LeavingGround, ReplyOutcome } from '../applications/lifecycle.ts';
import type { Letterhead } from './letterhead.ts';

/** The citizen as a notice names them. What is null is left out. */
export interface NoticeCitizen {
  readonly surname: string;
  readonly name: string;
  readonly patronymic: string;
  /** On whose letterhead it is written, where no person is named. */
  readonly organisation: string | null;
  readonly fin: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

/** An application that was joined to another, as a paper about both names it. */
export interface JoinedNumber {
  readonly number: string;
  /** Day it was registered, or came in while it had no number, `YYYY-MM-DD`. */
  readonly registeredOn: string;
}

/** Whose paper it is where applications were joined: what becomes of the earliest is told to everybody whose own waits for it. */
export interface JoinedReader {
  /** Number of the earlier application that the reader's was joined to; null where the paper is about the reader's own. */
  readonly joinedTo: string | null;
  /** The reader's other applications that were joined, so that it is about them too. */
  readonly also: readonly JoinedNumber[];
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
  /** How it came in: only what came through the portal has its first number from there, and can be followed there. */
  readonly channel: Channel;
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
  /** What the service's own form says, in Azerbaijani, in its order; without the identity codes of others. */
  readonly details: ReadonlyArray<{ readonly label: string; readonly value: string }>;
  /** Review term in working days, null where the date was not counted by the service's alone, and the date it ends. */
  readonly reviewDays: number | null;
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

/** The registration-control card (qeydiyyat-nəzarət vərəqəsi) of an application, for the office's own file. Dates are `YYYY-MM-DD`, instants epoch milliseconds; words of lists in Azerbaijani. */
export interface RegistrationCardData extends NoticeFrame {
  /** The registration number, or what it is known by until it is registered. */
  readonly number: string;
  readonly registeredAt: number | null;
  readonly officer: string | null;
  readonly printedAt: number;
  readonly submittedAt: number;
  readonly channel: Channel;
  readonly incoming: string | null;
  readonly service: string;
  readonly kind: ApplicationKind;
  readonly subject: string | null;
  readonly summary: string;
  readonly complainedOf: string | null;
  readonly previousNumber: string | null;
  readonly isAnonymous: boolean;
  readonly citizen: NoticeCitizen;
  readonly birthDate: string | null;
  readonly documentNumber: string | null;
  readonly registeredAddress: string | null;
  readonly currentAddress: string | null;
  readonly socialStatus: string | null;
  readonly privilege: string | null;
  readonly representative: string | null;
  /** Signatures of a collective; null for one person. */
  readonly signatures: number | null;
  readonly sheetCount: number | null;
  /** The service's own form as it was filled in. */
  readonly details: ReadonlyArray<{ readonly label: string; readonly value: string }>;
  /** The files with the sheets of those that were counted. */
  readonly attachments: ReadonlyArray<{ readonly name: string; readonly sheets: number | null }>;
  readonly dueDate: string | null;
  readonly resolution: string | null;
  /** Who gave the resolution, and when; null where that is not known here. */
  readonly resolutionBy: string | null;
  readonly resolutionAt: number | null;
  readonly executors: string | null;
  readonly department: string | null;
  /** The last giving back to the citizen: when, until when, when it came back, and why. */
  readonly returned: string | null;
  readonly study: string | null;
  readonly extension: string | null;
  /** The spans in which the term stood still; the one that still stands has no end. */
  readonly pauses: string | null;
  readonly forwarding: string | null;
  /** To which earlier application it was joined, and what was joined to it. */
  readonly joining: string | null;
  readonly joined: string | null;
  /** The ground of leaving it without review, with the reasons; that the citizen took it back. */
  readonly leaving: string | null;
  readonly withdrawal: string | null;
  readonly outcome: ApplicationOutcome | null;
  readonly reply: string | null;
  readonly closedAt: number | null;
  readonly filedTo: string | null;
}

/** The letter under which an application, or a copy of a part of it, goes to another body. */
export interface ForwardingLetterData extends NoticeFrame {
  /** Number of the letter. */
  readonly number: string;
  readonly body: string;
  readonly applicationNumber: string;
  /** Whether it has a registration number: what was not registered only came in. */
  readonly isRegistered: boolean;
  /** Day the application was registered, or came in while it had no number, `YYYY-MM-DD`. */
  readonly registeredOn: string;
  readonly citizen: NoticeCitizen;
  readonly kind: ApplicationKind;
  /** The organisation that sent it on, with the number and the date of its letter. */
  readonly incoming: string | null;
  /** Signatures of a collective; null for one person. */
  readonly signatures: number | null;
  readonly representative: string | null;
  readonly summary: string;
  /** What of it concerns that body; null where the whole of it goes there. */
  readonly part: string | null;
  readonly reason: string | null;
  /** The application itself; paragraphs are separated by line ends. */
  readonly text: string;
  readonly attachments: number;
  /** What was joined to it and goes with it. */
  readonly joined: ReadonlyArray<JoinedNumber & { readonly citizen: NoticeCitizen; readonly text: string }>;
}

/** A notice of a step taken on an application. Paragraphs of its texts are separated by line ends. */
export interface StepNoticeData extends NoticeFrame, JoinedReader {
  /** Number of the application, under which the notice goes out. */
  readonly number: string;
  /** Day the application was registered, or came in while it had no number, `YYYY-MM-DD`. */
  readonly registeredOn: string;
  readonly citizen: NoticeCitizen;
  readonly kind: ApplicationKind;
}

/** Notice that an application is left without review, with the reasons (8.1). */
export interface LeavingNoticeData extends StepNoticeData {
  readonly ground: LeavingGround;
  /** The explanation. */
  readonly text: string;
}

/** Notice that an application is given back: what is wrong, what to do, until when (rules for e-services, 7.4). */
export interface CompletionNoticeData extends StepNoticeData {
  readonly channel: Channel;
  readonly reason: string;
  readonly whatToDo: string;
  /** The last day for completing, `YYYY-MM-DD`. */
  readonly completeBy: string | null;
  /** Whether the term stands still meanwhile. */
  readonly isPaused: boolean;
}

/** Notice that the review takes its longer term, for further study (10.1), or is extended once (10.2). */
export interface LongerTermNoticeData extends StepNoticeData {
  readonly ground: string;
  /** Working days of the longer term; null for an extension. */
  readonly days: number | null;
  /** The date that stood before, where it is known, and the one that stands now, `YYYY-MM-DD`. */
  readonly dueBefore: string | null;
  readonly dueDate: string;
}

/** Notice that an application was forwarded to the competent body, or copies of its parts were (7.10). */
export interface ForwardingNoticeData extends StepNoticeData {
  /** The bodies, each with what of it concerns them; without a part the whole of it went there. */
  readonly bodies: ReadonlyArray<{ readonly body: string; readonly part: string | null }>;
  readonly reason: string | null;
}

/** Notice that an application was joined to an earlier one: both get one reply. */
export interface JoiningNoticeData extends StepNoticeData {
  /** `dueDate`: until when both are answered; null where nothing is due. */
  readonly earlier: { readonly number: string; readonly registeredOn: string; readonly dueDate: string | null };
}

/** Notice that an application was taken back by the citizen. */
export interface WithdrawalNoticeData extends StepNoticeData {
  readonly reason: string;
}

/** Notice that an application is taken up again. */
export interface ReopeningNoticeData extends StepNoticeData {
  readonly reason: string;
  /** By what it had been closed, and when, `YYYY-MM-DD`; `number`: the earlier one that it was joined to. Null where that is not known here. */
  readonly closedBy: { readonly step: 'leaveWithoutReview' | 'withdraw' | 'join'; readonly on: string; readonly number: string | null } | null;
  /** Until when it is answered; null where nothing is due. */
  readonly dueDate: string | null;
}

/** The reply to an application. */
export interface AnswerNoticeData extends NoticeFrame, JoinedReader {
  /** Number of the reply, under which the letter goes out. */
  readonly number: string;
  readonly applicationNumber: string;
  /** Whether it has a registration number: what was joined before it got one only came in. */
  readonly isRegistered: boolean;
  /** Day the application was registered, or came in while it had no number, `YYYY-MM-DD`. */
  readonly registeredOn: string;
  readonly citizen: NoticeCitizen;
  readonly kind: ApplicationKind;
  readonly outcome: ReplyOutcome;
  /** The text with its reasons; paragraphs are separated by line ends. */
  readonly text: string;
}
