import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';

interface Props {
  /** That something begun before was opened; null where only the clearing is offered. */
  readonly text: string | null;
  readonly onClear: () => void;
}

/** Says in the head of a form that what was begun in it before is there again, and clears it. */
export function BegunLine({ text, onClear }: Props) {
  const { t } = useTranslation();
  return (
    <Box sx={{ flex: 1, display: 'flex', justifyContent: 'flex-end', alignItems: 'center', gap: 2, fontSize: '0.8125rem', fontWeight: 400, color: 'text.secondary' }}>
      {text}
      <Button size="small" onClick={onClear}>
        {t('bookings.clear')}
      </Button>
    </Box>
  );
}
