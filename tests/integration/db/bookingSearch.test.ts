import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect } from '#backend/db/connection.ts';
import { migrate } from '#backend/db/migrator.ts';
import { openStore } from '#backend/db/store.ts';
import { findBookings } from '#backend/reception/find.ts';
import { findInput } from '#shared/reception/find.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { migrationsBefore } from '../../support/migrations.ts';

const migrationsDir = resolve(import.meta.dirname, '../../../migrations');
const tag = '0005_booking_search';

describe('the word index of bookings', () => {
  it('begins with the bookings that the store holds already', async () => {
    const path = join(temporaryFolder(), 'store.db');
    const key = randomBytes(32);
    migrate(path, key, migrationsBefore(tag));
    const connection = connect(path, key, 'write');
    const insert = connection.prepare(
      `INSERT INTO bookings (uid, version, updated_at, number, official_uid, reception_date, kind, status, submitted_at, fin, surname, name, patronymic, name_sort_key, social_status, phone, current_address, note)
       VALUES (?, 1, 0, ?, 'official-1', '2025-06-03', 'petition', 'received', 0, ?, ?, 'Sınaq', '', '', 'other', ?, ?, ?)`,
    );
    insert.run('b-1', 'Q-2025-000001', '5ZK2B7A', 'Şıxəliyev', '+994551112233', 'Bağ küçəsi 5', 'Torpaq sahəsi');
    insert.run('b-2', 'Q-2025-000002', null, 'Әлијев', null, null, null);
    connection.close();

    expect(migrate(path, key, migrationsDir)).toContain(tag);
    const store = openStore(path, key);
    const find = (search: string) => store.read((db) => findBookings(db, { staffId: 1, uid: 's', name: 'S', role: 'reception' }, findInput.parse({ filter: { search } })).rows.map((row) => row.uid));
    for (const search of ['sixeliyev', '5zk2b7a', '055 111 22 33', '111 22 33', '1112233', '994551112233', 'bağ küç', 'torpaq', '000001']) expect(await find(search), search).toEqual(['b-1']);
    expect(await find('Əliyev')).toEqual(['b-2']);
    await store.close();
  });
});
