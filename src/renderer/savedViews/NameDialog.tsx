import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Labelled } from '../ui/Labelled.tsx';

interface Props {
  readonly title: string;
  readonly name: string;
  readonly pending: boolean;
  /** What the backend said against the name. */
  readonly refused: string | undefined;
  readonly onSave: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for the name of a view. */
export function NameDialog({ title, name: before, pending, refused, onSave, onClose }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState(before);
  const [isTried, setIsTried] = useState(false);
  const error = isTried && name.trim() === '' ? t('validation.required') : refused;
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setIsTried(true);
          if (name.trim() !== '') onSave(name.trim());
        }}
      >
        <DialogTitle>{title}</DialogTitle>
        <DialogContent>
          <Labelled label={t('views.name')} hint={t('views.nameHint')} value={name} error={error} required autoFocus autoComplete="off" onChange={(event) => setName(event.target.value)} inputProps={{ maxLength: 60 }} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant="contained" loading={pending}>
            {t('common.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
