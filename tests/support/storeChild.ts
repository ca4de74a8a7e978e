import { writeSync } from 'node:fs';
import { setTimeout as pauseFor } from 'node:timers/promises';
import { appendAudit } from '#backend/audit/audit.ts';
import { connect } from '#backend/db/connection.ts';
import { openStore } from '#backend/db/store.ts';

// A process beside the tests: `write` changes the store without end and says the number of each change once it is
// committed; `hold` keeps the store's write lock and says so.
const [what, path = '', key = '', first = '1'] = process.argv.slice(2);
const keyBytes = Buffer.from(key, 'hex');

if (what === 'hold') {
  const holder = connect(path, keyBytes, 'write');
  holder.exec('BEGIN EXCLUSIVE');
  writeSync(1, 'held\n');
  await pauseFor(60_000);
  holder.close();
} else {
  const store = openStore(path, keyBytes);
  for (let n = Number(first); ; n += 1) {
    await store.write((db) => {
      db.statement('INSERT INTO settings (key, value, updated_at) VALUES (?, ?, ?)').run(`change ${n}`, JSON.stringify('ə'.repeat(2_000)), n);
      appendAudit(db, { at: n, actorUid: 'u', actorName: 'Sınaq', command: 'test.change', subjectKind: 'test', subjectUid: String(n), detail: { n } });
    });
    writeSync(1, `${n}\n`);
  }
}
