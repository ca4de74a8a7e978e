import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import { StartSheet } from '../ui/StartSheet.tsx';

/** The part of the program that keeps the data has stopped for good: nothing here can be worked with until a new start. */
export function BackendGoneScreen() {
  const { t } = useTranslation();
  return (
    <StartSheet title={t('start.goneTitle')}>
      <Alert severity="error" sx={{ alignItems: 'flex-start' }}>
        {t('start.goneText')}
      </Alert>
    </StartSheet>
  );
}
