import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Skeleton from '@mui/material/Skeleton';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { numberOf } from '#shared/applications/number.ts';
import { differentInput } from '#shared/applications/schema.ts';
import type { ApplicationDetail, SimilarApplication } from '#shared/applications/views.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useMay } from '../app/rpc/session.ts';
import { Labelled } from '../ui/Labelled.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { useCheckedForm } from '../ui/useCheckedForm.ts';
import { ApplicationSheet } from './ApplicationSheet.tsx';
import { useLetterNews } from './LetterOwed.tsx';
import { useUndo } from './useUndo.ts';

/** Two applications side by side: joined, or marked as different with the reason. */
export function CompareDialog({ application, other, onClose }: { application: ApplicationDetail; other: SimilarApplication; onClose: () => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toasts = useToasts();
  const may = useMay();
  const errorText = useErrorText();
  const [reason, setReason] = useState('');
  const [otherPerson, setOtherPerson] = useState(false);
  const second = useQuery(trpc.applications.get.queryOptions({ id: other.id }));
  const number = numberOf(other);
  const undo = useUndo(application.id);
  const letter = useLetterNews()('join', application);
  const done = (text: string, next?: Parameters<typeof toasts.done>[1]) => {
    toasts.done(text, next);
    onClose();
  };
  const onSettled = () => client.invalidateQueries(trpc.applications.pathFilter());
  const join = useMutation(trpc.applications.join.mutationOptions({ onSuccess: () => done(t('branches.done.join', { number: numberOf(application) }) + letter.words, letter.open), onSettled }));
  const differ = useMutation(trpc.applications.findDifferent.mutationOptions({ onSuccess: () => done(t(otherPerson ? 'similar.markedPerson' : 'similar.marked', { number }), undo.offer('foundDifferent')), onSettled }));
  const failure = join.error ?? differ.error;
  const form = useCheckedForm(differentInput, { id: application.id, otherId: other.id, otherPerson, reason }, differ.error);
  const busy = join.isPending || differ.isPending;
  const mark = () => {
    const checked = form.check();
    if (checked) differ.mutate(checked);
  };
  return (
    <Dialog open onClose={busy ? undefined : onClose} maxWidth="lg" fullWidth aria-labelledby="compare-title">
      <DialogTitle id="compare-title">{t('similar.compareTitle', { a: numberOf(application), b: number })}</DialogTitle>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 6, '& > div + div': { borderLeft: 1, borderColor: 'divider', pl: 6 } }}>
          <div>
            <ApplicationSheet application={application} narrow />
          </div>
          <div>{second.data ? <ApplicationSheet application={second.data} narrow /> : <Skeleton variant="rounded" height={420} />}</div>
        </Box>
      </DialogContent>
      <Box sx={{ px: 6, py: 3, borderTop: 1, borderColor: 'divider', display: 'flex', flexDirection: 'column', gap: 2 }}>
        {may('applications.branch') && (
          <>
            <RadioGroup row aria-label={t('similar.differs')} value={otherPerson ? 'person' : 'matter'} onChange={(_event, next) => setOtherPerson(next === 'person')}>
              <FormControlLabel value="matter" control={<Radio size="small" />} label={t('similar.otherMatter')} />
              <FormControlLabel value="person" control={<Radio size="small" />} label={t('similar.otherPerson')} />
            </RadioGroup>
            <Labelled label={t('similar.reason')} multiline minRows={1} value={reason} onChange={(event) => setReason(event.target.value)} error={form.errorAt('reason')} />
          </>
        )}
        {failure && <Alert severity="error">{errorText.of(failure)}</Alert>}
      </Box>
      <DialogActions>
        <Button onClick={onClose} color="secondary" disabled={busy}>
          {t('common.close')}
        </Button>
        {may('applications.branch') && (
          <Button variant="outlined" loading={differ.isPending} disabled={busy} onClick={mark}>
            {t('similar.different')}
          </Button>
        )}
        {application.actions.includes('join') && (
          <Button variant="contained" loading={join.isPending} disabled={busy} onClick={() => join.mutate({ id: application.id, revision: application.revision, toNumber: number, another: true })}>
            {t('similar.join')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
