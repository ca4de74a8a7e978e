import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect } from '#backend/db/connection.ts';
import { migrate } from '#backend/db/migrator.ts';
import { openStore } from '#backend/db/store.ts';
import { personKey } from '#shared/citizens/samePerson.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { migrationsBefore } from '../../support/migrations.ts';

const migrationsDir = resolve(import.meta.dirname, '../../../migrations');
const tag = '0017_same_person_key';

describe('the name that the same person is looked for by', () => {
  it('is written for the applications and bookings that the store holds already', async () => {
    const path = join(temporaryFolder(), 'store.db');
    const key = randomBytes(32);
    migrate(path, key, migrationsBefore(tag));
    const names = [{ surname: 'Şıxəliyev-Sınaqlı', name: 'Məmməd' }, { surname: 'Әлијев', name: 'Рәшад' }, { surname: '', name: 'Sevda' }];
    const connection = connect(path, key, 'write');
    names.forEach(({ surname, name }, index) => {
      connection
        .prepare(`INSERT INTO bookings (uid, version, updated_at, number, official_uid, reception_date, kind, status, submitted_at, surname, name, patronymic, name_sort_key, social_status) VALUES (?, 1, 0, ?, 'official-1', '2025-06-03', 'petition', 'received', 0, ?, ?, '', '', 'other')`)
        .run(`b-${index}`, `Q-${index}`, surname, name);
      connection
        .prepare(`INSERT INTO applications (uid, version, updated_at, service, portal_number, kind, subject, summary, text, channel, submitted_at, status, surname, name, patronymic, name_sort_key, details) VALUES (?, 1, 0, 'general', ?, 'petition', 'road', '', '', 'portal', 0, 'submitted', ?, ?, '', '', '{}')`)
        .run(`a-${index}`, `M-${index}`, surname, name);
    });
    connection.close();

    expect(migrate(path, key, migrationsDir)).toContain(tag);
    const store = openStore(path, key);
    for (const table of ['applications', 'bookings']) {
      const keys = await store.read((db) => db.statement<{ key: string }>(`SELECT person_key AS key FROM ${table} ORDER BY id`).all().map((row) => row.key));
      expect(keys, table).toEqual(names.map(personKey));
    }
    await store.close();
  });
});
