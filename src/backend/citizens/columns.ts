import { text } from 'drizzle-orm/sqlite-core';
import { azSortKey } from '#shared/az/sortKey.ts';
import { personKey } from '#shared/citizens/samePerson.ts';
import type { ApplicationRecord } from '#shared/portal/records.ts';

/** The citizen's identity in the row of an application or a booking, as it was on the day it was sent. */
export const citizenColumns = () => ({
  fin: text(),
  surname: text().notNull(),
  name: text().notNull(),
  patronymic: text().notNull(),
  birthDate: text(),
  documentNumber: text(),
  registeredAddress: text(),
  /** Orders by name in the Azerbaijani alphabet. */
  nameSortKey: text().notNull(),
  /** Surname and name as the same person is looked for by; empty where either is missing. */
  personKey: text().notNull().default(''),
});

/** The same from a record of the portal. */
export function citizenRow(citizen: ApplicationRecord['citizen']) {
  const { fin, surname, name, patronymic, birthDate, documentNumber, registeredAddress } = citizen;
  return { fin, surname, name, patronymic, birthDate, documentNumber, registeredAddress, nameSortKey: azSortKey(`${surname} ${name} ${patronymic}`), personKey: personKey({ surname, name }) };
}
