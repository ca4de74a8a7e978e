import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheDir, inProject } from './paths.mjs';

function* filesUnder(path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const full = join(path, entry.name);
    if (entry.isDirectory()) yield* filesUnder(full);
    else if (entry.isFile()) yield full;
  }
}

/** One hash over the names and contents of the given files and folders of the project. What is missing counts as empty. */
export function hashOf(...paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesUnder(inProject(path))) {
      const content = readFileSync(file);
      hash.update(`${file.slice(inProject().length)}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}

/** Writes a JSON file whole or not at all, making its folder. */
export function writeJson(path, value) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, `${JSON.stringify(value, null, 2)}\n`);
  renameSync(`${path}.new`, path);
}

/** Reads a JSON file; undefined when it is missing or damaged. */
export function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

const stampFile = (name) => join(cacheDir, 'stamps', `${name}.json`);

/** What a step noted when it was last done; undefined when it never was. */
export const readStamp = (name) => readJson(stampFile(name));

/** Notes that a step is done. */
export const writeStamp = (name, value) => writeJson(stampFile(name), value);
