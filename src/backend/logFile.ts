import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const largest = 1024 * 1024;
const kept = 3;

/** Makes the writer of `backend.log` in a folder. Older files are kept as `.1` … `.3`. A full disk or a folder that cannot be written to never stops the work. */
export function logFile(folder: string): (line: string) => void {
  const path = join(folder, 'backend.log');
  return (line) => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if (existsSync(path) && statSync(path).size > largest) rotate(path);
      appendFileSync(path, `${line}\n`, { mode: 0o600 });
    } catch {
      // There is nowhere left to say it.
    }
  };
}

function rotate(path: string): void {
  for (let i = kept - 1; i >= 1; i -= 1) if (existsSync(`${path}.${i}`)) renameSync(`${path}.${i}`, `${path}.${i + 1}`);
  renameSync(path, `${path}.1`);
}
