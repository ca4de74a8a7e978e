// Generated from resources/portal-api.yaml by `npm run generate:portal-types`. Do not edit by hand.

/**
 * Made once, by the portal or by the office; a UUID or shorter.
 */
export type Id = string;
/**
 * Grows by one with every change.
 */
export type Version = number;
/**
 * ISO 8601 with a zone.
 */
export type Instant = string;
/**
 * A calendar date in Baku.
 */
export type CalendarDate = string;
/**
 * Clock time in Baku.
 */
export type Clock = string;
/**
 * Personal identification number; Latin letters without I and O.
 */
export type Fin = string;
export type Sha256 = string;
export type TokenProblem = Problem & {
  error: 'invalid_request' | 'invalid_client' | 'unsupported_grant_type' | 'invalid_scope';
};
export type ConflictProblem = Problem & {
  /**
   * The whole present record.
   */
  current: {
    [k: string]: unknown;
  };
};
export type InvalidProblem = Problem & {
  /**
   * @minItems 1
   */
  errors: FieldProblem[];
};
/**
 * Kinds of today; a client keeps any other aside.
 */
export type FeedKind = 'official' | 'schedule' | 'booking' | 'application' | 'comment' | 'classifier' | 'service' | 'deliveryReport';
export type BookingStatus = 'requested' | 'confirmed' | 'arrived' | 'inReception' | 'received' | 'refused' | 'cancelled' | 'noShow';
export type ReceptionOutcome = 'answeredOrally' | 'putInWriting' | 'referred' | 'toBeContinued';
/**
 * təklif, ərizə, şikayət.
 */
export type AppealKind = 'proposal' | 'petition' | 'complaint';
export type BookingTransition =
  ConfirmBooking | MoveBooking | RefuseBooking | CancelBooking | ArriveForReception | PutBack | StartReception | Receive | NoShow;
/**
 * Who of the office did it.
 */
export type ActorName = string;
/**
 * The reason as the citizen will read it.
 */
export type Reason = string;
export type ApplicationStatus =
  'submitted' | 'registered' | 'inProgress' | 'returned' | 'forwarded' | 'answered' | 'leftWithoutReview' | 'joined' | 'withdrawn';
export type Outcome = 'satisfied' | 'partlySatisfied' | 'explained' | 'rejected' | 'forwarded' | 'leftWithoutReview' | 'joined';
/**
 * Outcomes of a reply on the merits.
 */
export type ReplyOutcome = 'satisfied' | 'partlySatisfied' | 'explained' | 'rejected';
export type Channel = 'portal' | 'inPerson' | 'post' | 'email' | 'hotline' | 'reception' | 'higherBody';
export type ApplicationTransition =
  | RegisterApplication
  | AssignApplication
  | ReturnForCompletion
  | CompleteApplication
  | ForwardApplication
  | ExtendApplication
  | AnswerApplication
  | LeaveWithoutReview
  | JoinApplication
  | WithdrawApplication
  | ReopenApplication;
export type LetterheadKind = 'authority' | 'utility';
export type NotificationRequest = {
  [k: string]: unknown;
};

export interface PortalApi {}
export interface TokenRequest {
  grant_type: 'client_credentials';
  client_id?: string;
  client_secret?: string;
  scope?: string;
}
export interface Token {
  access_token: string;
  token_type: 'Bearer';
  /**
   * Seconds.
   */
  expires_in: number;
  /**
   * What the token may do; scopes with spaces between.
   */
  scope: string;
}
/**
 * RFC 9457.
 */
