import { describe, expect, it } from 'vitest';
import { answerComment } from '#backend/comments/commands.ts';
import { pull } from '#backend/sync/pull.ts';
import { push } from '#backend/sync/push.ts';
import { outboxItems } from '#backend/sync/queries.ts';
import { setOperationAside } from '#backend/sync/resolve.ts';
import { seenBooking } from '../../support/bookings.ts';
import { aBooking, anOfficial } from '../../support/records.ts';
import { openOffice } from '../../support/office.ts';
import { openPortal } from '../../support/portal.ts';

const aComment = {
  id: 'comment-1',
  version: 1,
  updatedAt: '2026-11-20T09:00:00Z',
  subject: { type: 'booking', id: 'booking-1' },
  author: 'citizen',
  authorName: 'Əliyev Məmməd',
  text: 'Qəbula nə gətirməliyəm?',
  createdAt: '2026-11-20T09:00:00Z',
};

async function stage() {
  const office = await openOffice();
  const portal = await openPortal();
  portal.hold('official', anOfficial());
  portal.hold('booking', aBooking());
  portal.hold('comment', aComment);
  const client = portal.connect({ retries: 0 });
  await pull(office, client);
  const reception = await office.actor('reception');
  const answer = (text: string, answers = 0, uid = 'comment-1') => answerComment(office, reception, { uid, text, answers });
  return { office, portal, client, answer };
}

describe('answering a citizen’s comment', () => {
  it('stands under it at once and reaches the portal', async () => {
    const { office, portal, client, answer } = await stage();
    await answer('Şəxsiyyət vəsiqənizi götürün.');
    const [asked, answered] = (await seenBooking(office)).comments;
    expect(asked).toMatchObject({ uid: 'comment-1', author: 'citizen', waiting: false });
    expect(answered).toMatchObject({ author: 'office', authorName: 'Aytən Nümunəli', text: 'Şəxsiyyət vəsiqənizi götürün.', inReplyToUid: 'comment-1', waiting: true });
    expect(await push(office, client)).toBe(1);
    expect(portal.held('comment', answered?.uid ?? '')).toMatchObject({ subject: { type: 'booking', id: 'booking-1' }, author: 'office', inReplyToId: 'comment-1', text: 'Şəxsiyyət vəsiqənizi götürün.' });
    await pull(office, client);
    expect((await seenBooking(office)).comments).toMatchObject([{ uid: 'comment-1' }, { text: 'Şəxsiyyət vəsiqənizi götürün.', waiting: false }]);
  });

  it('is said to one who did not see that somebody answered before', async () => {
    const { answer } = await stage();
    await answer('Birinci cavab');
    await expect(answer('İkinci cavab')).rejects.toMatchObject({ code: 'comment.answeredMeanwhile' });
    await answer('İkinci cavab', 1);
  });

  it('is given to citizens only, and to what the portal has not taken back', async () => {
    const { office, portal, client, answer } = await stage();
    await answer('Cavab');
    const own = (await seenBooking(office)).comments[1]?.uid ?? '';
    await expect(answer('Cavaba cavab', 0, own)).rejects.toMatchObject({ code: 'comment.notFromCitizen' });
    portal.change('comment', 'comment-1', null);
    await pull(office, client);
    await expect(answer('Gec', 1)).rejects.toMatchObject({ code: 'comment.notFound' });
  });

  it('given up after the portal refused it is off the thread, and what was written stays in the outbox', async () => {
    const { office, client, answer } = await stage();
    await answer('Səhv yerə yazıldı');
    await office.store.write((db) => db.statement(`UPDATE outbox SET body = json_set(body, '$.text', '')`).run());
    await push(office, client);
    const [item] = await office.store.read(outboxItems);
    expect(item).toMatchObject({ status: 'refused', command: 'comments.answer', subjectKind: 'comment', subjectTitle: 'Səhv yerə yazıldı' });
    await setOperationAside(office, await office.actor('reception'), { id: item?.id ?? 0, reason: 'Səhv' });
    expect((await seenBooking(office)).comments.map((comment) => comment.uid)).toEqual(['comment-1']);
  });

  it('is not for an executor', async () => {
    const { office } = await stage();
    await expect(answerComment(office, await office.actor('executor'), { uid: 'comment-1', text: 'Cavab', answers: 0 })).rejects.toMatchObject({ code: 'auth.notAllowed' });
  });
});
