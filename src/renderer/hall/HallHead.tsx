import Box from '@mui/material/Box';
import { bakuDate } from '#shared/az/dates.ts';
import { useTranslation } from 'react-i18next';
import { formatClock, useFormats } from '../app/i18n/format.ts';
import type { Look } from './looks.ts';

/** The office's name at the left, the date and the clock at the right. */
export function HallHead({ look, office, now, stale }: { look: Look; office: string; now: number; stale: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Box component="header" sx={{ display: 'flex', alignItems: 'center', gap: '2vw', px: '1.6vw', height: '10vh', borderBottom: `2px solid ${look.line}` }}>
      <Box sx={{ flex: 1, minWidth: 0, fontSize: '1.9vw', fontWeight: 620, lineHeight: 1.15, overflow: 'hidden', display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical' }}>{office}</Box>
      {stale && (
        <Box role="status" sx={{ fontSize: '1.2vw', color: look.quiet }}>
          {t('board.hall.stale')}
        </Box>
      )}
      <Box sx={{ fontSize: '1.7vw', color: look.quiet, whiteSpace: 'nowrap' }}>{formats.dayInWords(bakuDate(now))}</Box>
      <Box sx={{ fontSize: '3.6vw', fontWeight: 700, letterSpacing: '-0.02em', lineHeight: 1 }}>{formatClock(now)}</Box>
    </Box>
  );
}
