import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { temporaryFolder } from './folder.ts';

const migrationsDir = resolve(import.meta.dirname, '../../migrations');

/** A folder of the migrations up to, without, one of them. */
export function migrationsBefore(last: string): string {
  const folder = temporaryFolder();
  cpSync(migrationsDir, folder, { recursive: true });
  const journal = join(folder, 'meta/_journal.json');
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: Array<{ tag: string }> };
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, entries.findIndex((entry) => entry.tag === last)) }));
  return folder;
}
