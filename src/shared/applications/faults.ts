import { bakuDate } from '../az/dates.ts';
import type { ServiceRecord } from '../portal/records.ts';
import { checkContact, checkDetails, type CardFault, type InList } from '../services/check.ts';
import type { Json } from '../json.ts';

/** What of an application is looked at. Instants are epoch milliseconds, dates `YYYY-MM-DD`. */
interface Looked {
  readonly phone: string | null;
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

/**
 * What is wrong with an application as it arrived or was entered: a service that nobody knows, dates that cannot be, and what its card finds. It is kept and
 * shown as it is, for a person to settle. @param now epoch milliseconds
 */
export function applicationFaults(row: Looked, card: Pick<ServiceRecord, 'fields' | 'mobileRequired'> | null, inList: InList, now: number): CardFault[] {
  const arrived = bakuDate(row.submittedAt);
  const faults: CardFault[] = [];
  if (!card) faults.push({ key: 'service', code: 'unknownService' });
  if (row.submittedAt > now + toleranceMs) faults.push({ key: 'submittedAt', code: 'notYet' });
  if (row.birthDate !== null && (row.birthDate > arrived || row.birthDate < firstBirth)) faults.push({ key: 'birthDate', code: 'badDate' });
  if (row.incomingDate !== null && row.incomingDate > arrived) faults.push({ key: 'incomingDate', code: 'badDate' });
  return card ? [...faults, ...(row.isAnonymous ? [] : checkContact(card.mobileRequired, row.phone)), ...checkDetails(card.fields, row.details, inList)] : faults;
}
