import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Tooltip from '@mui/material/Tooltip';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { lineLook } from '../../sync/lineLook.tsx';
import { useFormats } from '../i18n/format.ts';
import { useTRPC } from '../rpc/client.ts';
import { useNow } from '../../ui/useNow.ts';

/** The line to the portal in one word, with what waits; opens the page about it. */
export function SyncChip() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const formats = useFormats();
  const now = useNow(30_000);
  const { data } = useQuery(trpc.sync.status.queryOptions(undefined, { refetchInterval: 15_000 }));
  if (!data) return <Box sx={{ width: 36, height: 32 }} />;
  const trouble = data.conflicts + data.refused;
  const look = lineLook[trouble > 0 && data.line === 'idle' ? 'problem' : data.line];
  const said = trouble > 0 ? t('sync.chip.attention', { count: trouble }) : t(`sync.chip.${data.line}`);
  // While it exchanges the word stays: the header would jump at each exchange.
  const shown = data.line === 'syncing' && trouble === 0 ? t('sync.chip.idle') : said;
  const waiting = data.waiting > 0 ? t('sync.chip.waiting', { count: data.waiting }) : '';
  const last = data.lastPullAt ? t('sync.chip.last', { when: formats.ago(data.lastPullAt, now) }) : t('sync.chip.never');
  return (
    <Tooltip title={[said, waiting, last].filter(Boolean).join(' · ')}>
      <ButtonBase
        component={Link}
        to="/sync"
        aria-label={[shown, said === shown ? '' : said, waiting].filter(Boolean).join(', ')}
        sx={{ height: 32, px: 2, gap: 1.5, borderRadius: 4, border: 1, borderColor: 'divider', fontSize: '0.8125rem', fontWeight: 540, color: 'text.primary', whiteSpace: 'nowrap', textDecoration: 'none', '&:hover': { bgcolor: 'action.hover' } }}
      >
        <Box component="span" sx={{ display: 'inline-flex', color: look.color }}>
          {look.icon}
        </Box>
        <Box component="span" sx={{ '@media (max-width: 1320px)': { display: 'none' } }}>
          {shown}
        </Box>
        {data.waiting > 0 && (
          <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums', color: 'text.secondary' }}>
            ↑ {formats.number(data.waiting)}
          </Box>
        )}
      </ButtonBase>
    </Tooltip>
  );
}
