import { createHmac, timingSafeEqual } from 'node:crypto';
import { AppError } from '#shared/errors.ts';
import type { ReadDb } from '../db/store.ts';
import { readSetting } from '../settings/settings.ts';
import { actorOfSession } from './sessions.ts';

/**
 * A pass for a screen beside the window of a person who is signed in. It hangs on their session: when that ends, by signing out or by time, the screen sees nothing more.
 * It cannot be turned back into the session's own token, and signs nobody in.
 * @param sessionHash what is kept of the session's token
 */
export function displayPass(db: ReadDb, sessionHash: string): string {
  return `${sessionHash}.${seal(db, sessionHash)}`;
}

/** The session that a pass hangs on. @throws AppError `auth.sessionEnded` for a pass that this store did not make, or whose session has ended */
export function sessionOfPass(db: ReadDb, pass: string, now: number): string {
  const [sessionHash = '', given = ''] = pass.split('.');
  const right = Buffer.from(seal(db, sessionHash));
  const offered = Buffer.from(given);
  if (offered.length !== right.length || !timingSafeEqual(offered, right) || !actorOfSession(db, sessionHash, now)) throw new AppError('auth.sessionEnded');
  return sessionHash;
}

function seal(db: ReadDb, sessionHash: string): string {
  const key = readSetting(db, 'noticeKey');
  if (!key) throw new AppError('settings.broken', { setting: 'noticeKey' });
  return createHmac('sha256', Buffer.from(key, 'hex')).update(`display\n${sessionHash}`).digest('base64url');
}
