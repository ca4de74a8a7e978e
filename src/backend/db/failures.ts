import { AppError } from '#shared/errors.ts';

const codes: ReadonlyArray<readonly [RegExp, string]> = [
  [/^SQLITE_NOTADB/, 'store.wrongKey'],
  [/^SQLITE_CORRUPT/, 'store.damaged'],
  [/^SQLITE_(BUSY|LOCKED)/, 'store.locked'],
  [/^SQLITE_FULL/, 'store.diskFull'],
  [/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/, 'store.unwritable'],
  [/^SQLITE_IOERR/, 'store.ioError'],
  [/^ENOSPC$/, 'store.diskFull'],
  [/^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST)$/, 'store.unwritable'],
];

/** Turns a failure of the engine or the disk into one a person can read; anything else passes unchanged. */
export function inWords(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  const engineCode = (error as { code?: unknown }).code;
  const code = typeof engineCode === 'string' ? codes.find(([pattern]) => pattern.test(engineCode))?.[1] : undefined;
  return code ? new AppError(code, {}, { cause: error }) : error;
}
