import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { BoardCounts, BoardState } from '#shared/reception/board.ts';
import { useFormats } from '../../app/i18n/format.ts';
import { tabular } from '../../app/theme/theme.ts';

const order = ['expected', 'waiting', 'called', 'inReception', 'received', 'noShow'] as const satisfies readonly BoardState[];
const strong: ReadonlySet<BoardState> = new Set(['waiting', 'called', 'inReception']);

/** How the whole hall stands, in one line of figures. */
export function HallCounts({ counts }: { counts: BoardCounts }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Box component="dl" aria-label={t('board.counts.label')} sx={{ m: 0, display: 'flex', flexWrap: 'wrap', columnGap: 5, rowGap: 1, alignItems: 'baseline' }}>
      {order.map((state) => (
        <Box key={state} sx={{ display: 'flex', flexDirection: 'row-reverse', alignItems: 'baseline', gap: 1.25 }}>
          <Box component="dt" sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>
            {t(`board.counts.${state}`)}
          </Box>
          <Box component="dd" data-count={state} sx={{ m: 0, ...tabular, fontSize: '1.125rem', lineHeight: '1.5rem', fontWeight: 640, color: counts[state] > 0 && strong.has(state) ? 'primary.main' : counts[state] > 0 ? 'text.primary' : 'text.disabled' }}>
            {formats.number(counts[state])}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

/** How one official's citizens stand, in a few words: only what there is. */
export function useCountWords(): (counts: BoardCounts) => string {
  const { t } = useTranslation();
  return (counts) =>
    (['waiting', 'expected', 'received'] as const)
      .filter((state) => counts[state] > 0)
      .map((state) => `${counts[state]} ${t(`board.counts.${state}`)}`)
      .join(' · ');
}
