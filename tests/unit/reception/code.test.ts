import { describe, expect, it } from 'vitest';
import { readEntranceCode } from '#shared/reception/code.ts';

const read = (typed: string) => readEntranceCode(typed, 2026);

describe('what is typed or scanned at the entrance', () => {
  it('is a booking by its number, with as many noughts as anybody types', () => {
    const numbers = ['Q-2026-0000017', 'Q-2026-000017'];
    for (const typed of ['Q-2026-0000017', 'q-2026-000017', ' q 2026 17 ', 'Q–2026–17', 'Q2026/17']) expect(read(typed)).toEqual({ kind: 'booking', numbers, checkCode: null, ticket: null });
    expect(read('500017')).toEqual({ kind: 'booking', numbers: ['Q-2026-0500017', 'Q-2026-500017'], checkCode: null, ticket: 500_017 });
  });

  it('is a booking with its check code when the QR of a notice is scanned', () => {
    expect(read('Q-2026-0000017 AB2W-9XYZ-KLMN')).toEqual({ kind: 'booking', numbers: ['Q-2026-0000017', 'Q-2026-000017'], checkCode: 'AB2W-9XYZ-KLMN', ticket: null });
  });

  it('is understood whatever layout the keyboard has while the scanner types', () => {
    expect(read('Q-2026-0000017 AB2Ü-9XYZ-KLMN')).toMatchObject({ checkCode: 'AB2W-9XYZ-KLMN' });
    expect(read('Й-2026-0000017 ФИ2Ц-9ЧНЯ-ЛДЬТ')).toMatchObject({ numbers: ['Q-2026-0000017', 'Q-2026-000017'], checkCode: 'AB2W-9XYZ-KLMN' });
    expect(read('5ЯЛ2И7Ф')).toEqual({ kind: 'fin', fin: '5ZK2B7A' });
  });

  it('is a FİN of seven signs, a ticket of up to four figures, or of more where it says so', () => {
    expect(read('5zk2b7a')).toEqual({ kind: 'fin', fin: '5ZK2B7A' });
    expect(read('1234567')).toEqual({ kind: 'fin', fin: '1234567' });
    expect(read('14')).toEqual({ kind: 'ticket', ticket: 14 });
    expect(read('№ 014')).toEqual({ kind: 'ticket', ticket: 14 });
    expect(read('№10001')).toEqual({ kind: 'ticket', ticket: 10_001 });
    expect(read('10001')).toEqual({ kind: 'booking', numbers: ['Q-2026-0010001', 'Q-2026-010001'], checkCode: null, ticket: 10_001 });
  });

  it('is known to be the paper of an application', () => {
    expect(read('M-26/000123 AB2W-9XYZ-KLMN')).toEqual({ kind: 'application', number: 'M-26/000123' });
    expect(read('C-26/000004')).toMatchObject({ kind: 'application' });
  });

  it('is nothing we know otherwise', () => {
    for (const typed of ['https://example.org/q', 'Q-2026', 'Q-2026-0000017 AB2W-9XYZ', '5ZK2B7O', 'Əliyev']) expect(read(typed)).toEqual({ kind: 'unknown' });
    expect(read('  ')).toEqual({ kind: 'empty' });
  });
});
