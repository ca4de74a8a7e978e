import type { DueExplanation } from '../calendar/workingCalendar.ts';
import type { Json } from '../json.ts';
import type { NoticeKind } from '../notices/schema.ts';
import type { OwedLetter } from '../notices/telling.ts';
import type { ReceptionLink } from '../reception/views.ts';
import type { CardDocument, CardField } from '../services/card.ts';
import type { BrokenParts } from '../portal/records.ts';
import type { CardFault } from '../services/check.ts';
import type { CoExecutorView, WorkAction } from './work.ts';
import type { SentCopy } from './copies.ts';
import type { UndoableStep } from './undo.ts';
import type { DocumentFault } from './checkEntry.ts';
import type { TermParts } from './branches.ts';
import type { CitizenChanges } from './citizenChanges.ts';
import type { Pause } from './pause.ts';
import type { ApplicationAction, ApplicationKind, ApplicationOutcome, ApplicationStatus, Channel } from './lifecycle.ts';

/** A line of the queue. */
export interface ApplicationRow {
  readonly id: number;
  readonly uid: string;
  /** What a step on it must have seen. */
  readonly revision: number;
  /** Our registration number; null until registered. */
  readonly number: string | null;
  readonly portalNumber: string;
  readonly service: string;
  readonly kind: ApplicationKind;
  readonly subject: string;
  readonly summary: string;
  readonly status: ApplicationStatus;
  readonly channel: Channel;
  readonly surname: string;
  readonly name: string;
  readonly patronymic: string;
  readonly submittedAt: number;
  readonly registeredAt: number | null;
  readonly dueDate: string | null;
  /** When it was taken off control; null while it is worked on. */
  readonly closedAt: number | null;
  /** Working days until the due date: negative when past; null when nothing is due any more, and while the term stands still. */
  readonly daysLeft: number | null;
  readonly executor: string | null;
  /** The day until which the executor is to be ready, before the due date. */
  readonly innerDue: string | null;
  /** Working days until then; null where there is none, nothing is due any more, or the term stands still. */
  readonly innerDaysLeft: number | null;
  /** The day from which the term stands still while the citizen completes; null while it runs. */
  readonly pausedOn: string | null;
  /** The last day given to the citizen for completing. */
  readonly completeBy: string | null;
  /** A manager watches it. */
  readonly onControl: boolean;
  /** How many letters its citizen has yet to get. */
  readonly lettersOwed: number;
  /** Whether a change made here still waits to reach the portal. */
  readonly waiting: boolean;
}

export interface ApplicationPage {
  readonly rows: readonly ApplicationRow[];
  readonly nextCursor: string | null;
}

/** A step that the person who asks may take back, until an instant. */
export interface UndoOffer {
  readonly step: UndoableStep;
  readonly until: number;
}

/** An application beside another in the queue. */
export interface Neighbour {
  readonly id: number;
  readonly dueDate: string | null;
}

/** What stands before and after an application in the queue that a person came from. */
export interface Neighbours {
  readonly previous: Neighbour | null;
  readonly next: Neighbour | null;
  /** Which of the queue it is; null where it left the queue meanwhile, or too many stand before it to be counted. */
  readonly position: number | null;
  /** How long the queue is; null where it is too long to be counted. */
  readonly total: number | null;
}

/** The counts of the queue go no further than this; one that reaches it stands for as many or more. */
export const queueCountedAtMost = 10_000;

/** Counts of what wants work, for the tabs above the queue; each up to `queueCountedAtMost`. */
export interface QueueCounts {
  readonly submitted: number;
  readonly registered: number;
  readonly inProgress: number;
  readonly overdue: number;
  readonly soon: number;
  readonly mine: number;
  /** Replies that wait for a manager's approval. */
  readonly approval: number;
  /** Whose citizen has yet to get a letter. */
  readonly letter: number;
  readonly control: number;
  /** What waits in the person's departments; null for who is in none. */
  readonly ourDepartment: number | null;
}

