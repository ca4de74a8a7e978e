import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useTranslation } from 'react-i18next';
import { replyOutcomes, type ReplyOutcome } from '#shared/applications/lifecycle.ts';

interface Props {
  readonly outcomes: readonly ReplyOutcome[];
  readonly readOnly: boolean;
  readonly error: string | undefined;
  readonly onChange: (outcomes: ReplyOutcome[]) => void;
}

/** Which outcomes a reply to an application of a service may have. */
export function OutcomesEditor({ outcomes, readOnly, error, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Box role="group" aria-label={t('services.sections.outcomes')} sx={{ display: 'flex', flexWrap: 'wrap' }}>
        {replyOutcomes.map((outcome) => (
          <FormControlLabel
            key={outcome}
            control={<Checkbox size="small" checked={outcomes.includes(outcome)} disabled={readOnly} onChange={(_event, on) => onChange(replyOutcomes.filter((each) => (each === outcome ? on : outcomes.includes(each))))} />}
            label={t(`applications.outcome.${outcome}`)}
            slotProps={{ typography: { variant: 'body2' } }}
          />
        ))}
      </Box>
      {error && <Alert severity="error">{t('services.noOutcome')}</Alert>}
    </>
  );
}
