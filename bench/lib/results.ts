import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { verdictOf } from './measured.ts';
import { dataDir, resultsDir, root } from './paths.ts';
import { picture } from './picture.ts';
import { markdownTable, type Results } from './table.ts';

/**
 * Writes the results as a page, as data and as a picture. Those of a whole run replace the ones that are kept with the
 * project; those of a part go beside the generated data, so that a quick look never stands for the whole.
 * @returns the files, as paths in the project
 */
export function writeResults(results: Results, { partial }: { partial: boolean }): string[] {
  const folder = partial ? join(dataDir, 'results') : resultsDir;
  mkdirSync(folder, { recursive: true });
  const size = results.options.rows;
  const data = { ...results, measured: results.measured.map((line) => ({ ...line, verdict: verdictOf(line) })) };
  const files: ReadonlyArray<readonly [name: string, content: string]> = [
    [`measured-${size}.md`, `${markdownTable(results)}\n\n![How much of each goal is used up](measured-${size}.svg)\n`],
    [`measured-${size}.json`, `${JSON.stringify(data, null, 2)}\n`],
    [`measured-${size}.svg`, picture(results)],
  ];
  return files.map(([name, content]) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return relative(root, path);
  });
}
