import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isAnonymous } from '#shared/applications/branches.ts';
import type { ApplicationDetail } from '#shared/applications/views.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useNotice } from '../notices/NoticeProvider.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { useLetterNews } from './LetterOwed.tsx';
import { endReply } from './typedReplies.ts';

/** The steps that end the writing of a reply. `onDone`: when one has been taken. */
export function useReplySteps(application: ApplicationDetail, onDone: () => void) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toasts = useToasts();
  const notice = useNotice();
  const letterNews = useLetterNews();
  const onSettled = () => Promise.all([client.invalidateQueries(trpc.applications.pathFilter()), client.invalidateQueries(trpc.replies.pathFilter())]);
  const said = (text: string) => () => {
    endReply(application.id);
    toasts.done(text);
    onDone();
  };
  const onGiven = ({ number }: { number: string }) => {
    endReply(application.id);
    toasts.done(t('applications.answered', { number }) + letterNews('answer', application).words, isAnonymous(application) ? undefined : { label: t('notices.kind.answer'), run: () => notice.open({ kind: 'answer', id: application.id }) });
    onDone();
  };
  const give = useMutation(trpc.applications.answer.mutationOptions({ onSuccess: onGiven, onSettled }));
  const approve = useMutation(trpc.replies.approve.mutationOptions({ onSuccess: onGiven, onSettled }));
  const submit = useMutation(trpc.replies.submit.mutationOptions({ onSuccess: said(t('replies.submitted')), onSettled }));
  const sendBack = useMutation(trpc.replies.sendBack.mutationOptions({ onSuccess: said(t('replies.sentBack')), onSettled }));
  const recall = useMutation(trpc.replies.recall.mutationOptions({ onSuccess: () => toasts.done(t('replies.recalled')), onSettled }));
  const all = [give, approve, submit, sendBack, recall];
  return { give, approve, submit, sendBack, recall, pending: all.some((step) => step.isPending), error: all.find((step) => step.error)?.error ?? null, reset: () => all.forEach((step) => step.reset()) };
}
