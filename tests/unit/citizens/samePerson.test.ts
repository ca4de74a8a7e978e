import { describe, expect, it } from 'vitest';
import { isTellable, personKey, samePerson, type Identity } from '#shared/citizens/samePerson.ts';

const somebody: Identity = { fin: null, surname: 'Nümunəzadə', name: 'Sevda', patronymic: 'Sınaq qızı', birthDate: '1980-03-15', registeredAddress: 'Nümunə şəhəri, Bağ küçəsi 5', currentAddress: null };
const by = (a: Partial<Identity>, b: Partial<Identity>) => samePerson({ ...somebody, ...a }, { ...somebody, ...b });

describe('the same person', () => {
  it('is who has the same FİN, whatever the name', () => {
    expect(by({ fin: '5ZK2B7A' }, { fin: '5ZK2B7A', surname: 'Sınaqlı', birthDate: null })).toBe('fin');
  });

  it('is never of another FİN, whatever else is the same', () => {
    expect(by({ fin: '5ZK2B7A' }, { fin: '7AAAAA7' })).toBeNull();
  });

  it('has the same name, however it is written, and the same birth date', () => {
    for (const name of ['SEVDA', 'sevda', 'Севда']) expect(by({}, { surname: 'NUMUNEZADE', name, registeredAddress: null })).toBe('name');
    expect(by({ fin: '5ZK2B7A' }, {})).toBe('name');
  });

  it('is not known by the name alone', () => {
    expect(by({}, { birthDate: null, registeredAddress: null })).toBeNull();
    expect(by({}, { birthDate: null, registeredAddress: 'Başqa küçə 7' })).toBeNull();
  });

  it('is known by an address where a birth date is missing, the registered one or that where they live', () => {
    expect(by({}, { birthDate: null })).toBe('name');
    expect(by({}, { birthDate: null, registeredAddress: null, currentAddress: 'nümunə şəhəri bağ küçəsi, 5' })).toBe('name');
  });

  it('is another where the birth dates differ, in spite of one address: a grandchild may bear the name', () => {
    expect(by({}, { birthDate: '2005-03-15' })).toBeNull();
  });

  it('is another where the patronymics differ; one without oğlu or qızı, or none at all, speaks against nothing', () => {
    expect(by({}, { patronymic: 'Örnək qızı' })).toBeNull();
    for (const patronymic of ['', 'Sınaq', 'SINAQ QIZI']) expect(by({}, { patronymic })).toBe('name');
  });

  it('is nobody without a surname or a name: two empty ones are not alike', () => {
    expect(by({ surname: '' }, { surname: '' })).toBeNull();
    expect(personKey({ surname: '', name: 'Sevda' })).toBe('');
  });

  it('can be told from others by a FİN, or a name with a birth date or an address', () => {
    const bare = { ...somebody, birthDate: null, registeredAddress: null };
    expect(isTellable(bare)).toBe(false);
    expect([{ ...bare, fin: '5ZK2B7A', surname: '' }, { ...bare, birthDate: '1980-03-15' }, { ...bare, currentAddress: 'Bağ küçəsi 5' }].map(isTellable)).toEqual([true, true, true]);
  });
});
