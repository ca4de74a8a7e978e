import type { ApplicationKind } from '#shared/applications/lifecycle.ts';
import type { BookingForm, officeChannels } from '#shared/reception/bookingForm.ts';
import type { KnownCitizen } from '#shared/reception/bookingViews.ts';
import { typedDate } from '../ui/DateField.tsx';
import { formatPhone } from '#shared/formats/phone.ts';
import { formatDate, today } from '../app/i18n/format.ts';

/** A place as the form names it. */
export interface ChosenPlace {
  readonly date: string;
  readonly startTime: string | null;
}

/** A booking as it stands in the form: texts as they were typed. */
export interface BookingDraft {
  /** Names the draft; the booking will bear it, so that it is entered once however often it is sent. */
  readonly uid: string;
  readonly channel: (typeof officeChannels)[number];
  readonly fin: string;
  readonly surname: string;
  readonly name: string;
  readonly patronymic: string;
  readonly birthDate: string;
  readonly documentNumber: string;
  readonly registeredAddress: string;
  readonly officialUid: string;
  readonly place: ChosenPlace | null;
  /** How long the place is kept, epoch milliseconds; null when it is not. */
  readonly heldUntil: number | null;
  readonly heldAtPortal: boolean;
  readonly kind: ApplicationKind;
  readonly socialStatus: string;
  readonly privilege: string;
  readonly email: string;
  readonly phone: string;
  readonly workplace: string;
  readonly jobTitle: string;
  readonly currentAddress: string;
  readonly note: string;
  /** Other bookings of the citizen in spite of which the person goes on. */
  readonly goneOn: readonly string[];
  /** Beyond the places of the slot, on purpose. */
  readonly beyond: boolean;
  readonly beyondReason: string;
}

/** Names the draft among everything that was begun. */
export const draftKey = 'booking-new';

/** The form before anything is written. */
export function emptyDraft(): BookingDraft {
  return {
    uid: crypto.randomUUID(),
    channel: 'counter',
    fin: '', surname: '', name: '', patronymic: '', birthDate: '', documentNumber: '', registeredAddress: '',
    officialUid: '', place: null, heldUntil: null, heldAtPortal: false,
    kind: 'petition', socialStatus: '', privilege: '', email: '', phone: '', workplace: '', jobTitle: '', currentAddress: '', note: '',
    goneOn: [], beyond: false, beyondReason: '',
  };
}

/** A birth date as it was typed in any usual form, `YYYY-MM-DD`; of two figures of a year the century is the one that has been. What is no date stays as it was typed. */
export function birthDateOf(text: string): string {
  const date = typedDate(text, '1985-01-01');
  const isAhead = /^20\d{2}-/.test(date) && date > today() && !/(^|\D)20\d{2}(\D|$)/.test(text);
  return isAhead ? `19${date.slice(2)}` : date;
}

/** The draft as the backend is given it. */
export function formOf({ place, birthDate, goneOn, beyond, beyondReason, heldUntil: _until, heldAtPortal: _at, ...rest }: BookingDraft, approval: { login: string; password: string }): BookingForm {
  return {
    ...rest,
    birthDate: birthDateOf(birthDate),
    date: place?.date ?? '',
    startTime: place?.startTime ?? null,
    similarSeen: [...goneOn],
    overbook: beyond ? { reason: beyondReason, ...approval } : null,
  };
}

const remembered = ['surname', 'name', 'patronymic', 'documentNumber', 'registeredAddress', 'socialStatus', 'privilege', 'email', 'phone', 'workplace', 'jobTitle', 'currentAddress'] as const;

/** What is known of the citizen, for the fields that nothing is typed in yet. */
export function filledFrom(draft: BookingDraft, known: KnownCitizen): Partial<BookingDraft> {
  const open = remembered.filter((field) => draft[field] === '' && known[field] !== '');
  return {
    ...Object.fromEntries(open.map((field) => [field, field === 'phone' ? formatPhone(known.phone) : known[field]])),
    ...(draft.birthDate === '' && known.birthDate !== '' && { birthDate: formatDate(known.birthDate) }),
  };
}

/** A line of the nearest free places: `date time`, or the date alone. */
export function placeOfLine(line: string): ChosenPlace {
  const [date = '', startTime = null] = line.split(' ');
  return { date, startTime };
}

export function samePlace(a: ChosenPlace | null, b: ChosenPlace | null): boolean {
  return a?.date === b?.date && a?.startTime === b?.startTime;
}
