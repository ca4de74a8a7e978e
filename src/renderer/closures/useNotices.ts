import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { bytesOf } from '../app/rpc/bytes.ts';
import { useTRPC, useTRPCClient } from '../app/rpc/client.ts';
import { useToasts } from '../ui/Toasts.tsx';

type Way = 'print' | 'saveOne' | 'saveEach';

interface Running {
  readonly way: Way;
  readonly done: number;
  /** 0: not known yet. */
  readonly total: number;
}

/** Draws all notices of a closure and prints or saves them, with how far it is and a stop; what left the program is written down. */
export function useNotices(uid: string) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const rpc = useTRPCClient();
  const client = useQueryClient();
  const toasts = useToasts();
  const errorText = useErrorText();
  const [running, setRunning] = useState<Running | null>(null);
  const stopper = useRef<(() => void) | null>(null);
  useEffect(() => () => stopper.current?.(), []);
  const issued = useMutation(trpc.closures.noticesDone.mutationOptions({ onError: (error) => toasts.failed(errorText.of(error)), onSettled: () => client.invalidateQueries(trpc.closures.pathFilter()), trpc: { context: { timeoutMs: 300_000 } } }));

  const printed = async (way: Way, fileName: string, pdf: Uint8Array, bookings: readonly string[]) => {
    if (way === 'print') {
      const result = await window.shell.printPdf(pdf, fileName);
      if (result.printed) {
        issued.mutate({ uid, bookings: [...bookings], way: 'printed' });
        toasts.done(t('closures.notices.printed', { count: bookings.length }));
      } else if (result.reason) toasts.failed(errorText.ofShape(result.reason));
      return;
    }
    const result = await window.shell.saveFile(fileName, pdf, [{ name: 'PDF', extensions: ['pdf'] }]);
    if (result.saved) {
      issued.mutate({ uid, bookings: [...bookings], way: 'saved' });
      toasts.done(t('closures.notices.savedOne', { name: result.path ?? fileName, count: bookings.length }));
    } else if (result.reason) toasts.failed(errorText.ofShape(result.reason));
  };
  const savedEach = async (files: ReadonlyArray<{ name: string; bytes: Uint8Array }>, bookings: readonly string[]) => {
    const result = await window.shell.saveFiles(files);
    if (result.saved > 0) issued.mutate({ uid, bookings: bookings.slice(0, result.saved), way: 'saved' });
    if (result.reason) toasts.failed(errorText.ofShape(result.reason));
    else if (result.saved > 0) toasts.done(t('closures.notices.savedEach', { count: result.saved, folder: result.folder ?? '' }));
  };

  const start = (way: Way) => {
    if (stopper.current) return;
    setRunning({ way, done: 0, total: 0 });
    const end = () => {
      stopper.current = null;
      setRunning(null);
    };
    const subscription = (way === 'saveEach' ? rpc.closures.noticeFiles : rpc.closures.notices).subscribe(
      { uid },
      {
        onData: (news) => {
          if (news.kind === 'progress') setRunning({ way, done: news.done, total: news.total });
          else if (news.kind === 'file') void printed(way, news.fileName, bytesOf(news.pdf), news.bookings).finally(end);
          else void savedEach(news.files.map(({ name, bytes }) => ({ name, bytes: bytesOf(bytes) })), news.bookings).finally(end);
        },
        onError: (error) => {
          toasts.failed(errorText.of(error));
          end();
        },
      },
    );
    stopper.current = () => {
      subscription.unsubscribe();
      end();
    };
  };
  return {
    running,
    start,
    stop: () => {
      stopper.current?.();
      toasts.done(t('closures.notices.stopped'));
    },
  };
}
