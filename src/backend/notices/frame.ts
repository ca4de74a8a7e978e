import { formatDate } from '#shared/az/dates.ts';
import { AppError } from '#shared/errors.ts';
import type { NoticeCitizen, NoticeFrame } from '#shared/notices/data.ts';
import type { StoredApplication } from '../applications/detail.ts';
import type { ReadDb } from '../db/store.ts';
import type { PdfDefinition } from '../documents/pdf.ts';
import { readSetting } from '../settings/settings.ts';
import { memberByName } from '../staff/members.ts';
import { checkCode } from './checkCode.ts';

/** What to draw, and what it is about. */
export interface Prepared {
  readonly definition: PdfDefinition;
  readonly subject: { readonly kind: 'application' | 'booking'; readonly uid: string };
  readonly number: string;
  /** A notice of a step after which the same was done again: printed once more, it tells nobody what stands now. */
  readonly isPast?: boolean;
}

/** Which of several papers of one kind. */
export interface WhichPaper {
  /** Of a letter: to which copy it belongs, the first is 1. */
  readonly copy?: number | undefined;
  /** Of a step's notice: the step's row in the history. */
  readonly step?: number | undefined;
}

/** What every notice carries. @throws AppError `notice.noLetterhead` */
export function frame(db: ReadDb, paper: 'authority' | 'utility', date: string, uid: string, number: string, preparedBy: string | null): NoticeFrame {
  const letterheads = readSetting(db, 'letterheads');
  if (!letterheads) throw new AppError('notice.noLetterhead');
  const phone = preparedBy === null ? null : (memberByName(db, preparedBy)?.phone ?? null);
  return { letterhead: letterheads[paper], date, checkCode: checkCode(db, uid, number), preparedBy: preparedBy === null ? null : { name: preparedBy, phone } };
}

/** The citizen as a notice names them. A body that only sends on is no author. */
export function citizenOf(row: Pick<StoredApplication, 'surname' | 'name' | 'patronymic' | 'fin' | 'registeredAddress' | 'currentAddress' | 'phone' | 'email' | 'channel'> & Partial<Pick<StoredApplication, 'incomingBody'>>): NoticeCitizen {
  const { surname, name, patronymic, fin, registeredAddress, currentAddress, phone, email, channel, incomingBody = null } = row;
  const isNamed = [surname, name, patronymic].some((part) => part.trim() !== '');
  return { surname, name, patronymic, organisation: isNamed || channel === 'higherBody' ? null : incomingBody, fin, address: currentAddress ?? registeredAddress, phone, email };
}

/** Parts of one line, without those that are not known; null where none is. */
export const listed = (...parts: ReadonlyArray<string | null>): string | null => parts.filter(Boolean).join(', ') || null;

/** The organisation that sent an application on, or on whose letterhead it is written, with the number and the date of its letter. */
export function incomingOf({ incomingBody, incomingNumber, incomingDate }: StoredApplication): string | null {
  return listed(incomingBody, incomingNumber && `№ ${incomingNumber}`, incomingDate && formatDate(incomingDate));
}

/** Who acts for the citizen, by which powers. */
export function representativeOf(row: StoredApplication): string | null {
  const representative = row.representative as { surname: string; name: string; patronymic: string; powerOfAttorney: string } | null;
  return representative && `${representative.surname} ${representative.name} ${representative.patronymic} (etibarnamə: ${representative.powerOfAttorney})`;
}

/** Signatures of a collective; null for one person. */
export function signaturesOf({ isCollective, signatureCount }: StoredApplication): number | null {
  return isCollective ? (signatureCount ?? 0) : null;
}
