import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../app/i18n/format.ts';

/** The nearest free places in words; nothing where none is known. `lines`: `date time` each, or the date alone. */
export function NearestPlaces({ lines }: { readonly lines: readonly string[] }) {
  const { t } = useTranslation();
  if (lines.length === 0) return null;
  const places = lines.map((line) => {
    const [date = '', time] = line.split(' ');
    return [formatDate(date), time].filter(Boolean).join(' ');
  });
  return <Box sx={{ mt: 1, fontVariantNumeric: 'tabular-nums' }}>{t('bookings.nearestFree', { places: places.join('; ') })}</Box>;
}
