import type { ErrorShape } from '#shared/errors.ts';
import type { WireErrorData } from '#shared/rpc/wire.ts';

const unexpected: ErrorShape = { code: 'unexpected', params: {} };

function dataOf(error: unknown): WireErrorData | null {
  // What the line itself answers to its greeting has the same part.
  if (typeof error !== 'object' || error === null || !('data' in error)) return null;
  return (error as { data: WireErrorData | null }).data;
}

/** What of a failure a person may read. A failure that does not say so itself is `unexpected`. */
export function appErrorOf(error: unknown): ErrorShape {
  return dataOf(error)?.app ?? unexpected;
}

/** Message codes of wrong fields, by field path; empty when the input was not at fault. */
export function fieldErrorsOf(error: unknown): Readonly<Record<string, string>> {
  return dataOf(error)?.fields ?? {};
}
