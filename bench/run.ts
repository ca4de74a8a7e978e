import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { allocation } from './allocation.ts';
import { board } from './board.ts';
import { command } from './command.ts';
import { due } from './due.ts';
import { figures } from './figures.ts';
import { notice } from './notice.ts';
import { page } from './page.ts';
import { pull } from './pull.ts';
import { screen } from './screen.ts';
import { schedules } from './schedules.ts';
import { scale } from './scale.ts';
import { search } from './search.ts';
import { startUp } from './startUp.ts';
import { workbook } from './workbook.ts';
import { describeMachine } from './lib/machine.ts';
import type { Measured } from './lib/measured.ts';
import { readOptions } from './lib/options.ts';
import type { Part } from './lib/part.ts';
import { folderFor, generatedStore } from './lib/store.ts';
import { writeResults } from './lib/results.ts';
import { markdownTable } from './lib/table.ts';

// Measures what a person waits for against the bare things it is made of, in the same run. See bench/results/.
const parts: Readonly<Record<string, Part>> = { page, scale, search, screen, pull, command, allocation, workbook, notice, schedules, board, figures, due, startUp };

const begin = performance.now();
const say = (text: string) => void process.stderr.write(`${`${((performance.now() - begin) / 1_000).toFixed(0)} s`.padStart(6)}  ${text}\n`);

try {
  const options = readOptions(process.argv.slice(2), Object.keys(parts));
  const { rows, rounds, seed } = options;
  const full = await generatedStore(rows, seed, say);
  const measured: Measured[] = [];
  for (const [name, part] of Object.entries(parts)) {
    if (options.only && !options.only.includes(name)) continue;
    say(name);
    const scratchDir = join(folderFor(rows, seed), 'scratch', name);
    rmSync(scratchDir, { recursive: true, force: true });
    mkdirSync(scratchDir, { recursive: true });
    measured.push(...(await part({ rows, rounds, seed, full, scratchDir, say: (text) => say(`${name}: ${text}`) })));
    rmSync(scratchDir, { recursive: true, force: true });
  }
  const results = { machine: describeMachine(), options: { rows, rounds, seed }, measured };
  const partial = options.only !== null;
  process.stdout.write(`${markdownTable(results)}\n`);
  const written = writeResults(results, { partial });
  say(`written: ${written.join(', ')}`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
}
