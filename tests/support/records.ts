import type { z } from 'zod';
import type { applicationRecord, bookingRecord, officialRecord, serviceRecord } from '#shared/portal/records.ts';

type Sent<Schema extends z.ZodType> = z.input<Schema>;

const updatedAt = '2026-11-20T08:00:00Z';

/** A citizen who exists only in tests. */
export const citizen = {
  fin: '5ZK2B7A',
  surname: 'Əliyev',
  name: 'Məmməd',
  patronymic: 'Sınaq oğlu',
  birthDate: '1980-03-15',
  documentNumber: 'AA1234567',
  registeredAddress: 'Nümunə şəhəri, Bağ küçəsi 5',
};

/** An application as the portal sends it: submitted, a petition, with everything filled in. */
export function anApplication(changes: Partial<Sent<typeof applicationRecord>> = {}): Sent<typeof applicationRecord> {
  return {
    id: 'application-1',
    version: 1,
    updatedAt,
    service: 'general',
    portalNumber: 'M-2026-0000001',
    kind: 'petition',
    subject: 'road',
    summary: 'Məhəllə yolunun təmiri barədə',
    text: 'Yaşadığımız məhəllənin yolu yararsız vəziyyətdədir, təmirini xahiş edirik.',
    channel: 'portal',
    submittedAt: '2026-11-20T07:30:00Z',
    status: 'submitted',
    citizen,
    contact: { phone: '+994502345678', email: 'memmed@example.org', currentAddress: null },
    socialStatus: 'employed',
    privilege: null,
    isCollective: false,
    details: {},
    attachments: [],
    registration: null,
    assignment: null,
    reply: null,
    ...changes,
  };
}

/** A booking as the portal sends it: requested for 24 November 2026 at 10:00. */
export function aBooking(changes: Partial<Sent<typeof bookingRecord>> = {}): Sent<typeof bookingRecord> {
  return {
    id: 'booking-1',
    version: 1,
    updatedAt,
    number: 'Q-2026-0000001',
    officialId: 'official-1',
    receptionDate: '2026-11-24',
    startTime: '10:00',
    kind: 'petition',
    socialStatus: 'employed',
    privilege: null,
    email: 'memmed@example.org',
    phone: '+994502345678',
    workplace: null,
    jobTitle: null,
    currentAddress: null,
    note: null,
    submittedAt: '2026-11-20T07:30:00Z',
    status: 'requested',
    statusReason: null,
    citizen,
    ...changes,
  };
}

export function anOfficial(changes: Partial<Sent<typeof officialRecord>> = {}): Sent<typeof officialRecord> {
  return {
    id: 'official-1',
    version: 1,
    updatedAt,
    surname: 'Nümunəyev',
    name: 'Rəşad',
    patronymic: 'Örnək oğlu',
    position: 'Başçının birinci müavini',
    room: '204',
    seniority: 2,
    active: true,
    deputyId: null,
    ...changes,
  };
}

/** A service with the ordinary terms of the law; the citizen hears by SMS and e-mail at registration and at the answer. */
export function aService(changes: Partial<Sent<typeof serviceRecord>> = {}): Sent<typeof serviceRecord> {
  return {
    id: 'service-general',
    version: 1,
    updatedAt,
    code: 'general',
    nameAz: 'Vətəndaş müraciəti',
    nameEn: 'Citizen appeal',
    provider: 'Nümunə Rayon İcra Hakimiyyəti',
    letterhead: 'authority',
    reviewDays: 15,
    extendedReviewDays: 30,
    mobileRequired: false,
    notify: [
      { event: 'registered', channels: ['sms', 'email'] },
      { event: 'answered', channels: ['sms', 'email'] },
    ],
    active: true,
    ...changes,
  };
}
