import { ZodRealError } from 'zod';

/** Values put into the translated sentence of an error; never personal data. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/**
 * A failure a person can read: its code has a sentence in every language under `errors.<code>`.
 * Anything thrown that is not an AppError is a defect; it is logged and shown as `unexpected`.
 */
export class AppError extends Error {
  readonly code: string;
  readonly params: ErrorParams;

  constructor(code: string, params: ErrorParams = {}, options?: { cause?: unknown }) {
    super(code, options);
    this.name = 'AppError';
    this.code = code;
    this.params = params;
  }
}

/** The error as it crosses a process boundary: the code and its values, nothing else. */
export interface ErrorShape {
  readonly code: string;
  readonly params: ErrorParams;
}

/**
 * Input that fits its schema and is wrong all the same beside what is stored: each place with the code of its message, as a schema would say it.
 * (The library's `ZodError` is no `Error`; what is thrown has to be one.)
 */
export function inputFaults(faults: ReadonlyArray<readonly [path: ReadonlyArray<string | number>, code: string]>): Error {
  return new ZodRealError(faults.map(([path, message]) => ({ code: 'custom', path: [...path], message, input: undefined })));
}

/** Reduces anything thrown to what a person may see; an unknown failure becomes `unexpected`. */
export function toErrorShape(error: unknown): ErrorShape {
  return error instanceof AppError ? { code: error.code, params: error.params } : { code: 'unexpected', params: {} };
}
