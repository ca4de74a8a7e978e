import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useTranslation } from 'react-i18next';
import type { ExpectedCitizens } from '#shared/officials/views.ts';
import { formatDate } from '../app/i18n/format.ts';
import { useMay } from '../app/rpc/session.ts';

/** What becomes of the bookings of somebody who does not receive any more. */
export const leavingWays = ['stay', 'together'] as const;
export type LeavingWay = (typeof leavingWays)[number];

interface Props {
  readonly expected: ExpectedCitizens;
  readonly way: LeavingWay | null;
  readonly onWay: (way: LeavingWay) => void;
  readonly error: string | undefined;
}

/** Names the citizens of an official who is about to stop receiving, and asks what becomes of their bookings. */
export function Leaving({ expected: { count, first }, way, onWay, error }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  return (
    <Alert severity="warning" role="alert" sx={{ alignItems: 'flex-start', '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}>
      <Box sx={{ fontWeight: 600 }}>{t('officials.leaving.title', { count })}</Box>
      <Box component="ul" sx={{ m: 0, my: 1, pl: 4, fontVariantNumeric: 'tabular-nums' }}>
        {first.map(({ id, number, citizen, date, startTime }) => (
          <li key={id}>{[[formatDate(date), startTime].filter(Boolean).join(' '), citizen, number].join(' · ')}</li>
        ))}
        {count > first.length && <li>{t('officials.leaving.more', { count: count - first.length })}</li>}
      </Box>
      <Box id="leaving-way">{t('officials.leaving.text')}</Box>
      <RadioGroup aria-labelledby="leaving-way" value={way} onChange={(_event, value) => onWay(value === 'together' ? 'together' : 'stay')}>
        {leavingWays
          .filter((each) => each === 'stay' || may('closures.apply'))
          .map((each) => (
            <FormControlLabel key={each} value={each} control={<Radio size="small" />} label={t(`officials.leaving.${each}`)} slotProps={{ typography: { variant: 'body2' } }} sx={{ alignItems: 'flex-start', mt: 1, '& .MuiRadio-root': { py: 0 } }} />
          ))}
      </RadioGroup>
      {error && (
        <FormHelperText error sx={{ mx: 0 }}>
          {error}
        </FormHelperText>
      )}
    </Alert>
  );
}