export interface Problem {
  /**
   * What went wrong, for programs.
   */
  type: string;
  /**
   * The same for people, in English.
   */
  title: string;
  status: number;
  detail: string;
  /**
   * Number of the request, for asking the portal's staff.
   */
  instance?: string;
}
export interface FieldProblem {
  /**
   * JSON pointer into the body; empty for the whole of it, `header/<name>` for a header.
   */
  path: string;
  code: string;
  message: string;
}
export interface ChangeItem {
  /**
   * Place in the feed; grows.
   */
  seq: number;
  /**
   * One of FeedKind, or a kind of a newer portal.
   */
  kind: string;
  op: 'upsert' | 'delete';
  id: Id;
  version: Version;
  updatedAt: Instant;
  /**
   * The whole record; null for a tombstone.
   */
  data: {
    [k: string]: unknown;
  } | null;
}
export interface ChangesPage {
  /**
   * @maxItems 1000
   */
  items: ChangeItem[];
  nextCursor: string;
  hasMore: boolean;
  /**
   * Whether the page is part of a snapshot.
   */
  snapshot: boolean;
}
/**
 * From the identity card. An anonymous application has empty names and nothing else.
 */
export interface Citizen {
  fin: Fin | null;
  surname: string;
  name: string;
  /**
   * With its particle: `Əli oğlu`, `Əli qızı`.
   */
  patronymic: string;
  birthDate: CalendarDate | null;
  documentNumber: string | null;
  registeredAddress: string | null;
}
export interface Contact {
  /**
   * International form, `+994502345678`.
   */
  phone: string | null;
  email: string | null;
  currentAddress: string | null;
}
export interface Representative {
  surname: string;
  name: string;
  patronymic: string;
  /**
   * Number and date of the power of attorney.
   */
  powerOfAttorney: string;
}
/**
 * A person of the office who receives citizens.
 */
export interface Official {
  id: Id;
  version: Version;
  updatedAt: Instant;
  surname: string;
  name: string;
  patronymic: string;
  position: string;
  room: string;
  /**
   * 1 is the head; lists go by it.
   */
  seniority: number;
  active: boolean;
  /**
   * Who stands in for them.
   */
  deputyId: Id | null;
}
export interface OfficialInput {
  surname: string;
  name: string;
  patronymic: string;
  position: string;
  room: string;
  seniority: number;
  active: boolean;
  deputyId: Id | null;
}
export interface ScheduleRule {
  /**
   * Recurrence (RFC 5545), such as `FREQ=WEEKLY;BYDAY=TU`. It gives days; the hours are beside it.
   */
  rrule: string;
  startTime: Clock;
  endTime: Clock;
  /**
   * Length of a turn; null where citizens are given the day only.
   */
  slotMinutes: number | null;
  /**
   * Places of a turn, or of the day where there are no turns.
   */
  placesPerSlot: number;
  /**
   * How many of these the portal may give away.
   */
  portalPlaces: number;
  validFrom: CalendarDate;
  validTo: CalendarDate | null;
}
export interface ScheduleException {
  date: CalendarDate;
  /**
   * No reception that day; a reception beside the rules; other hours that day.
   */
  kind: 'cancelled' | 'extra' | 'hours';
  startTime: Clock | null;
  endTime: Clock | null;
  note: string | null;
}
/**
 * When an official receives; one for each.
 */
export interface Schedule {
  id: Id;
  version: Version;
  updatedAt: Instant;
  officialId: Id;
  /**
   * @maxItems 50
   */
  rules: ScheduleRule[];
  /**
   * @maxItems 1000
   */
  exceptions: ScheduleException[];
}
export interface ScheduleInput {
  /**
   * @maxItems 50
   */
  rules: ScheduleRule[];
  /**
   * @maxItems 1000
   */
  exceptions: ScheduleException[];
}
/**
 * A citizen's booking of a reception.
 */
