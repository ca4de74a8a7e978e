import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import Skeleton from '@mui/material/Skeleton';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fullName } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useMay } from '../app/rpc/session.ts';
import { FieldLabel } from '../ui/Labelled.tsx';
import type { PartProps } from './CitizenFields.tsx';
import { DayCards } from './DayCards.tsx';
import { FullSlotNotice } from './FullSlotNotice.tsx';
import { HoldClock } from './HoldClock.tsx';
import { SlotButtons } from './SlotButtons.tsx';
import type { Holding } from './useHold.ts';

interface Props extends PartProps {
  readonly holding: Holding;
  readonly approval: { readonly login: string; readonly password: string };
  readonly onApproval: (changes: { login?: string; password?: string }) => void;
  /** The day that is shown first, where one was pointed at. */
  readonly firstDate: string | null;
}

/** With whom and when: the official, their next reception days with what is free, the hours of the chosen one. */
export function PlaceFields(props: Props) {
  const { draft, set, errorAt, holding } = props;
  const { t } = useTranslation();
  const trpc = useTRPC();
  const id = useId();
  const officials = useQuery(trpc.officials.all.queryOptions());
  const active = (officials.data ?? []).filter((each) => each.active);
  const wrong = errorAt('officialUid');

  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
      <Box>
        <FieldLabel id={`${id}-official`} required requiredText={t('common.required')}>
          {t('bookings.fields.official')}
        </FieldLabel>
        <Select
          fullWidth
          displayEmpty
          labelId={`${id}-official`}
          value={active.some((each) => each.uid === draft.officialUid) ? draft.officialUid : ''}
          error={wrong !== undefined}
          onChange={(event) => {
            holding.leave();
            set({ officialUid: event.target.value, goneOn: [] });
          }}
          renderValue={(uid) => {
            const chosen = active.find((each) => each.uid === uid);
            return chosen ? fullName(chosen) : <Box component="span" sx={{ color: 'text.secondary' }}>{t('bookings.whom')}</Box>;
          }}
        >
          {active.map((each) => (
            <MenuItem key={each.uid} value={each.uid} sx={{ display: 'block' }}>
              <Box sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>{fullName(each)}</Box>
              <Box sx={{ overflow: 'hidden', textOverflow: 'ellipsis', color: 'text.secondary', fontSize: '0.75rem', lineHeight: 1.3 }}>{[each.position, each.room && t('reception.room', { room: each.room })].filter(Boolean).join(', ')}</Box>
            </MenuItem>
          ))}
        </Select>
        {wrong && (
          <FormHelperText error sx={{ mx: 0 }}>
            {wrong}
          </FormHelperText>
        )}
      </Box>
      {draft.officialUid === '' ? (
        <Box sx={{ color: errorAt('date') ? 'error.main' : 'text.secondary', fontSize: '0.8125rem' }}>{t('bookings.chooseOfficial')}</Box>
      ) : (
        <OfferedPlaces key={draft.officialUid} {...props} />
      )}
    </Box>
  );
}

/** The days and hours of the chosen official. */
function OfferedPlaces({ draft, set, errorAt, holding, approval, onApproval, firstDate }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const errorText = useErrorText();
  const may = useMay();
  const id = useId();
  const [more, setMore] = useState(0);
  const [shown, setShown] = useState<string | null>(draft.place ? null : firstDate);
  const { data: days, error, isFetching, isPlaceholderData, refetch } = useQuery(
    trpc.reception.counter.offered.queryOptions({ officialUid: draft.officialUid, draftUid: draft.uid, more }, { refetchInterval: 20_000, placeholderData: keepPreviousData }),
  );
  if (error && !days) {
    return (
      <Alert severity="error" action={<Button color="inherit" onClick={() => void refetch()}>{t('common.tryAgain')}</Button>}>
        {errorText.of(error)}
      </Alert>
    );
  }
  if (!days) return <Skeleton variant="rounded" height={170} />;
  if (days.length === 0) return <Alert severity="info">{t('reception.picker.noDays')}</Alert>;
  const wanted = shown ?? draft.place?.date;
  const day = days.find((each) => each.date === wanted) ?? days.find((each) => each.freeAtCounter > 0) ?? days[0];
  const chosen = days.find((each) => each.date === draft.place?.date)?.slots.find((slot) => slot.startTime === draft.place?.startTime);
  const wrong = errorAt('date');
  const isGone = holding.full === null && chosen?.freeAtCounter === 0 && draft.heldUntil === null && !holding.pending;
  return (
    <>
      <Box>
        <FieldLabel id={`${id}-days`} required requiredText={t('common.required')}>
          {t('bookings.fields.place')}
        </FieldLabel>
        <DayCards labelledBy={`${id}-days`} days={days} shown={day?.date ?? ''} chosen={draft.place?.date ?? null} onShow={setShown} />
        {may('bookings.overbook') && more < 28 && (
          <Button size="small" sx={{ mt: 1 }} loading={isFetching && isPlaceholderData} onClick={() => setMore((before) => before + 4)}>
            {t('bookings.moreDays')}
          </Button>
        )}
      </Box>
      {day && <SlotButtons day={day} chosen={draft.place} pending={holding.pending} full={holding.full?.place ?? null} onChoose={holding.choose} />}
      {wrong && (
        <FormHelperText error role="alert" sx={{ mx: 0, mt: -1.5 }}>
          {wrong}
        </FormHelperText>
      )}
      {holding.error !== null && <Alert severity="error">{errorText.of(holding.error)}</Alert>}
      {holding.full && (
        <FullSlotNotice
          full={holding.full}
          draft={draft}
          set={set}
          approval={approval}
          onApproval={onApproval}
          errorAt={errorAt}
          onChoose={(next) => {
            setShown(next.date);
            holding.choose(next);
          }}
        />
      )}
      {holding.full === null && draft.place && !isGone && (draft.heldUntil !== null || !holding.pending) && (
        <HoldClock until={draft.heldUntil ?? 0} atPortal={draft.heldAtPortal} pending={holding.pending} onRenew={() => draft.place && holding.choose(draft.place)} />
      )}
      {isGone && (
        <Alert severity="warning" action={<Button color="inherit" onClick={() => draft.place && holding.choose(draft.place)}>{t('bookings.nearest')}</Button>}>
          {t('bookings.gone')}
        </Alert>
      )}
    </>
  );
}
