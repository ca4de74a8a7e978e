import { useState } from 'react';
import type { YearView } from '#shared/calendar/views.ts';
import { yearInput } from '#shared/calendar/yearInput.ts';
import { usePerson } from '../app/rpc/session.ts';
import { draftOf, keepDraft, type Draft } from './drafts.ts';
import { choicesTyped, typedYearOf, type TypedYear } from './typedYear.ts';

interface YearDraft {
  /** Null when the year is not being changed. */
  readonly value: Draft | null;
  begin(view: YearView): void;
  type(typed: TypedYear): void;
  /** The person has been told that the year has changed meanwhile. */
  rebase(basedOn: number | null): void;
  drop(): void;
}

/** What the person is typing of a year. It outlives the screen; each whole state of the fields becomes the preview. */
export function useYearDraft(year: number): YearDraft {
  const { uid } = usePerson();
  const [, render] = useState(0);
  const keep = (draft: Draft | null) => {
    keepDraft(uid, year, draft);
    render((count) => count + 1);
  };
  const value = draftOf(uid, year) ?? null;
  return {
    value,
    begin: ({ choices, changedAt }) => keep({ typed: typedYearOf(choices), preview: choices, basedOn: changedAt }),
    type(typed) {
      // What is not yet decided does not keep the days from being shown.
      const { swaps, ...rest } = choicesTyped(typed);
      const checked = yearInput.safeParse({ ...rest, swaps: swaps.filter(({ off, work }) => off ?? work), decision: null, projected: true });
      keep({ typed, preview: checked.success ? { ...checked.data, projected: !typed.decided } : (value?.preview ?? choicesTyped(typed)), basedOn: value?.basedOn ?? null });
    },
    rebase: (basedOn) => value && keep({ ...value, basedOn }),
    drop: () => keep(null),
  };
}
