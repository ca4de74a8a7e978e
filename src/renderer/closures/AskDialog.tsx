import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly tone?: 'primary' | 'error';
  readonly pending?: boolean;
  readonly onAction: () => void;
  readonly onClose: () => void;
}

/** A plain question before a step that is not easily taken back. */
export function AskDialog({ title, text, action, tone = 'primary', pending = false, onAction, onClose }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Dialog open onClose={pending ? undefined : onClose} maxWidth="xs" fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent>
        <Typography sx={{ color: 'text.secondary' }}>{text}</Typography>
      </DialogContent>
      <DialogActions>
        <Button color="secondary" disabled={pending} onClick={onClose}>
          {t('closures.goBack')}
        </Button>
        <Button variant="contained" color={tone} loading={pending} onClick={onAction}>
          {action}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
