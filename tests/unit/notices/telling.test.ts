import { describe, expect, it } from 'vitest';
import { isPointless, letterNeed, letterWay, needAfterMessages, papersToTell, stepToldBy } from '#shared/notices/telling.ts';

const author = { fin: '5ZK2B7A', surname: 'Əliyev', registeredAddress: 'Nümunə küçəsi 1', currentAddress: null, incomingBody: null, channel: 'post', phone: null, email: null, representative: null };
const mobile = { ...author, phone: '+994502345678' };

describe('whether a citizen is to get a letter', () => {
  it('whom neither an SMS nor an e-mail reaches is reached by a letter alone; a fixed line takes no SMS', () => {
    expect(letterNeed('registered', author, false)).toBe('only');
    expect(letterNeed('extended', { ...author, phone: '+994124981234' }, false)).toBe('only');
    expect(letterNeed('extended', mobile, true)).toBeNull();
    expect(letterNeed('extended', { ...author, email: 'a@example.org' }, true)).toBeNull();
  });

  it('what a message only announces wants a letter as well', () => {
    for (const event of ['answered', 'returned', 'forwarded', 'copiesSent', 'leftWithoutReview'] as const) expect(letterNeed(event, mobile, true)).toBe('due');
  });

  it('where the card sends no message the rest wants one too, but for a registration, which is as the card says', () => {
    expect(letterNeed('studied', mobile, false)).toBe('due');
    expect(letterNeed('registered', mobile, false)).toBeNull();
  });

  it('nobody writes to who reads on the portal, nor to the anonymous', () => {
    expect(letterNeed('answered', { ...author, channel: 'portal' }, false)).toBeNull();
    expect(letterNeed('registered', { ...author, fin: null, surname: '' }, false)).toBeNull();
  });
});

describe('once something is known of the messages about a step', () => {
  it('a letter is all that is left where none arrived, while one that may still arrive leaves what was meant', () => {
    expect(needAfterMessages('studied', mobile, false)).toBe('only');
    expect(needAfterMessages('studied', mobile, true)).toBeNull();
    expect(needAfterMessages('answered', mobile, true)).toBe('due');
  });

  it('nothing is owed to who reads on the portal, nor to the anonymous', () => {
    expect(needAfterMessages('answered', { ...mobile, channel: 'portal' }, false)).toBeNull();
    expect(needAfterMessages('answered', { ...mobile, fin: null, surname: '', registeredAddress: null, phone: null }, false)).toBeNull();
  });

  it('a message and a paper name their step, and those of another matter none', () => {
    expect([stepToldBy('copiesSent'), stepToldBy('copies'), stepToldBy('bookingMoved'), stepToldBy('card')]).toEqual(['sendCopies', 'sendCopies', undefined, undefined]);
  });
});

describe('who is sent no message', () => {
  const none = { registeredAddress: null, currentAddress: null, phone: null };
  it('is written to where there is an address, called where there is a telephone, else told at the desk', () => {
    expect(letterWay({ ...none, currentAddress: 'Nümunə küçəsi 1', phone: '+994124981234' })).toBe('post');
    expect(letterWay({ ...none, phone: '+994124981234' })).toBe('call');
    expect(letterWay(none)).toBe('desk');
  });
});

describe('a letter that is owed', () => {
  const taken = { ...author, status: 'inProgress', number: 'M-26/000001', registeredAt: 1, returnedAt: null, studiedAt: null, extendedAt: null, copies: [], forwardedTo: null, forwardedOn: null, leavingGround: null, replyText: null, closedAt: null };

  it('of a return has nothing to tell once the citizen has completed, or it is closed', () => {
    const returned = { ...taken, status: 'returned', returnedAt: 2 };
    expect(isPointless('completion', returned)).toBe(false);
    for (const status of ['inProgress', 'withdrawn']) expect(isPointless('completion', { ...returned, status })).toBe(true);
  });

  it('of what ended it has nothing to tell once it is taken up again, and of the taking up once it has ended so again', () => {
    const left = { ...taken, status: 'leftWithoutReview', leavingGround: 'otherProcedure', closedAt: 3 };
    const joined = { ...taken, status: 'joined', closedAt: 3 };
    expect([isPointless('leaving', left), isPointless('joining', joined), isPointless('withdrawal', { ...joined, status: 'withdrawn' })]).toEqual([false, false, false]);
    for (const paper of ['leaving', 'joining', 'withdrawal'] as const) expect(isPointless(paper, taken)).toBe(true);
    expect([isPointless('reopening', taken), isPointless('reopening', { ...taken, status: 'answered' }), isPointless('reopening', left)]).toEqual([false, false, true]);
  });

  it('of a step that was taken back has nothing to tell; what stays true stays owed, whatever comes after', () => {
    expect([isPointless('study', taken), isPointless('copies', taken), isPointless('answer', taken), isPointless('registration', { ...taken, number: null })]).toEqual([true, true, true, true]);
    const later = { ...taken, status: 'answered', studiedAt: 2, replyText: 'İzah edildi.', closedAt: 4, copies: [{ number: 'M-1-1', body: 'Nümunə İdarəsi', date: '2026-11-21', part: 'Su xətti' }] };
    for (const paper of ['registration', 'study', 'copies', 'answer'] as const) expect(isPointless(paper, later)).toBe(false);
  });

  it('is told otherwise together with a leaving that has its day of the law', () => {
    const owed = [{ paper: 'registration', need: 'only', at: 1 }] as const;
    expect(papersToTell(owed, { tellBy: null, status: 'registered' })).toEqual(['registration']);
    expect(papersToTell(owed, { tellBy: '2026-11-27', status: 'leftWithoutReview' })).toEqual(['registration', 'leaving']);
    expect(papersToTell([{ paper: 'leaving', need: 'only', at: 1 }], { tellBy: '2026-11-27', status: 'leftWithoutReview' })).toEqual(['leaving']);
  });
});
