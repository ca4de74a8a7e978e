import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { applications } from '#backend/applications/tables.ts';
import { insertRow, rowBy, updateRow } from '#backend/db/rows.ts';
import { outbox } from '#backend/outbox/tables.ts';
import { openOffice } from '../../support/office.ts';
import { anApplication } from '../../support/records.ts';

describe('rows read and written one at a time', () => {
  it('are what the query builder reads: lists, yes and no, and nothing', async () => {
    const office = await openOffice();
    await office.arrive('application', anApplication({ isCollective: true, details: { meter: '123', floors: [1, 2] } }));
    const [ours, theirs] = await office.store.read((db) => [rowBy(db, applications, 'id', 1), db.select().from(applications).where(eq(applications.id, 1)).get()]);
    expect(ours).toEqual(theirs);
    expect(ours).toMatchObject({ isCollective: true, details: { meter: '123', floors: [1, 2] }, number: null });
    expect(await office.store.read((db) => rowBy(db, applications, 'uid', 'nobody'))).toBeUndefined();
  });

  it('are written as the query builder writes them, what is not given by its default', async () => {
    const office = await openOffice();
    const values = { uid: 'a', aggregateKind: 'booking', aggregateUid: 'b', command: 'c', method: 'POST', path: '/', body: { text: 'ə"\'' }, baseVersion: null, before: {}, nextAttemptAt: 1, actorName: 'Sınaqlı', createdAt: 1 } as const;
    const [id, row, same] = await office.store.write((db) => {
      const ours = insertRow(db, outbox, values);
      db.insert(outbox).values({ ...values, uid: 'b' }).run();
      return [ours, db.select().from(outbox).where(eq(outbox.uid, 'a')).get(), db.select().from(outbox).where(eq(outbox.uid, 'b')).get()];
    });
    expect({ ...row, id: 0, uid: '' }).toEqual({ ...same, id: 0, uid: '' });
    expect(row?.id).toBe(id);
  });

  it('change in the given fields alone', async () => {
    const office = await openOffice();
    await office.arrive('application', anApplication());
    const before = await office.store.read((db) => rowBy(db, applications, 'id', 1));
    await office.store.write((db) => {
      updateRow(db, applications, 1, { isCollective: true, details: { a: 1 }, phone: null, email: undefined });
      updateRow(db, applications, 1, {});
    });
    expect(await office.store.read((db) => rowBy(db, applications, 'id', 1))).toEqual({ ...before, isCollective: true, details: { a: 1 }, phone: null });
  });

  it('know their columns: a field that the table lacks is a defect', async () => {
    const office = await openOffice();
    await expect(office.store.write((db) => updateRow(db, applications, 1, { nothing: 1 } as never))).rejects.toThrow('applications has no column for nothing');
  });
});
