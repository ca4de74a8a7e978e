import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { setAsideInput } from '#shared/sync/schema.ts';
import type { OutboxItem } from '#shared/sync/views.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { Labelled } from '../ui/Labelled.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { useCheckedForm } from '../ui/useCheckedForm.ts';
import { useOneAtATime } from '../ui/useOneAtATime.ts';

/** Gives a change up: says plainly what that means and asks why. */
export function SetAsideDialog({ item, onClose }: { item: OutboxItem; onClose: () => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toasts = useToasts();
  const errorText = useErrorText();
  const [reason, setReason] = useState('');
  const setAside = useMutation(
    trpc.sync.setAside.mutationOptions({
      onSuccess: () => {
        toasts.done(t('sync.setAsideDone'));
        onClose();
      },
      onSettled: () => client.invalidateQueries(trpc.sync.pathFilter()),
    }),
  );
  const form = useCheckedForm(setAsideInput, { id: item.id, reason }, setAside.error);
  const give = useOneAtATime(setAside.mutateAsync);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = form.check();
    if (checked) give(checked);
  };
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="set-aside-title">
      <Box component="form" noValidate onSubmit={submit} sx={{ display: 'contents' }}>
        <DialogTitle id="set-aside-title">{t('sync.setAsideTitle')}</DialogTitle>
        <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
          <Typography>{t('sync.setAsideText', { what: t(`commands.${item.command}`), subject: item.subjectTitle })}</Typography>
          {item.takesAlong.length > 0 && <Alert severity="warning">{t('sync.takesAlong', { what: item.takesAlong.map((command) => t(`commands.${command}`)).join(', ') })}</Alert>}
          <Labelled label={t('sync.reason')} required autoFocus multiline minRows={3} value={reason} onChange={(event) => setReason(event.target.value)} error={form.errorAt('reason')} />
          {setAside.error && <Alert severity="error">{errorText.of(setAside.error)}</Alert>}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} color="secondary">
            {t('common.cancel')}
          </Button>
          <Button type="submit" variant="contained" color="error" loading={setAside.isPending}>
            {t('sync.setAside')}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
