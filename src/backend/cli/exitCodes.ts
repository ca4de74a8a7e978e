import { AppError } from '#shared/errors.ts';

/** Exit codes of the command line; the README lists them. */
export const exitCodes = { done: 0, failed: 1, usage: 2, portal: 3, store: 4, notFound: 5, unsound: 6 } as const;

/** The exit code that a failure ends with. */
export function exitCodeOf(error: unknown): number {
  if (!(error instanceof AppError)) return exitCodes.failed;
  if (error.code.startsWith('cli.')) return exitCodes.usage;
  if (error.code.startsWith('portal.') || error.code.startsWith('sync.')) return exitCodes.portal;
  if (error.code.startsWith('store.')) return exitCodes.store;
  if (error.code.endsWith('.notFound')) return exitCodes.notFound;
  return exitCodes.failed;
}
