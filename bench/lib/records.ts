import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCalendarCsv } from '#shared/calendar/calendarRows.ts';
import { buildCalendar } from '#shared/calendar/workingCalendar.ts';
import { generateApplications } from '../../portal-emulator/seed/applications.ts';
import { generateOneApplication } from '../../portal-emulator/seed/arrivals.ts';
import { generateBookings } from '../../portal-emulator/seed/bookings.ts';
import { generateOffice } from '../../portal-emulator/seed/office.ts';
import { createRandom } from '../../portal-emulator/seed/random.ts';
import { workdaysOf } from '../../portal-emulator/seed/workdays.ts';
import { root } from './paths.ts';

/** The day that everything is generated for and seen from, so that a seed gives the same rows whenever it runs. */
export const today = '2026-11-21';
/** Noon of that day in Baku. */
export const now = Date.parse('2026-11-21T08:00:00Z');
export const bookings = 2_000;

export const calendar = buildCalendar(parseCalendarCsv(readFileSync(join(root, 'resources/calendar/az-2025-2027.csv'), 'utf8')));

/** A record as the portal sends it, with its kind. */
export interface Sent {
  readonly kind: string;
  readonly record: { readonly id: string; readonly version: number };
}

/** The office, so many applications from the oldest to the newest, and bookings: the same for the same seed. */
export function* generateRecords(applications: number, seed: number): Generator<Sent> {
  const office = generateOffice(seed);
  for (const record of office.classifiers) yield { kind: 'classifier', record };
  for (const record of office.services) yield { kind: 'service', record };
  for (const record of office.officials) yield { kind: 'official', record };
  for (const record of office.schedules) yield { kind: 'schedule', record };
  for (const record of generateApplications({ seed, count: applications, today, now, office, calendar })) yield { kind: 'application', record };
  for (const record of generateBookings({ seed, count: bookings, today, now, office, isWorkingDay: workdaysOf(calendar).isWorkingDay })) yield { kind: 'booking', record };
}

/** Applications that came just now and that nobody has registered. */
export function* generateArrivals(count: number, after: number, seed: number): Generator<Sent> {
  const office = generateOffice(seed);
  const random = createRandom(seed + 7);
  for (let i = 1; i <= count; i += 1) yield { kind: 'application', record: generateOneApplication({ random, at: now - 60_000 + i, sequence: after + i, office }) };
}

/** The letterheads of the generated office. */
export const generateLetterheads = (seed: number) => generateOffice(seed).office.letterheads;