export interface Booking {
  id: Id;
  version: Version;
  updatedAt: Instant;
  /**
   * Number that the portal gave.
   */
  number: string;
  officialId: Id;
  receptionDate: CalendarDate;
  startTime: Clock | null;
  kind: AppealKind;
  /**
   * Code of the classifier `socialStatus`.
   */
  socialStatus: string;
  /**
   * Code of the classifier `privilege`; null where there is none.
   */
  privilege: string | null;
  email: string | null;
  phone: string | null;
  workplace: string | null;
  jobTitle: string | null;
  currentAddress: string | null;
  note: string | null;
  submittedAt: Instant;
  status: BookingStatus;
  /**
   * Why refused, cancelled or moved.
   */
  statusReason: string | null;
  cancelledBy: 'citizen' | 'office' | null;
  receivedAt: Instant | null;
  receptionOutcome: ReceptionOutcome | null;
  /**
   * What was said at the reception.
   */
  receptionNote?: string | null;
  /**
   * The application that came of the reception.
   */
  applicationId: Id | null;
  citizen: Citizen;
}
export interface NewBooking {
  officialId: Id;
  receptionDate: CalendarDate;
  startTime: Clock | null;
  kind: AppealKind;
  socialStatus: string;
  privilege: string | null;
  email: string | null;
  phone: string | null;
  workplace: string | null;
  jobTitle: string | null;
  currentAddress: string | null;
  note: string | null;
  submittedAt: Instant;
  citizen: Citizen;
}
export interface ConfirmBooking {
  action: 'confirm';
  data: NoData;
  at: Instant;
  actorName: ActorName;
}
export interface NoData {}
export interface MoveBooking {
  action: 'move';
  data: {
    receptionDate: CalendarDate;
    startTime: Clock | null;
    reason: Reason;
  };
  at: Instant;
  actorName: ActorName;
}
export interface RefuseBooking {
  action: 'refuse';
  data: ReasonData;
  at: Instant;
  actorName: ActorName;
}
export interface ReasonData {
  reason: Reason;
}
export interface CancelBooking {
  action: 'cancel';
  data: ReasonData;
  at: Instant;
  actorName: ActorName;
}
export interface ArriveForReception {
  action: 'arrive';
  data: MomentData;
  at: Instant;
  actorName: ActorName;
}
export interface MomentData {
  at: Instant;
}
/**
 * Takes one step of the reception back.
 */
export interface PutBack {
  action: 'putBack';
  data: NoData;
  at: Instant;
  actorName: ActorName;
}
export interface StartReception {
  action: 'startReception';
  data: MomentData;
  at: Instant;
  actorName: ActorName;
}
export interface Receive {
  action: 'receive';
  data: {
    at: Instant;
    outcome: ReceptionOutcome;
    note: string | null;
    applicationId?: Id | null;
  };
  at: Instant;
  actorName: ActorName;
}
export interface NoShow {
  action: 'noShow';
  data: NoData;
  at: Instant;
  actorName: ActorName;
}
export interface Attachment {
  id: Id;
  name: string;
  mediaType: string;
  /**
   * Bytes.
   */
  size: number;
  sha256: Sha256;
}
/**
 * The form of the service `idpUtility`: subscribers of a utility who are internally displaced persons.
 */
export interface IdpUtilityDetails {
  /**
   * District of the object.
   */
  district: string;
  address: string;
  /**
   * Where the family lived before.
   */
  oldAddress: string | null;
  /**
   * Code of the classifier `appealReason`.
   */
  reason: string;
  /**
   * FİNs of those registered at the address.
   *
   * @minItems 1
   * @maxItems 30
   */
  residentFins: Fin[];
}
/**
 * A citizen's application, with everything that became of it.
 */
