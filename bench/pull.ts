import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '#backend/db/connection.ts';
import { migrate } from '#backend/db/migrator.ts';
import type { PortalClient } from '#backend/portal/client.ts';
import { pull as pullFeed } from '#backend/sync/pull.ts';
import { startEmulator } from './lib/emulator.ts';
import type { Part } from './lib/part.ts';
import { against, alone, atLeast, type Measured } from './lib/measured.ts';
import { migrationsDir } from './lib/paths.ts';
import { loadBare, readRows } from './lib/rawLoad.ts';
import { interleaved } from './lib/rounds.ts';
import { median } from './lib/statistics.ts';
import { folderFor, officeOver } from './lib/store.ts';
import { spaced } from './lib/table.ts';

const pageSize = 1_000;
/** What a first pull should reach where the bare load allows it. */
const rowsPerSecondGoal = 55_000;

/** Rounds of the lines that only show where the time goes. */
const explaining = 2;

type FeedItems = Awaited<ReturnType<PortalClient['changes']>>['items'];

/** The first pull of everything against a bare load of the same rows into the same schema. */
export const pull: Part = async ({ full, rounds, rows, seed, scratchDir, say }) => {
  say('starting the portal emulator (it fills its store the first time)');
  const folder = folderFor(rows, seed);
  mkdirSync(folder, { recursive: true });
  const emulator = await startEmulator(join(folder, 'portal.sqlite'), rows, seed);
  const path = join(scratchDir, 'store.db');
  const fresh = () => {
    for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
    migrate(path, full.key, migrationsDir);
  };
  try {
    const items = await readFeed(emulator.client());
    /** The product's pull into an empty store, in records a second. */
    const pulling = (client: () => PortalClient) => async () => {
      fresh();
      const office = officeOver(path, full.key);
      const begin = performance.now();
      const { items: pulled, keptAside } = await pullFeed(office, client());
      const seconds = (performance.now() - begin) / 1_000;
      await office.store.close();
      if (pulled !== items.length || keptAside > 0) throw new Error(`${pulled} of ${items.length} records were pulled, ${keptAside} kept aside`);
      return pulled / seconds;
    };
    await pulling(() => inMemory(items))();
    const tableRows = readRows(path, full.key);
    const loading = () => {
      fresh();
      const connection = connect(path, full.key, 'write');
      const begin = performance.now();
      loadBare(connection, tableRows);
      const seconds = (performance.now() - begin) / 1_000;
      connection.close();
      return items.length / seconds;
    };
    const reading = async () => {
      const begin = performance.now();
      await readFeed(emulator.client());
      return (1_000 * items.length) / (performance.now() - begin);
    };
    const rates = await interleaved(
      rounds,
      { http: pulling(emulator.client), bare: loading, memory: pulling(() => inMemory(items)), reading },
      { warmUp: false, fewer: { memory: explaining, reading: explaining } },
    );

    const bareRate = Math.round(median(rates.bare));
    const allows = bareRate >= rowsPerSecondGoal;
    const againstBare = { part: 'pull', unit: 'rows/s', referenceName: 'bare load, same rows and schema' } as const;
    const lines: Measured[] = [
      against({
        ...againstBare,
        what: 'first pull over HTTP',
        ours: rates.http,
        reference: rates.bare,
        goal: atLeast(0.5),
        note: `${spaced(items.length)} records from the portal emulator in a process of its own; the time it needs to check and pack each page is in ours. The bare load ${allows ? 'allows' : 'does not allow'} ${spaced(rowsPerSecondGoal)} rows/s on this machine`,
      }),
      against({
        ...againstBare,
        what: 'first pull, records in memory already',
        ours: rates.memory,
        reference: rates.bare.slice(0, rates.memory.length),
        note: `without the line: the share of the product alone (${rates.memory.length} rounds)`,
      }),
      alone({ part: 'pull', what: 'reading the feed over HTTP, keeping nothing', unit: 'rows/s', ours: rates.reading, note: `what the emulator and the line give at most, one page after another (${rates.reading.length} rounds)` }),
    ];
    if (allows) lines.push(alone({ part: 'pull', what: 'first pull over HTTP, rows a second', unit: 'rows/s', ours: rates.http, goal: atLeast(rowsPerSecondGoal) }));
    return lines;
  } finally {
    await emulator.stop();
  }
};

async function readFeed(client: PortalClient): Promise<FeedItems> {
  const items: Array<FeedItems[number]> = [];
  let cursor: string | null = null;
  for (;;) {
    const page = await client.changes(cursor, pageSize);
    items.push(...page.items);
    if (!page.hasMore) return items;
    cursor = page.nextCursor;
  }
}

/** A portal whose snapshot lies in memory already. */
function inMemory(items: FeedItems): PortalClient {
  const refuse = () => Promise.reject(new Error('only the feed is here'));
  return {
    changes(cursor, limit) {
      const from = Number(cursor ?? 0);
      return Promise.resolve({ items: items.slice(from, from + limit), nextCursor: String(from + limit), hasMore: from + limit < items.length, snapshot: true });
    },
    office: refuse,
    send: refuse,
    borrowNumbers: refuse,
    hold: refuse,
    attachment: refuse,
    putAttachment: refuse,
    showComputer: refuse,
    auditHead: refuse,
  };
}
