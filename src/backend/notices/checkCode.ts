import { createHmac } from 'node:crypto';
import { AppError } from '#shared/errors.ts';
import type { ReadDb } from '../db/store.ts';
import { readSetting } from '../settings/settings.ts';

/** A code that only this office's store can make of a thing and its number: twelve letters and digits without look-alikes. @throws AppError `settings.broken` */
export function checkCode(db: ReadDb, uid: string, number: string): string {
  const key = readSetting(db, 'noticeKey');
  if (!key) throw new AppError('settings.broken', { setting: 'noticeKey' });
  const digest = createHmac('sha256', Buffer.from(key, 'hex')).update(`${uid}\n${number}`).digest();
  const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  const letters = [...digest.subarray(0, 12)].map((byte) => alphabet[byte % 32]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}
