import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CommentView } from '#shared/applications/views.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useToasts } from '../ui/Toasts.tsx';
import { useOneAtATime } from '../ui/useOneAtATime.ts';

/** Says of a citizen's comment that it needs no answer, so that it waits no longer; and the way back. */
export function SettleComment({ comment }: { readonly comment: CommentView }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toasts = useToasts();
  const errorText = useErrorText();
  const settle = useMutation(
    trpc.comments.settle.mutationOptions({
      onError: (error) => toasts.failed(errorText.of(error)),
      onSettled: () => Promise.all([client.invalidateQueries(trpc.comments.pathFilter()), client.invalidateQueries(trpc.reception.pathFilter()), client.invalidateQueries(trpc.applications.pathFilter())]),
    }),
  );
  const mark = useOneAtATime(settle.mutateAsync);
  const isSettled = comment.settledBy !== null;
  return (
    <>
      {isSettled && <Box sx={{ mt: 2.25, fontSize: '0.75rem', color: 'text.secondary' }}>{t('applications.commentSettle.settled', { name: comment.settledBy })}</Box>}
      <Button size="small" color="secondary" sx={{ mt: 1.5 }} disabled={settle.isPending} onClick={() => mark({ uid: comment.uid, settled: !isSettled })}>
        {t(isSettled ? 'applications.commentSettle.undo' : 'applications.commentSettle.settle')}
      </Button>
    </>
  );
}
