import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import Skeleton from '@mui/material/Skeleton';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanPlace } from '#shared/closures/plan.ts';
import type { ClosureDetail, PlanRow } from '#shared/closures/views.ts';
import { formatDate, fullName, useFormats } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { FieldLabel } from '../ui/Labelled.tsx';
import { ScreenFailure } from '../ui/ScreenFailure.tsx';

interface Props {
  readonly closure: ClosureDetail;
  readonly row: PlanRow;
  readonly decide: (to: PlanPlace) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Any free place of any official that the plan has not used up. */
export function OtherPlaceDialog({ closure, row, decide, onClose }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const formats = useFormats();
  const errorText = useErrorText();
  const id = useId();
  const [officialUid, setOfficialUid] = useState(closure.deputies[row.from.officialUid] ?? row.from.officialUid);
  const [date, setDate] = useState<string | null>(null);
  const [time, setTime] = useState<string | null | undefined>(undefined);
  const [saving, setSaving] = useState(false);
  const places = useQuery(trpc.closures.places.queryOptions({ uid: closure.uid, officialUid }));
  const days = [...new Set((places.data ?? []).map((place) => place.date))];
  const day = date !== null && days.includes(date) ? date : (days[0] ?? null);
  const turns = (places.data ?? []).filter((place) => place.date === day);
  const turn = turns.find((each) => each.startTime === time) ?? (turns.length === 1 ? turns[0] : undefined);
  const choose = async () => {
    if (!day || !turn) return;
    setSaving(true);
    const kept = await decide({ officialUid, date: day, startTime: turn.startTime });
    setSaving(false);
    if (kept) onClose();
  };
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby={`${id}-title`}>
      <DialogTitle id={`${id}-title`}>
        {t('closures.place.title')}: {fullName(row)}
      </DialogTitle>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 4, minHeight: 300 }}>
        <div>
          <FieldLabel id={`${id}-who`}>{t('closures.place.official')}</FieldLabel>
          <Select fullWidth value={officialUid} labelId={`${id}-who`} onChange={(event) => setOfficialUid(event.target.value)}>
            {closure.officials
              .filter(({ active }) => active)
              .map((official) => (
                <MenuItem key={official.uid} value={official.uid}>
                  {fullName(official)}
                </MenuItem>
              ))}
          </Select>
        </div>
        {places.error ? (
          <ScreenFailure text={errorText.of(places.error)} onRetry={() => void places.refetch()} />
        ) : !places.data ? (
          <Skeleton variant="rounded" height={140} aria-label={t('closures.place.loading')} />
        ) : day === null ? (
          <Box sx={{ color: 'text.secondary' }}>{t('closures.place.none')}</Box>
        ) : (
          <>
            <div>
              <FieldLabel id={`${id}-day`}>{t('closures.place.day')}</FieldLabel>
              <Select fullWidth value={day} labelId={`${id}-day`} onChange={(event) => setDate(event.target.value)} MenuProps={{ slotProps: { paper: { sx: { maxHeight: 320 } } } }}>
                {days.map((each) => (
                  <MenuItem key={each} value={each}>
                    {formatDate(each)}, {formats.dayInWords(each).split(', ')[1]} ·{' '}
                    {t('closures.place.free', { count: (places.data ?? []).filter((place) => place.date === each).reduce((sum, { free }) => sum + free, 0) })}
                  </MenuItem>
                ))}
              </Select>
            </div>
            <div>
              <FieldLabel id={`${id}-time`}>{t('closures.place.time')}</FieldLabel>
              <Box role="radiogroup" aria-labelledby={`${id}-time`} sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
                {turns.map(({ startTime }) => (
                  <Chip
                    key={startTime ?? 'day'}
                    role="radio"
                    aria-checked={turn?.startTime === startTime}
                    label={startTime ?? t('closures.place.wholeDay')}
                    color={turn?.startTime === startTime ? 'primary' : 'default'}
                    variant={turn?.startTime === startTime ? 'filled' : 'outlined'}
                    onClick={() => setTime(startTime)}
                    sx={{ fontVariantNumeric: 'tabular-nums' }}
                  />
                ))}
              </Box>
            </div>
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button color="secondary" onClick={onClose}>
          {t('closures.goBack')}
        </Button>
        <Button variant="contained" disabled={!turn} loading={saving} onClick={() => void choose()}>
          {t('closures.place.choose')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