export interface Application {
  id: Id;
  version: Version;
  updatedAt: Instant;
  /**
   * Code of the service.
   */
  service: string;
  /**
   * Number that the portal gave, such as `M-2026-0000123`.
   */
  portalNumber: string;
  kind: AppealKind;
  /**
   * Code of the classifier `subject`.
   */
  subject: string;
  summary: string;
  text: string;
  channel: Channel;
  submittedAt: Instant;
  status: ApplicationStatus;
  citizen: Citizen;
  contact: Contact;
  /**
   * Code of the classifier `socialStatus`.
   */
  socialStatus: string | null;
  /**
   * Code of the classifier `privilege`.
   */
  privilege: string | null;
  isCollective: boolean;
  signatureCount: number | null;
  representative: Representative | null;
  /**
   * Fields of the service's own form: IdpUtilityDetails for `idpUtility`; otherwise empty.
   */
  details: {
    [k: string]: unknown;
  };
  /**
   * @maxItems 50
   */
  attachments: Attachment[];
  registration: Registration | null;
  assignment: Assignment | null;
  returned?: ReturnedForCompletion | null;
  extension?: Extension | null;
  forwarding?: Forwarding | null;
  leaving?: Leaving | null;
  joinedToId?: Id | null;
  reply: Reply | null;
  closedAt: Instant | null;
  rating: Rating | null;
}
export interface Registration {
  number: string;
  registeredAt: Instant;
  dueDate: CalendarDate;
  officer: string;
}
export interface Assignment {
  executor: string;
  department: string | null;
  resolution: string | null;
  assignedAt: Instant;
  dueDate: CalendarDate;
}
export interface ReturnedForCompletion {
  reason: string;
  whatToDo: string;
  at: Instant;
}
export interface Extension {
  until: CalendarDate;
  ground: string;
}
export interface Forwarding {
  body: string;
  date: CalendarDate;
  reason: string;
}
export interface Leaving {
  ground: string;
  text: string;
}
export interface Reply {
  number: string;
  date: CalendarDate;
  outcome: Outcome;
  text: string;
  /**
   * @maxItems 50
   */
  attachments?: Attachment[];
}
/**
 * What the citizen thinks of the reply.
 */
export interface Rating {
  stars: number;
  text: string | null;
  at: Instant;
}
export interface NewApplication {
  service: string;
  kind: AppealKind;
  subject: string;
  summary: string;
  text: string;
  channel: Channel;
  submittedAt: Instant;
  citizen: Citizen;
  contact: Contact;
  socialStatus: string | null;
  privilege: string | null;
  isCollective: boolean;
  signatureCount: number | null;
  representative: Representative | null;
  details: {
    [k: string]: unknown;
  };
  /**
   * @maxItems 50
   */
  attachmentIds?: Id[];
}
export interface RegisterApplication {
  action: 'register';
  data: {
    number: string;
    registeredAt: Instant;
    dueDate: CalendarDate;
    officer: string;
  };
  at: Instant;
  actorName: ActorName;
}
export interface AssignApplication {
  action: 'assign';
  data: {
    executor: string;
    department?: string | null;
    resolution?: string | null;
    dueDate: CalendarDate;
  };
  at: Instant;
  actorName: ActorName;
}
export interface ReturnForCompletion {
  action: 'returnForCompletion';
  data: {
    reason: Reason;
    whatToDo: string;
  };
  at: Instant;
  actorName: ActorName;
}
/**
 * The citizen added what was missing; an office sends it for a citizen who brought it in person.
 */
export interface CompleteApplication {
  action: 'complete';
  data: {
    text?: string;
    /**
     * @maxItems 50
     */
    attachmentIds?: Id[];
  };
  at: Instant;
  actorName: ActorName;
}
/**
 * To the competent body, within 3 working days, and never to the body or official complained of (Law No 1308-IVQ, 7.10).
 */
export interface ForwardApplication {
  action: 'forward';
  data: {
    body: string;
    date: CalendarDate;
    reason: Reason;
  };
  at: Instant;
  actorName: ActorName;
}
/**
 * One extension of the review term (Law No 1308-IVQ, 10.2).
 */
export interface ExtendApplication {
  action: 'extend';
  data: {
    until: CalendarDate;
    ground: Reason;
  };
  at: Instant;
  actorName: ActorName;
}
export interface AnswerApplication {
  action: 'answer';
  data: {
    number: string;
    date: CalendarDate;
    outcome: ReplyOutcome;
    text: string;
    executor: string;
    /**
     * @maxItems 50
     */
    attachmentIds?: Id[];
  };
  at: Instant;
  actorName: ActorName;
}
/**
 * The citizen is told within 5 working days, with reasons (Law No 1308-IVQ, 8).
 */
