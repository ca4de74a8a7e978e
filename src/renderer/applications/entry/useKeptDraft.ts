import { useCallback, useEffect, useRef, useState } from 'react';
import type { EntryForm } from '#shared/applications/entry.ts';
import { useTRPCClient } from '../../app/rpc/client.ts';
import type { EntryDraft } from './entryDraft.ts';

type Kept = NonNullable<EntryForm['details']>;

const pauseMs = 400;

interface KeptDraft {
  readonly draft: EntryDraft;
  set(changes: Partial<EntryDraft>): void;
  /** From now on nothing is kept any more: it was saved, or given up. */
  settle(): void;
}

/** The card being typed: kept in the store a moment after each change, and when the page is left, so that nothing is lost with the window or the computer. */
export function useKeptDraft(initial: EntryDraft): KeptDraft {
  const rpc = useTRPCClient();
  const [draft, setDraft] = useState(initial);
  const latest = useRef({ draft: initial, kept: initial, settled: false });
  const keep = useCallback(() => {
    const now = latest.current;
    if (now.settled || now.draft === now.kept) return;
    now.kept = now.draft;
    // What could not be kept now is kept with the next change; the form itself stands.
    rpc.applications.entry.keep.mutate({ form: now.draft as unknown as Kept }).catch(() => (now.kept = initial));
  }, [initial, rpc]);
  useEffect(() => {
    latest.current.draft = draft;
    const timer = setTimeout(keep, pauseMs);
    return () => clearTimeout(timer);
  }, [draft, keep]);
  useEffect(() => {
    window.addEventListener('beforeunload', keep);
    return () => {
      window.removeEventListener('beforeunload', keep);
      keep();
    };
  }, [keep]);
  return { draft, set: (changes) => setDraft((before) => ({ ...before, ...changes })), settle: () => void (latest.current.settled = true) };
}
