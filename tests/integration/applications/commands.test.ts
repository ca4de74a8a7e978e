import { describe, expect, it } from 'vitest';
import { answerApplication, assignApplication, registerApplication } from '#backend/applications/commands.ts';
import { applicationDetail } from '#backend/applications/detail.ts';
import { listApplications } from '#backend/applications/list.ts';
import { auditEntries } from '#backend/audit/tables.ts';
import { firstBrokenLink } from '#backend/audit/audit.ts';
import { outbox } from '#backend/outbox/tables.ts';
import { applicationListInput } from '#shared/applications/schema.ts';
import type { Topic } from '#shared/topics.ts';
import { anApplication, aService } from '../../support/records.ts';
import { openOffice, type TestOffice } from '../../support/office.ts';

async function officeWithOne(): Promise<TestOffice> {
  const office = await openOffice();
  await office.arrive('service', aService());
  await office.arrive('application', anApplication());
  return office;
}

async function detail(office: TestOffice, id = 1, role: 'clerk' | 'executor' | 'manager' = 'clerk') {
  const actor = await office.actor(role);
  return office.store.read((db) => applicationDetail(db, office, actor, id));
}

describe('registering an application', () => {
  it('gives it the next lent number and a due date of 15 working days, counted from the day after', async () => {
    const office = await officeWithOne();
    const result = await registerApplication(office, await office.actor('clerk'), { id: 1, revision: 1 });
    // From Saturday 21 November 2026 the fifteenth working day is Friday 11 December.
    expect(result).toEqual({ number: 'M-26/000001', dueDate: '2026-12-11' });
    expect(await detail(office)).toMatchObject({ status: 'registered', number: 'M-26/000001', dueDate: '2026-12-11', daysLeft: 15, waiting: true });
  });

  it('writes the row, one audit entry and the portal’s operations together', async () => {
    const office = await officeWithOne();
    await registerApplication(office, await office.actor('clerk'), { id: 1, revision: 1 });
    const { audit, operations } = await office.store.read((db) => ({ audit: db.select().from(auditEntries).all(), operations: db.select().from(outbox).all() }));
    expect(audit.filter((entry) => entry.command === 'applications.register')).toHaveLength(1);
    expect(operations.map((operation) => [operation.path, operation.status])).toEqual([
      ['/v1/applications/application-1/transitions', 'pending'],
      ['/v1/notifications', 'pending'],
      ['/v1/notifications', 'pending'],
    ]);
    expect(operations[0]).toMatchObject({
      baseVersion: 1,
      body: { action: 'register', data: { number: 'M-26/000001', dueDate: '2026-12-11', officer: 'Lalə Sınaqova' } },
      before: { status: 'submitted', number: null, dueDate: null },
    });
    expect(await office.store.read(firstBrokenLink)).toBeNull();
  });

  it('leaves no trace when it is refused: no number used, no audit entry, nothing to send', async () => {
    const office = await officeWithOne();
    const clerk = await office.actor('clerk');
    await registerApplication(office, clerk, { id: 1, revision: 1 });
    const count = () => office.store.read((db) => [db.select().from(auditEntries).all().length, db.select().from(outbox).all().length]);
    const before = await count();
    await expect(registerApplication(office, clerk, { id: 1, revision: 2 })).rejects.toMatchObject({ code: 'application.alreadyRegistered' });
    expect(await count()).toEqual(before);
    await office.arrive('application', anApplication({ id: 'application-2', portalNumber: 'M-2026-0000002' }));
    expect(await registerApplication(office, clerk, { id: 2, revision: 1 })).toMatchObject({ number: 'M-26/000002' });
  });

  it('is refused to one who saw an older state than there is', async () => {
    const office = await officeWithOne();
    await office.arrive('application', anApplication({ version: 2, summary: 'Dəyişdirilmiş məzmun' }));
    await expect(registerApplication(office, await office.actor('clerk'), { id: 1, revision: 1 })).rejects.toMatchObject({ code: 'application.changedMeanwhile' });
  });

  it('gives one number once, however many clerks press at the same moment', async () => {
    const office = await officeWithOne();
    const clerk = await office.actor('clerk');
    const attempts = await Promise.allSettled(Array.from({ length: 20 }, () => registerApplication(office, clerk, { id: 1, revision: 1 })));
    expect(attempts.filter((attempt) => attempt.status === 'fulfilled')).toHaveLength(1);
  });

  it('is not for an executor', async () => {
    const office = await officeWithOne();
    await expect(registerApplication(office, await office.actor('executor'), { id: 1, revision: 1 })).rejects.toMatchObject({ code: 'auth.notAllowed' });
  });

  it('says that numbers are needed when the lent range is used up', async () => {
    const office = await officeWithOne();
    await office.store.write((db) => db.statement(`UPDATE number_ranges SET next = last + 1`).run());
    await expect(registerApplication(office, await office.actor('clerk'), { id: 1, revision: 1 })).rejects.toMatchObject({ code: 'numbers.none' });
  });

  it('tells the screens after the commit, and only then', async () => {
    const office = await officeWithOne();
    const heard: Topic[] = [];
    office.bus.subscribe((topics) => heard.push(...topics));
    await registerApplication(office, await office.actor('clerk'), { id: 1, revision: 1 });
    expect(heard).toEqual(expect.arrayContaining(['applications', 'sync']));
    heard.length = 0;
    await registerApplication(office, await office.actor('clerk'), { id: 1, revision: 2 }).catch(() => undefined);
    expect(heard).toEqual([]);
  });

  it('makes it found by its number', async () => {
    const office = await officeWithOne();
    const clerk = await office.actor('clerk');
    await registerApplication(office, clerk, { id: 1, revision: 1 });
    const find = (search: string) =>
      office.store.read((db) => listApplications(db, office, clerk, applicationListInput.parse({ filter: { search } })).rows.length);
    expect(await find('M-26/000001')).toBe(1);
    expect(await find('M-26/000002')).toBe(0);
  });
});

