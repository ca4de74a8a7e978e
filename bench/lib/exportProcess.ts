import { createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import { streamWorkbook } from '#backend/documents/workbook.ts';
import { openStore } from '#backend/db/store.ts';
import { exportColumns, exportRows } from './exportRows.ts';

// One export in a process of its own, so that the memory it takes is its own. Prints one line of JSON.
// argv: store file, key in hexadecimal, number of rows, file to write.
const [, , path = '', key = '', count = '0', out = ''] = process.argv;

const store = openStore(path, Buffer.from(key, 'hex'));
// What the program holds anyway is not counted: the store is read through once inside the engine, so that its page cache is full.
await store.read((db) => db.statement('SELECT sum(length(summary)) FROM applications').get());
const before = process.memoryUsage.rss();
let peak = before;
const begin = performance.now();
await streamWorkbook('Müraciətlər', exportColumns, exportRows(store, Number(count)))
  .pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        peak = Math.max(peak, process.memoryUsage.rss());
        controller.enqueue(chunk);
      },
    }),
  )
  .pipeTo(Writable.toWeb(createWriteStream(out)) as WritableStream<Uint8Array>);
const ms = performance.now() - begin;
await store.close();
process.stdout.write(`${JSON.stringify({ ms, addedMb: (peak - before) / 2 ** 20 })}\n`);
