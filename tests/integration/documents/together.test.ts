import { expect, it } from 'vitest';
import { answerApplication, registerApplication } from '#backend/applications/commands.ts';
import { noticesOfApplications } from '#backend/notices/together.ts';
import { writeSetting } from '#backend/settings/settings.ts';
import type { NoticesTogether } from '#shared/notices/schema.ts';
import { letterhead, utility } from '../../support/noticeSamples.ts';
import { openOffice } from '../../support/office.ts';
import { pdfInfo, pdfText } from '../../support/poppler.ts';
import { anApplication, aService } from '../../support/records.ts';

/** Three applications: the first registered, the second answered, the third neither. */
async function stage() {
  const office = await openOffice();
  await office.arrive('service', aService());
  for (const n of [1, 2, 3]) await office.arrive('application', anApplication({ id: `application-${n}`, portalNumber: `M-2026-000000${n}` }));
  await office.store.write((db) => writeSetting(db, 'letterheads', { authority: letterhead, utility }, office.now()));
  const manager = await office.actor('manager');
  for (const id of [1, 2]) await registerApplication(office, manager, { id, revision: 1 });
  await answerApplication(office, manager, { id: 2, revision: 2, outcome: 'explained', text: 'Müraciətiniz araşdırıldı və izah edildi.' });
  return office;
}

async function drawn(ids: readonly number[], signal?: AbortSignal): Promise<NoticesTogether[]> {
  const news: NoticesTogether[] = [];
  for await (const each of noticesOfApplications(await stage(), { ids: [...ids], owed: false }, signal)) news.push(each);
  return news;
}

it('the newest notice of each comes into one document; those that have none are named with why, and keep nothing from the others', async () => {
  const news = await drawn([1, 2, 3, 99]);
  expect(news.slice(0, 4).map((each) => each.kind === 'progress' && each.done)).toEqual([1, 2, 3, 4]);
  const file = news.at(-1);
  if (file?.kind !== 'file' || !file.pdf) throw new Error('no file');
  expect(file.notices).toEqual([{ kind: 'registration', id: 1 }, { kind: 'answer', id: 2 }]);
  expect(file.failed.map(({ id, error }) => [id, error.code])).toEqual([[3, 'notice.notRegistered'], [99, 'application.notFound']]);
  expect(Number(pdfInfo(file.pdf).Pages)).toBeGreaterThanOrEqual(2);
  expect(pdfText(file.pdf)).toContain('M-26/000001');
  expect(pdfText(file.pdf)).toContain('C-26/000001');
});

it('where none can be drawn there is no file, and a stop leaves none', async () => {
  expect((await drawn([3])).at(-1)).toMatchObject({ kind: 'file', pdf: null, notices: [] });
  expect(await drawn([1, 2], AbortSignal.abort())).toEqual([]);
});
