import { cpus, release, totalmem } from 'node:os';
import Database from 'better-sqlite3';

export interface Machine {
  readonly date: string;
  readonly cores: number;
  readonly processor: string;
  readonly memoryGiB: number;
  readonly system: string;
  readonly node: string;
  readonly sqlite: string;
}

/** What the figures were measured on. */
export function describeMachine(): Machine {
  const database = new Database(':memory:');
  const { version } = database.prepare('SELECT sqlite_version() AS version').get() as { version: string };
  database.close();
  return {
    date: Temporal.Now.instant().toString({ smallestUnit: 'second' }),
    cores: cpus().length,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${release()}`,
    node: process.versions.node,
    sqlite: version,
  };
}

/** The same in one line. */
export function machineLine({ date, cores, processor, memoryGiB, system, node, sqlite }: Machine): string {
  return `${date.slice(0, 16).replace('T', ' ')} UTC · ${cores} cores (${processor}) · ${memoryGiB} GiB · ${system} · Node ${node} · SQLite ${sqlite}`;
}
