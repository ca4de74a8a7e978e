/** Upper case by the Azerbaijani rule: i → İ, ı → I. Independent of the locale data of the machine. */
export function azUpper(text: string): string {
  return text.normalize('NFC').replaceAll('i\u0307', 'i').replaceAll('i', 'İ').replaceAll('ı', 'I').toUpperCase();
}

/** Lower case by the Azerbaijani rule: İ → i, I → ı. No combining dot is left behind. */
export function azLower(text: string): string {
  return text.normalize('NFC').replaceAll('İ', 'i').replaceAll('I', 'ı').toLowerCase();
}

/** The text with its first letter in upper case by the Azerbaijani rule. */
export function azCapitalise(text: string): string {
  const [first = ''] = text;
  return azUpper(first) + text.slice(first.length);
}
