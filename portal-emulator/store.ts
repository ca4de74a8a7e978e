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

/** A place kept free for a while. `expiresAt`: epoch milliseconds. */
export interface StoredHold {
  readonly id: string;
  readonly officialId: string;
  readonly receptionDate: string;
  readonly startTime: string | null;
  readonly expiresAt: number;
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
    CREATE TABLE IF NOT EXISTS holds (id TEXT PRIMARY KEY, official_id TEXT NOT NULL, reception_date TEXT NOT NULL, start_time TEXT, expires_at INTEGER NOT NULL);
    CREATE INDEX IF NOT EXISTS records_place ON records (json_extract(json, '$.officialId'), json_extract(json, '$.receptionDate')) WHERE kind = 'booking';
    CREATE INDEX IF NOT EXISTS records_schedule ON records (json_extract(json, '$.officialId')) WHERE kind = 'schedule';
  `);
  const find = db.prepare('SELECT kind, id, version, updated_at AS updatedAt, json FROM records WHERE kind = ? AND id = ?');
  const put = db.prepare(`INSERT INTO records (kind, id, version, updated_at, json) VALUES (@kind, @id, @version, @updatedAt, @json)
    ON CONFLICT (kind, id) DO UPDATE SET version = excluded.version, updated_at = excluded.updated_at, json = excluded.json`);
  const remove = db.prepare('DELETE FROM records WHERE kind = ? AND id = ?');
  const bookingsOn = db.prepare(
    `SELECT json FROM records WHERE kind = 'booking' AND json_extract(json, '$.officialId') = ? AND json_extract(json, '$.receptionDate') = ?`,
  );
  const scheduleOf = db.prepare(
    `SELECT kind, id, version, updated_at AS updatedAt, json FROM records WHERE kind = 'schedule' AND json_extract(json, '$.officialId') = ? ORDER BY updated_at DESC LIMIT 1`,
  );
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
    /** The bookings of an official on a date, as JSON. */
    bookingsOn: (officialId: string, date: string) => (bookingsOn.all(officialId, date) as Array<{ json: string }>).map(({ json }) => json),
    scheduleOf: (officialId: string) => scheduleOf.get(officialId) as StoredRecord | undefined,
    /** Keeps a hold; those that have ended go. */
    keepHold({ id, officialId, receptionDate, startTime, expiresAt }: StoredHold, now: number): void {
      db.prepare('DELETE FROM holds WHERE expires_at <= ?').run(now);
      db.prepare('INSERT OR REPLACE INTO holds VALUES (?, ?, ?, ?, ?)').run(id, officialId, receptionDate, startTime, expiresAt);
    },
    holdsOn: (officialId: string, date: string, now: number) =>
      db
        .prepare(
          `SELECT id, official_id AS officialId, reception_date AS receptionDate, start_time AS startTime, expires_at AS expiresAt FROM holds
           WHERE official_id = ? AND reception_date = ? AND expires_at > ?`,
        )
        .all(officialId, date, now) as StoredHold[],
    dropHold: (id: string) => void db.prepare('DELETE FROM holds WHERE id = ?').run(id),
    dropHolds: () => void db.prepare('DELETE FROM holds').run(),
    attachment: (id: string) => (db.prepare('SELECT bytes FROM attachments WHERE id = ?').get(id) as { bytes: Buffer } | undefined)?.bytes,
    keepAttachment: (id: string, bytes: Uint8Array) => void db.prepare('INSERT OR REPLACE INTO attachments VALUES (?, ?)').run(id, bytes),
    fact: (name: string) => (db.prepare('SELECT value FROM facts WHERE name = ?').get(name) as { value: string } | undefined)?.value,
    setFact: (name: string, value: string) => void db.prepare('INSERT INTO facts VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value').run(name, value),
  };
}
