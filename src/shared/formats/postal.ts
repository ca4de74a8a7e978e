/** A postal code in capitals without a space; four figures alone get their AZ. Does not check it. */
export function normalisePostalCode(text: string): string {
  const plain = text.replace(/[\s-]/gu, '').toUpperCase();
  return /^\d{4}$/u.test(plain) ? `AZ${plain}` : plain;
}

/** Whether the text is a postal code of Azerbaijan: `AZ1000`, also written `AZ 1000`. */
export function isPostalCode(text: string): boolean {
  return /^AZ\d{4}$/u.test(normalisePostalCode(text));
}
