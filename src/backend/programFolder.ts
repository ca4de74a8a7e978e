import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The program's own folder: the nearest one above this file with the migrations and the package's description. */
export function programRoot(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'migrations'))) return folder;
  }
  throw new Error('the program is incomplete: its migrations are missing');
}

/** The program's version. */
export function programVersion(): string {
  return (JSON.parse(readFileSync(join(programRoot(), 'package.json'), 'utf8')) as { version: string }).version;
}