export interface AttachmentView {
  readonly uid: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly fetched: boolean;
  /** What came did not agree with its length or SHA-256. */
  readonly damaged: boolean;
  /** Sheets of the paper; null where nobody counted. */
  readonly sheets: number | null;
  /** Too poor to be read. */
  readonly isPoor: boolean;
  /** Which document of the service's card it is. */
  readonly document: string | null;
  /** Who added it here; null for what the portal sent. */
  readonly addedBy: string | null;
  /** Whether it still has to go up to the portal. */
  readonly waiting: boolean;
  /** Whether the portal refused it. */
  readonly refused: boolean;
  /** The citizen has taken it out since. */
  readonly takenOut: boolean;
}

export interface CommentView {
  readonly uid: string;
  readonly author: 'citizen' | 'office';
  readonly authorName: string | null;
  readonly text: string;
  readonly createdAt: number;
  /** Who found that it needs no answer; null where nobody has. */
  readonly settledBy: string | null;
  /** The comment that it answers. */
  readonly inReplyToUid: string | null;
  /** Whether the portal has not heard of it yet. */
  readonly waiting: boolean;
}

/** An application as another thing names it. */
export interface ApplicationLink {
  readonly id: number;
  readonly number: string | null;
  readonly portalNumber: string;
  readonly status: ApplicationStatus;
}

/** A point of the timeline, oldest first. `action` has a sentence in the translations under `timeline.<action>`. */
export interface TimelineEvent {
  readonly at: number;
  readonly action: string;
  readonly actor: string | null;
  readonly values: Readonly<Record<string, string | number>>;
  /** What the citizen changed, where it came with this. */
  readonly changed?: CitizenChanges;
  /** The step's row in the history, where it was taken here. */
  readonly step?: number;
  /** The notice that tells the citizen of it, as it was then. */
  readonly paper?: NoticeKind;
}

