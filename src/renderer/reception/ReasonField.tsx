import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import { Labelled } from '../ui/Labelled.tsx';

interface Props {
  readonly value: string;
  readonly onChange: (reason: string) => void;
  /** What is usually said; one click writes it, and it may be written on. */
  readonly usual: readonly string[];
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
}

/** Why something is decided about a booking, in words that the citizen will read. */
export function ReasonField({ value, onChange, usual, error, autoFocus = false }: Props) {
  const { t } = useTranslation();
  return (
    <div>
      <Labelled
        label={t('reception.life.reason')}
        required
        multiline
        minRows={2}
        maxRows={6}
        autoFocus={autoFocus}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        hint={t('reception.life.reasonHint')}
        error={error}
      />
      <Box role="group" aria-label={t('reception.life.usualReasons')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mt: 2 }}>
        {usual.map((reason) => (
          <Chip key={reason} size="small" label={reason} lang="az" variant={value === reason ? 'filled' : 'outlined'} color={value === reason ? 'primary' : 'default'} onClick={() => onChange(reason)} />
        ))}
      </Box>
    </div>
  );
}