describe('assigning and answering', () => {
  async function assigned() {
    const office = await officeWithOne();
    await registerApplication(office, await office.actor('clerk'), { id: 1, revision: 1 });
    const executor = await office.actor('executor');
    await assignApplication(office, await office.actor('manager'), { id: 1, revision: 2, executorUid: executor.uid, department: 'Ümumi şöbə', resolution: 'Baxılsın' });
    return { office, executor };
  }
  const answer = { id: 1, revision: 3, outcome: 'satisfied' as const, text: 'Müraciətiniz araşdırıldı, yol təmir planına salındı.' };

  it('an assigned application is in progress and the executor’s own', async () => {
    const { office } = await assigned();
    expect(await detail(office, 1, 'executor')).toMatchObject({ status: 'inProgress', executor: 'Orxan Misallı', actions: ['answer', 'returnForCompletion'] });
  });

  it('an executor answers what is theirs, and nothing is due any more', async () => {
    const { office, executor } = await assigned();
    expect(await answerApplication(office, executor, answer)).toEqual({ number: 'C-26/000001' });
    expect(await detail(office)).toMatchObject({ status: 'answered', outcome: 'satisfied', daysLeft: null, actions: [] });
  });

  it('an executor does not answer what is another’s', async () => {
    const { office, executor } = await assigned();
    await expect(answerApplication(office, { ...executor, uid: 'another' }, answer)).rejects.toMatchObject({ code: 'application.notYours' });
  });

  it('the citizen hears once more, by SMS and by e-mail', async () => {
    const { office, executor } = await assigned();
    await answerApplication(office, executor, answer);
    const messages = await office.store.read((db) => db.select().from(outbox).all().filter((operation) => operation.path === '/v1/notifications'));
    expect(messages.map((message) => (message.body as { template: string; channel: string }).template)).toEqual(['registered', 'registered', 'answered', 'answered']);
  });

  it('the timeline tells the steps in their order', async () => {
    const { office, executor } = await assigned();
    await answerApplication(office, executor, answer);
    expect((await detail(office)).timeline.map((event) => event.action)).toEqual(['submitted', 'register', 'assign', 'answer']);
  });
});
