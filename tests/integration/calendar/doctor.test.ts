import { expect, it } from 'vitest';
import { recordYear } from '#backend/calendar/commands.ts';
import { yearsOf } from '#backend/calendar/queries.ts';
import { doctor } from '#backend/cli/commands.ts';
import type { Lifecycle } from '#backend/lifecycle.ts';
import { createTranslator } from '#shared/locales/translator.ts';
import { openOffice, type TestOffice } from '../../support/office.ts';

const offLine = { portal: () => Promise.resolve(null), line: () => ({ state: 'idle', nextAttemptAt: null }) } as unknown as Lifecycle;
const translator = createTranslator('en');
const examine = (office: TestOffice) => doctor({ office, lifecycle: offLine, values: {}, t: (key, values) => translator.t(key, { ...values }) });

it('in December the doctor and the screen ask for the decision on the next year, until it is recorded', async () => {
  const office = await openOffice();
  const admin = await office.actor('admin');
  expect((await examine(office)).json).toMatchObject({ calendar: null });
  office.setNow(Date.parse('2026-12-01T08:00:00Z'));
  const asked = await examine(office);
  expect(asked).toMatchObject({ exitCode: 0, json: { calendar: { year: 2027, lack: 'projected' } } });
  expect(asked.lines).toContain("Attention: the working calendar of 2027 is only projected. Record the Cabinet's decision in the settings.");
  expect(await office.store.read((db) => yearsOf(db, office))).toMatchObject({ warning: { year: 2027, lack: 'projected' } });

  const choices = { year: 2027, ramazan: ['2027-03-09', '2027-03-10'], qurban: ['2027-05-16', '2027-05-17'], votingDays: [], swaps: [], decision: { number: '415', date: '2026-11-30' }, projected: false };
  await recordYear(office, admin, { choices, basedOn: null });
  expect((await examine(office)).json).toMatchObject({ calendar: null });

  office.setNow(Date.parse('2027-12-01T08:00:00Z'));
  expect(await examine(office)).toMatchObject({ exitCode: 0, json: { calendar: { year: 2028, lack: 'missing' } } });
  // Without this year's calendar no term can be counted.
  office.setNow(Date.parse('2028-01-04T08:00:00Z'));
  expect(await examine(office)).toMatchObject({ exitCode: 6, json: { calendar: { year: 2028, lack: 'missing' } } });
});
