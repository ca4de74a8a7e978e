import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isAnonymous } from '#shared/applications/branches.ts';
import { formatDate } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useNotice } from '../notices/NoticeProvider.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { useOneAtATime } from '../ui/useOneAtATime.ts';

/** Registers an application; when done, says its number and offers the notice, but for an anonymous one. */
export function useRegister(): { run: (application: { id: number; revision: number }) => void; pending: boolean } {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toasts = useToasts();
  const errorText = useErrorText();
  const notice = useNotice();
  const register = useMutation(
    trpc.applications.register.mutationOptions({
      onSuccess: (done, { id }) => {
        const application = client.getQueryData(trpc.applications.get.queryKey({ id }));
        const hasPaper = !application || !isAnonymous(application);
        toasts.done(
          t('applications.registered', { number: done.number, due: done.dueDate ? formatDate(done.dueDate) : '' }),
          hasPaper ? { label: t('notices.kind.registration'), run: () => notice.open({ kind: 'registration', id }) } : undefined,
        );
      },
      onError: (error) => toasts.failed(errorText.of(error)),
      onSettled: () => client.invalidateQueries(trpc.applications.pathFilter()),
    }),
  );
  const run = useOneAtATime(register.mutateAsync, ({ id }) => id);
  return { run: ({ id, revision }) => run({ id, revision }), pending: register.isPending };
}
