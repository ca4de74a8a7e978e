import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { buildCalendar, isWorkingDay, parseCalendarCsv } from '#shared/calendar/workingCalendar.ts';
import { isEmail } from '#shared/formats/email.ts';
import { boardState } from '#shared/reception/board.ts';
import { isFin } from '#shared/formats/fin.ts';
import { isIdDocument } from '#shared/formats/idDocument.ts';
import { isMobileAz } from '#shared/formats/phone.ts';
import {
  applicationRecord, bookingRecord, classifierRecord, commentRecord, officeRecord, officialRecord, scheduleRecord, serviceRecord,
} from '#shared/portal/records.ts';
import { generateApplications } from '../../../portal-emulator/seed/applications.ts';
import { generateOneApplication } from '../../../portal-emulator/seed/arrivals.ts';
import { generateBookings, generateOneBooking, listPlaces } from '../../../portal-emulator/seed/bookings.ts';
import { generateComments } from '../../../portal-emulator/seed/comments.ts';
import { attachmentContent } from '../../../portal-emulator/seed/files.ts';
import { pdfText } from '../../support/poppler.ts';
import { femaleNames, maleNames, surnames } from '../../../portal-emulator/seed/names.ts';
import { generateOffice } from '../../../portal-emulator/seed/office.ts';
import { livelyDay } from '../../../portal-emulator/seed/livelyDay.ts';
import { createRandom } from '../../../portal-emulator/seed/random.ts';

const calendar = buildCalendar(parseCalendarCsv(readFileSync(join(import.meta.dirname, '../../../resources/calendar/az-2025-2027.csv'), 'utf8')));
const works = (date: string): boolean => isWorkingDay(calendar, date);
/** A Saturday: the next receptions are on Monday. */
const today = '2026-11-21';
const now = Date.parse('2026-11-21T08:00:00Z');
const office = generateOffice(7);
const applicationsOf = (seed: number, count = 900) => [...generateApplications({ seed, count, today, office, calendar })];
const applications = applicationsOf(7);
const bookingsOf = (seed: number, day = today, count = 260) => generateBookings({ seed, count, today: day, office, isWorkingDay: works });
const bookings = bookingsOf(7);
const comments = generateComments({ seed: 7, applications, bookings });

/** What the schema finds wrong, over all records. */
const faults = (schema: z.ZodType, records: readonly unknown[]): string[] =>
  records.flatMap((record) => schema.safeParse(record).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []);

describe('the seed', () => {
  it('makes records that the office accepts', () => {
    expect(faults(applicationRecord, applications)).toEqual([]);
    expect(faults(bookingRecord, bookings)).toEqual([]);
    expect(faults(commentRecord, comments)).toEqual([]);
    expect(faults(officeRecord, [office.office])).toEqual([]);
    expect(faults(officialRecord, office.officials)).toEqual([]);
    expect(faults(scheduleRecord, office.schedules)).toEqual([]);
    expect(faults(classifierRecord, office.classifiers)).toEqual([]);
    expect(faults(serviceRecord, office.services)).toEqual([]);
    expect([applications.length, bookings.length, comments.length > 30]).toEqual([900, 260, true]);
  });

  it('makes the same of the same number and something else of another', () => {
    expect(generateOffice(7)).toEqual(office);
    expect(applicationsOf(7)).toEqual(applications);
    expect(bookingsOf(7)).toEqual(bookings);
    expect(generateComments({ seed: 7, applications, bookings })).toEqual(comments);
    expect(applicationsOf(8)).not.toEqual(applications);
    expect(bookingsOf(8)).not.toEqual(bookings);
  });
});

