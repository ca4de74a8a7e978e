import { safeStorage, type UtilityProcess } from 'electron';
import type { SealAnswer, SealRequest } from '#shared/rpc/control.ts';

/** Whether the system has a keyring of its own. Linux without one would keep the key readable: that does not count. */
export function canSeal(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  return process.platform !== 'linux' || !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend());
}

/** Seals and unseals for a process of ours whenever it asks; what the system refuses is answered with null. */
export function lendKeyring(child: UtilityProcess): void {
  child.on('message', (message: { t: string } | SealRequest) => {
    if (!('bytes' in message)) return;
    child.postMessage({ t: 'sealed', id: message.id, bytes: sealOrUnseal(message) } satisfies SealAnswer);
  });
}

function sealOrUnseal({ t, bytes }: SealRequest): Uint8Array | null {
  if (!canSeal()) return null;
  try {
    // The system seals text: the key travels as base64.
    if (t === 'seal') return safeStorage.encryptString(Buffer.from(bytes).toString('base64'));
    return Buffer.from(safeStorage.decryptString(Buffer.from(bytes)), 'base64');
  } catch {
    return null;
  }
}
