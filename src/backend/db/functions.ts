import { fold, phoneWords } from '#shared/az/fold.ts';
import type { Connection } from './connection.ts';

/**
 * Teaches a connection what the engine cannot do alone, for migrations and filters that work on texts already stored: `folded(text)` as searched
 * words, `phone_words(phone)` as the words that a telephone number is found by.
 */
export function addFunctions(connection: Connection): void {
  connection.function('folded', { deterministic: true }, (text: unknown) => fold(typeof text === 'string' ? text : ''));
  connection.function('phone_words', { deterministic: true }, (phone: unknown) => (typeof phone === 'string' ? phoneWords(phone) : ''));
}
