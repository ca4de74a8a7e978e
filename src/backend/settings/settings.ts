import { z } from 'zod';
import { AppError } from '#shared/errors.ts';
import { letterheadSchema } from '#shared/notices/letterhead.ts';
import { portalSettings, receptionSettingsInput, usualReceptionSettings, type ReceptionSettings } from '#shared/settings/schema.ts';
import { termSettingsInput, usualTermSettings, type TermSettings } from '#shared/settings/terms.ts';
import { rowBy } from '../db/rows.ts';
import type { ReadDb, WriteDb } from '../db/store.ts';
import { settings } from './tables.ts';

/** Every setting with its schema. A value that does not fit its schema is refused on the way in and reported on the way out. */
const schemas = {
  portal: portalSettings,
  letterheads: z.object({ authority: letterheadSchema, utility: letterheadSchema }),
  /** Whether this store was made as the demo office: a real one never becomes it, whatever the program is started with. */
  isDemo: z.boolean(),
  reception: receptionSettingsInput,
  terms: termSettingsInput,
  /** By which fields of each service's card its applications can be found, and after which row that still has to be brought about; null when it is done. */
  worded: z.record(z.string(), z.object({ by: z.string(), after: z.number().int().nullable() })),
  /** After which row all applications still have to get words as this program makes them, whatever their card; null when it is done, not set where it never was to do. */
  rewording: z.object({ after: z.number().int().nullable() }),
  /** This computer among those of the office: its name, the series of tickets it was lent, how many others there are, and when it showed itself to the portal last. */
  computer: z.object({ uid: z.uuid(), series: z.number().int().nonnegative(), others: z.number().int().nonnegative(), shownAt: z.number().int().nullable() }),
  /** Random key of this store, for the check codes on its notices. Hexadecimal. */
  noticeKey: z.string().length(64),
} as const;

export type SettingKey = keyof typeof schemas;
export type Setting<Key extends SettingKey> = z.infer<(typeof schemas)[Key]>;

/** A setting's value, or null when it was never set. @throws AppError `settings.broken` when the stored value does not fit */
export function readSetting<Key extends SettingKey>(db: ReadDb, key: Key): Setting<Key> | null {
  const row = rowBy(db, settings, 'key', key);
  if (!row) return null;
  const parsed = schemas[key].safeParse(row.value);
  if (!parsed.success) throw new AppError('settings.broken', { setting: key });
  return parsed.data as Setting<Key>;
}

/** Sets a value. */
export function writeSetting<Key extends SettingKey>(db: WriteDb, key: Key, value: Setting<Key>, now: number): void {
  const checked = schemas[key].parse(value);
  db.insert(settings)
    .values({ key, value: checked, updatedAt: now })
    .onConflictDoUpdate({ target: settings.key, set: { value: checked, updatedAt: now } })
    .run();
}

/** How receptions are kept, as the administrator set it or as it comes. */
export function receptionSettings(db: ReadDb): ReceptionSettings {
  return readSetting(db, 'reception') ?? usualReceptionSettings;
}

/** How terms are watched, as the administrator set it or as it comes. */
export function termSettings(db: ReadDb): TermSettings {
  return readSetting(db, 'terms') ?? usualTermSettings;
}
