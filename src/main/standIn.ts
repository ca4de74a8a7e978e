import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

/**
 * The version of Electron that the program was made for, when another one runs it (a stand-in of development and tests);
 * null for the right one. A packaged program has no package list beside it and is never run by a stand-in in use.
 */
export function standInText(): string | null {
  try {
    const manifest = JSON.parse(readFileSync(join(app.getAppPath(), 'package.json'), 'utf8')) as { devDependencies?: { electron?: string } };
    const wanted = manifest.devDependencies?.electron;
    return wanted && wanted !== process.versions.electron ? `Electron ${process.versions.electron} (${wanted})` : null;
  } catch {
    return null;
  }
}
