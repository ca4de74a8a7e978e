import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../app/i18n/useErrorText.ts';

interface Props {
  readonly readOnly: boolean;
  /** What is wrong with the form as a whole; what is wrong with its fields stands at them. */
  readonly fault?: string | undefined;
  readonly isFaulty: boolean;
  /** What the saving failed of. */
  readonly error: unknown;
  readonly pending: boolean;
  readonly onUndo: () => void;
}

/** The end of a form of the settings: why it was not saved, and what saves it or drops what was typed. */
export function FormEnd({ readOnly, fault, isFaulty, error, pending, onUndo }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const said = fault ?? (isFaulty ? t('common.checkFields') : error ? errorText.of(error) : undefined);
  return (
    <>
      {said !== undefined && <Alert severity="error" sx={{ mt: 4 }}>{said}</Alert>}
      {!readOnly && (
        <Box sx={{ display: 'flex', gap: 2, mt: 5 }}>
          <Button type="submit" variant="contained" loading={pending}>
            {t('common.save')}
          </Button>
          <Button color="secondary" disabled={pending} onClick={onUndo}>
            {t('services.undo')}
          </Button>
        </Box>
      )}
    </>
  );
}
