import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { assignInput } from '#shared/applications/schema.ts';
import type { ApplicationRow } from '#shared/applications/views.ts';
import type { NoticeKind } from '#shared/notices/schema.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { bytesOf } from '../app/rpc/bytes.ts';
import { useTRPC, useTRPCClient } from '../app/rpc/client.ts';
import { useToasts } from '../ui/Toasts.tsx';

export type BulkAction = 'register' | 'assign' | 'notices' | 'letters';

/** A step on many applications: how far it is and what came of each. */
export interface BulkRun {
  readonly action: BulkAction;
  readonly total: number;
  readonly done: number;
  readonly failed: ReadonlyArray<{ readonly row: ApplicationRow; readonly reason: string }>;
  readonly running: boolean;
}

/** The notices in one document. */
interface BulkPaper {
  readonly fileName: string;
  readonly pdf: Uint8Array;
  readonly notices: ReadonlyArray<{ readonly kind: NoticeKind; readonly id: number }>;
}

/** Whom the applications go to: what an assignment says beside which application it is. */
export type BulkAssignment = Omit<z.infer<typeof assignInput>, 'id' | 'revision'>;

/** So many steps are under way at once: the store makes those durable together. They are asked for in the order of the list. */
const lanes = 8;

/** Takes one step on many applications: each is wholly done or not at all, and what is refused is named. */
export function useBulk() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const rpc = useTRPCClient();
  const client = useQueryClient();
  const toasts = useToasts();
  const errorText = useErrorText();
  const [run, setRun] = useState<BulkRun | null>(null);
  const [paper, setPaper] = useState<BulkPaper | null>(null);
  const stopped = useRef(false);
  const unsubscribe = useRef<(() => void) | null>(null);
  const stop = () => {
    stopped.current = true;
    unsubscribe.current?.();
  };
  useEffect(() => stop, []);

  const begin = (action: BulkAction, total: number) => {
    stopped.current = false;
    setPaper(null);
    setRun({ action, total, done: 0, failed: [], running: true });
  };
  const change = (part: (before: BulkRun) => Partial<BulkRun>) => setRun((before) => before && { ...before, ...part(before) });

  const each = async (action: BulkAction, rows: readonly ApplicationRow[], step: (row: ApplicationRow) => Promise<unknown>) => {
    begin(action, rows.length);
    const left = [...rows];
    const lane = async () => {
      for (let row = left.shift(); row && !stopped.current; row = left.shift()) {
        try {
          await step(row);
          change(({ done }) => ({ done: done + 1 }));
        } catch (error) {
          change(({ failed }) => ({ failed: [...failed, { row, reason: errorText.of(error) }] }));
        }
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    change(() => ({ running: false }));
    void client.invalidateQueries(trpc.applications.pathFilter());
  };

  /** Draws the newest notice of each into one document, or all the letters that are owed, to be printed or saved. */
  const draw = (action: 'notices' | 'letters', rows: readonly ApplicationRow[]) => {
    begin(action, rows.length);
    const end = () => {
      unsubscribe.current = null;
      change(() => ({ running: false }));
    };
    const subscription = rpc.notices.together.subscribe(
      { ids: rows.map((row) => row.id), owed: action === 'letters' },
      {
        onData(news) {
          if (news.kind === 'progress') return change(() => ({ done: news.done }));
          const failed = news.failed.flatMap(({ id, error }) => rows.filter((row) => row.id === id).map((row) => ({ row, reason: errorText.ofShape(error) })));
          change(() => ({ done: news.notices.length, failed }));
          if (news.pdf) setPaper({ fileName: news.fileName, pdf: bytesOf(news.pdf), notices: news.notices });
          end();
        },
        onError(error) {
          toasts.failed(errorText.of(error));
          end();
        },
      },
    );
    unsubscribe.current = () => {
      subscription.unsubscribe();
      change(() => ({ done: 0 }));
      end();
    };
  };

  /** Prints or saves the document; what left the program is written down. */
  const issue = async (way: 'printed' | 'saved') => {
    if (!paper) return;
    try {
      const result = await (way === 'printed' ? window.shell.printPdf(paper.pdf, paper.fileName) : window.shell.saveFile(paper.fileName, paper.pdf, [{ name: 'PDF', extensions: ['pdf'] }]));
      if ('printed' in result ? result.printed : result.saved) {
        await rpc.notices.issued.mutate({ notices: [...paper.notices], way }, { context: { timeoutMs: 300_000 } });
        toasts.done(t(`bulk.${way}`, { count: paper.notices.length }));
      } else if (result.reason) toasts.failed(errorText.ofShape(result.reason));
    } catch (error) {
      toasts.failed(errorText.of(error));
    }
  };

  return {
    run,
    paper,
    issue,
    stop,
    close: () => {
      setRun(null);
      setPaper(null);
    },
    register: (rows: readonly ApplicationRow[]) => void each('register', rows, ({ id, revision }) => rpc.applications.register.mutate({ id, revision })),
    assign: (rows: readonly ApplicationRow[], to: BulkAssignment) => void each('assign', rows, ({ id, revision }) => rpc.applications.assign.mutate({ id, revision, ...to })),
    notices: (rows: readonly ApplicationRow[]) => draw('notices', rows),
    letters: (rows: readonly ApplicationRow[]) => draw('letters', rows),
  };
}
