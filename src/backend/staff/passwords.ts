import { hash, verify } from '@node-rs/argon2';

/** argon2id with the parameters OWASP recommends for interactive sign-in (19 MiB, 2 passes, 1 lane). */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A verifier of a password, safe to store. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), parameters);
}

/** Whether a password matches its verifier. */
export function passwordMatches(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password.normalize('NFC'));
}
