import type { DueGroup, TermKind } from '../applications/due.ts';
import type { ApplicationKind, ApplicationOutcome, ApplicationStatus, Channel, LeavingGround } from '../applications/lifecycle.ts';
import type { BookingChannel, BookingStatus } from '../reception/lifecycle.ts';

/** Words of documents, which are in the state language whatever the language of the screen. */

export const kindWords: Readonly<Record<ApplicationKind, string>> = { proposal: 'təklif', petition: 'ərizə', complaint: 'şikayət' };

/** How an application came in, as a card words it. */
export const channelWords: Readonly<Record<Channel, string>> = {
  portal: 'elektron portal',
  inPerson: 'şəxsən',
  post: 'poçt',
  email: 'elektron poçt',
  hotline: 'qaynar xətt',
  reception: 'qəbulda',
  higherBody: 'yuxarı orqandan',
};

export const outcomeWords: Readonly<Record<ApplicationOutcome, string>> = {
  satisfied: 'təmin edilib',
  partlySatisfied: 'qismən təmin edilib',
  explained: 'izah edilib',
  rejected: 'rədd edilib',
  forwarded: 'aidiyyəti üzrə göndərilib',
  leftWithoutReview: 'baxılmamış saxlanılıb',
  joined: 'müraciətə əlavə edilib',
};

/** Why an application is left without review, as a card words it, with its clause. */
export const leavingWords: Readonly<Record<LeavingGround, string>> = {
  otherProcedure: 'məsələyə qanunla başqa qaydada baxılır, 8.1',
  requirementsNotMet: 'müraciət qanunun tələblərinə uyğun deyil, 8.1',
  finalCourtDecision: 'məsələ üzrə qüvvəyə minmiş məhkəmə qərarı var, 8.1',
  repeatedThrice: 'bir il ərzində üç dəfə cavablandırılıb, yeni hal yoxdur, 8.1.4',
  insufficientData: 'məlumat kifayət etmir, aidiyyəti üzrə göndərmək mümkün deyil, 8.1',
  anonymous: 'müraciət anonimdir, 6.4',
};

/** Where an application stands, as a list words it. */
export const statusWords: Readonly<Record<ApplicationStatus, string>> = {
  submitted: 'daxil olub',
  registered: 'qeydə alınıb',
  inProgress: 'icradadır',
  returned: 'qaytarılıb',
  forwarded: 'yönləndirilib',
  answered: 'cavablandırılıb',
  leftWithoutReview: 'baxılmayıb',
  joined: 'birləşdirilib',
  withdrawn: 'geri götürülüb',
};

/** What there is a term for, as a list words it. */
export const termKindWords: Readonly<Record<TermKind, string>> = { registration: 'qeydiyyat', forwarding: 'yönləndirmə (7.10)', inner: 'icraçının günü', telling: 'vətəndaşa bildirmə (8.1)', review: 'baxılma', completion: 'tamamlama' };

/** What lists of due terms are called. */
export const dueGroupWords: Readonly<Record<DueGroup, string>> = {
  overdue: 'Müddəti keçənlər',
  today: 'Bu gün bitənlər',
  tomorrow: 'Növbəti iş günü bitənlər',
  week: '5 iş günü ərzində bitənlər',
  later: 'Sonra bitənlər',
  waiting: 'Vətəndaşdan gözlənilənlər',
};

/** What a report has beside the outcomes: an application that the citizen took back, and one that has no outcome yet. */
export const endWords = { withdrawn: statusWords.withdrawn, open: 'icradadır' } as const;

export const bookingStatusWords: Readonly<Record<BookingStatus, string>> = {
  requested: 'təsdiq gözləyir',
  confirmed: 'təsdiq edilib',
  arrived: 'gəlib',
  inReception: 'qəbuldadır',
  received: 'qəbul edilib',
  refused: 'imtina edilib',
  cancelled: 'ləğv edilib',
  noShow: 'gəlməyib',
};

/** How a booking came. */
export const bookingChannelWords: Readonly<Record<BookingChannel, string>> = {
  portal: 'portal',
  counter: 'idarədə',
  phone: 'telefonla',
  walkIn: 'yazılmadan gəlib',
};
