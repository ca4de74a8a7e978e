import { useEffect, useRef } from 'react';
import type { DraftedStep } from '#shared/applications/stepDrafts.ts';
import { useTRPCClient } from '../app/rpc/client.ts';
import { useDraft } from '../ui/useDraft.ts';

/** The store hears of what is typed this long after the last key. */
const restMs = 500;

/**
 * What a person has begun to write for a step on an application: there again when its dialog is opened again, and after the window or the computer went down.
 * @param fixed what the dialog was opened with on purpose: it stands over what was begun
 */
export function useStepDraft<T extends object>(step: DraftedStep, id: number, empty: T, fixed: Partial<T> = {}): ReturnType<typeof useDraft<T>> {
  const rpc = useTRPCClient();
  const draft = useDraft(`step ${step} ${id}`, empty, true);
  const start = useRef(JSON.stringify(empty));
  const shown = JSON.stringify(draft.value);
  const latest = useRef({ shown, set: draft.set, fixed });
  /** What the store has: nothing is written back that was only read. */
  const stored = useRef(start.current);
  useEffect(() => {
    latest.current = { shown, set: draft.set, fixed };
  });
  useEffect(() => {
    if (Object.keys(latest.current.fixed).length > 0) latest.current.set(latest.current.fixed);
  }, []);
  useEffect(() => {
    let gone = false;
    void rpc.applications.stepDraft.query({ id, step }).then((form) => {
      if (gone || form === null || latest.current.shown !== start.current) return;
      stored.current = JSON.stringify({ ...JSON.parse(start.current), ...form });
      latest.current.set({ ...(form as Partial<T>), ...latest.current.fixed });
    }, () => undefined);
    return () => {
      gone = true;
    };
  }, [rpc, id, step]);
  useEffect(() => {
    if (shown === stored.current) return;
    const timer = setTimeout(() => {
      stored.current = shown;
      const done = shown === start.current ? rpc.applications.forgetStep.mutate({ id, step }) : rpc.applications.keepStep.mutate({ id, step, form: JSON.parse(shown) });
      // What cannot be kept is still in the window; the step itself says when it cannot be taken.
      done.catch(() => undefined);
    }, restMs);
    return () => clearTimeout(timer);
  }, [rpc, shown, id, step]);
  return {
    ...draft,
    forget() {
      stored.current = start.current;
      draft.forget();
      rpc.applications.forgetStep.mutate({ id, step }).catch(() => undefined);
    },
  };
}
