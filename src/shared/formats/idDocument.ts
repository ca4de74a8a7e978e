const oldCard = /^AZE\d{8}$/u;
const newCard = /^[A-Z]{2}\d{7}$/u;

/**
 * The number of an identity card without spaces, dashes and № and in capitals, by the plain rule; eight figures alone
 * are a card of the old kind and get its AZE. Does not check it.
 */
export function normaliseIdDocument(text: string): string {
  const plain = text.replace(/[\s№.-]/gu, '').toUpperCase();
  return /^\d{8}$/u.test(plain) ? `AZE${plain}` : plain;
}

/** Whether the text is the number of an identity card: `AZE12345678` (old) or `AA1234567` (new). */
export function isIdDocument(text: string): boolean {
  const document = normaliseIdDocument(text);
  return oldCard.test(document) || newCard.test(document);
}

/** A card's number as it is printed: `AZE № 12345678`, `AA1234567`. */
export function formatIdDocument(text: string): string {
  const document = normaliseIdDocument(text);
  return oldCard.test(document) ? `AZE № ${document.slice(3)}` : document;
}
