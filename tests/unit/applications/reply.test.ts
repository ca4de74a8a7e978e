import { describe, expect, it } from 'vitest';
import { replyActionsOf, replyStates, submitReplyInput, type ReplyAction, type ReplyCase } from '#shared/applications/reply.ts';
import { roles } from '#shared/staff/roles.ts';

const both = [false, true] as const;

/** Every case there is. */
const cases: ReplyCase[] = roles.flatMap((role) =>
  replyStates.flatMap((state) => both.flatMap((answers) => both.flatMap((isAuthor) => both.flatMap((answerable) => both.map((needsApproval) => ({ role, state, answers, isAuthor, answerable, needsApproval })))))),
);
const casesOf = (action: ReplyAction) => cases.filter((each) => replyActionsOf(each).includes(action));

describe('what may be done with a reply that is being written', () => {
  it('a manager alone approves and sends back, and only what waits', () => {
    for (const action of ['approve', 'sendBack'] as const) {
      const found = casesOf(action);
      expect(found.length).toBeGreaterThan(0);
      expect(found.filter((each) => each.role !== 'manager' || each.state !== 'submitted')).toEqual([]);
    }
  });

  it('where the service wants approval nobody but a manager gives a reply', () => {
    const found = casesOf('give').filter((each) => each.needsApproval);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map((each) => each.role))).toEqual(new Set(['manager']));
  });

  it('nothing is given, submitted or approved in a status without a reply, nor by who does not answer it', () => {
    for (const action of ['give', 'submit', 'approve'] as const) expect(casesOf(action).filter((each) => !each.answerable)).toEqual([]);
    for (const action of ['give', 'submit'] as const) expect(casesOf(action).filter((each) => !each.answers)).toEqual([]);
  });

  it('what waits for the manager is changed by no one else, but can be taken back', () => {
    const waiting = cases.filter((each) => each.state === 'submitted' && each.role !== 'manager');
    expect(waiting.filter((each) => replyActionsOf(each).some((action) => action !== 'recall'))).toEqual([]);
    expect(casesOf('recall').filter((each) => each.state !== 'submitted')).toEqual([]);
  });

  it('its author always writes on it while it is a draft, in every status', () => {
    for (const each of cases.filter((one) => one.isAuthor && one.state !== 'submitted')) expect(replyActionsOf(each)).toContain('write');
  });

  it('who has nothing to do with it can do nothing', () => {
    for (const each of cases.filter((one) => !one.answers && !one.isAuthor && one.role !== 'manager')) expect(replyActionsOf(each)).toEqual([]);
  });

  it('leaves its author’s hands only with an outcome and reasons', () => {
    expect(submitReplyInput.safeParse({ id: 1, draftRevision: 1, outcome: null, text: 'Müraciətiniz araşdırıldı və izah edildi.' }).success).toBe(false);
    expect(submitReplyInput.safeParse({ id: 1, draftRevision: 1, outcome: 'explained', text: 'Baxıldı.' }).success).toBe(false);
  });
});
