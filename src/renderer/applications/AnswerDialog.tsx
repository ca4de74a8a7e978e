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
import Skeleton from '@mui/material/Skeleton';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { numberOf } from '#shared/applications/number.ts';
import { answerInput } from '#shared/applications/schema.ts';
import { sendBackReplyInput } from '#shared/applications/reply.ts';
import type { ApplicationDetail } from '#shared/applications/views.ts';
import { fullName, useFormats } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { appErrorOf } from '../app/rpc/errors.ts';
import { FieldLabel, Labelled } from '../ui/Labelled.tsx';
import { useCheckedForm } from '../ui/useCheckedForm.ts';
import { OnThisComputer } from '../sync/OnThisComputer.tsx';
import { useOneAtATime } from '../ui/useOneAtATime.ts';
import { ReplyNotice } from './ReplyNotice.tsx';
import { Keeping, TheirWords, Wordings } from './ReplyParts.tsx';
import { saveTyped, typedReply } from './typedReplies.ts';
import { useReply } from './useReply.ts';
import { useReplySteps } from './useReplySteps.ts';

const longest = 100_000;

/** The reply: its outcome and its reasons, kept in the store while they are typed; given, sent for approval, approved or sent back. */
export function AnswerDialog({ application, onClose }: { application: ApplicationDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const errorText = useErrorText();
  const { id } = application;
  const { desk, error, reply, type } = useReply(id);
  const steps = useReplySteps(application, onClose);
  const [note, setNote] = useState<string | null>(null);
  const typed = reply?.typed ?? { outcome: null, text: '' };
  const values = { id, revision: application.revision, outcome: typed.outcome ?? undefined, text: typed.text };
  const form = useCheckedForm(answerInput, values, steps.error);
  const noteForm = useCheckedForm(sendBackReplyInput, { id, draftRevision: 0, note: note ?? '' }, steps.sendBack.error);
  const actions = desk?.actions ?? [];
  const may = (action: (typeof actions)[number]) => actions.includes(action);
  const outcomeFault = form.errorAt('outcome');

  // What is typed is in the store before a step is taken with it: then its revision is the one that is meant.
  const take = useOneAtATime(async (step: 'give' | 'submit' | 'approve' | 'sendBack' | 'recall') => {
    const checked = step === 'sendBack' || step === 'recall' ? null : form.check();
    if (step === 'sendBack' && !noteForm.check()) return;
    if (step !== 'sendBack' && step !== 'recall' && !checked) return;
    steps.reset();
    await saveTyped(id);
    const now = typedReply(id);
    if (!now || now.theirs || now.failure) return;
    const seen = { id, draftRevision: now.base.revision };
    if (step === 'sendBack') await steps.sendBack.mutateAsync({ ...seen, note: note ?? '' });
    else if (step === 'recall') await steps.recall.mutateAsync(seen);
    else if (checked && step === 'give') await steps.give.mutateAsync(checked);
    else if (checked && step === 'submit') await steps.submit.mutateAsync({ ...seen, outcome: checked.outcome, text: checked.text });
    else if (checked) await steps.approve.mutateAsync({ ...seen, ...checked });
  });
  const mainStep = note !== null ? 'sendBack' : may('approve') ? 'approve' : may('give') ? 'give' : may('submit') ? 'submit' : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (mainStep) take(mainStep);
  };

  return (
    <Dialog open onClose={steps.pending ? undefined : onClose} maxWidth="md" fullWidth aria-labelledby="answer-title">
      <Box component="form" noValidate onSubmit={submit} sx={{ display: 'contents' }}>
        <DialogTitle id="answer-title">
          {t('applications.answer.title', { number: numberOf(application) })}
          <Box sx={{ fontSize: '0.8125rem', fontWeight: 400, color: 'text.secondary' }}>
            {fullName(application) || t('applications.anonymous')} · {application.summary}
          </Box>
        </DialogTitle>
        {!desk || !reply ? (
          <DialogContent>{error ? <Alert severity="error">{errorText.of(error)}</Alert> : <Skeleton variant="rounded" height={260} />}</DialogContent>
        ) : (
          <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
            <ReplyNotice desk={desk} />
            {desk.needsApproval && may('submit') && desk.draft?.state !== 'sentBack' && <Alert severity="info">{t('replies.needsApproval')}</Alert>}
            {may('submit') && <OnThisComputer />}
            <TheirWords id={id} reply={reply} />
            <div>
              <FieldLabel id="answer-outcome" required requiredText={t('common.required')}>
                {t('applications.fields.outcome')}
              </FieldLabel>
              <RadioGroup row aria-labelledby="answer-outcome" value={typed.outcome ?? ''} onChange={(_event, value) => type({ outcome: desk.outcomes.find((each) => each === value) ?? null })}>
                {desk.outcomes.map((outcome) => (
                  <FormControlLabel key={outcome} value={outcome} disabled={!may('write')} control={<Radio size="small" />} label={t(`applications.outcome.${outcome}`)} slotProps={{ typography: { variant: 'body2' } }} />
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
              readOnly={!may('write')}
              minRows={9}
              maxRows={18}
              value={typed.text}
              onChange={(event) => type({ text: event.target.value })}
              error={form.errorAt('text')}
              keepHint
              hint={
                <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 4 }}>
                  <span>{t('applications.answer.hint')}</span>
                  <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
                    {t('applications.answer.counter', { count: typed.text.trim().length, written: formats.number(typed.text.trim().length), limit: formats.number(longest) })}
                  </Box>
                </Box>
              }
            />
            {may('write') && <Wordings wordings={desk.wordings} onUse={type} />}
            {note !== null && (
              <Labelled label={t('replies.note')} required autoFocus multiline minRows={2} maxRows={6} value={note} onChange={(event) => setNote(event.target.value)} error={noteForm.errorAt('note')} hint={t('replies.noteHint')} />
            )}
            {steps.error && appErrorOf(steps.error).code !== 'input.invalid' && <Alert severity="error">{errorText.of(steps.error)}</Alert>}
          </DialogContent>
        )}
        <DialogActions>
          <Keeping reply={reply} />
          <Button onClick={note === null ? onClose : () => setNote(null)} color="secondary" disabled={steps.pending}>
            {t(note === null ? 'common.close' : 'common.cancel')}
          </Button>
          {may('recall') && (
            <Button variant="outlined" loading={steps.recall.isPending} onClick={() => take('recall')}>
              {t('replies.recall')}
            </Button>
          )}
          {may('sendBack') && note === null && (
            <Button variant="outlined" onClick={() => setNote('')}>
              {t('replies.sendBack')}
            </Button>
          )}
          {may('submit') && mainStep !== 'submit' && (
            <Button variant="outlined" loading={steps.submit.isPending} onClick={() => take('submit')}>
              {t('replies.submit')}
            </Button>
          )}
          {mainStep && (
            <Button type="submit" variant="contained" loading={steps[mainStep].isPending}>
              {t(`replies.${mainStep}`)}
            </Button>
          )}
        </DialogActions>
      </Box>
    </Dialog>
  );
}
