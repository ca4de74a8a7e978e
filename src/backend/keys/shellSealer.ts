import type { SealAnswer, SealRequest } from '#shared/rpc/control.ts';
import type { Sealer } from './keyring.ts';

/** The system's keyring as the shell lends it to a process of ours. */
export interface ShellSealer extends Sealer {
  /** Must be given every answer of the shell. */
  answered(answer: SealAnswer): void;
}

/** Seals through the shell: what is asked goes out by `post`, what comes back goes in by `answered`. */
export function createShellSealer(post: (request: SealRequest) => void): ShellSealer {
  const waiting = new Map<number, (bytes: Uint8Array | null) => void>();
  let lastId = 0;
  const ask = (t: SealRequest['t'], bytes: Uint8Array) => {
    lastId += 1;
    const id = lastId;
    return new Promise<Uint8Array>((resolve, reject) => {
      waiting.set(id, (answer) => (answer ? resolve(answer) : reject(new Error('the system keyring refused'))));
      post({ t, id, bytes });
    });
  };
  return {
    seal: (bytes) => ask('seal', bytes),
    unseal: (bytes) => ask('unseal', bytes),
    answered({ id, bytes }) {
      waiting.get(id)?.(bytes);
      waiting.delete(id);
    },
  };
}
