import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { UndoableStep } from '#shared/applications/undo.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useToasts } from '../ui/Toasts.tsx';
import { useOneAtATime } from '../ui/useOneAtATime.ts';

interface Undo {
  /** Takes the person's own last step on an application back. */
  take(step: UndoableStep): void;
  /** What the news of a step offers to do next. */
  offer(step: UndoableStep): { label: string; run: () => void };
  readonly isPending: boolean;
}

/** Taking back one's own last step on an application; the backend says whether it may still be. */
export function useUndo(id: number): Undo {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toasts = useToasts();
  const errorText = useErrorText();
  const undo = useMutation(
    trpc.applications.undo.mutationOptions({
      onSuccess: (_done, { step }) => toasts.done(t('flow.undone', { step: t(`flow.step.${step}`) })),
      onError: (error) => toasts.failed(errorText.of(error)),
      onSettled: () => client.invalidateQueries(trpc.applications.pathFilter()),
    }),
  );
  const once = useOneAtATime(undo.mutateAsync);
  const take = (step: UndoableStep) => once({ id, step });
  return { take, offer: (step) => ({ label: t('flow.undo'), run: () => take(step) }), isPending: undo.isPending };
}
