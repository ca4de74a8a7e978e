import type { ReadDb, WriteDb } from '../db/store.ts';
import type { Office } from '../office.ts';
import type { PortalClient } from '../portal/client.ts';
import { readSetting, writeSetting, type Setting } from '../settings/settings.ts';

// An office may work at several computers, each with a store of its own; they meet at the portal. What must differ between them stands here.

export type Computer = Setting<'computer'>;

/** A computer that stays away longer than this may lose its series there, so it shows itself well before. */
const shownEveryMs = 12 * 3_600_000;
/** Tickets of one series: more than one counter gives out in a day. */
const seriesLength = 1_000;

/** This computer; it gets its name the first time that it is asked for. */
export async function thisComputer(office: Office): Promise<Computer> {
  return (await office.store.read((db) => readSetting(db, 'computer'))) ?? (await office.store.write((db) => named(db, office.now())));
}

function named(db: WriteDb, now: number): Computer {
  const known = readSetting(db, 'computer');
  if (known) return known;
  const computer: Computer = { uid: crypto.randomUUID(), series: 0, others: 0, shownAt: null };
  writeSetting(db, 'computer', computer, now);
  return computer;
}

/** Makes this computer known to the portal, now and then again, and learns its series of tickets and how many others the office has. @throws AppError those of the line */
export async function showComputer(office: Office, portal: PortalClient): Promise<void> {
  const { uid, shownAt } = await thisComputer(office);
  const now = office.now();
  if (shownAt !== null && now - shownAt < shownEveryMs && now >= shownAt) return;
  const { series, others } = await portal.showComputer(uid);
  await office.store.write((db) => writeSetting(db, 'computer', { uid, series, others, shownAt: now }, now));
}

/** The tickets that this computer gives out, from the first to the last: the office's first computer has 1 to 999, the second 1001 to 1999. */
export function ticketSeries(db: ReadDb): { readonly first: number; readonly last: number } {
  const start = (readSetting(db, 'computer')?.series ?? 0) * seriesLength;
  return { first: start + 1, last: start + seriesLength - 1 };
}

/** Whether the office has another computer that may stand at the same door. */
export function isNotAlone(db: ReadDb): boolean {
  return (readSetting(db, 'computer')?.others ?? 0) > 0;
}
