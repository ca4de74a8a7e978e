import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { StoreStatus } from '#shared/store/schema.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { StartSheet } from '../ui/StartSheet.tsx';

/** The store could not be opened: what happened and what to do. */
export function StoreFailedScreen({ status }: { status: StoreStatus }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  return (
    <StartSheet title={t('start.failedTitle')} foot={t('start.version', { version: status.version })}>
      <Alert severity="error" sx={{ mb: 4, alignItems: 'flex-start' }}>
        {errorText.ofShape(status.error ?? { code: 'unexpected', params: {} })}
      </Alert>
      <Typography sx={{ color: 'text.secondary' }}>{t('start.failedAdvice')}</Typography>
    </StartSheet>
  );
}
