import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../app/i18n/format.ts';
import { useEventSentence } from './Timeline.tsx';
import type { useSeen } from './useSeen.ts';

/** Says in a form that somebody changed the application meanwhile, and what; what is typed stays, and goes on from the new state only when the person says so. */
export function ChangedMeanwhile({ seen }: { seen: ReturnType<typeof useSeen> }) {
  const { t } = useTranslation();
  const sentence = useEventSentence();
  if (!seen.isChanged) return null;
  return (
    <Alert
      severity="warning"
      action={
        <Button color="inherit" size="small" onClick={seen.accept} sx={{ whiteSpace: 'nowrap' }}>
          {t('flow.goOn')}
        </Button>
      }
    >
      {t('flow.changed')}
      {seen.news.length > 0 && (
        <Box component="ul" sx={{ m: 0, mt: 1, pl: 4.5 }}>
          {seen.news.map((event) => (
            <li key={`${event.at} ${event.action}`}>
              {sentence(event)} <Box component="span" sx={{ color: 'text.secondary' }}>{[formatInstant(event.at), event.actor].filter(Boolean).join(' · ')}</Box>
            </li>
          ))}
        </Box>
      )}
    </Alert>
  );
}
