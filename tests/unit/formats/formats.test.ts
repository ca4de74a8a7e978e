import * as fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, test } from 'vitest';
import { isEmail, normaliseEmail } from '#shared/formats/email.ts';
import { isFin, normaliseFin } from '#shared/formats/fin.ts';
import { formatIdDocument, isIdDocument, normaliseIdDocument } from '#shared/formats/idDocument.ts';
import { formatPhone, isMobileAz, isPhone, mobileCodes, normalisePhone } from '#shared/formats/phone.ts';
import { isPostalCode, normalisePostalCode } from '#shared/formats/postal.ts';
import { isVoen, normaliseVoen, voenHolder } from '#shared/formats/voen.ts';

describe('FİN', () => {
  test.each(['5ABCD12', '5abcd12', ' 5ab cd12 ', '0000000', 'ZZZZZZZ'])('%s is one', (text) => expect(isFin(text)).toBe(true));
  test.each(['5ABCD1', '5ABCD123', 'IABCD12', '5ABCDO2', '5ABCDİ2', '5ABÇD12', ''])('"%s" is none', (text) => expect(isFin(text)).toBe(false));
  test('goes into capitals by the plain rule', () => expect(normaliseFin('5abzd12')).toBe('5ABZD12'));
  test('every combination of its characters is valid, in any case', () => {
    const characters = fc.string({ unit: fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'), minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(characters, (text) => {
        expect(isFin(text)).toBe(true);
        expect(isFin(text.toLowerCase())).toBe(true);
      }),
    );
  });
});

describe('VÖEN', () => {
  test.each(['1401555071', '140 155 5071'])('%s is one of a legal person', (text) => {
    expect(isVoen(text)).toBe(true);
    expect(voenHolder(text)).toBe('legal');
  });
  test('a wrong figure is found out by the check digit', () => {
    expect(isVoen('1401555081')).toBe(false);
    expect(voenHolder('1401555081')).toBeNull();
  });
  test('its last figure says whose it is', () => {
    expect(isVoen('1401555073')).toBe(false);
    expect(voenHolder('1401555072')).toBe('natural');
  });
  test('a lost leading nought comes back', () => expect(normaliseVoen('200013211')).toBe('0200013211'));
  test('changing any one of the first nine figures is noticed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (place, step) => {
        const figures = [...'1401555071'];
        figures[place] = String((Number(figures[place]) + step) % 10);
        expect(isVoen(figures.join(''))).toBe(false);
      }),
    );
  });
});

describe('telephone numbers', () => {
  test.each(['050 234 56 78', '0502345678', '+994 50 234 56 78', '994502345678', '00994502345678', '(050) 234-56-78', '50 234 56 78'])('%s is one number', (typed) => {
    expect(normalisePhone(typed)).toBe('+994502345678');
    expect(isMobileAz(typed)).toBe(true);
    expect(formatPhone(typed)).toBe('050 234 56 78');
  });
  test('a number of Baku is no mobile', () => {
    expect(normalisePhone('012 498 12 34')).toBe('+994124981234');
    expect(isMobileAz('012 498 12 34')).toBe(false);
    expect(formatPhone('+994124981234')).toBe('012 498 12 34');
  });
  test('a number abroad is kept and printed with its country', () => {
    expect(normalisePhone('+90 212 555 00 11')).toBe('+902125550011');
    expect(formatPhone('+902125550011')).toBe('+90 212 555 00 11');
    expect(isMobileAz('+902125550011')).toBe(false);
  });
  test.each(['', '12', '050 234 56', '050 234 56 789', 'zəng edin', '+994 11 111 11 11'])('"%s" is none', (typed) => {
    expect(isPhone(typed)).toBe(false);
    expect(formatPhone(typed)).toBe(typed);
  });
  test('mobile codes are those of the full telephone tables', () => {
    const known = Array.from({ length: 90 }, (_, i) => String(i + 10)).filter((code) => parsePhoneNumberFromString(`+994${code}2345678`)?.getType() === 'MOBILE');
    expect(known).toEqual([...mobileCodes]);
  });
});

describe('identity cards, postal codes, e-mail', () => {
  test.each(['AZE12345678', 'aze 12345678', 'AZE № 12345678', '12345678', 'AA1234567', 'aa 1234567'])('%s is a card', (text) => expect(isIdDocument(text)).toBe(true));
  test.each(['AZE1234567', 'A12345678', 'AA123456', '1234567', ''])('"%s" is no card', (text) => expect(isIdDocument(text)).toBe(false));
  test('cards are printed by their kind', () => {
    expect(normaliseIdDocument('12345678')).toBe('AZE12345678');
    expect(formatIdDocument('aze12345678')).toBe('AZE № 12345678');
    expect(formatIdDocument('aa 1234567')).toBe('AA1234567');
  });
  test.each([['AZ1000', 'AZ1000'], ['az 1000', 'AZ1000'], ['1000', 'AZ1000'], ['AZ-2000', 'AZ2000']])('%s is the postal code %s', (typed, code) => {
    expect(isPostalCode(typed)).toBe(true);
    expect(normalisePostalCode(typed)).toBe(code);
  });
  test('a code of three figures is none', () => expect(isPostalCode('AZ100')).toBe(false));
  test('an e-mail address keeps its name and gets its domain in small letters', () => {
    expect(normaliseEmail('  Leyla.M@Mail.AZ ')).toBe('Leyla.M@mail.az');
    expect(isEmail('leyla.m+qeyd@posta.example')).toBe(true);
  });
  test.each(['leyla', 'leyla@', '@mail.az', 'leyla@mail', 'ley la@mail.az', 'leyla@mail..az', 'ləyla@mail.az', `${'a'.repeat(65)}@mail.az`])('"%s" is no address', (text) => {
    expect(isEmail(text)).toBe(false);
  });
});