describe('people', () => {
  it('come from long lists without repetitions', () => {
    for (const [list, least] of [[surnames, 120], [femaleNames, 80], [maleNames, 80]] as const) {
      expect(list.length).toBeGreaterThanOrEqual(least);
      expect(new Set(list).size).toBe(list.length);
      expect(list.filter((name) => !/^[A-ZÇƏĞİÖŞÜ][a-zçəğıöşü]+$/u.test(name))).toEqual([]);
    }
  });

  it('bear surnames that agree with the particle of the patronymic', () => {
    const named = [...applications, ...bookings].map(({ citizen }) => citizen).filter(({ surname }) => surname !== '');
    const wrong = named.filter(({ surname, patronymic }) => {
      if (patronymic.endsWith(' qızı')) return /(?:ov|ev)$/u.test(surname);
      return !patronymic.endsWith(' oğlu') || /(?:ova|eva)$/u.test(surname);
    });
    expect(wrong).toEqual([]);
    expect(new Set(named.map(({ patronymic }) => patronymic.split(' ').at(-1)))).toEqual(new Set(['oğlu', 'qızı']));
  });

  it('have valid FİNs, documents, mobile numbers and addresses for examples', () => {
    const citizens = [...applications, ...bookings].map(({ citizen }) => citizen).filter(({ fin }) => fin !== null);
    expect(citizens.filter(({ fin, documentNumber }) => !isFin(fin ?? '') || !isIdDocument(documentNumber ?? ''))).toEqual([]);
    const contacts = [...applications.map(({ contact }) => contact), ...bookings];
    expect(contacts.filter(({ phone, email }) => (phone && !isMobileAz(phone)) || (email && !(isEmail(email) && email.endsWith('@example.org'))))).toEqual([]);
  });
});

describe('applications', () => {
  it('go from the oldest to the newest, with numbers and identifiers that grow', () => {
    const sent = applications.map(({ submittedAt }) => Date.parse(submittedAt));
    expect(sent).toEqual(sent.toSorted((a, b) => a - b));
    expect(sent.at(-1)).toBe(now - 3 * 60_000);
    for (const key of ['id', 'portalNumber'] as const) {
      const values = applications.map((application) => application[key]);
      expect(values).toEqual(values.toSorted());
      expect(new Set(values).size).toBe(values.length);
    }
  });

  it('are in every state, with some overdue and some nearly so', () => {
    const states = Map.groupBy(applications, ({ status }) => status);
    expect([...states.keys()].sort()).toEqual(
      ['answered', 'forwarded', 'inProgress', 'joined', 'leftWithoutReview', 'registered', 'returned', 'submitted', 'withdrawn'],
    );
    expect(states.get('submitted')).toHaveLength(36);
    const due = states.get('inProgress')?.map(({ registration }) => registration?.dueDate ?? '') ?? [];
    expect(due.filter((date) => date < today).length).toBeGreaterThan(0);
    expect(due.filter((date) => date >= today && date <= '2026-11-25').length).toBeGreaterThan(0);
    expect(states.get('answered')?.filter(({ reply, closedAt }) => !reply || !closedAt)).toEqual([]);
  });

  it('never tell of a step that lies in the future or before the one it follows', () => {
    const wrong = applications.filter(({ submittedAt, registration, assignment, closedAt, rating, updatedAt }) => {
      const steps = [submittedAt, registration?.registeredAt, assignment?.assignedAt, closedAt, rating?.at].filter((step) => typeof step === 'string');
      return steps.join() !== steps.toSorted().join() || updatedAt < submittedAt || Date.parse(updatedAt) > now;
    });
    expect(wrong).toEqual([]);
  });

  it('are answered without the right to complain, which the letter states by itself', () => {
    const texts = applications.flatMap(({ reply }) => (reply ? [reply.text] : []));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((text) => /şikayət (?:etmək|vermək)|məhkəmə/iu.test(text))).toEqual([]);
  });

  it('have no slot left unfilled and begin their sentences with capitals', () => {
    const texts = applications.flatMap(({ text, summary, reply }) => [text, summary, reply?.text ?? 'A']);
    expect(texts.filter((text) => /[{}]|undefined/u.test(text) || /(?:^|[.!?] )\p{Ll}/u.test(text))).toEqual([]);
  });

  it('of displaced subscribers name a mobile number and residents without repetitions', () => {
    const displaced = applications.filter(({ service }) => service === 'idpUtility');
    const wrong = displaced.filter(({ details, contact }) => {
      const fins = details['residentFins'] as string[];
      return fins.length === 0 || new Set(fins).size !== fins.length || !fins.every(isFin) || !contact.phone;
    });
    expect(wrong).toEqual([]);
    expect(displaced.length / applications.length).toBeCloseTo(0.3, 1);
  });

  it('bear attachments whose size and sum are those of the file', () => {
    const attachments = applications.flatMap((application) => application.attachments);
    const wrong = attachments.filter(({ id, size, sha256, name, mediaType }) => {
      const file = attachmentContent(id);
      return !file || file.bytes.length !== size || createHash('sha256').update(file.bytes).digest('hex') !== sha256 || file.name !== name || file.mediaType !== mediaType;
    });
    expect(wrong).toEqual([]);
    expect(new Set(attachments.map(({ mediaType }) => mediaType))).toEqual(new Set(['application/pdf', 'image/png']));
    expect(attachmentContent('anything-else')).toBeNull();
  });

  it('bear documents that are marked as samples in letters a reader can copy', () => {
    const text = pdfText(attachmentContent('any-08')?.bytes ?? new Uint8Array());
    for (const part of ['NÜMUNƏ SƏNƏD', '№ 9', 'Nümayiş üçün hazırlanmışdır.']) expect(text.replaceAll(/\s+/gu, '')).toContain(part.replaceAll(' ', ''));
  });

  it('may arrive one by one, of the service asked for', () => {
    const random = createRandom(1);
    const one = generateOneApplication({ random, at: now, sequence: 901, office, service: 'idpUtility' });
    expect(faults(applicationRecord, [one])).toEqual([]);
    expect(one).toMatchObject({ status: 'submitted', service: 'idpUtility', portalNumber: 'M-2026-0000901', registration: null });
  });
});

