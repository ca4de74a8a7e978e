import { describe, expect, it } from 'vitest';
import { applicationFaults } from '#shared/applications/faults.ts';

const now = Date.parse('2026-11-21T08:00:00Z');
const card = { fields: [], mobileRequired: true };
const row = { fin: '5ZK2B7A', surname: 'Əliyev', name: 'Məmməd', registeredAddress: 'Bağ küçəsi 5', currentAddress: null, email: null, incomingBody: null as string | null, summary: 'Yol', text: 'Yol təmir edilsin.', broken: null as Record<string, string> | null, phone: '+994502345678', isAnonymous: false, birthDate: '1980-03-15', incomingDate: null, submittedAt: now - 3_600_000, details: {} };
const faults = (changes: Partial<typeof row> | { [Part in keyof typeof row]?: (typeof row)[Part] | null | string }, of: typeof card | null = card) => applicationFaults({ ...row, ...changes } as typeof row, of, () => true, 0, now).map(({ key, code }) => `${key}: ${code}`);

describe('what arrived broken', () => {
  it('is nothing where all is well', () => {
    expect(faults({})).toEqual([]);
  });

  it('names a service that nobody knows', () => {
    expect(faults({}, null)).toEqual(['service: unknownService']);
  });

  it('names dates that cannot be', () => {
    expect(faults({ birthDate: '2027-01-01' })).toEqual(['birthDate: badDate']);
    expect(faults({ birthDate: '1799-05-05' })).toEqual(['birthDate: badDate']);
    expect(faults({ incomingDate: '2026-11-22' })).toEqual(['incomingDate: badDate']);
  });

  it('names an arrival that has not come yet, but forgives another clock ten minutes', () => {
    expect(faults({ submittedAt: now + 9 * 60_000 })).toEqual([]);
    expect(faults({ submittedAt: now + 11 * 60_000 })).toEqual(['submittedAt: notYet']);
  });

  it('asks the anonymous for no telephone', () => {
    expect(faults({ phone: '+994124980000' })).toEqual(['phone: mobileRequired']);
    expect(faults({ phone: '+994124980000', isAnonymous: true })).toEqual([]);
  });

  it('names what the law asks of an appeal and is not there, unless it is anonymous or on a letterhead (6.3)', () => {
    expect(faults({ name: '', registeredAddress: null, phone: null }, { ...card, mobileRequired: false })).toEqual(['fullName: required', 'registeredAddress: required']);
    expect(faults({ name: '', incomingBody: 'Nümunə idarəsi' })).toEqual([]);
    expect(faults({ name: '', registeredAddress: null, phone: null, isAnonymous: true })).toEqual([]);
    expect(faults({ text: '', summary: '' })).toEqual(['text: required']);
  });

  it('names a FİN, a telephone and an e-mail that are none, each once', () => {
    expect(faults({ broken: { fin: '5ZK2B7O', birthDate: '1980-02-31' } })).toEqual(['fin: badFin', 'birthDate: badDate']);
    expect(faults({ phone: '12' })).toEqual(['phone: badPhone']);
    expect(faults({ email: 'memmed@' })).toEqual(['email: badEmail']);
  });
});
