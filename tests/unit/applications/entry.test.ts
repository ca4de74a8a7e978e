import { describe, expect, it } from 'vitest';
import { checkEntry, documentFaults, isInFuture, partAhead } from '#shared/applications/checkEntry.ts';
import { entryInput, type EntryForm } from '#shared/applications/entry.ts';
import { anEntry } from '../../support/entryForm.ts';

/** The faults of a form, as `field: code`. */
function faults(changes: Partial<EntryForm> = {}): string[] {
  const checked = entryInput.safeParse(anEntry(changes));
  return checked.success ? [] : checked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}
const nobody = { fin: '', surname: '', name: '', patronymic: '', registeredAddress: '', phone: '' };

describe('a card filled in by hand', () => {
  it('is kept when it is whole, with FİN and telephone in their plain form', () => {
    expect(entryInput.parse(anEntry())).toMatchObject({ fin: '5ZK2B7A', phone: '+994502345678', email: null, incomingBody: null, sheetCount: null });
  });

  it('asks a higher body for its name, number and date', () => {
    expect(faults({ channel: 'higherBody' })).toEqual(['incomingBody: required', 'incomingNumber: required', 'incomingDate: required']);
    expect(faults({ channel: 'higherBody', incomingBody: 'Nümunə Nazirliyi', incomingNumber: '4/12', incomingDate: '2026-11-18' })).toEqual([]);
  });

  it('does not take a letter that was written after it came', () => {
    expect(faults({ incomingBody: 'Nümunə Nazirliyi', incomingDate: '2026-11-22' })).toEqual(['incomingDate: afterReceived']);
  });

  it('takes a scanned letter without its text, but not a letter without both', () => {
    expect(faults({ text: '' })).toEqual(['text: textOrFile']);
    expect(faults({ text: '', files: [{ uid: 'file-1' }] })).toEqual([]);
  });

  it('takes a text of 100 000 letters and says that a longer one is too long', () => {
    expect(faults({ text: 'ə'.repeat(100_000) })).toEqual([]);
    expect(faults({ text: 'ə'.repeat(100_001) })).toEqual(['text: tooLong']);
  });

  it('asks a collective for two signatures at least, a repeat for the earlier number, a representative for a power of attorney', () => {
    expect(faults({ isCollective: true })).toEqual(['signatureCount: required']);
    expect(faults({ isCollective: true, signatureCount: '1' })).toEqual(['signatureCount: twoSignatures']);
    expect(faults({ isRepeat: true })).toEqual(['previousNumber: required']);
    expect(faults({ hasRepresentative: true, representativeSurname: 'Sınaqlı', representativeName: 'Kamil' })).toEqual(['powerOfAttorney: required']);
  });

  it('tells all faults at once, also what one field asks of another', () => {
    expect(faults({ fin: '12', isRepeat: true, incomingBody: 'Nümunə Nazirliyi', incomingDate: '2026-11-22', text: '' })).toEqual(['fin: badFin', 'incomingDate: afterReceived', 'previousNumber: required', 'text: textOrFile']);
    expect(faults({ receivedOn: '', incomingBody: 'Nümunə Nazirliyi', incomingDate: '2026-11-18' })).toEqual(['receivedOn: required', 'receivedOn: badDate']);
    expect(entryInput.safeParse(null).success).toBe(false);
    expect(entryInput.safeParse({ ...anEntry(), files: 'none' }).success).toBe(false);
  });

  it('takes names of any script with their marks, and no digits or signs', () => {
    for (const surname of ['Мамедов', 'Sınaqlı-Nümunəzadə', "O'Konnor", 'Qasımova (Əliyeva)', 'S\u0131naql\u0131\u0301', 'محمدوف']) expect(faults({ surname }), surname).toEqual([]);
    for (const surname of ['Иван123', '<b>Sınaqlı</b>', '---', 'Sınaqlı*']) expect(faults({ surname }), surname).toEqual(['surname: badName']);
    expect(entryInput.parse(anEntry({ surname: 'I\u0307smayıllı' })).surname).toBe('\u0130smayıllı');
  });

  it('refuses dates that cannot be', () => {
    expect(faults({ receivedOn: '2026-02-30' })).toContain('receivedOn: badDate');
    expect(faults({ birthDate: '2027-01-01' })).toEqual(['birthDate: badDate']);
    expect(faults({ receivedTime: '25:00' })).toEqual(['receivedTime: badTime']);
  });
});

