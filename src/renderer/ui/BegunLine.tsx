import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  /** That something begun before was opened; null where only the clearing is offered. */
  readonly text: string | null;
  readonly onClear: () => void;
}

/** Says in the head of a form that what was begun in it before is there again, and clears it, asking once. */
export function BegunLine({ text, onClear }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <Box sx={{ flex: 1, display: 'flex', justifyContent: 'flex-end', alignItems: 'center', gap: 2, fontSize: '0.8125rem', fontWeight: 400, color: 'text.secondary' }}>
      {asking ? t('bookings.clearAsk') : text}
      {asking ? (
        <>
          <Button size="small" color="secondary" autoFocus onClick={() => setAsking(false)}>
            {t('bookings.clearKeep')}
          </Button>
          <Button
            size="small"
            color="error"
            onClick={() => {
              setAsking(false);
              onClear();
            }}
          >
            {t('bookings.clearSure')}
          </Button>
        </>
      ) : (
        <Button size="small" onClick={() => setAsking(true)}>
          {t('bookings.clear')}
        </Button>
      )}
    </Box>
  );
}
