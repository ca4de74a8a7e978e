import { expect, it } from 'vitest';
import { forgetStepDraft, keepStepDraft, stepDraft } from '#backend/applications/stepDrafts.ts';
import { keepStepInput } from '#shared/applications/stepDrafts.ts';
import { openOffice } from '../../support/office.ts';
import { anApplication, aService } from '../../support/records.ts';

it('what a person writes for a step is kept for them alone until the step is taken, and leaves no audit entry', async () => {
  const office = await openOffice();
  await office.arrive('service', aService());
  await office.arrive('application', anApplication());
  const [clerk, manager] = [await office.actor('clerk'), await office.actor('manager')];
  const audited = () => office.store.read((db) => db.statement<{ n: number }>('SELECT count(*) AS n FROM audit_entries').get()?.n);
  const before = await audited();
  const of = { id: 1, step: 'forward' } as const;
  const read = (actor: typeof clerk) => office.store.read((db) => stepDraft(db, actor, of));

  await keepStepDraft(office, clerk, { ...of, form: { body: 'Nümunə Naz' } });
  await keepStepDraft(office, clerk, { ...of, form: { body: 'Nümunə Nazirliyi', reason: 'Aidiyyəti' } });
  expect(await read(clerk)).toEqual({ body: 'Nümunə Nazirliyi', reason: 'Aidiyyəti' });
  expect(await read(manager)).toBeNull();
  expect(await office.store.read((db) => stepDraft(db, clerk, { id: 1, step: 'withdraw' }))).toBeNull();
  await forgetStepDraft(office, clerk, of);
  expect(await read(clerk)).toBeNull();
  expect(await audited()).toBe(before);
  await expect(keepStepDraft(office, clerk, { id: 99, step: 'forward', form: {} })).rejects.toMatchObject({ code: 'application.notFound' });
  expect(keepStepInput.safeParse({ ...of, form: { body: 'x'.repeat(70_000) } }).success).toBe(false);
});
