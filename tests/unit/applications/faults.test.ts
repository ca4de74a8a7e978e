import { describe, expect, it } from 'vitest';
import { applicationFaults } from '#shared/applications/faults.ts';

const now = Date.parse('2026-11-21T08:00:00Z');
const card = { fields: [], mobileRequired: true };
const row = { phone: '+994502345678', isAnonymous: false, birthDate: '1980-03-15', incomingDate: null, submittedAt: now - 3_600_000, details: {} };
const faults = (changes: Partial<typeof row> | { incomingDate: string }, of: typeof card | null = card) => applicationFaults({ ...row, ...changes }, of, () => true, now).map(({ key, code }) => `${key}: ${code}`);

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
});
