import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleProblem } from '#shared/officials/check.ts';
import type { OfficialDetail, SchedulePreview } from '#shared/officials/views.ts';
import type { ScheduleDraft } from '#shared/officials/schema.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useDraft } from '../ui/useDraft.ts';
import { scheduleTyped, typedOf, type TypedSchedule } from './typed.ts';

interface Kept {
  readonly typed: TypedSchedule;
  /** The schedule that the person saw: another one is not overwritten unseen. */
  readonly base: string;
}

export interface ScheduleDraftState {
  readonly typed: TypedSchedule;
  /** Whether anything differs from what is published. */
  readonly changed: boolean;
  /** What would be published; null while a field cannot be read. */
  readonly draft: ScheduleDraft | null;
  /** Somebody has published another schedule since this one was begun. */
  readonly overtaken: boolean;
  readonly preview: SchedulePreview | undefined;
  readonly error: unknown;
  readonly problems: readonly ScheduleProblem[];
  /** How many fields keep the schedule from being published. */
  readonly faultCount: number;
  /** What is said to be wrong is of what was typed before: the fields have gone on since. */
  readonly isBehind: boolean;
  /** What is wrong at a field, in words. */
  errorAt(path: string): string | undefined;
  /** What is worth a look at a field, in words. */
  markAt(path: string): string | undefined;
  /** Whether anything below a path keeps the schedule from being published. */
  isFaulty(path: string): boolean;
  change(typed: TypedSchedule): void;
  rebase(): void;
  forget(): void;
  retry(): void;
}

export const draftKey = (uid: string): string => `schedule:${uid}`;

/** What a person is making of an official's schedule. It outlives the screen; the backend shows what it would do while it is typed. */
export function useScheduleDraft(official: OfficialDetail, year: number): ScheduleDraftState {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const published = useMemo(() => typedOf(official), [official]);
  const current = useMemo(() => JSON.stringify(scheduleTyped(published).draft), [published]);
  const kept = useDraft<Kept>(draftKey(official.uid), { typed: published, base: current });
  const { typed, base } = kept.value;
  const changed = useMemo(() => JSON.stringify(scheduleTyped(typed).draft ?? typed) !== current, [typed, current]);
  const { draft, faults } = useMemo(() => scheduleTyped(typed), [typed]);
  // While a field cannot be read, the last state that could is shown.
  const asked = useDeferredValue(changed ? draft : null);
  const readable = !changed || draft !== null;
  const query = useQuery(trpc.officials.preview.queryOptions({ uid: official.uid, year, draft: asked }, { enabled: readable, placeholderData: keepPreviousData }));
  const problems = useMemo(() => (readable ? (query.data?.problems ?? []) : []), [readable, query.data]);
  const said = (path: string, marked: boolean) => {
    const problem = problems.find((each) => each.path === path && each.marked === marked);
    return problem && t(`officials.problems.${problem.code}`, { ...problem.params });
  };
  return {
    typed,
    changed,
    draft,
    overtaken: changed && base !== current,
    preview: query.data,
    error: query.error,
    problems,
    isBehind: faults.size === 0 && changed && (asked !== draft || query.isPlaceholderData),
    faultCount: faults.size + problems.filter(({ marked }) => !marked).length,
    errorAt(path) {
      const code = faults.get(path);
      return code ? t(`validation.${code}`) : said(path, false);
    },
    markAt: (path) => said(path, true),
    isFaulty: (path) => [...faults.keys(), ...problems.filter(({ marked }) => !marked).map((each) => each.path)].some((each) => each.startsWith(`${path}.`)),
    change: (next) => kept.set({ typed: next }),
    rebase: () => kept.set({ base: current }),
    forget: kept.forget,
    retry: () => void query.refetch(),
  };
}
