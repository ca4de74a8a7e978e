import { describe, expect, test } from 'vitest';
import { catalog, type Sentences } from '#shared/locales/catalog.ts';
import { applicationRecord, bookingRecord, classifierRecord, commentRecord, deliveryReportRecord, officialRecord, scheduleRecord, serviceRecord } from '#shared/portal/records.ts';
import { recordFaults, secretsOf, shownOf } from '#shared/sync/faults.ts';
import type { Json } from '#shared/json.ts';
import { anApplication, citizen } from '../../support/records.ts';

const faultsIn = (changes: object) => recordFaults(applicationRecord, { ...anApplication(), ...changes } as Json);

describe('what is wrong with a record that was kept aside', () => {
  test('nothing, where it is whole', () => {
    expect(faultsIn({})).toEqual([]);
  });

  test('is said by the field, with what was sent there', () => {
    expect(faultsIn({ kind: 'wish', signatureCount: -1, isCollective: 'yes' })).toEqual([
      { path: 'kind', problem: 'sent', sent: 'wish' },
      { path: 'isCollective', problem: 'sent', sent: 'yes' },
      { path: 'signatureCount', problem: 'sent', sent: '-1' },
    ]);
    expect(faultsIn({ registration: { number: '', registeredAt: 'dünən', dueDate: '2026-12-11', officer: 'L.' } })).toEqual([
      { path: 'registration.number', problem: 'missing', sent: null },
      { path: 'registration.registeredAt', problem: 'sent', sent: 'dünən' },
    ]);
    expect(recordFaults(applicationRecord, 'nothing')).toEqual([{ path: '', problem: 'wrong', sent: null }]);
  });

  test('a long text is cut', () => {
    expect(shownOf('a'.repeat(90), [])).toBe(`${'a'.repeat(60)}…`);
  });

  test.each([
    ['a part that holds them', { citizen: `${citizen.surname}, ${citizen.registeredAddress}` }],
    ['a field of theirs', { citizen: { ...citizen, fin: 5, registeredAddress: 7 } }],
    ['another field', { kind: citizen.registeredAddress.toUpperCase() }],
    ['another field', { channel: '7XY1Z2B' }],
  ])('a FİN or an address is not shown that was sent in %s', (_where, changes) => {
    const faults = faultsIn(changes);
    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults) expect(fault).toMatchObject({ problem: 'wrong', sent: null });
  });

  test('a word of seven letters is no FİN, and a short value hides nothing', () => {
    expect(shownOf('inquiry', secretsOf({ citizen: { fin: '' }, contact: { phone: null } }))).toBe('inquiry');
  });

  test('every field of every kind has its name in both languages', () => {
    for (const schema of [applicationRecord, bookingRecord, classifierRecord, commentRecord, deliveryReportRecord, officialRecord, scheduleRecord, serviceRecord, bookingRecord.shape.citizen]) {
      for (const language of ['az', 'en'] as const) {
        const names = (catalog[language]['sync'] as Sentences)['keptFields'] as Sentences;
        expect(Object.keys(schema.shape).filter((field) => !(field in names))).toEqual([]);
      }
    }
  });
});
