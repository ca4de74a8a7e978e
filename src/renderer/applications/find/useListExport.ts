import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationFilter } from '#shared/applications/schema.ts';
import { useErrorText } from '../../app/i18n/useErrorText.ts';
import { bytesOf } from '../../app/rpc/bytes.ts';
import { useTRPCClient } from '../../app/rpc/client.ts';
import { useToasts } from '../../ui/Toasts.tsx';

/** Writes what a filter finds into a workbook: how many lines are in it by now, null when none is being written. It can be stopped, and ends with the screen. */
export function useListExport() {
  const { t } = useTranslation();
  const rpc = useTRPCClient();
  const toasts = useToasts();
  const errorText = useErrorText();
  const [done, setDone] = useState<number | null>(null);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  const save = async (fileName: string, pieces: Uint8Array[], lines: number) => {
    try {
      const bytes = new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer());
      const result = await window.shell.saveFile(fileName, bytes, [{ name: 'Excel', extensions: ['xlsx'] }]);
      if (result.saved) toasts.done(t('finding.exported', { count: lines, name: result.path ?? fileName }));
      else if (result.reason) toasts.failed(errorText.ofShape(result.reason));
    } catch (error) {
      toasts.failed(errorText.of(error));
    }
  };

  const start = (filter: ApplicationFilter) => {
    if (stop.current) return;
    const pieces: Uint8Array[] = [];
    const end = () => {
      stop.current = null;
      setDone(null);
    };
    setDone(0);
    const subscription = rpc.applications.workbook.subscribe(
      { filter },
      {
        onData(news) {
          if (news.kind === 'piece') {
            pieces.push(bytesOf(news.bytes));
            return setDone(news.done);
          }
          end();
          void save(news.fileName, pieces, news.done);
        },
        onError(error) {
          toasts.failed(errorText.of(error));
          end();
        },
      },
    );
    stop.current = () => {
      subscription.unsubscribe();
      end();
    };
  };

  return { done, start, stop: () => stop.current?.() };
}
