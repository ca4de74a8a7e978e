// Generated from resources/portal-api.yaml by `npm run generate:portal-types`. Do not edit.

export type Clock = string;
export type Kind = 'proposal' | 'petition' | 'complaint';
export type Fin = string;
export type Outcome = 'satisfied' | 'partlySatisfied' | 'explained' | 'rejected' | 'forwarded' | 'leftWithoutReview' | 'joined';

export interface TokenRequest {
  grant_type: 'client_credentials';
  client_id: string;
  client_secret: string;
  scope?: string;
}
export interface Token {
  access_token: string;
  token_type: 'Bearer';
  expires_in: number;
}
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
}
export interface ConflictProblem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  /**
   * The whole present resource; null where there is none.
   */
  current: {
    [k: string]: unknown;
  };
  /**
   * With the type another-called: the booking of who stands called before the same door.
   */
  called?: {
    [k: string]: unknown;
  };
  /**
   * With the type slot-full (the slot has no place left): the free places nearest to the wanted one.
   */
  nearest?: {
    receptionDate: string;
    startTime: Clock | null;
  }[];
}
export interface InvalidProblem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  errors: {
    path: string;
    code: string;
    message?: string;
  }[];
}
export interface Letterhead {
  kind: 'authority' | 'utility';
  nameAz: string;
  address: string;
  phone: string;
  email: string;
  site: string;
  headPosition: string;
  headName: string;
  emblemPng?: string;
}
export interface Office {
  id: string;
  nameAz: string;
  nameEn: string;
  letterheads: {
    authority: Letterhead;
    utility: Letterhead;
  };
}
export interface ChangesPage {
  items: ChangeItem[];
  nextCursor: string;
  hasMore: boolean;
  snapshot: boolean;
}
export interface ChangeItem {
  seq: number;
  /**
   * official, schedule, booking, application, comment, classifier, service, deliveryReport; more may come
   */
  kind: string;
  op: 'upsert' | 'delete';
  id: string;
  version: number;
  updatedAt: string;
  /**
   * The whole record of its kind; null for a tombstone.
   */
  data: {
    [k: string]: unknown;
  };
}
export interface Citizen {
  fin: Fin | null;
  surname: string;
  name: string;
  patronymic: string;
  birthDate: string | null;
  documentNumber: string | null;
  registeredAddress: string | null;
}
export interface Official {
  id: string;
  version: number;
  updatedAt: string;
  surname: string;
  name: string;
  patronymic: string;
  position: string;
  room: string;
  seniority: number;
  active: boolean;
  deputyId: string | null;
  /**
   * A small portrait.
   */
  photo?: string | null;
}
export interface Schedule {
  id: string;
  version: number;
  updatedAt: string;
  officialId: string;
  rules: {
    /**
     * An RFC 5545 recurrence rule.
     */
    rrule: string;
    startTime: Clock;
    endTime: Clock;
    /**
     * Null where only the day is booked.
     */
    slotMinutes: number | null;
    placesPerSlot: number;
    portalPlaces: number;
    validFrom: string;
    validTo: string | null;
    /**
     * What becomes of a reception that falls on a non-working day.
     */
    onDayOff?: 'skip' | 'nextWorkingDay' | 'previousWorkingDay';
  }[];
  exceptions: {
    date: string;
    kind: 'cancelled' | 'extra' | 'hours';
    startTime: Clock | null;
    endTime: Clock | null;
    slotMinutes?: number | null;
    /**
     * Null where it is as on an ordinary day.
     */
    placesPerSlot?: number | null;
    portalPlaces?: number | null;
    note: string | null;
  }[];
}
export interface Booking {
  id: string;
  version: number;
  updatedAt: string;
  number: string;
  officialId: string;
  receptionDate: string;
  startTime: Clock | null;
  kind: Kind;
  socialStatus: string;
  privilege: string | null;
  email: string | null;
  phone: string | null;
  workplace: string | null;
  jobTitle: string | null;
  currentAddress: string | null;
  note: string | null;
  submittedAt: string;
  status: 'requested' | 'confirmed' | 'arrived' | 'inReception' | 'received' | 'refused' | 'cancelled' | 'noShow';
  statusReason: string | null;
  cancelledBy?: 'citizen' | 'office' | null;
  channel?: 'portal' | 'counter' | 'phone' | 'walkIn';
  /**
   * The hold that a new booking uses up.
   */
  holdId?: string | null;
  /**
   * Why a citizen was received at once.
   */
  urgentReason?: string | null;
  /**
   * Why the booking stands beyond the places of its slot, as approved by a manager.
   */
  overbookReason?: string | null;
  arrivedAt?: string | null;
  receptionStartedAt?: string | null;
  receivedAt?: string | null;
  /**
   * The number in the queue of the day: series * 1000 + n, from the series of the computer that gave it.
   */
  ticket?: number | null;
  /**
   * Whose turn it is; the earliest first. Later than the arrival after being skipped.
   */
  queuedAt?: string | null;
  calledAt?: string | null;
  calledBy?: string | null;
  calledTimes?: number | null;
  receptionOutcome?: 'answeredOrally' | 'putInWriting' | 'referred' | 'toBeContinued' | null;
  applicationId?: string | null;
  citizen: Citizen;
}
export interface OfferedDays {
  officialId: string;
  days: {
    date: string;
    slots: {
      startTime: Clock | null;
      /**
       * Of the portal alone.
       */
      places: number;
      free: number;
    }[];
  }[];
}
export interface HoldRequest {
  officialId: string;
  receptionDate: string;
  startTime: Clock | null;
  seconds: number;
  /**
   * The name that the office gives the hold, so that it knows it even when the answer is lost.
   */
  id?: string;
  /**
   * A hold of one's own that is given up for this one.
   */
  replaces?: string | null;
}
export interface Hold {
  id: string;
  expiresAt: string;
}
export interface Attachment {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
}
export interface Registration {
  number: string;
  registeredAt: string;
  dueDate: string;
  officer: string;
}
export interface Assignment {
  executor: string;
  department: string | null;
  resolution: string | null;
  assignedAt: string;
  dueDate: string;
}
export interface Reply {
  number: string;
  date: string;
  outcome: Outcome;
  text: string;
}
export interface Application {
  id: string;
  version: number;
  updatedAt: string;
  service: string;
  /**
   * The number the portal gave when the citizen sent it.
   */
  portalNumber: string;
  kind: Kind;
  subject: string;
  summary: string;
  text: string;
  channel: 'portal' | 'inPerson' | 'post' | 'email' | 'hotline' | 'reception' | 'higherBody';
  submittedAt: string;
  status: 'submitted' | 'registered' | 'inProgress' | 'returned' | 'forwarded' | 'answered' | 'leftWithoutReview' | 'joined' | 'withdrawn';
  citizen: Citizen;
  contact: {
    phone: string | null;
    email: string | null;
    currentAddress: string | null;
  };
  socialStatus: string | null;
  privilege: string | null;
  isCollective: boolean;
  signatureCount?: number | null;
  /**
   * No identification, no contact and no letterhead (6.4). Absent: false.
   */
  isAnonymous?: boolean;
  /**
   * The earlier application that it repeats; the id where it is known.
   */
  previous?: null | {
    number: string;
    applicationId?: string | null;
  };
  /**
   * The organisation that sent it on, or on whose letterhead it is written, with its own number and date.
   */
  incoming?: null | {
    body: string;
    number?: string | null;
    date?: string | null;
  };
  /**
   * Sheets of the appeal itself.
   */
  sheetCount?: number | null;
  representative?: null | {
    surname: string;
    name: string;
    patronymic: string;
    powerOfAttorney: string;
  };
  /**
   * Fields of the service's own form. For idpUtility district
   */
  details: {};
  attachments: Attachment[];
  registration: Registration | null;
  assignment: Assignment | null;
  reply: Reply | null;
  closedAt?: string | null;
  /**
   * The body or official a complaint is about, as the office understood it.
   */
  complainedOf?: string | null;
  returned?: null | {
    reason: string;
    whatToDo: string;
    at: string;
    /**
     * The last day given to the citizen for completing.
     */
    completeBy?: string | null;
    /**
     * When the completed answer came.
     */
    completedAt?: string | null;
  };
  /**
   * Spans in which the term stood still while the citizen completed, as the office counted them. Absent when there were none.
   */
  pauses?: Pause[];
  forwarding?: null | {
    body: string;
    date: string;
    reason: string;
  };
  /**
   * Copies of its parts that the office sent to other competent bodies, each under a letter of its own. Absent is none.
   */
  copies?: SentCopy[];
  /**
   * That the matter needs further study or checking, so that the review has its longer term.
   */
  study?: null | {
    until: string;
    ground: string;
    at: string;
  };
  extension?: null | {
    until: string;
    ground: string;
    at: string;
  };
  leaving?: null | {
    ground: string;
    text: string;
  };
  joinedToId?: string | null;
  withdrawal?: null | {
    reason: string;
    at: string;
  };
  rating?: null | {
    stars: number;
    text: string | null;
    at: string;
  };
}
export interface Pause {
  from: string;
  to: string;
  /**
   * Working days by which the due date was counted on.
   */
  days: number;
}
export interface SentCopy {
  /**
   * Of the letter it went under.
   */
  number: string;
  body: string;
  date: string;
  /**
   * What of the application concerns that body.
   */
  part: string;
}
export interface Comment {
  id: string;
  version: number;
  updatedAt: string;
  subject: {
    type: 'booking' | 'application';
    id: string;
  };
  author: 'citizen' | 'office';
  authorName: string | null;
  text: string;
  createdAt: string;
  inReplyToId?: string | null;
}
export interface Classifier {
  id: string;
  version: number;
  updatedAt: string;
  code: string;
  /**
   * What the office calls a list of its own; null where the portal's own word for it stands.
   */
  nameAz?: string | null;
  nameEn?: string | null;
  items: {
    code: string;
    az: string;
    en: string;
    order: number;
    active: boolean;
  }[];
}
export interface CalendarYear {
  year: number;
  /**
   * What is not an ordinary working day or weekend. Empty when the office has taken its year back and reckons by the common one.
   */
  days: {
    date: string;
    kind:
      | 'public_holiday'
      | 'mourning_day'
      | 'election_day'
      | 'moved_rest_day'
      | 'swapped_off'
      | 'swapped_work'
      | 'shortened_day'
      | 'commemorative_working_day';
    name: string;
    /**
     * The clause or decision it rests on.
     */
    basis: string;
    projected: boolean;
  }[];
}
export interface Service {
  id: string;
  version: number;
  updatedAt: string;
  code: string;
  nameAz: string;
  nameEn: string;
  provider: string;
  letterhead: 'authority' | 'utility';
  /**
   * Working days.
   */
  reviewDays: number;
  extendedReviewDays: number;
  /**
   * The longest extension
   */
  extensionDays?: number;
  forwardingDays?: number;
  leavingNoticeDays?: number;
  mobileRequired: boolean;
  notify: {
    event: string;
    channels: ('sms' | 'email')[];
  }[];
  active: boolean;
  termBasis?: string;
  fields?: {
    key: string;
    az: string;
    en: string;
    type: 'text' | 'longText' | 'number' | 'date' | 'boolean' | 'choice' | 'district' | 'phone' | 'fin' | 'finList';
    required: boolean;
    list?: string | null;
    searchable?: boolean;
  }[];
  documents?: {
    code: string;
    az: string;
    en: string;
    required: boolean;
  }[];
  departments?: string[];
  /**
   * Where applications go by themselves; `by` names a field of the form, or `$subject`.
   */
  routing?: {
    by: string | null;
    rules: {
      value: string;
      department: string;
    }[];
    otherwise: string | null;
  };
  outcomes?: ('satisfied' | 'partlySatisfied' | 'explained' | 'rejected')[];
  replyNeedsApproval?: boolean;
  pausesWhenReturned?: boolean;
  afterHours?: 'sameDay' | 'nextWorkingDay';
}
export interface DeliveryReport {
  id: string;
  version: number;
  updatedAt: string;
  notificationId: string;
  channel: 'sms' | 'email';
  status: 'queued' | 'sent' | 'delivered' | 'failed';
  at: string;
  reason: string | null;
}
export interface ApplicationTransition {
  action:
    | 'register'
    | 'assign'
    | 'unassign'
    | 'returnForCompletion'
    | 'complete'
    | 'resume'
    | 'forward'
    | 'sendCopies'
    | 'study'
    | 'extend'
    | 'answer'
    | 'leaveWithoutReview'
    | 'join'
    | 'withdraw'
    | 'reopen';
  data: {};
  at: string;
  actorName: string;
}
/**
 * The citizen's completed answer, which came in another way than through the portal. The due date where the term stood still.
 *
 * This interface was referenced by `PortalApi`'s JSON-Schema
 * via the `definition` "CompleteData".
 */
