import ErrorOutline from '@mui/icons-material/ErrorOutlineOutlined';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Message } from './Message.tsx';

/** A screen or a part of it that could not be shown, with the way back. `text`: what happened; a defect when absent. */
export function ScreenFailure({ text, onRetry }: { text?: string; onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <Message
      icon={<ErrorOutline />}
      tone="error"
      title={t('common.failedTitle')}
      text={text ?? t('errors.unexpected')}
      action={
        <Button variant="outlined" onClick={onRetry}>
          {t('common.tryAgain')}
        </Button>
      }
    />
  );
}
