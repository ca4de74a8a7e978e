import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useTranslation } from 'react-i18next';
import type { OfferedDay } from '#shared/reception/bookingViews.ts';
import { useFormats } from '../app/i18n/format.ts';
import { stepThroughSlots } from '../reception/slotKeys.ts';
import { samePlace, type ChosenPlace } from './bookingDraft.ts';

interface Props {
  readonly day: OfferedDay;
  readonly chosen: ChosenPlace | null;
  readonly pending: boolean;
  /** A slot that turned out to be full, whatever was known of it here. */
  readonly full: ChosenPlace | null;
  readonly onChoose: (place: ChosenPlace) => void;
}

/** The turns of a day as buttons: the hour, the places left for the counter, and apart from them what is the portal's. A full one can be chosen too: it tells what is free near it. */
export function SlotButtons({ day: { date, slots }, chosen, pending, full, onChoose }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Box role="radiogroup" aria-label={formats.dayInWords(date)} onKeyDown={stepThroughSlots} sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(98px, 1fr))', gap: 1.5 }}>
      {slots.map(({ startTime, freeAtCounter, freeAtPortal, isOver }) => {
        const place = { date, startTime };
        const isChosen = samePlace(chosen, place);
        const name = startTime ?? t('reception.picker.wholeDay');
        const none = freeAtCounter === 0 || (full !== null && samePlace(full, place));
        const left = isOver ? t('bookings.over') : none ? t('bookings.full') : t('bookings.free', { count: freeAtCounter });
        const portal = !isOver && freeAtPortal > 0 ? t('bookings.portalFree', { count: freeAtPortal }) : '';
        const isFull = none && !isChosen;
        return (
          <ButtonBase
            key={startTime ?? 'day'}
            role="radio"
            aria-checked={isChosen}
            aria-busy={isChosen && pending}
            aria-label={`${name}: ${[left, portal].filter(Boolean).join(', ')}`}
            data-slot={`${date} ${startTime ?? ''}`}
            disabled={isOver}
            onClick={() => onChoose(place)}
            sx={{
              flexDirection: 'column',
              py: 1,
              px: 1.5,
              minHeight: 48,
              borderRadius: 1.5,
              border: 1,
              borderStyle: isFull ? 'dashed' : 'solid',
              borderColor: isChosen ? 'primary.main' : 'divider',
              bgcolor: isChosen ? 'primary.main' : 'background.paper',
              color: isChosen ? 'primary.contrastText' : isFull ? 'text.secondary' : 'text.primary',
              fontFamily: 'inherit',
              fontVariantNumeric: 'tabular-nums',
              '&:hover': { borderColor: 'primary.main' },
              '&.Mui-disabled': { bgcolor: 'action.hover', color: 'text.disabled' },
            }}
          >
            <Box component="span" sx={{ fontWeight: 620, fontSize: '0.875rem', lineHeight: 1.3 }}>
              {name}
            </Box>
            <Box component="span" sx={{ fontSize: '0.75rem', lineHeight: 1.3 }}>
              {left}
            </Box>
            {portal && (
              <Box component="span" sx={{ fontSize: '0.6875rem', lineHeight: 1.3, color: isChosen ? 'inherit' : 'text.secondary' }}>
                {portal}
              </Box>
            )}
          </ButtonBase>
        );
      })}
    </Box>
  );
}
