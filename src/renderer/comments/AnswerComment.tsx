import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentView } from '#shared/applications/views.ts';
import { answerCommentInput } from '#shared/comments/schema.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { Labelled } from '../ui/Labelled.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { useCheckedForm } from '../ui/useCheckedForm.ts';
import { hasBegun, useDraft } from '../ui/useDraft.ts';
import { useOneAtATime } from '../ui/useOneAtATime.ts';

/** A place to answer a citizen's comment. What is begun stays when the page is left. `answers`: how many stand under it already. */
export function AnswerComment({ comment, answers }: { readonly comment: CommentView; readonly answers: number }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toasts = useToasts();
  const errorText = useErrorText();
  const key = `comment-answer:${comment.uid}`;
  const [open, setOpen] = useState(() => hasBegun(key));
  const draft = useDraft(key, { text: '' });
  const answer = useMutation(
    trpc.comments.answer.mutationOptions({
      onSuccess: () => {
        toasts.done(t('applications.commentAnswer.done'));
        draft.forget();
        setOpen(false);
      },
      onSettled: () => Promise.all([client.invalidateQueries(trpc.reception.pathFilter()), client.invalidateQueries(trpc.applications.pathFilter())]),
    }),
  );
  const form = useCheckedForm(answerCommentInput, { uid: comment.uid, answers, text: draft.value.text }, answer.error);
  const give = useOneAtATime(answer.mutateAsync);
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    const checked = form.check();
    if (checked) give(checked);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
    else if (event.key === 'Escape') setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (!open) {
    return (
      <Button size="small" sx={{ mt: 1.5 }} onClick={() => setOpen(true)}>
        {draft.value.text.trim() !== '' ? t('applications.commentAnswer.continue') : answers > 0 ? t('applications.commentAnswer.again') : t('applications.commentAnswer.open')}
      </Button>
    );
  }
  return (
    <Box component="form" noValidate onSubmit={submit} onKeyDown={onKeyDown} sx={{ mt: 2, display: 'flex', flexDirection: 'column', gap: 2 }}>
      <Labelled
        label={t('applications.commentAnswer.label')}
        hint={t('applications.commentAnswer.hint')}
        required
        multiline
        autoFocus
        minRows={3}
        maxRows={10}
        value={draft.value.text}
        onChange={(event) => draft.set({ text: event.target.value })}
        error={form.errorAt('text')}
      />
      {answer.error && <Alert severity="error">{errorText.of(answer.error)}</Alert>}
      <Box sx={{ display: 'flex', gap: 2 }}>
        <Button type="submit" variant="contained" loading={answer.isPending} title="Ctrl+Enter">
          {t('applications.commentAnswer.send')}
        </Button>
        <Button color="secondary" disabled={answer.isPending} onClick={() => setOpen(false)}>
          {t('common.close')}
        </Button>
      </Box>
    </Box>
  );
}
