import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../app/i18n/format.ts';

/** A turn that was picked: the day, and the hour where the hours are booked. */
export interface PickedPlace {
  readonly date: string;
  readonly startTime: string | null;
}

interface Slot {
  readonly startTime: string | null;
  readonly free: number;
  readonly freeAtCounter: number;
  readonly isOver: boolean;
}

interface Props {
  readonly day: { readonly date: string; readonly slots: readonly Slot[] };
  readonly share: 'any' | 'counter';
  /** The place that is left for another one; it cannot be picked again. */
  readonly own: PickedPlace | null;
  readonly picked: PickedPlace | null;
  readonly onPick: (place: PickedPlace) => void;
}

/** A reception day with its slots as buttons: the hour, and how many places it has left. */
export function DayOfSlots({ day: { date, slots }, share, own, picked, onPick }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const freeOf = (slot: Slot) => (share === 'any' ? slot.free : slot.freeAtCounter);
  // A day without hours is one button, on the line of its name.
  const isWhole = slots.every((slot) => slot.startTime === null);
  const free = slots.reduce((sum, slot) => sum + (slot.isOver ? 0 : freeOf(slot)), 0);
  return (
    <Box component="section" aria-label={formats.dayInWords(date)} sx={isWhole ? { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(120px, 180px)', alignItems: 'center' } : {}}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', columnGap: 3, mb: isWhole ? 0 : 1.5 }}>
        <Typography component="h3" variant="body1" sx={{ fontWeight: 600 }}>
          {formats.dayInWords(date)}
        </Typography>
        <Typography variant="caption" sx={{ color: free > 0 ? 'text.secondary' : 'warning.dark' }}>
          {free > 0 ? t('reception.picker.freeOfDay', { count: free }) : t('reception.picker.dayFull')}
        </Typography>
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: isWhole ? '1fr' : 'repeat(auto-fill, minmax(84px, 1fr))', gap: 1.5 }}>
        {slots.map((slot) => {
          const isOwn = own?.date === date && own.startTime === slot.startTime;
          const left = freeOf(slot);
          const isPicked = picked?.date === date && picked.startTime === slot.startTime;
          const below = isOwn ? t('reception.picker.own') : slot.isOver ? t('bookings.over') : left > 0 ? t('reception.picker.free', { count: left }) : t('reception.picker.full');
          const name = slot.startTime ?? t('reception.picker.wholeDay');
          return (
            <ButtonBase
              key={slot.startTime ?? 'day'}
              role="radio"
              aria-checked={isPicked}
              aria-label={`${formats.dayInWords(date)}, ${name}: ${below}`}
              data-slot={`${date} ${slot.startTime ?? ''}`}
              disabled={isOwn || left === 0 || slot.isOver}
              onClick={() => onPick({ date, startTime: slot.startTime })}
              sx={{
                flexDirection: 'column',
                py: 1,
                px: 2,
                minHeight: 44,
                borderRadius: 1.5,
                border: 1,
                borderColor: isPicked ? 'primary.main' : 'divider',
                bgcolor: isPicked ? 'primary.main' : 'background.paper',
                color: isPicked ? 'primary.contrastText' : 'text.primary',
                fontFamily: 'inherit',
                fontVariantNumeric: 'tabular-nums',
                '&:hover': { borderColor: 'primary.main' },
                '&.Mui-disabled': { bgcolor: 'action.hover', color: 'text.disabled' },
                '&.Mui-focusVisible': { outline: 2, outlineColor: 'primary.main', outlineOffset: 1 },
              }}
            >
              <Box component="span" sx={{ fontWeight: 620, fontSize: '0.875rem', lineHeight: 1.3 }}>
                {name}
              </Box>
              <Box component="span" sx={{ fontSize: '0.6875rem', lineHeight: 1.3 }}>
                {below}
              </Box>
            </ButtonBase>
          );
        })}
      </Box>
    </Box>
  );
}
