import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createDeflateRaw } from 'node:zlib';
import { renderWorkbook } from '#backend/reports/report.ts';
import type { Part } from './lib/part.ts';
import { against, alone, atMost } from './lib/measured.ts';
import { today } from './lib/records.ts';
import { interleaved, millisecondsOf } from './lib/rounds.ts';
import { officeOver } from './lib/store.ts';
import { spaced } from './lib/table.ts';
import { readZip } from './lib/zipParts.ts';

const run = promisify(execFile);
const chunkSize = 64 * 1_024;

/** A list of 12 columns as a workbook against deflate alone over the same bytes; and the month's report. */
export const workbook: Part = async ({ full, rounds, rows, scratchDir }) => {
  const out = join(scratchDir, 'list.xlsx');
  const args = [join(import.meta.dirname, 'lib/exportProcess.ts'), full.storePath, Buffer.from(full.key).toString('hex'), String(rows), out];
  const added: number[] = [];
  const exporting = async () => {
    const { ms, addedMb } = JSON.parse((await run(process.execPath, args)).stdout) as { ms: number; addedMb: number };
    added.push(addedMb);
    return ms;
  };
  await exporting();
  added.length = 0;
  const parts = readZip(readFileSync(out));
  const bytes = parts.reduce((sum, part) => sum + part.length, 0);
  const office = officeOver(full.storePath, full.key);
  const month = today.slice(0, 7);
  try {
    const { bytes: report } = await renderWorkbook(office, month);
    const reportParts = readZip(Buffer.from(report));
    const times = await interleaved(
      rounds,
      {
        ours: exporting,
        deflate: () => millisecondsOf(() => deflateAll(parts)),
        month: () => millisecondsOf(() => renderWorkbook(office, month), 5),
        monthDeflate: () => millisecondsOf(() => deflateAll(reportParts), 5),
      },
      { warmUp: false },
    );
    return [
      against({
        part: 'workbook',
        what: `list of ${spaced(rows)} × 12`,
        unit: 'ms',
        ours: times.ours,
        reference: times.deflate,
        referenceName: 'deflate alone of the same bytes',
        goal: atMost(2),
        note: `${(bytes / 2 ** 20).toFixed(0)} MiB of XML; ours reads the rows from the encrypted store page by page, writes the XML, deflates it and writes the file, in a process of its own`,
      }),
      alone({ part: 'workbook', what: `memory added by the list of ${spaced(rows)} × 12`, unit: 'MB', ours: added, goal: atMost(150), note: 'the larger of what the resident size and what the heap with its buffers (garbage not yet collected included) grew by, at the worst chunk of the file; before it the page cache of the store is full' }),
      against({ part: 'workbook', what: "the month's report from the store", unit: 'ms', ours: times.month, reference: times.monthDeflate, referenceName: 'deflate alone of the same bytes', note: 'counts, five styled sheets, formulas and charts: a small file, where deflate weighs little' }),
    ];
  } finally {
    await office.store.close();
  }
};

/** Deflates each part at the usual level, in chunks as a stream would. */
async function deflateAll(parts: readonly Buffer[]): Promise<void> {
  for (const part of parts) {
    const deflate = createDeflateRaw();
    const drained = (async () => {
      for await (const _chunk of deflate) void _chunk;
    })();
    for (let at = 0; at < part.length; at += chunkSize) if (!deflate.write(part.subarray(at, at + chunkSize))) await new Promise((resolve) => deflate.once('drain', resolve));
    deflate.end();
    await drained;
  }
}
