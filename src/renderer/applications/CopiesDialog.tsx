import Add from '@mui/icons-material/AddOutlined';
import Close from '@mui/icons-material/CloseOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { mostCopies, sendCopiesInput } from '#shared/applications/copies.ts';
import { numberOf } from '#shared/applications/number.ts';
import type { ApplicationDetail } from '#shared/applications/views.ts';
import { formatDate, fullName } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { appErrorOf } from '../app/rpc/errors.ts';
import { useNotice, type NoticeOf } from '../notices/NoticeProvider.tsx';
import { Labelled } from '../ui/Labelled.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { useCheckedForm } from '../ui/useCheckedForm.ts';
import { useOneAtATime } from '../ui/useOneAtATime.ts';
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx';
import { DueWords } from './DueCard.tsx';
import { useLetterNews } from './LetterOwed.tsx';
import { useSeen } from './useSeen.ts';
import { useStepDraft } from './useStepDraft.ts';

const emptyTarget = { body: '', part: '' };

/** Asks to which bodies copies go and what of the application concerns each. What was typed stays when the step is refused. */
export function CopiesDialog({ application, onClose }: { application: ApplicationDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toasts = useToasts();
  const errorText = useErrorText();
  const notice = useNotice();
  const letterNews = useLetterNews();
  const seen = useSeen(application);
  const draft = useStepDraft('sendCopies', application.id, { targets: [emptyTarget], complainedOf: application.complainedOf ?? '', late: false as boolean });
  const { targets, complainedOf, late } = draft.value;
  const first = application.copies.length + 1;
  const send = useMutation(
    trpc.applications.sendCopies.mutationOptions({
      onSuccess: ({ numbers }) => {
        draft.forget();
        const letter = letterNews('sendCopies', application);
        const letters = numbers.map((_number, index): NoticeOf => ({ kind: 'letter', id: application.id, copy: first + index }));
        const papers = letter.open ? [...letters, { kind: 'copies', id: application.id } as const] : letters;
        toasts.done(t('copies.done', { count: numbers.length }) + letter.words, { label: papers.length === 1 ? t('notices.kind.letter') : t('copies.papers', { count: papers.length }), run: () => notice.open(...papers) });
        onClose();
      },
      onSettled: () => client.invalidateQueries(trpc.applications.pathFilter()),
    }),
  );
  const form = useCheckedForm(sendCopiesInput, { id: application.id, revision: seen.revision, targets, complainedOf, late }, send.error);
  const give = useOneAtATime(send.mutateAsync);
  const isLate = send.error !== null && appErrorOf(send.error).code === 'application.forwardingLate';
  const change = (index: number, part: Partial<typeof emptyTarget>) => draft.set({ targets: targets.map((target, each) => (each === index ? { ...target, ...part } : target)) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = form.check();
    if (checked && !seen.isChanged) give(checked);
  };

  return (
    <Dialog open onClose={send.isPending ? undefined : onClose} maxWidth="md" fullWidth aria-labelledby="copies-title">
      <Box component="form" noValidate onSubmit={submit} sx={{ display: 'contents' }}>
        <DialogTitle id="copies-title">
          {t('copies.title', { number: numberOf(application) })}
          <Box sx={{ fontSize: '0.8125rem', fontWeight: 400, color: 'text.secondary' }}>
            {fullName(application) || t('applications.anonymous')} · {application.summary}
          </Box>
        </DialogTitle>
        <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
          <ChangedMeanwhile seen={seen} />
          <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', lineHeight: 1.5 }}>{t('copies.law')}</Box>
          {application.forwardBy && (
            <Box>
              <Box sx={{ fontSize: '0.875rem', fontWeight: 560 }}>{t('copies.until', { date: formatDate(application.forwardBy.to) })}</Box>
              <DueWords due={application.forwardBy} completed={application.pauses.length > 0} />
            </Box>
          )}
          {application.kind === 'complaint' && (
            <Labelled label={t('branches.fields.forward.complainedOf')} hint={t('copies.complainedOfHint')} value={complainedOf} onChange={(event) => draft.set({ complainedOf: event.target.value })} error={form.errorAt('complainedOf')} />
          )}
          {targets.map((target, index) => (
            <Box component="fieldset" key={index} aria-label={t('copies.target', { n: index + 1 })} sx={{ m: 0, p: 4, border: 1, borderColor: 'divider', borderRadius: 2, display: 'flex', gap: 2, alignItems: 'flex-start' }}>
              <Box sx={{ flex: 1, minWidth: 0, display: 'grid', gridTemplateColumns: { xs: '1fr', md: '2fr 3fr' }, gap: 4 }}>
                <Labelled label={t('copies.body')} required autoFocus={index === targets.length - 1} value={target.body} onChange={(event) => change(index, { body: event.target.value })} error={form.errorAt(`targets.${index}.body`)} inputProps={{ maxLength: 300 }} />
                <Labelled label={t('copies.part')} required multiline minRows={1} maxRows={8} value={target.part} onChange={(event) => change(index, { part: event.target.value })} error={form.errorAt(`targets.${index}.part`)} />
              </Box>
              {targets.length > 1 && (
                <IconButton size="small" aria-label={t('copies.remove', { n: index + 1 })} onClick={() => draft.set({ targets: targets.filter((_target, each) => each !== index) })} sx={{ mt: 5 }}>
                  <Close fontSize="small" />
                </IconButton>
              )}
            </Box>
          ))}
          <Box>
            <Button startIcon={<Add />} disabled={targets.length >= mostCopies} onClick={() => draft.set({ targets: [...targets, emptyTarget] })}>
              {t('copies.add')}
            </Button>
          </Box>
          {send.error && <Alert severity="error">{errorText.of(send.error)}</Alert>}
          {(isLate || late) && (
            <FormControlLabel control={<Checkbox size="small" checked={late} onChange={(_event, on) => draft.set({ late: on })} />} label={t('branches.late')} slotProps={{ typography: { variant: 'body2' } }} />
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} color="secondary" disabled={send.isPending}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" variant="contained" loading={send.isPending} disabled={seen.isChanged}>
            {t('copies.send')}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
