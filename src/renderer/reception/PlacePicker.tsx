import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today, useFormats } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { DayOfSlots, type PickedPlace } from './DayOfSlots.tsx';
import { stepThroughSlots } from './slotKeys.ts';

interface Props {
  readonly officialUid: string;
  readonly value: PickedPlace | null;
  readonly onChange: (place: PickedPlace) => void;
  /** `any`: whatever is left of a slot; `counter`: without the portal's share, which is the portal's until the day itself. */
  readonly share: 'any' | 'counter';
  /** The first day that is offered; today by default. */
  readonly from?: string;
  /** A booking whose own place counts as free, and is marked. */
  readonly except?: { readonly uid: string; readonly officialUid: string; readonly receptionDate: string; readonly startTime: string | null };
  readonly error?: string | undefined;
}

const atOnce = 4;
const most = 20;

/** The next reception days of an official with their slots and what is free of each. The arrow keys walk through the free ones. */
export function PlacePicker({ officialUid, value, onChange, share, from = today(), except, error: fault }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const formats = useFormats();
  const errorText = useErrorText();
  const id = useId();
  const [count, setCount] = useState(atOnce);
  const { data, error, refetch, isFetching, isPlaceholderData } = useQuery(
    trpc.reception.places.queryOptions({ officialUid, from, count, exceptUid: except?.uid ?? null }, { placeholderData: keepPreviousData, refetchInterval: 30_000 }),
  );

  if (error && !data) {
    return (
      <Alert severity="error" action={<Button color="inherit" onClick={() => void refetch()}>{t('common.tryAgain')}</Button>}>
        {errorText.of(error)}
      </Alert>
    );
  }
  if (!data) return <Skeleton variant="rounded" height={150} />;
  if (data.length === 0) return <Alert severity="info">{t('reception.picker.noDays')}</Alert>;
  const own = except?.officialUid === officialUid ? { date: except.receptionDate, startTime: except.startTime } : null;
  return (
    <Box>
      <Box
        role="radiogroup"
        aria-label={t('reception.picker.title')}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        onKeyDown={stepThroughSlots}
        sx={{ display: 'flex', flexDirection: 'column', gap: 3, opacity: isPlaceholderData ? 0.6 : 1 }}
      >
        {data.map((day) => (
          <DayOfSlots key={day.date} day={day} share={share} own={own} picked={value} onPick={onChange} />
        ))}
      </Box>
      {fault !== undefined && (
        <FormHelperText id={`${id}-fault`} error sx={{ mx: 0 }}>
          {fault}
        </FormHelperText>
      )}
      {data.length >= count && count < most ? (
        <Button sx={{ mt: 2 }} loading={isFetching && isPlaceholderData} onClick={() => setCount((before) => Math.min(most, before + atOnce))}>
          {t('reception.picker.more')}
        </Button>
      ) : (
        <Typography variant="caption" component="p" sx={{ mt: 2, color: 'text.secondary' }}>
          {t('reception.picker.end', { date: formats.dayInWords(data.at(-1)?.date ?? from) })}
        </Typography>
      )}
    </Box>
  );
}
