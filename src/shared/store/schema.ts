import { z } from 'zod';
import type { ErrorShape } from '../errors.ts';

export const unlockInput = z.object({ passphrase: z.string().min(10, 'passphraseTooShort').max(1_024, 'tooLong') });

/** Where the opening of the store stands. */
export interface StoreStatus {
  /** `locked`: a passphrase is awaited (see `lock`). */
  readonly state: 'opening' | 'locked' | 'ready' | 'failed';
  /** Whether the passphrase is to be chosen for a new store or opens an existing one. */
  readonly lock: 'create' | 'unlock' | null;
  readonly error: ErrorShape | null;
  /** No member of staff exists yet: the first administrator is to be entered. */
  readonly needsAdministrator: boolean;
  readonly demo: boolean;
  readonly version: string;
}
