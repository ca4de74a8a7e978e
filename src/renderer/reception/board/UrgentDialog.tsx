import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRow } from '#shared/reception/board.ts';
import { fullName } from '../../app/i18n/format.ts';
import { Labelled } from '../../ui/Labelled.tsx';
import { useOneAtATime } from '../../ui/useOneAtATime.ts';

interface Props {
  readonly row: BoardRow;
  /** Takes the step with the reason; whether it was done. */
  readonly onSubmit: (row: BoardRow, urgentReason: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Asks why a citizen who has come, just now or before, is received before all others. */
export function UrgentDialog({ row, onSubmit, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const submit = useOneAtATime(async () => {
    setTried(true);
    if (reason.trim() !== '' && (await onSubmit(row, reason.trim()))) onClose();
  });
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="urgent-title">
      <Box
        component="form"
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          submit(undefined);
        }}
        sx={{ display: 'contents' }}
      >
        <DialogTitle id="urgent-title">{t('board.urgent.title', { name: fullName({ surname: row.surname, name: row.name }) })}</DialogTitle>
        <DialogContent>
          <Labelled required autoFocus label={t('board.urgent.reason')} hint={t('board.urgent.hint')} value={reason} onChange={(event) => setReason(event.target.value)} error={tried && reason.trim() === '' ? t('validation.required') : undefined} inputProps={{ maxLength: 500 }} />
        </DialogContent>
        <DialogActions>
          <Button color="secondary" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" variant="contained">
            {t(row.state === 'waiting' || row.state === 'called' ? 'board.urgent.submitWaiting' : 'board.urgent.submit')}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
