import { isFin, normaliseFin } from '../formats/fin.ts';

/** What was typed or scanned at the entrance, as far as its form tells. */
export type EntranceCode =
  /** A booking's number in each form that it may be kept under; `checkCode` from the QR of a notice. `ticket` where the figures alone may as well be a ticket of the day. */
  | { readonly kind: 'booking'; readonly numbers: readonly string[]; readonly checkCode: string | null; readonly ticket: number | null }
  /** The queue ticket of the day. */
  | { readonly kind: 'ticket'; readonly ticket: number }
  | { readonly kind: 'fin'; readonly fin: string }
  /** The paper of an application or a reply. */
  | { readonly kind: 'application'; readonly number: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown' };

/**
 * Keys of other layouts under which a hand scanner that types as on an English keyboard arrives: the Azerbaijani Latin one has Ü on the key of W and İ on that of I,
 * the Russian one letters of its own everywhere.
 */
const keys: Readonly<Record<string, string>> = {
  Ü: 'W', İ: 'I',
  Й: 'Q', Ц: 'W', У: 'E', К: 'R', Е: 'T', Н: 'Y', Г: 'U', Ш: 'I', Щ: 'O', З: 'P',
  Ф: 'A', Ы: 'S', В: 'D', А: 'F', П: 'G', Р: 'H', О: 'J', Л: 'K', Д: 'L',
  Я: 'Z', Ч: 'X', С: 'C', М: 'V', И: 'B', Т: 'N', Ь: 'M',
};

/** The code as it was meant: in capitals by the plain rule, any dash as a hyphen, one space between its parts, whatever the keyboard's layout. */
export function plainCode(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\u2010-\u2015\u2212_]/gu, '-')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim()
    .replaceAll('ü', 'Ü')
    .toUpperCase()
    .replace(/[ÜİЀ-ӿ]/gu, (letter) => keys[letter] ?? letter);
}

/** Understands what was typed or scanned. `year`: the year that a bare number belongs to. */
export function readEntranceCode(typed: string, year: number): EntranceCode {
  const code = plainCode(typed);
  if (code === '') return { kind: 'empty' };
  const booking = /^Q[- ]?(\d{4})[-/ ]?(\d{1,7})(?: ([2-9A-HJ-NP-Z]{4}-?[2-9A-HJ-NP-Z]{4}-?[2-9A-HJ-NP-Z]{4}))?$/.exec(code);
  if (booking) return { kind: 'booking', numbers: numbersOf(Number(booking[1]), Number(booking[2])), checkCode: booking[3] ? grouped(booking[3]) : null, ticket: null };
  const application = /^([MC]-\d{2,4}[-/]\d{1,7})(?: .*)?$/.exec(code);
  if (application?.[1]) return { kind: 'application', number: application[1] };
  const ticket = /^(?:\d{1,4}|(?:№|#|N) ?\d{1,6})$/.exec(code);
  if (ticket) return { kind: 'ticket', ticket: Number(code.replace(/\D/gu, '')) };
  if (isFin(code)) return { kind: 'fin', fin: normaliseFin(code) };
  const bare = /^(\d{5,6})$/.exec(code);
  // From the eleventh computer of an office on, tickets have five figures.
  if (bare) return { kind: 'booking', numbers: numbersOf(year, Number(bare[1])), checkCode: null, ticket: Number(bare[1]) };
  return { kind: 'unknown' };
}

/** The forms of a number: the portal writes seven figures, the numbers that it lends have six. */
function numbersOf(year: number, value: number): string[] {
  return [...new Set([7, 6].map((length) => `Q-${year}-${String(value).padStart(length, '0')}`))];
}

function grouped(code: string): string {
  return code.replaceAll('-', '').replace(/(.{4})(?=.)/g, '$1-');
}