const placeOf = ({ officialId, receptionDate, startTime }: { officialId: string; receptionDate: string; startTime: string | null }): string =>
  `${officialId} ${receptionDate} ${startTime ?? 'day'}`;

describe('bookings', () => {
  const given = Map.groupBy(listPlaces(office, works, '2026-10-01', '2027-01-15'), ({ officialId, date, startTime }) => `${officialId} ${date} ${startTime ?? 'day'}`);

  it('lie on working days of receptions and never exceed the places of a turn', () => {
    const all = bookingsOf(3, today, 10_000);
    expect(all.filter(({ receptionDate }) => !works(receptionDate))).toEqual([]);
    const over = [...Map.groupBy(all, placeOf)].filter(([place, booked]) => booked.length > (given.get(place)?.length ?? 0));
    expect(over).toEqual([]);
    expect(all.length).toBeGreaterThan(400);
  });

  it('fill the next day of receptions, be it today or after a weekend', () => {
    for (const [day, next] of [[today, '2026-11-23'], ['2026-11-25', '2026-11-25'], ['2026-11-08', '2026-11-11']] as const) {
      const made = bookingsOf(5, day, 120);
      expect(made.filter(({ receptionDate }) => receptionDate === next).length).toBeGreaterThanOrEqual(12);
      expect(made.filter(({ receptionDate, status }) => receptionDate >= day && status !== 'requested' && status !== 'confirmed')).toEqual([]);
    }
  });

  it('that were received tell how long the citizen waited and how long the reception was', () => {
    const received = bookings.filter(({ status }) => status === 'received');
    const minutes = (from: string | null, to: string | null) => (Date.parse(to ?? '') - Date.parse(from ?? '')) / 60_000;
    for (const { arrivedAt, receptionStartedAt, receivedAt } of received) {
      expect(minutes(arrivedAt, receptionStartedAt)).toBeGreaterThanOrEqual(3);
      expect(minutes(arrivedAt, receptionStartedAt)).toBeLessThanOrEqual(40);
      expect(minutes(receptionStartedAt, receivedAt)).toBeGreaterThanOrEqual(4);
      expect(minutes(receptionStartedAt, receivedAt)).toBeLessThanOrEqual(25);
    }
    const ofPortal = received.filter(({ channel }) => channel === 'portal').length;
    expect(ofPortal).toBeGreaterThan(received.length / 2);
    expect(new Set(received.map(({ channel }) => channel))).toEqual(new Set(['portal', 'counter', 'phone']));
  });

  it('of past days are over', () => {
    const past = bookings.filter(({ receptionDate }) => receptionDate < today);
    expect(new Set(past.map(({ status }) => status))).toEqual(new Set(['received', 'noShow', 'refused', 'cancelled']));
    expect(past.filter(({ status, receptionOutcome, receivedAt }) => (status === 'received') !== (receptionOutcome !== null && receivedAt !== null))).toEqual([]);
    expect(past.filter(({ status, statusReason }) => ['refused', 'cancelled'].includes(status) && !statusReason)).toEqual([]);
  });

  it('are sent before the reception and not in the time to come', () => {
    expect(bookings.filter(({ submittedAt, updatedAt, receptionDate }) => submittedAt.slice(0, 10) >= receptionDate || Date.parse(updatedAt) > now)).toEqual([]);
  });

  it('arrive one by one while there is a free place', () => {
    const options = { random: createRandom(1), at: now, sequence: 1 };
    const places = listPlaces(office, works, '2026-11-23', '2026-11-24');
    const one = generateOneBooking({ ...options, places });
    expect(faults(bookingRecord, [one])).toEqual([]);
    expect(one).toMatchObject({ status: 'requested', number: 'Q-2026-000001' });
    expect(places.some(({ officialId, date, startTime }) => officialId === one?.officialId && date === one.receptionDate && startTime === one.startTime)).toBe(true);
    expect(generateOneBooking({ ...options, places: [] })).toBeNull();
  });
});

