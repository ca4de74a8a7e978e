import { describe, expect, it } from 'vitest';
import {
  applicationActions,
  applicationStatuses,
  isClosed,
  isLegal,
  legalActions,
  permissionFor,
  statusAfter,
} from '#shared/applications/lifecycle.ts';
import { may, roles } from '#shared/staff/roles.ts';

describe('the life of an application', () => {
  it('every action in every status either leads on or is refused with its own code', () => {
    for (const action of applicationActions) {
      for (const status of applicationStatuses) {
        if (isLegal(action, status)) expect(applicationStatuses).toContain(statusAfter(action, status));
        else expect(() => statusAfter(action, status)).toThrow(expect.objectContaining({ code: expect.stringMatching(/^application\./) as string }));
      }
    }
  });

  it('is exactly this table', () => {
    expect(Object.fromEntries(applicationStatuses.map((status) => [status, legalActions(status)]))).toEqual({
      submitted: ['register', 'returnForCompletion', 'forward', 'leaveWithoutReview', 'join', 'withdraw'],
      registered: ['assign', 'answer', 'returnForCompletion', 'forward', 'sendCopies', 'study', 'extend', 'leaveWithoutReview', 'join', 'withdraw'],
      inProgress: ['assign', 'answer', 'returnForCompletion', 'forward', 'sendCopies', 'study', 'extend', 'leaveWithoutReview', 'join', 'withdraw'],
      returned: ['complete', 'leaveWithoutReview', 'withdraw'],
      forwarded: [],
      answered: [],
      leftWithoutReview: ['reopen'],
      joined: ['reopen'],
      withdrawn: ['reopen'],
    });
  });

  it('nothing is done to a closed application, but for taking up again what was left without review, withdrawn or joined', () => {
    for (const status of applicationStatuses.filter(isClosed)) expect(legalActions(status)).toEqual(status === 'answered' || status === 'forwarded' ? [] : ['reopen']);
  });

  it('a reception official and an administrator take no step', () => {
    for (const action of applicationActions) {
      const allowed = roles.filter((role) => may(role, permissionFor(action)));
      expect(allowed).not.toContain('reception');
      expect(allowed).not.toContain('admin');
      expect(allowed).toContain('manager');
    }
  });
});
