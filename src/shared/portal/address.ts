const encrypted = /^https:\/\/[^\s/?#@\\]+(\/[^\s?#@\\]*)?$/i;
const thisComputer = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?(\/[^\s?#@\\]*)?$/i;

/** Whether the portal may be spoken to at an address: only over encrypted lines, and this computer itself for trying things out. */
export function isPortalAddress(address: string): boolean {
  return encrypted.test(address) || thisComputer.test(address);
}
