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

/** Reduces anything thrown to what a person may see; an unknown failure becomes `unexpected`. */
export function toErrorShape(error: unknown): ErrorShape {
  return error instanceof AppError ? { code: error.code, params: error.params } : { code: 'unexpected', params: {} };
}
