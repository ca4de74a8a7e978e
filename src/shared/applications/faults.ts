import { bakuDate } from '../az/dates.ts';
import { isEmail } from '../formats/email.ts';
import { isPhone } from '../formats/phone.ts';
import type { BreakablePart, BrokenParts, ServiceRecord } from '../portal/records.ts';
import { checkContact, checkDetails, type CardFault, type InList } from '../services/check.ts';
import type { Json } from '../json.ts';

/** What of an application is looked at. Instants are epoch milliseconds, dates `YYYY-MM-DD`. */
interface Looked {
  readonly fin: string | null;
  readonly surname: string;
  readonly name: string;
  readonly registeredAddress: string | null;
  readonly currentAddress: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly incomingBody: string | null;
  readonly summary: string;
  readonly text: string;
  readonly broken: BrokenParts | null;
  readonly isAnonymous: boolean;
  readonly birthDate: string | null;
  readonly incomingDate: string | null;
  readonly submittedAt: number;
  readonly details: Readonly<Record<string, Json>>;
}

/** Nobody who appeals was born before. */
const firstBirth = '1900-01-01';
/** A clock of another computer may run ahead of ours by so much. */
const toleranceMs = 10 * 60_000;

/** What cannot be what it was sent as. */
const brokenCodes: Readonly<Record<BreakablePart, CardFault['code']>> = { fin: 'badFin', birthDate: 'badDate', incomingDate: 'badDate' };

/**
 * What is wrong with an application as it arrived or was entered: a service that nobody knows, a FİN or dates that cannot be, what the law asks of an appeal (6.3) and is
 * not there, and what its card finds. It is kept and shown as it is, for a person to settle. @param files how many came with it @param now epoch milliseconds
 */
export function applicationFaults(row: Looked, card: Pick<ServiceRecord, 'fields' | 'mobileRequired'> | null, inList: InList, files: number, now: number): CardFault[] {
  const arrived = bakuDate(row.submittedAt);
  const faults: CardFault[] = [];
  const find = (isWrong: boolean, key: string, code: CardFault['code']) => {
    if (isWrong) faults.push({ key, code });
  };
  find(!card, 'service', 'unknownService');
  find(row.submittedAt > now + toleranceMs, 'submittedAt', 'notYet');
  for (const part of Object.keys(row.broken ?? {}) as BreakablePart[]) faults.push({ key: part, code: brokenCodes[part] });
  find(row.birthDate !== null && (row.birthDate > arrived || row.birthDate < firstBirth), 'birthDate', 'badDate');
  find(row.incomingDate !== null && row.incomingDate > arrived, 'incomingDate', 'badDate');
  if (!row.isAnonymous && row.incomingBody === null) {
    find(row.surname === '' || row.name === '', 'fullName', 'required');
    // Whoever can be reached need not say where they live.
    find((row.registeredAddress ?? row.currentAddress ?? row.phone ?? row.email) === null, 'registeredAddress', 'required');
  }
  find(row.phone !== null && !isPhone(row.phone), 'phone', 'badPhone');
  find(row.email !== null && !isEmail(row.email), 'email', 'badEmail');
  find(row.text === '' && row.summary === '' && files === 0, 'text', 'required');
  if (!card) return faults;
  const contact = row.isAnonymous ? [] : checkContact(card.mobileRequired, row.phone).filter(({ key }) => !faults.some((fault) => fault.key === key));
  return [...faults, ...contact, ...checkDetails(card.fields, row.details, inList)];
}