export interface LeaveWithoutReview {
  action: 'leaveWithoutReview';
  data: {
    ground: string;
    text: string;
  };
  at: Instant;
  actorName: ActorName;
}
export interface JoinApplication {
  action: 'join';
  data: {
    toApplicationId: Id;
  };
  at: Instant;
  actorName: ActorName;
}
export interface WithdrawApplication {
  action: 'withdraw';
  data: NoData;
  at: Instant;
  actorName: ActorName;
}
export interface ReopenApplication {
  action: 'reopen';
  data: ReasonData;
  at: Instant;
  actorName: ActorName;
}
export interface Comment {
  id: Id;
  version: Version;
  updatedAt: Instant;
  subject: CommentSubject;
  author: 'citizen' | 'office';
  authorName: string | null;
  text: string;
  createdAt: Instant;
  inReplyToId: Id | null;
}
export interface CommentSubject {
  type: 'booking' | 'application';
  id: Id;
}
export interface NewComment {
  subject: CommentSubject;
  authorName: string | null;
  text: string;
  createdAt: Instant;
  inReplyToId: Id | null;
}
/**
 * A list of codes with their words.
 */
export interface Classifier {
  id: Id;
  version: Version;
  updatedAt: Instant;
  /**
   * `socialStatus`, `privilege`, `subject`, `appealReason`, `department`, or a list of a newer portal.
   */
  code: string;
  items: ClassifierItem[];
}
export interface ClassifierItem {
  code: string;
  az: string;
  en: string;
  order: number;
  /**
   * Whether it may still be chosen; old records keep it.
   */
  active: boolean;
}
/**
 * A service's card. Terms are working days.
 */
export interface Service {
  id: Id;
  version: Version;
  updatedAt: Instant;
  code: string;
  nameAz: string;
  nameEn: string;
  provider: string;
  letterhead: LetterheadKind;
  reviewDays: number;
  /**
   * Where study or checking is needed.
   */
  extendedReviewDays: number;
  /**
   * Most days of the one extension.
   */
  extensionDays?: number;
  forwardingDays?: number;
  leavingNoticeDays?: number;
  mobileRequired: boolean;
  /**
   * Events that the citizen is told of, and the ways.
   */
  notify: {
    /**
     * `registered`, `answered`, `returned`, `forwarded` …
     */
    event: string;
    channels: ('sms' | 'email')[];
  }[];
  active: boolean;
}
/**
 * What became of an SMS or e-mail.
 */
export interface DeliveryReport {
  id: Id;
  version: Version;
  updatedAt: Instant;
  notificationId: Id;
  channel: 'sms' | 'email';
  status: 'queued' | 'sent' | 'delivered' | 'failed';
  at: Instant;
  reason: string | null;
}
/**
 * The head of the office's paper, and who signs.
 */
export interface Letterhead {
  kind: LetterheadKind;
  nameAz: string;
  address: string;
  phone: string;
  email: string;
  site: string;
  headPosition: string;
  headName: string;
  /**
   * Base64.
   */
  emblemPng?: string;
}
export interface Office {
  id: Id;
  nameAz: string;
  nameEn: string;
  kind: LetterheadKind;
  letterheads: {
    authority: Letterhead;
    utility: Letterhead;
  };
}
export interface NumberRangeRequest {
  /**
   * Registration numbers of applications; numbers of replies.
   */
  purpose: 'application' | 'reply';
  year: number;
  count: number;
}
export interface NumberRange {
  id: Id;
  purpose: 'application' | 'reply';
  year: number;
  prefix: string;
  from: number;
  to: number;
}
export interface NotificationRequest1 {
  id: Id;
  applicationId?: Id;
  bookingId?: Id;
  channel: 'sms' | 'email';
  to: string;
  template: string;
  text: string;
}
export interface NotificationAccepted {
  id: Id;
  status: 'queued';
}
export interface AuditHead {
  seq: number;
  hash: Sha256;
  at: Instant;
}
