/** One thing that the portal has against a change: the place in what was sent and a code. */
interface Refusal {
  readonly path: string;
  readonly code: string;
}

/** What a refusal of the portal (RFC 9457, kept as it came) names. */
export function refusalsIn(detail: unknown): Refusal[] {
  const errors = (detail as { errors?: unknown } | null)?.errors;
  if (!Array.isArray(errors)) return [];
  return errors.flatMap((each: { path?: unknown; code?: unknown } | null) => (typeof each?.path === 'string' && typeof each.code === 'string' ? [{ path: each.path, code: each.code }] : []));
}
