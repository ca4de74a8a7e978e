const address = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/iu;

/** An e-mail address without spaces around it and with its domain in small letters, by the plain rule. Does not check it. */
export function normaliseEmail(text: string): string {
  const trimmed = text.trim();
  const at = trimmed.lastIndexOf('@');
  return at < 0 ? trimmed : trimmed.slice(0, at) + trimmed.slice(at).toLowerCase();
}

/** Whether the text is an e-mail address as mail servers accept it: up to 254 characters, 64 before the @. */
export function isEmail(text: string): boolean {
  const email = normaliseEmail(text);
  return email.length <= 254 && email.lastIndexOf('@') <= 64 && address.test(email);
}