/** Everything about one application. */
export interface ApplicationDetail extends ApplicationRow {
  /** A change of ours was not taken by the portal, and nobody has decided yet which side is right. */
  readonly isDisputed: boolean;
  /** The booking at whose reception it was put in writing. */
  readonly reception: ReceptionLink | null;
  readonly text: string;
  readonly fin: string | null;
  readonly birthDate: string | null;
  readonly documentNumber: string | null;
  readonly registeredAddress: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly currentAddress: string | null;
  readonly socialStatus: string | null;
  readonly privilege: string | null;
  readonly isCollective: boolean;
  readonly signatureCount: number | null;
  readonly isAnonymous: boolean;
  readonly isRepeat: boolean;
  readonly previousNumber: string | null;
  /** The earlier application, where it is here. */
  readonly previous: { readonly id: number; readonly number: string } | null;
  /** The organisation that sent it on, or on whose letterhead it is written. */
  readonly incomingBody: string | null;
  readonly incomingNumber: string | null;
  readonly incomingDate: string | null;
  readonly sheetCount: number | null;
  readonly representative: { readonly surname: string; readonly name: string; readonly patronymic: string; readonly powerOfAttorney: string } | null;
  /** What was sent in place of a FİN or a date, where it is none. */
  readonly broken: BrokenParts | null;
  /** What the portal or a person left wrong on the form, by the service's card. */
  readonly faults: readonly CardFault[];
  /** Documents that the card asks for and that are missing or cannot be read. */
  readonly documentFaults: readonly DocumentFault[];
  /** The service's form as it was when this was filled in, and the fields that came later and hold a value. Null for a service that nobody knows. */
  readonly form: { readonly fields: readonly CardField[]; readonly documents: readonly CardDocument[] } | null;
  /** Fields of the service's own form. */
  readonly details: Readonly<Record<string, Json>>;
  readonly officer: string | null;
  readonly department: string | null;
  /** The department that has it, by its code; known before somebody in it does. */
  readonly departmentCode: string | null;
  readonly resolution: string | null;
  readonly executorUid: string | null;
  readonly assignedAt: number | null;
  readonly coExecutors: readonly CoExecutorView[];
  /** Where the executor is away today: until when, and who stands in for them. */
  readonly executorAbsence: ExecutorOption['absence'];
  readonly workActions: readonly WorkAction[];
  /** The day the term is counted from, where it is another than that of registration. */
  readonly countedFrom: string | null;
  readonly filedTo: string | null;
  readonly replyNumber: string | null;
  readonly replyDate: string | null;
  readonly outcome: ApplicationOutcome | null;
  readonly replyText: string | null;
  readonly complainedOf: string | null;
  readonly returnedAt: number | null;
  readonly returnedReason: string | null;
  readonly returnedWhatToDo: string | null;
  /** The day the citizen's completed answer came. */
  readonly completedOn: string | null;
  /** The citizen has let the time given for completing pass. */
  readonly isCompletionLate: boolean;
  /** Spans in which the term stood still, oldest first. */
  readonly pauses: readonly Pause[];
  readonly forwardedTo: string | null;
  readonly forwardedOn: string | null;
  readonly forwardReason: string | null;
  /** Copies of its parts that went to other bodies, in the order they went. */
  readonly copies: readonly SentCopy[];
  /** Until when it, or copies of it, go to competent bodies (7.10); null until registered. */
  readonly forwardBy: DueExplanation | null;
  readonly studiedAt: number | null;
  readonly studyGround: string | null;
  /** What its term is made of; null where that is not told by the service's card. */
  readonly termParts: TermParts | null;
  readonly extendedAt: number | null;
  readonly extensionGround: string | null;
  readonly leavingGround: string | null;
  readonly leavingText: string | null;
  readonly withdrawnReason: string | null;
  /** The earlier application that this one was joined to. */
  /** What was joined to it and gets the same reply. */
  readonly joined: ReadonlyArray<{ readonly id: number; readonly number: string }>;
  /** The day until which the citizen must still be told that it is left without review. */
  readonly tellBy: string | null;
  readonly joinedTo: { readonly id: number; readonly number: string } | null;
  readonly rating: { readonly stars: number; readonly text: string | null; readonly at: number } | null;
  /** How the due date was counted; null until registered. */
  readonly due: DueExplanation | null;
  /** What the due date would be by the calendar recorded since it was told to the citizen; null where it would be the same. The told date stands. */
  readonly dueByNewCalendar: string | null;
  /** Steps that are legal now for the person who asks. */
  readonly actions: readonly ApplicationAction[];
  /** The letters that its citizen has yet to get, in the order of the steps. */
  readonly owed: readonly OwedLetter[];
  /** The papers that can be printed about it, the newest last. */
  readonly papers: readonly NoticeKind[];
  readonly attachments: readonly AttachmentView[];
  readonly comments: readonly CommentView[];
  readonly timeline: readonly TimelineEvent[];
}

/** Another application of what seems the same person. `by`: what they have in common. */
export interface SimilarApplication {
  readonly id: number;
  readonly number: string | null;
  readonly portalNumber: string;
  readonly kind: ApplicationKind;
  readonly summary: string;
  readonly status: ApplicationStatus;
  readonly submittedAt: number;
  readonly executor: string | null;
  readonly surname: string;
  readonly name: string;
  readonly patronymic: string;
  readonly by: 'fin' | 'name';
  readonly sameSubject: boolean;
  /** When it was taken off control; null while it is worked on. */
  readonly closedAt: number | null;
}

export interface ExecutorOption {
  readonly uid: string;
  readonly name: string;
  readonly position: string;
  readonly open: number;
  /** Until when they are away, and who stands in for them; null when they are here. */
  readonly absence: { readonly to: string; readonly substitute: string | null } | null;
}
