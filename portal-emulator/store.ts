import Database from 'better-sqlite3';

/** A record of the portal: the whole of it as JSON text. */
export interface StoredRecord {
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly updatedAt: string;
  readonly json: string;
}

export interface FeedEntry {
  readonly seq: number;
  readonly kind: string;
  readonly id: string;
  readonly op: 'upsert' | 'delete';
  readonly version: number;
  readonly updatedAt: string;
  readonly json: string | null;
}

export interface KeptAnswer {
  readonly fingerprint: string;
  readonly status: number;
  readonly body: string;
}

export type PortalStore = ReturnType<typeof openPortalStore>;

/** Opens the emulator's own store; `:memory:` keeps nothing. */
export function openPortalStore(path: string) {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.exec(`
    CREATE TABLE IF NOT EXISTS records (position INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL,
      updated_at TEXT NOT NULL, json TEXT NOT NULL, UNIQUE (kind, id));
    CREATE TABLE IF NOT EXISTS feed (seq INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, id TEXT NOT NULL, op TEXT NOT NULL,
      version INTEGER NOT NULL, updated_at TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, status INTEGER NOT NULL, body TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS attachments (id TEXT PRIMARY KEY, bytes BLOB NOT NULL);
    CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL);
  `);
  const find = db.prepare('SELECT kind, id, version, updated_at AS updatedAt, json FROM records WHERE kind = ? AND id = ?');
  const put = db.prepare(`INSERT INTO records (kind, id, version, updated_at, json) VALUES (@kind, @id, @version, @updatedAt, @json)
    ON CONFLICT (kind, id) DO UPDATE SET version = excluded.version, updated_at = excluded.updated_at, json = excluded.json`);
  const remove = db.prepare('DELETE FROM records WHERE kind = ? AND id = ?');
  const note = db.prepare('INSERT INTO feed (kind, id, op, version, updated_at) VALUES (?, ?, ?, ?, ?)');

  return {
    close: () => void db.close(),
    transaction<T>(work: () => T): T {
      return db.transaction(work).immediate();
    },
    find: (kind: string, id: string) => find.get(kind, id) as StoredRecord | undefined,
    all: (kind: string) => db.prepare('SELECT kind, id, version, updated_at AS updatedAt, json FROM records WHERE kind = ? ORDER BY position').all(kind) as StoredRecord[],
    count: (kind: string) => (db.prepare('SELECT count(*) AS n FROM records WHERE kind = ?').get(kind) as { n: number }).n,
    /** Keeps a record and tells of it in the feed. */
    put(record: StoredRecord): void {
      put.run(record);
      note.run(record.kind, record.id, 'upsert', record.version, record.updatedAt);
    },
    /** Keeps a record of the first filling: the snapshot tells of it, the feed begins after it. */
    putFirst: (record: StoredRecord) => void put.run(record),
    remove(kind: string, id: string, version: number, at: string): void {
      remove.run(kind, id);
      note.run(kind, id, 'delete', version, at);
    },
    lastSeq: () => (db.prepare('SELECT coalesce(max(seq), 0) AS seq FROM feed').get() as { seq: number }).seq,
    snapshotAfter: (position: number, limit: number) =>
      db.prepare('SELECT position, kind, id, version, updated_at AS updatedAt, json FROM records WHERE position > ? ORDER BY position LIMIT ?').all(position, limit) as Array<
        StoredRecord & { position: number }
      >,
    feedAfter: (seq: number, limit: number) =>
      db
        .prepare(
          `SELECT f.seq, f.kind, f.id, f.op, coalesce(r.version, f.version) AS version, coalesce(r.updated_at, f.updated_at) AS updatedAt, r.json
           FROM feed f LEFT JOIN records r ON r.kind = f.kind AND r.id = f.id AND f.op = 'upsert' WHERE f.seq > ? ORDER BY f.seq LIMIT ?`,
        )
        .all(seq, limit) as FeedEntry[],
    answer: (key: string) => db.prepare('SELECT fingerprint, status, body FROM answers WHERE key = ?').get(key) as KeptAnswer | undefined,
    keepAnswer: (key: string, { fingerprint, status, body }: KeptAnswer) => void db.prepare('INSERT OR IGNORE INTO answers VALUES (?, ?, ?, ?)').run(key, fingerprint, status, body),
    attachment: (id: string) => (db.prepare('SELECT bytes FROM attachments WHERE id = ?').get(id) as { bytes: Buffer } | undefined)?.bytes,
    keepAttachment: (id: string, bytes: Uint8Array) => void db.prepare('INSERT OR REPLACE INTO attachments VALUES (?, ?)').run(id, bytes),
    fact: (name: string) => (db.prepare('SELECT value FROM facts WHERE name = ?').get(name) as { value: string } | undefined)?.value,
    setFact: (name: string, value: string) => void db.prepare('INSERT INTO facts VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value').run(name, value),
  };
}
