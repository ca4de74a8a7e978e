import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { bytesOf } from '../app/rpc/bytes.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useToasts } from '../ui/Toasts.tsx';
import type { NoticeOf } from './NoticeProvider.tsx';
import { PaperDialog } from './PaperDialog.tsx';

/** A notice as it will be printed, or several as one paper, to be saved or printed. What was done with each is written into its thing's history. */
export default function NoticeDialog({ notices, onClose }: { notices: readonly NoticeOf[]; onClose: () => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const toasts = useToasts();
  const errorText = useErrorText();
  const preview = useQuery(trpc.notices.preview.queryOptions({ notices: [...notices] }, { gcTime: 0, staleTime: Infinity }));
  const issued = useMutation(trpc.notices.issued.mutationOptions({ onError: (error) => toasts.failed(errorText.of(error)) }));
  const [only] = notices;
  const paper = useMemo(() => (preview.data ? { fileName: preview.data.fileName, pdf: bytesOf(preview.data.pdf) } : null), [preview.data]);
  return (
    <PaperDialog
      title={only && notices.length === 1 ? t(`notices.kind.${only.kind}`) : t('notices.several', { count: notices.length })}
      paper={paper}
      error={preview.error}
      onRetry={() => void preview.refetch()}
      onIssued={(way) => issued.mutate({ notices: [...notices], way })}
      onClose={onClose}
    />
  );
}
