import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ClosureDetail } from '#shared/closures/views.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useToasts } from '../ui/Toasts.tsx';
import { useOneAtATime } from '../ui/useOneAtATime.ts';

/** The steps of a whole closure: confirming, giving up, reopening. */
export function useClosureSteps({ uid, revision }: Pick<ClosureDetail, 'uid' | 'revision'>) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const navigate = useNavigate();
  const toasts = useToasts();
  const errorText = useErrorText();
  const onSettled = () => Promise.all([client.invalidateQueries(trpc.closures.pathFilter()), client.invalidateQueries(trpc.reception.pathFilter())]);
  const confirm = useMutation(
    trpc.closures.confirm.mutationOptions({
      onSuccess: ({ applied, counts: { moved, cancelled } }) => {
        if (applied) toasts.done(t('closures.applied', { moved, cancelled }));
      },
      onSettled,
    }),
  );
  const discard = useMutation(
    trpc.closures.discard.mutationOptions({
      onSuccess: () => {
        toasts.done(t('closures.discarded'));
        void navigate({ to: '/reception/closures', replace: true });
      },
      onError: (error) => toasts.failed(errorText.of(error)),
      onSettled: () => client.invalidateQueries(trpc.closures.list.queryFilter()),
    }),
  );
  const reopen = useMutation(
    trpc.closures.reopen.mutationOptions({
      onSuccess: ({ days, notMovedBack }) => toasts.done(t('closures.reopened', { days, count: notMovedBack })),
      onError: (error) => toasts.failed(errorText.of(error)),
      onSettled,
    }),
  );
  const refused = confirm.error ? errorText.of(confirm.error) : confirm.data && !confirm.data.applied ? t('closures.takenMeanwhile', { count: confirm.data.taken }) : null;
  return {
    confirm: { run: useOneAtATime(() => confirm.mutateAsync({ uid, revision })) as () => void, pending: confirm.isPending, refused },
    discard: { run: useOneAtATime(() => discard.mutateAsync({ uid, revision })) as () => void, pending: discard.isPending },
    reopen: { run: useOneAtATime(() => reopen.mutateAsync({ uid, revision })) as () => void, pending: reopen.isPending },
  };
}
