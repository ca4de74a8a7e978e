/** Bytes as they came: the port carries them whole, while the router's types describe them as JSON would leave them. */
export function bytesOf(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new TypeError('the backend answered with something else than bytes');
}
