import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { bytesOf } from '../app/rpc/bytes.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useToasts } from '../ui/Toasts.tsx';
import type { NoticeOf } from './NoticeProvider.tsx';
import { PaperDialog } from './PaperDialog.tsx';

/** A notice as it will be printed, to be saved or printed. What was done with it is written into the thing's history. */
export default function NoticeDialog({ notice, onClose }: { notice: NoticeOf; onClose: () => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const toasts = useToasts();
  const errorText = useErrorText();
  const preview = useQuery(trpc.notices.preview.queryOptions(notice, { gcTime: 0, staleTime: Infinity }));
  const issued = useMutation(trpc.notices.issued.mutationOptions({ onError: (error) => toasts.failed(errorText.of(error)) }));
  const paper = useMemo(() => (preview.data ? { fileName: preview.data.fileName, pdf: bytesOf(preview.data.pdf) } : null), [preview.data]);
  return (
    <PaperDialog
      title={t(`notices.kind.${notice.kind}`)}
      paper={paper}
      error={preview.error}
      onRetry={() => void preview.refetch()}
      onIssued={(way) => issued.mutate({ ...notice, way })}
      onClose={onClose}
    />
  );
}