export interface CompleteData {
  completedOn: string;
  note: string;
  dueDate?: string;
  pause?: Pause;
}
/**
 * The term goes on after the citizen completed through the portal, the due date counted on.
 *
 * This interface was referenced by `PortalApi`'s JSON-Schema
 * via the `definition` "ResumeData".
 */
export interface ResumeData {
  dueDate: string;
  pause: Pause;
}
export interface AssignData {
  executor: string;
  department: string | null;
  resolution: string | null;
  dueDate: string;
}
export interface AnswerData {
  number: string;
  date: string;
  outcome: Outcome;
  text: string;
  executor: string;
}
export interface BookingTransition {
  action:
    | 'confirm'
    | 'move'
    | 'refuse'
    | 'cancel'
    | 'arrive'
    | 'undoArrival'
    | 'call'
    | 'skip'
    | 'setUrgent'
    | 'putBack'
    | 'startReception'
    | 'receive'
    | 'noShow';
  data: {};
  at: string;
  actorName: string;
}
export interface NumberRangeRequest {
  purpose: 'application' | 'reply' | 'booking';
  year: number;
  count: number;
}
export interface NumberRange {
  id: string;
  purpose: 'application' | 'reply' | 'booking';
  year: number;
  prefix: string;
  from: number;
  to: number;
}
export interface Notification {
  id: string;
  applicationId: string | null;
  bookingId?: string | null;
  channel: 'sms' | 'email';
  to: string;
  template: string;
  text: string;
}
export interface NotificationTaken {
  id: string;
}
export interface AttachmentKept {
  id: string;
  size: number;
  sha256: string;
}
export interface Computer {
  id: string;
  /**
   * How many other computers of the office were seen within 30 days.
   */
  others: number;
  /**
   * Its tickets are numbered from series * 1000 + 1 on.
   */
  series: number;
}
export interface AuditHead {
  seq: number;
  hash: string;
  at: string;
}
