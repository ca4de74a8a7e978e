import { beforeEach, describe, expect, it } from 'vitest';
import { answerApplication, assignApplication, registerApplication } from '#backend/applications/commands.ts';
import { extendApplication } from '#backend/applications/longer.ts';
import { listApplications } from '#backend/applications/list.ts';
import { neighbours } from '#backend/applications/neighbours.ts';
import { applicationFilter, neighboursInput, type ApplicationFilter } from '#shared/applications/schema.ts';
import type { Actor } from '#shared/staff/roles.ts';
import { anApplication, aService } from '../../support/records.ts';
import { openOffice, type TestOffice } from '../../support/office.ts';

let office: TestOffice;
let clerk: Actor;

beforeEach(async () => {
  office = await openOffice();
  await office.arrive('service', aService());
  for (let i = 1; i <= 9; i += 1) {
    const due = `2026-12-${String(20 - i).padStart(2, '0')}`;
    const registration = i % 3 === 0 ? null : { number: `V-${i}`, registeredAt: '2026-11-20T08:00:00Z', dueDate: i === 8 ? '2026-12-13' : due, officer: 'Lalə Sınaqova' };
    await office.arrive('application', anApplication({ id: `application-${i}`, portalNumber: `M-2026-000000${i}`, status: registration ? 'registered' : 'submitted', registration }));
  }
  clerk = await office.actor('clerk');
});

const beside = (id: number, filter: Partial<ApplicationFilter> = {}, dueDate: string | null = null, actor = clerk) =>
  office.store.read((db) => neighbours(db, office, actor, neighboursInput.parse({ filter: applicationFilter.parse(filter), id, dueDate })));
const queue = async (filter: Partial<ApplicationFilter>, actor = clerk) =>
  (await office.store.read((db) => listApplications(db, office, actor, { filter: applicationFilter.parse(filter), cursor: null, limit: 50 }))).rows;

/** Goes from the first of a queue to its end and back again. */
async function walk(filter: Partial<ApplicationFilter>, actor = clerk) {
  const rows = await queue(filter, actor);
  expect(rows.length).toBeGreaterThan(1);
  for (const [index, row] of rows.entries()) {
    const found = await beside(row.id, filter, row.dueDate, actor);
    expect([found.previous?.id ?? null, found.next?.id ?? null, found.position, found.total], `${JSON.stringify(filter)} at ${row.id}`).toEqual([rows[index - 1]?.id ?? null, rows[index + 1]?.id ?? null, index + 1, rows.length]);
  }
}

describe('the next and the previous of the queue one came from', () => {
  it('follow the order of every kind of queue, there and back', async () => {
    const manager = await office.actor('manager');
    for (const id of [2, 4, 5]) await assignApplication(office, clerk, { id, revision: 1, executorUid: clerk.uid, department: '', resolution: '' });
    await assignApplication(office, manager, { id: 7, revision: 1, executorUid: manager.uid, department: '', resolution: '', coExecutorUids: [clerk.uid], onControl: true });
    await assignApplication(office, manager, { id: 8, revision: 1, executorUid: manager.uid, department: '', resolution: '', onControl: true });
    await walk({});
    await walk({ status: 'submitted' });
    await walk({ status: 'inProgress', kind: 'petition' });
    await walk({ mine: true });
    await walk({ control: true });
    await walk({ due: 'open' });
    await walk({ due: 'open', mine: true });
    await walk({ search: 'əliyev' });
    await walk({ search: 'eli', due: 'open' });
  });

  it('are there after the step that took the application out of the queue', async () => {
    await registerApplication(office, clerk, { id: 6, revision: 1 });
    expect(await beside(6, { status: 'submitted' })).toEqual({ previous: { id: 9, dueDate: null }, next: { id: 3, dueDate: null }, position: null, total: 2 });
    await answerApplication(office, clerk, { id: 6, revision: 2, outcome: 'explained', text: 'Müraciətinizə baxıldı və izah edildi.' });
    expect(await beside(6, { status: 'registered' })).toMatchObject({ previous: { id: 7 }, next: { id: 5 }, position: null });
  });

  it('are those of where it stood when its due date moved meanwhile', async () => {
    const rows = await queue({ due: 'open' });
    const [, second, third] = rows;
    await extendApplication(office, await office.actor('manager'), { id: second!.id, revision: 1, days: 20, ground: 'Əlavə məlumat lazımdır.' });
    expect(await beside(second!.id, { due: 'open' }, second!.dueDate)).toMatchObject({ previous: { id: rows[0]!.id }, next: { id: third!.id } });
  });

  it('end at both ends, and a number that was typed has none beside it', async () => {
    expect(await beside(9)).toMatchObject({ previous: null, next: { id: 8 }, position: 1, total: 9 });
    expect(await beside(1)).toMatchObject({ previous: { id: 2 }, next: null, position: 9 });
    expect(await beside(4, { search: 'M-2026-0000004' })).toEqual({ previous: null, next: null, position: 1, total: 1 });
    expect(await beside(4, { search: '—' })).toEqual({ previous: null, next: null, position: null, total: 0 });
  });
});