describe('a lively day', () => {
  const dayOf = (day: string, clock: string) => livelyDay({ seed: 7, office, today: day, now: Date.parse(`${day}T${clock}:00+04:00`), last: 100 }, works);

  it.each([['2026-11-23', '11:10'], ['2026-11-24', '16:45'], ['2026-11-25', '09:05'], ['2026-11-26', '02:00'], ['2026-11-27', '22:30']])('%s at %s has citizens in every state, nobody of the time to come, and each ticket once', (date, clock) => {
    const { schedules, bookings: made } = dayOf(date, clock);
    const moment = Date.parse(`${date}T${clock}:00+04:00`);
    expect(faults(scheduleRecord, schedules)).toEqual([]);
    expect(faults(bookingRecord, made)).toEqual([]);
    expect(schedules).toHaveLength(2);
    const states = new Set(made.map((booking) => boardState({ status: booking.status, calledAt: booking.calledAt === null ? null : Date.parse(booking.calledAt) })));
    expect([...states].sort()).toEqual(expect.arrayContaining(['called', 'expected', 'inReception', 'received', 'waiting']));
    expect(made.filter((booking) => [booking.updatedAt, booking.arrivedAt, booking.calledAt, booking.receptionStartedAt, booking.receivedAt].some((at) => at !== null && Date.parse(at) > moment))).toEqual([]);
    const tickets = made.flatMap(({ ticket }) => ticket ?? []);
    expect(tickets.toSorted((a, b) => a - b)).toEqual(tickets.map((_, i) => i + 1));
    // Whoever has come has a ticket; nobody is inside twice at one door, and no turn has more than its places.
    expect(made.filter(({ arrivedAt, ticket }) => (arrivedAt !== null) !== (ticket !== null))).toEqual([]);
    const inside = made.filter(({ status }) => status === 'inReception').map(({ officialId }) => officialId);
    expect(new Set(inside).size).toBe(inside.length);
    expect([...Map.groupBy(made.filter(({ startTime }) => startTime !== null), placeOf).values()].filter((booked) => booked.length > 2)).toEqual([]);
    expect(made.filter(({ channel, urgentReason }) => channel === 'walkIn' && urgentReason !== null)).toHaveLength(1);
  });

  it('is not on a day off', () => {
    expect(dayOf('2026-11-22', '11:00')).toEqual({ schedules: [], bookings: [] });
  });
});

describe('comments', () => {
  it('belong to something that exists, and answers to a thought', () => {
    const subjects = new Set([...applications, ...bookings].map(({ id }) => id));
    const thoughts = new Set(comments.filter(({ author }) => author === 'citizen').map(({ id }) => id));
    expect(comments.filter(({ subject }) => !subjects.has(subject.id))).toEqual([]);
    expect(comments.filter(({ author, inReplyToId }) => (author === 'office') !== (inReplyToId !== null && thoughts.has(inReplyToId)))).toEqual([]);
    expect(comments.filter(({ createdAt }) => Date.parse(createdAt) > now)).toEqual([]);
  });
});
