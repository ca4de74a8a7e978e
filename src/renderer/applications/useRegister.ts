import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isAnonymous } from '#shared/applications/branches.ts';
import type { ApplicationDetail } from '#shared/applications/views.ts';
import { formatDate } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useNotice } from '../notices/NoticeProvider.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { useOneAtATime } from '../ui/useOneAtATime.ts';
import { useLetterNews } from './LetterOwed.tsx';

/** Registers an application; when done, says its number, how alone its citizen can be told, and offers the notice, but for an anonymous one. */
export function useRegister(application: ApplicationDetail | undefined): { run: () => void; pending: boolean } {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toasts = useToasts();
  const errorText = useErrorText();
  const notice = useNotice();
  const letterNews = useLetterNews();
  const register = useMutation(
    trpc.applications.register.mutationOptions({
      onSuccess: (done, { id }) =>
        toasts.done(
          t('applications.registered', { number: done.number, due: done.dueDate ? formatDate(done.dueDate) : '' }) + (application ? letterNews('register', application).words : ''),
          application && isAnonymous(application) ? undefined : { label: t('notices.kind.registration'), run: () => notice.open({ kind: 'registration', id }) },
        ),
      onError: (error) => toasts.failed(errorText.of(error)),
      onSettled: () => client.invalidateQueries(trpc.applications.pathFilter()),
    }),
  );
  const run = useOneAtATime(register.mutateAsync, ({ id }) => id);
  return { run: () => application && run({ id: application.id, revision: application.revision }), pending: register.isPending };
}
