import { describe, expect, it } from 'vitest';
import { applicationActions } from '#shared/applications/lifecycle.ts';
import { allSteps, assertMayUndo, finalBecause, isUndoable, undoMinutes, undoPermission, undoableSteps } from '#shared/applications/undo.ts';
import { workActions } from '#shared/applications/work.ts';
import { createTranslator } from '#shared/locales/translator.ts';
import { citizenEvents } from '#shared/services/notices.ts';
import { may, roles } from '#shared/staff/roles.ts';

const refusal = (code: string) => expect.objectContaining({ code });

describe('which steps may be taken back', () => {
  it('is decided for every step there is', () => {
    for (const step of [...applicationActions, ...workActions]) expect(allSteps, step).toContain(step);
  });

  it('is the work inside the office alone: nothing that gave a number, told the citizen or closed the application', () => {
    expect(undoableSteps).toEqual(['assign', 'route', 'takeUp', 'giveOut', 'handOver', 'takeBack', 'finishPart', 'watch', 'unwatch', 'file', 'foundDifferent']);
    expect(finalBecause('register')).toBe('number');
    for (const step of ['answer', 'returnForCompletion', 'forward', 'sendCopies', 'study', 'extend', 'leaveWithoutReview', 'reopen'] as const) expect(finalBecause(step), step).toBe('citizen');
    // Every event that a citizen is told of is a step that is final.
    expect(citizenEvents).toHaveLength(11);
    expect(finalBecause('assign')).toBeNull();
    expect(isUndoable('answer')).toBe(false);
    expect(isUndoable('portalChanged')).toBe(false);
  });

  it('asks for the right of the step itself, and has a name in both languages', () => {
    for (const step of undoableSteps) {
      expect(roles.some((role) => may(role, undoPermission(step))), step).toBe(true);
      expect(may('admin', undoPermission(step)), step).toBe(false);
      for (const language of ['az', 'en'] as const) expect(createTranslator(language).t(`flow.step.${step}`), step).not.toContain('flow.');
    }
  });

  it('is their own to whoever took the step, for ten minutes', () => {
    const step = { at: 1_000_000, by: 'lale' };
    expect(() => assertMayUndo(step, 'lale', step.at + undoMinutes * 60_000)).not.toThrow();
    expect(() => assertMayUndo(step, 'lale', step.at + undoMinutes * 60_000 + 1)).toThrow(refusal('application.undoTooLate'));
    expect(() => assertMayUndo(step, 'rauf', step.at)).toThrow(refusal('application.undoNotYours'));
  });
});
