import CloseOutlined from '@mui/icons-material/CloseOutlined';
import TableView from '@mui/icons-material/TableViewOutlined';
import Tune from '@mui/icons-material/TuneOutlined';
import ViewSidebar from '@mui/icons-material/ViewSidebarOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/i18n/format.ts';
import { useTRPC } from '../../app/rpc/client.ts';
import { ViewStrip } from '../../savedViews/ViewStrip.tsx';
import { filterOf, isNarrowed, type ApplicationSearch } from '../search.ts';
import { Chips, countOfCard, DateOffer } from './Chips.tsx';
import { MoreFilters } from './MoreFilters.tsx';
import { useListExport } from './useListExport.ts';

interface Props {
  readonly search: ApplicationSearch;
  readonly onChange: (search: ApplicationSearch) => void;
  /** Whether the application is shown beside the list, and the change of that; null where there is no room for it. */
  readonly preview: { readonly shown: boolean; readonly change: (shown: boolean) => void } | null;
}

/** Under the tabs of the queue: the person's views, how many are found, every other filter of the card, the list as a workbook, and the preview. */
export function FindRow({ search, onChange, preview }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  const exporting = useListExport();
  const filter = filterOf(search);
  const found = useQuery(trpc.applications.found.queryOptions({ filters: [filter] }, { placeholderData: keepPreviousData })).data?.[0];
  const set = countOfCard(search);
  return (
    <Box sx={{ borderBottom: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', columnGap: 3, rowGap: 1, px: 4, py: 1 }}>
        <ViewStrip search={search} narrowed={isNarrowed(search)} onChange={onChange} />
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, ml: 'auto' }}>
          <Box role="status" sx={{ fontSize: '0.75rem', color: 'text.secondary', fontVariantNumeric: 'tabular-nums', mr: 1 }}>
            {exporting.done !== null ? t('finding.exporting', { number: formats.number(exporting.done) }) : found ? t(found.more ? 'finding.moreThan' : 'finding.count', { count: found.count, number: formats.number(found.count) }) : '\u00a0'}
          </Box>
          {exporting.done === null ? (
            <Button variant="text" startIcon={<TableView />} disabled={!found || found.count === 0} onClick={() => exporting.start(filter)} sx={{ minHeight: 28 }}>
              {t('finding.export')}
            </Button>
          ) : (
            <Button variant="text" startIcon={<CloseOutlined />} onClick={exporting.stop} sx={{ minHeight: 28 }}>
              {t('finding.stop')}
            </Button>
          )}
          <Button variant={set > 0 ? 'outlined' : 'text'} startIcon={<Tune />} aria-haspopup="dialog" onClick={() => setOpen(true)} sx={{ minHeight: 28 }}>
            {set > 0 ? t('finding.openSet', { number: set }) : t('finding.more')}
          </Button>
          {preview && (
            <Tooltip title={t(preview.shown ? 'finding.hidePreview' : 'finding.showPreview')}>
              <IconButton aria-label={t('applications.preview')} aria-pressed={preview.shown} color={preview.shown ? 'primary' : 'default'} onClick={() => preview.change(!preview.shown)} sx={{ width: 28, height: 28 }}>
                <ViewSidebar fontSize="small" />
              </IconButton>
            </Tooltip>
          )}
        </Box>
      </Box>
      <DateOffer search={search} onChange={onChange} />
      <Chips search={search} onChange={onChange} />
      <MoreFilters open={open} search={search} found={found} onChange={onChange} onClose={() => setOpen(false)} />
    </Box>
  );
}
