import { describe, expect, it } from 'vitest';
import { cardField } from '#shared/services/card.ts';
import { checkContact, checkDetails, searchableDetails } from '#shared/services/check.ts';

const field = (key: string, type: string, more: object = {}) => cardField.parse({ key, az: key, en: key, type, required: true, ...more });
const inList = (list: string, code: string) => (list === 'appealReason' || list === 'territory' ? code === 'known' : null);
const faults = (fields: ReturnType<typeof field>[], details: object) => checkDetails(fields, details as never, inList).map(({ key, code }) => `${key} ${code}`);

describe('a form against its service’s card', () => {
  it('misses what is mandatory and nothing else', () => {
    const fields = [field('address', 'text'), field('oldAddress', 'text', { required: false }), field('residentFins', 'finList')];
    expect(faults(fields, { address: '', residentFins: [] })).toEqual(['address required', 'residentFins required']);
    expect(faults(fields, { address: 'Bağ küçəsi 5', residentFins: ['5ZK2B7A'] })).toEqual([]);
  });

  it('refuses a FİN that is none, and one that stands twice however it is written', () => {
    const fins = [field('residentFins', 'finList')];
    expect(faults(fins, { residentFins: ['5ZK2B7A', 'OIOIOIO'] })).toEqual(['residentFins badFin']);
    expect(faults(fins, { residentFins: ['5ZK2B7A', '5zk2 b7a'] })).toEqual(['residentFins finRepeated']);
    expect(faults(fins, { residentFins: 'no list' })).toEqual(['residentFins badShape']);
  });

  it('knows impossible dates, bad telephones, wrong shapes and codes that a list does not have', () => {
    expect(faults([field('on', 'date')], { on: '2026-02-30' })).toEqual(['on badDate']);
    expect(faults([field('tel', 'phone')], { tel: '12' })).toEqual(['tel badPhone']);
    expect(faults([field('count', 'number')], { count: 'five' })).toEqual(['count badNumber']);
    expect(faults([field('reason', 'choice', { list: 'appealReason' })], { reason: 'other' })).toEqual(['reason notInList']);
    expect(faults([field('reason', 'choice', { list: 'unheardOf' })], { reason: 'other' })).toEqual([]);
    expect(faults([field('district', 'district')], { district: 'other' })).toEqual(['district notInList']);
    expect(faults([field('text', 'text')], { text: 'ə'.repeat(501) })).toEqual(['text tooLong']);
  });

  it('asks for a mobile number where SMS is a duty', () => {
    expect(checkContact(true, null)).toEqual([{ key: 'phone', code: 'required' }]);
    expect(checkContact(true, '+994124445566')).toEqual([{ key: 'phone', code: 'mobileRequired' }]);
    expect(checkContact(true, '+994502345678')).toEqual([]);
    expect(checkContact(false, null)).toEqual([]);
  });

  it('is found by what the card says', () => {
    const fields = [field('address', 'text', { searchable: true }), field('residentFins', 'finList', { searchable: true }), field('reason', 'text')];
    expect(searchableDetails(fields, { address: 'Bağ küçəsi 5', residentFins: ['5ZK2B7A'], reason: 'limit' })).toEqual(['Bağ küçəsi 5', '5ZK2B7A']);
    expect(searchableDetails([field('reason', 'choice', { list: 'appealReason', searchable: true })], { reason: 'limit' }, () => ['güzəştli limit'])).toEqual(['limit', 'güzəştli limit']);
  });
});
