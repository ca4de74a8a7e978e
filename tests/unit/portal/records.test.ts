import { describe, expect, it } from 'vitest';
import { applicationRecord, bookingRecord, commentRecord, serviceRecord, wholeOrBroken } from '#shared/portal/records.ts';
import { aBooking, aService, anApplication, citizen } from '../../support/records.ts';

describe('a record from the portal', () => {
  it('has its texts trimmed and in one form, whatever way the letters were composed', () => {
    const decomposed = 'Şükürov'.normalize('NFD');
    const { citizen: got } = applicationRecord.parse(anApplication({ citizen: { ...citizen, surname: `  ${decomposed} ` } }));
    expect(got.surname).toBe('Şükürov');
  });

  it('has its FİN in capitals by the plain rule', () => {
    expect(bookingRecord.parse(aBooking({ citizen: { ...citizen, fin: '5zk2b7a' } })).citizen.fin).toBe('5ZK2B7A');
  });

  it.each(['5ZK2B7', '5ZK2B7I', '5ZK2B7O', '5ZK2B7Ə'])('is not understood with the FİN %s', (fin) => {
    expect(bookingRecord.safeParse(aBooking({ citizen: { ...citizen, fin } })).success).toBe(false);
    // An application is taken in all the same, and the FİN is kept as it was sent.
    expect(wholeOrBroken(applicationRecord.parse(anApplication({ citizen: { ...citizen, fin } })))).toMatchObject({ fin: null, broken: { fin } });
  });

  it('may be anonymous: no name, no FİN, no contact', () => {
    const nobody = { fin: null, surname: '', name: '', patronymic: '', birthDate: null, documentNumber: null, registeredAddress: null };
    const parsed = applicationRecord.parse(anApplication({ citizen: nobody, contact: { phone: null, email: '', currentAddress: null } }));
    expect(parsed.contact.email).toBeNull();
  });

  it('may bring fields that this program does not know', () => {
    const parsed = serviceRecord.parse({ ...aService(), fromTheFuture: { deep: [1, 2] } });
    expect(parsed).not.toHaveProperty('fromTheFuture');
  });

  it.each([
    ['a status nobody knows', { status: 'evaporated' }],
    ['a day that is no day', { receptionDate: '2026-02-30' }],
    ['an hour that is no hour', { startTime: '25:00' }],
    ['no version', { version: 0 }],
  ])('is not understood with %s', (_what, changes) => {
    expect(bookingRecord.safeParse({ ...aBooking(), ...changes }).success).toBe(false);
  });

  it('is a comment only with words in it', () => {
    const comment = { id: 'comment-1', version: 1, updatedAt: '2026-11-20T08:00:00Z', subject: { type: 'booking', id: 'booking-1' }, author: 'citizen', authorName: null, text: '   ', createdAt: '2026-11-20T08:00:00Z' };
    expect(commentRecord.safeParse(comment).success).toBe(false);
    expect(commentRecord.parse({ ...comment, text: 'Sağ olun' }).inReplyToId).toBeNull();
  });
});
