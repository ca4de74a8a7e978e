/** FİN: seven Latin letters and figures without I and O; it has no public check digit. */
const fin = /^[0-9A-HJ-NP-Z]{7}$/u;

/** A FİN without spaces and in capitals, by the plain rule: the Azerbaijani one would turn i into İ. Does not check it. */
export function normaliseFin(text: string): string {
  return text.replace(/\s/gu, '').toUpperCase();
}

/** Whether the text is a FİN, as typed: case and spaces do not matter. */
export function isFin(text: string): boolean {
  return fin.test(normaliseFin(text));
}
