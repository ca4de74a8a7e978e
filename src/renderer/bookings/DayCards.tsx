import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useTranslation } from 'react-i18next';
import type { OfferedDay } from '#shared/reception/bookingViews.ts';
import { formatDate, useFormats } from '../app/i18n/format.ts';
import { stepThroughSlots } from '../reception/slotKeys.ts';

interface Props {
  readonly labelledBy: string;
  readonly days: readonly OfferedDay[];
  readonly shown: string;
  /** The day of the chosen place. */
  readonly chosen: string | null;
  readonly onShow: (date: string) => void;
}

/** The reception days on offer as cards, each with what is free on it. */
export function DayCards({ labelledBy, days, shown, chosen, onShow }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Box role="group" aria-labelledby={labelledBy} onKeyDown={stepThroughSlots} sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(98px, 1fr))', gap: 2 }}>
      {days.map(({ date, freeAtCounter }) => {
        const isShown = date === shown;
        const free = freeAtCounter > 0 ? t('bookings.freeOfDay', { count: freeAtCounter }) : t('bookings.dayFull');
        return (
          <ButtonBase
            key={date}
            data-slot={date}
            aria-pressed={isShown}
            title={formats.dayInWords(date)}
            onClick={() => onShow(date)}
            sx={{
              flexDirection: 'column',
              alignItems: 'flex-start',
              px: 2,
              py: 1.5,
              borderRadius: 1.5,
              border: 1,
              borderColor: isShown ? 'primary.main' : 'divider',
              bgcolor: isShown ? 'primary.light' : 'background.paper',
              fontFamily: 'inherit',
              fontVariantNumeric: 'tabular-nums',
              textAlign: 'left',
              '&:hover': { borderColor: 'primary.main' },
            }}
          >
            <Box component="span" sx={{ fontWeight: 620, fontSize: '0.875rem' }}>
              {formatDate(date).slice(0, 5)}
              <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary' }}>
                {`, ${formats.weekdayShort(date)}`}
              </Box>
              {chosen === date && <Box component="span" aria-hidden sx={{ display: 'inline-block', ml: 1.5, width: 7, height: 7, borderRadius: '50%', bgcolor: 'primary.main' }} />}
            </Box>
            <Box component="span" sx={{ fontSize: '0.75rem', color: freeAtCounter > 0 ? 'text.secondary' : 'warning.main' }}>
              {free}
            </Box>
          </ButtonBase>
        );
      })}
    </Box>
  );
}
