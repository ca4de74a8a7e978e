import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '#shared/applications/views.ts';
import { letterNeed, letterOwed } from '#shared/notices/telling.ts';

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

describe('the letter that is owed', () => {
  let at = 0;
  const event = (action: string, values: TimelineEvent['values'] = {}): TimelineEvent => ({ at: (at += 1), action, actor: 'L.', values });
  const paper = (kind: string, way = 'printed') => event('notice', { kind, way, status: 'issued' });
  const sms = (kind: string, status: string) => event('notice', { kind, way: 'sms', status });
  const owed = (timeline: TimelineEvent[], channel = 'post') => letterOwed({ channel, timeline });

  it('is that of the last step they are to be told of, until it was printed or saved', () => {
    const registered = event('register', { letter: 'only' });
    expect(owed([registered])).toEqual({ paper: 'registration', need: 'only' });
    expect(owed([registered, paper('card')])).toEqual({ paper: 'registration', need: 'only' });
    expect(owed([registered, paper('registration', 'saved')])).toBeNull();
    expect(owed([registered, event('assign'), event('extend', { letter: 'only' })])).toEqual({ paper: 'extension', need: 'only' });
    expect(owed([registered, event('answer', { letter: 'due' })])).toEqual({ paper: 'answer', need: 'due' });
    // What needed none takes the place of what did: it is told by it.
    expect(owed([registered, event('extend')])).toBeNull();
  });

  it('is owed anew with each step of its kind', () => {
    const timeline = [event('returnForCompletion', { letter: 'only' }), paper('completion'), event('complete'), event('returnForCompletion', { letter: 'only' })];
    expect(owed(timeline)).toEqual({ paper: 'completion', need: 'only' });
  });

  it('of a return is owed no more once the citizen has completed', () => {
    for (const done of ['complete', 'resume', 'portalChanged']) expect(owed([event('returnForCompletion', { letter: 'only' }), event(done)])).toBeNull();
  });

  it('of a leaving is owed no more once somebody has told them', () => {
    expect(owed([event('leaveWithoutReview', { letter: 'only' })])).toEqual({ paper: 'leaving', need: 'only' });
    expect(owed([event('leaveWithoutReview', { letter: 'only' }), event('told')])).toBeNull();
  });

  it('is all that is left where no message arrived, while one that may still arrive is enough', () => {
    const studied = event('study');
    expect(owed([studied, sms('studied', 'failed')])).toEqual({ paper: 'study', need: 'only' });
    expect(owed([studied, sms('studied', 'failed'), sms('studied', 'sent')])).toBeNull();
    expect(owed([studied, sms('studied', 'failed')], 'portal')).toBeNull();
    expect(owed([])).toBeNull();
  });
});
