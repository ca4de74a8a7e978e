import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Codes of the mobile networks of Azerbaijan. */
export const mobileCodes = ['10', '40', '44', '50', '51', '55', '60', '70', '77', '99'] as const;
const mobile = new RegExp(`^\\+994(?:${mobileCodes.join('|')})\\d{7}$`, 'u');
/** Area codes (Bakı, Sumqayıt, districts, Naxçıvan), free and paid services. The library's small tables do not tell them from nonsense. */
const fixed = /^\+994(?:(?:1[28]|2[0-6]|36|46|88)\d{7}|900200\d{3})$/u;

/**
 * A telephone number in the international form (`+994502345678`), whatever way it was typed; without a country code it
 * is a number of Azerbaijan. Null when no such number can exist.
 */
export function normalisePhone(text: string): string | null {
  const typed = text.trim();
  // People drop the plus: 994 50 234 56 78.
  const withPlus = /^994[\d\s()-]{9,}$/u.test(typed) ? `+${typed}` : typed.replace(/^00/u, '+');
  const parsed = parsePhoneNumberFromString(withPlus, { defaultCountry: 'AZ', extract: false });
  if (!parsed?.isValid()) return null;
  const isOurs = parsed.countryCallingCode === '994';
  return isOurs && !mobile.test(parsed.number) && !fixed.test(parsed.number) ? null : parsed.number;
}

/** Whether the text is a telephone number. */
export function isPhone(text: string): boolean {
  return normalisePhone(text) !== null;
}

/** Whether the text is a mobile number of Azerbaijan, one that an SMS can be sent to. */
export function isMobileAz(text: string): boolean {
  const phone = normalisePhone(text);
  return phone !== null && mobile.test(phone);
}

/** A number as it is printed: `050 234 56 78`, foreign ones `+90 212 555 00 11`. What is no number comes back unchanged. */
export function formatPhone(text: string): string {
  const phone = normalisePhone(text);
  if (phone === null) return text;
  const domestic = /^\+994(\d{2})(\d{3})(\d{2})(\d{2})$/u.exec(phone);
  if (domestic) return `0${domestic.slice(1).join(' ')}`;
  return parsePhoneNumberFromString(phone)?.formatInternational() ?? phone;
}
