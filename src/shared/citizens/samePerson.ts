import { fold } from '../az/fold.ts';

/** What says who somebody is, as it stands on one application or booking. */
export interface Identity {
  /** In capitals. */
  readonly fin: string | null;
  readonly surname: string;
  readonly name: string;
  readonly patronymic: string;
  /** `YYYY-MM-DD` */
  readonly birthDate: string | null;
  readonly registeredAddress: string | null;
  readonly currentAddress: string | null;
}

/** By what two are the same: the FİN, or the name with the birth date or an address. */
export type SameBy = 'fin' | 'name';

/** Surname and name as they are compared, whatever keyboard or script wrote them; empty where either is missing. */
export function personKey({ surname, name }: Pick<Identity, 'surname' | 'name'>): string {
  const [first, last] = [fold(surname), fold(name)];
  return first === '' || last === '' ? '' : `${first} ${last}`;
}

/**
 * Whether two are the same person, and by what; null when they are not, or nobody can tell. Where both have a FİN, it alone decides. Else the name is the same
 * however it is spelled, and so is the birth date, or an address where a birth date is missing. A patronymic that both have must agree.
 */
export function samePerson(a: Identity, b: Identity): SameBy | null {
  if (a.fin !== null && b.fin !== null) return a.fin === b.fin ? 'fin' : null;
  const key = personKey(a);
  if (key === '' || key !== personKey(b) || !agree(bareName(a.patronymic), bareName(b.patronymic))) return null;
  if (a.birthDate !== null && b.birthDate !== null) return a.birthDate === b.birthDate ? 'name' : null;
  const theirs = addresses(b);
  return addresses(a).some((address) => theirs.includes(address)) ? 'name' : null;
}

/** What is known of somebody at the counter or the entrance. */
export type AtCounter = Pick<Identity, 'fin' | 'surname' | 'name' | 'patronymic'> & Partial<Pick<Identity, 'birthDate'>>;

/**
 * Whether two may be the same person, and by what, where somebody stands before you and can be asked: the FİN where both have one, else the name alone, however it is spelled,
 * unless patronymics or birth dates speak against it. Says less than `samePerson`: a namesake is shown too.
 */
export function mayBeSamePerson(a: AtCounter, b: AtCounter): SameBy | null {
  if (a.fin !== null && b.fin !== null) return a.fin === b.fin ? 'fin' : null;
  const key = personKey(a);
  return key !== '' && key === personKey(b) && agree(bareName(a.patronymic), bareName(b.patronymic)) && agree(a.birthDate ?? '', b.birthDate ?? '') ? 'name' : null;
}

/** Whether there is enough to tell this person from others: a FİN, or a name with a birth date or an address. */
export function isTellable(one: Identity): boolean {
  return one.fin !== null || (personKey(one) !== '' && (one.birthDate !== null || addresses(one).length > 0));
}

/** Texts that tell the same are one; what one of two lacks speaks against nothing. */
function agree(a: string, b: string): boolean {
  return a === '' || b === '' || a === b;
}

/** A patronymic without *oğlu* or *qızı*, which many leave out. */
function bareName(patronymic: string): string {
  return fold(patronymic).replace(/ (?:oglu|qizi|ogli|kizi)$/u, '');
}

function addresses({ registeredAddress, currentAddress }: Pick<Identity, 'registeredAddress' | 'currentAddress'>): string[] {
  return [registeredAddress, currentAddress].map((address) => fold(address ?? '')).filter((address) => address !== '');
}
