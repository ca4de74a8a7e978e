import { expect, it } from 'vitest';
import { createShellSealer } from '#backend/keys/shellSealer.ts';
import type { SealRequest } from '#shared/rpc/control.ts';

it('gives every question of the system’s keyring its own answer, whatever their order, and tells a refusal', async () => {
  const asked: SealRequest[] = [];
  const sealer = createShellSealer((request) => asked.push(request));
  const sealed = sealer.seal(Uint8Array.of(1));
  const opened = sealer.unseal(Uint8Array.of(2));
  const refused = sealer.unseal(Uint8Array.of(3));
  expect(asked.map(({ t, bytes }) => [t, ...bytes])).toEqual([['seal', 1], ['unseal', 2], ['unseal', 3]]);
  for (const { id, bytes } of asked.toReversed()) sealer.answered({ t: 'sealed', id, bytes: bytes[0] === 3 ? null : bytes.map((byte) => byte * 10) });
  expect(await sealed).toEqual(Uint8Array.of(10));
  expect(await opened).toEqual(Uint8Array.of(20));
  await expect(refused).rejects.toThrow(/refused/);
});
