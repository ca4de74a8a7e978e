import { createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import { streamWorkbook } from '#backend/documents/workbook.ts';
import { openStore } from '#backend/db/store.ts';
import { exportColumns, exportRows } from './exportRows.ts';
import { collectGarbage } from './rounds.ts';

// One export in a process of its own, so that the memory it takes is its own. Prints one line of JSON.
// argv: store file, key in hexadecimal, number of rows, file to write.
const [, , path = '', key = '', count = '0', out = ''] = process.argv;

const store = openStore(path, Buffer.from(key, 'hex'));
// What the program holds anyway is not counted: the store is read through once inside the engine, so that its page cache is full.
await store.read((db) => db.statement('SELECT sum(length(summary)) FROM applications').get());

/** Resident bytes, and those of the heap with its buffers: pages that were freed while the program loaded are taken again without the first growing. */
function memory(): { resident: number; heap: number } {
  const { rss, heapUsed, external } = process.memoryUsage();
  return { resident: rss, heap: heapUsed + external };
}

collectGarbage();
const before = memory();
let added = 0;
const begin = performance.now();
await streamWorkbook('Müraciətlər', exportColumns, exportRows(store, Number(count)))
  .pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        const { resident, heap } = memory();
        added = Math.max(added, resident - before.resident, heap - before.heap);
        controller.enqueue(chunk);
      },
    }),
  )
  .pipeTo(Writable.toWeb(createWriteStream(out)) as WritableStream<Uint8Array>);
const ms = performance.now() - begin;
await store.close();
process.stdout.write(`${JSON.stringify({ ms, addedMb: added / 2 ** 20 })}\n`);
