import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { replyOutcomes } from '#shared/applications/lifecycle.ts';
import { answerInput } from '#shared/applications/schema.ts';
import type { ApplicationDetail } from '#shared/applications/views.ts';
import { fullName, useFormats } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useNotice } from '../notices/NoticeProvider.tsx';
import { FieldLabel, Labelled } from '../ui/Labelled.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { useCheckedForm } from '../ui/useCheckedForm.ts';
import { useOneAtATime } from '../ui/useOneAtATime.ts';
import { draftOf, keepDraft } from './drafts.ts';

const longest = 100_000;

/** The reply: its outcome and its reasons. What is typed stays when the dialog is closed, until the window is. */
export function AnswerDialog({ application, onClose }: { application: ApplicationDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toasts = useToasts();
  const notice = useNotice();
  const formats = useFormats();
  const errorText = useErrorText();
  const [draft, setDraft] = useState(() => draftOf(application.id));
  useEffect(() => keepDraft(application.id, draft), [application.id, draft]);
  const answer = useMutation(
    trpc.applications.answer.mutationOptions({
      onSuccess: (done) => {
        keepDraft(application.id, { outcome: null, text: '' });
        toasts.done(t('applications.answered', { number: done.number }), {
          label: t('notices.kind.answer'),
          run: () => notice.open({ kind: 'answer', id: application.id }),
        });
        onClose();
      },
      onSettled: () => client.invalidateQueries(trpc.applications.pathFilter()),
    }),
  );
  const values = { id: application.id, revision: application.revision, outcome: draft.outcome ?? undefined, text: draft.text };
  const form = useCheckedForm(answerInput, values, answer.error);
  const outcomeFault = form.errorAt('outcome');
  const give = useOneAtATime(answer.mutateAsync);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = form.check();
    if (checked) give(checked);
  };

  return (
    <Dialog open onClose={answer.isPending ? undefined : onClose} maxWidth="md" fullWidth aria-labelledby="answer-title">
      <Box component="form" noValidate onSubmit={submit} sx={{ display: 'contents' }}>
        <DialogTitle id="answer-title">
          {t('applications.answer.title', { number: application.number ?? application.portalNumber })}
          <Box sx={{ fontSize: '0.8125rem', fontWeight: 400, color: 'text.secondary' }}>
            {fullName(application) || t('applications.anonymous')} · {application.summary}
          </Box>
        </DialogTitle>
        <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
          <div>
            <FieldLabel id="answer-outcome" required requiredText={t('common.required')}>
              {t('applications.fields.outcome')}
            </FieldLabel>
            <RadioGroup
              row
              aria-labelledby="answer-outcome"
              value={draft.outcome ?? ''}
              onChange={(_event, value) => setDraft((before) => ({ ...before, outcome: replyOutcomes.find((each) => each === value) ?? null }))}
            >
              {replyOutcomes.map((outcome) => (
                <FormControlLabel key={outcome} value={outcome} control={<Radio size="small" />} label={t(`applications.outcome.${outcome}`)} slotProps={{ typography: { variant: 'body2' } }} />
              ))}
            </RadioGroup>
            {outcomeFault && (
              <FormHelperText error sx={{ mx: 0 }}>
                {t('applications.answer.chooseOutcome')}
              </FormHelperText>
            )}
          </div>
          <Labelled
            label={t('applications.fields.replyText')}
            required
            multiline
            minRows={9}
            maxRows={18}
            value={draft.text}
            onChange={(event) => setDraft((before) => ({ ...before, text: event.target.value }))}
            error={form.errorAt('text')}
            keepHint
            hint={
              <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 4 }}>
                <span>{t('applications.answer.hint')}</span>
                <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
                  {t('applications.answer.counter', { count: draft.text.trim().length, written: formats.number(draft.text.trim().length), limit: formats.number(longest) })}
                </Box>
              </Box>
            }
          />
          {answer.error && <Alert severity="error">{errorText.of(answer.error)}</Alert>}
        </DialogContent>
        <DialogActions>
          <Box sx={{ mr: 'auto', fontSize: '0.75rem', color: 'text.secondary' }}>{t('applications.answer.draftKept')}</Box>
          <Button onClick={onClose} color="secondary" disabled={answer.isPending}>
            {t('common.close')}
          </Button>
          <Button type="submit" variant="contained" loading={answer.isPending}>
            {t('applications.answer.give')}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
