import { describe, expect, it } from 'vitest';
import { commentsOn } from '#backend/comments/queries.ts';
import { answerComment, settleComment } from '#backend/comments/commands.ts';
import { commentInbox } from '#backend/comments/inbox.ts';
import { monthReport } from '#backend/reports/report.ts';
import { aBooking, anApplication, anOfficial, aService } from '../../support/records.ts';
import { noon, openOffice } from '../../support/office.ts';

const aComment = (id: string, changes: object = {}) => ({
  id,
  version: 1,
  updatedAt: '2026-11-20T09:00:00Z',
  subject: { type: 'application', id: 'application-1' },
  author: 'citizen',
  authorName: 'Əliyev Məmməd',
  text: 'Cavab gözləyirəm.',
  createdAt: '2026-11-20T09:00:00Z',
  ...changes,
});

async function stage() {
  const office = await openOffice();
  await office.arrive('service', aService());
  await office.arrive('official', anOfficial());
  await office.arrive('booking', aBooking());
  await office.arrive('application', anApplication());
  const inbox = () => office.store.read((db) => commentInbox(db, office.now()));
  return { office, inbox };
}

describe('the inbox of citizens’ comments', () => {
  it('holds what nobody has answered, newest first, with the way to what it is about', async () => {
    const { office, inbox } = await stage();
    await office.arrive('comment', aComment('c-1'));
    await office.arrive('comment', aComment('c-2', { subject: { type: 'booking', id: 'booking-1' }, createdAt: '2026-11-20T10:00:00Z' }));
    await office.arrive('comment', aComment('c-3', { author: 'office', createdAt: '2026-11-20T11:00:00Z' }));
    expect(await inbox()).toMatchObject({
      count: 2,
      comments: [
        { uid: 'c-2', about: { kind: 'booking', number: 'Q-2026-0000001', date: '2026-11-24' } },
        { uid: 'c-1', text: 'Cavab gözləyirəm.', about: { kind: 'application', number: 'M-2026-0000001' } },
      ],
    });
  });

  it('loses a comment once the office has answered it, here or elsewhere, but not when the citizen writes again under it', async () => {
    const { office, inbox } = await stage();
    for (const id of ['c-1', 'c-2', 'c-3']) await office.arrive('comment', aComment(id));
    await answerComment(office, await office.actor('clerk'), { uid: 'c-1', text: 'Cavab göndərilib.', answers: 0 });
    await office.arrive('comment', aComment('c-4', { author: 'office', inReplyToId: 'c-2' }));
    await office.arrive('comment', aComment('c-5', { inReplyToId: 'c-3' }));
    expect((await inbox()).comments.map(({ uid }) => uid).sort()).toEqual(['c-3', 'c-5']);
  });

  it('loses what somebody finds to need no answer, until it is put back', async () => {
    const { office, inbox } = await stage();
    await office.arrive('comment', aComment('c-1', { text: 'Təşəkkür edirəm.' }));
    const clerk = await office.actor('clerk');
    await settleComment(office, clerk, { uid: 'c-1', settled: true });
    await settleComment(office, clerk, { uid: 'c-1', settled: true });
    expect((await inbox()).count).toBe(0);
    expect(await office.store.read((db) => commentsOn(db, 'application-1'))).toMatchObject([{ uid: 'c-1', settledBy: clerk.name }]);
    await settleComment(office, clerk, { uid: 'c-1', settled: false });
    expect((await inbox()).count).toBe(1);
    await expect(settleComment(office, await office.actor('executor'), { uid: 'c-1', settled: true })).rejects.toMatchObject({ code: 'auth.notAllowed' });
    await expect(settleComment(office, clerk, { uid: 'c-9', settled: true })).rejects.toMatchObject({ code: 'comment.notFound' });
  });

  it('does not hold what is older than 90 days, and names nothing that is not here', async () => {
    const { office, inbox } = await stage();
    await office.arrive('comment', aComment('c-1', { subject: { type: 'application', id: 'unknown' } }));
    expect(await inbox()).toEqual({ count: 1, comments: [] });
    office.setNow(noon + 91 * 86_400_000);
    expect(await inbox()).toEqual({ count: 0, comments: [] });
  });
});

describe('the rating of a reply', () => {
  it('is counted in the month its application was registered in, by service', async () => {
    const { office } = await stage();
    const rated = (id: string, number: string, stars: number, registeredAt = '2026-11-02T08:00:00Z') =>
      office.arrive('application', anApplication({ id, portalNumber: number, status: 'answered', registration: { number: `M-26/${id}`, registeredAt, dueDate: '2026-11-24', officer: 'Sınaq' }, rating: { stars, text: null, at: '2026-11-19T08:00:00Z' } }));
    await rated('0001', 'M-2026-0000011', 5);
    await rated('0002', 'M-2026-0000012', 2);
    await rated('0003', 'M-2026-0000013', 1, '2026-10-20T08:00:00Z');
    const report = await office.store.read((db) => monthReport(db, office, '2026-11'));
    expect(report.rating).toEqual({ count: 2, average: 3.5 });
    expect(report.byService).toMatchObject([{ service: 'general', rating: { count: 2, average: 3.5 } }]);
  });
});