describe('who appeals', () => {
  it('is anonymous only without identification, contact and letterhead (6.4)', () => {
    expect(faults({ ...nobody, author: 'anonymous' })).toEqual([]);
    expect(faults({ ...nobody, author: 'anonymous', phone: '0502345678' })).toEqual(['author: notAnonymous']);
    expect(faults({ ...nobody, author: 'anonymous', surname: 'Sınaqlı' })).toEqual(['author: notAnonymous']);
    expect(faults({ ...nobody, author: 'anonymous', incomingBody: '“Nümunə” MMC' })).toEqual(['author: notAnonymous']);
  });

  it('is still anonymous when a higher body sent it on: its letterhead is not the author’s', () => {
    const sentOn = { channel: 'higherBody', incomingBody: 'Nümunə Nazirliyi', incomingNumber: '4/12', incomingDate: '2026-11-18' } as const;
    expect(faults({ ...nobody, ...sentOn, author: 'anonymous' })).toEqual([]);
  });

  it('may have no name when they can be reached', () => {
    expect(faults({ ...nobody, author: 'nameless', phone: '0502345678' })).toEqual([]);
    expect(faults({ ...nobody, author: 'nameless' })).toEqual(['author: reachNeeded']);
  });

  it('has a surname and a name otherwise', () => {
    expect(faults({ surname: '', name: ' ' })).toEqual(['surname: required', 'name: required']);
  });
});

describe('what the service’s card asks of a form', () => {
  const card = { mobileRequired: true, fields: [{ key: 'district', az: 'Rayon', en: 'District', type: 'district' as const, required: true, list: null, searchable: false }] };
  const known = () => true;

  it('names each wrong field by its path', () => {
    const form = entryInput.parse(anEntry({ phone: '012 498 00 00' }));
    expect(checkEntry(card, form, known)).toEqual([{ key: 'phone', code: 'mobileRequired' }, { key: 'details.district', code: 'required' }]);
  });

  it('does not ask the anonymous for a telephone', () => {
    const form = entryInput.parse(anEntry({ ...nobody, author: 'anonymous', details: { district: 'x' } }));
    expect(checkEntry(card, form, known)).toEqual([]);
  });

  it('refuses a subject that no list knows', () => {
    const form = entryInput.parse(anEntry({ details: { district: 'x' } }));
    expect(checkEntry(card, form, (list) => list !== 'subject')).toEqual([{ key: 'subject', code: 'notInList' }]);
  });

  it('finds documents that are missing or cannot be read', () => {
    const documents = [{ code: 'idCard', az: 'Şəxsiyyət vəsiqəsi', en: 'Identity card', required: true }, { code: 'plan', az: 'Plan', en: 'Plan', required: false }];
    expect(documentFaults(documents, []).map(({ code, fault }) => [code, fault])).toEqual([['idCard', 'missing']]);
    expect(documentFaults(documents, [{ document: 'idCard', isPoor: true }]).map(({ fault }) => fault)).toEqual(['poor']);
    expect(documentFaults(documents, [{ document: 'idCard', isPoor: true }, { document: 'idCard', isPoor: false }])).toEqual([]);
  });
});

describe('the time of arrival', () => {
  it('is not in the future, by the clock of Baku', () => {
    const now = Date.parse('2026-11-21T06:30:00Z');
    expect(isInFuture({ receivedOn: '2026-11-21', receivedTime: '10:30' }, now)).toBe(false);
    expect(isInFuture({ receivedOn: '2026-11-21', receivedTime: '10:31' }, now)).toBe(true);
    expect(partAhead({ receivedOn: '2026-11-21', receivedTime: '10:30' }, now)).toBeNull();
    expect(partAhead({ receivedOn: '2026-11-21', receivedTime: '10:31' }, now)).toBe('receivedTime');
    expect(partAhead({ receivedOn: '2026-11-22', receivedTime: '08:00' }, now)).toBe('receivedOn');
  });
});
