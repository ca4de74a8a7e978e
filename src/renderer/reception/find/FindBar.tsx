import FilterAltOff from '@mui/icons-material/FilterAltOffOutlined';
import TableView from '@mui/icons-material/TableViewOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import Tooltip from '@mui/material/Tooltip';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dateKinds, findOrders, type FoundByStatus } from '#shared/reception/find.ts';
import { bookingChannels, bookingStatuses, type BookingStatus } from '#shared/reception/lifecycle.ts';
import type { DateReading } from '#shared/az/parseDate.ts';
import { fullName, useFormats } from '../../app/i18n/format.ts';
import { useTRPC } from '../../app/rpc/client.ts';
import { useSpanWords } from '../spanWords.ts';
import { isNarrowed, type FindSearch } from './search.ts';
import { WhenField } from './WhenField.tsx';

interface Props {
  readonly search: FindSearch;
  /** How many there are in each status, whichever are chosen. */
  readonly counts: FoundByStatus | undefined;
  readonly reading: DateReading | null;
  readonly onChange: (search: FindSearch) => void;
  readonly onExport: () => void;
  readonly exporting: boolean;
  readonly nothing: boolean;
}

const explanationId = 'find-when-explained';
const select = { fontSize: '0.8125rem', height: 32, '& .MuiSelect-select': { py: 0, pl: 2.5 }, maxWidth: 200 } as const;

/** Narrowing of the register: the date in any form with how it was understood, then official, status, way of coming and order. */
export function FindBar({ search, counts, reading, onChange, onExport, exporting, nothing }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const words = useSpanWords();
  const formats = useFormats();
  const officials = useQuery(trpc.officials.all.queryOptions());
  // What was open beside the list may not be in the new one.
  const change = (part: FindSearch) => onChange({ ...search, booking: undefined, ...part });
  const statuses = search.status ?? [];
  const choose = (chosen: readonly string[] | string) => {
    const known = bookingStatuses.filter((status) => chosen.includes(status));
    change({ status: known.length > 0 ? known : undefined });
  };
  const countWords = (status: BookingStatus) => `${formats.number(counts?.counts[status] ?? 0)}${counts?.more ? '+' : ''}`;
  const wrong = reading !== null && 'problem' in reading;
  const by = search.by ?? 'reception';
  return (
    <Box sx={{ px: 4, pt: 2, pb: 1, borderBottom: 1, borderColor: 'divider', display: 'flex', flexDirection: 'column', gap: 1 }}>
      <Box role="group" aria-label={t('find.filters')} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 2 }}>
        <WhenField value={search.when ?? ''} wrong={wrong} explainedBy={explanationId} onChange={(when) => change({ when: when || undefined })} />
        <Select value={by} onChange={(event) => change({ by: dateKinds.find((each) => each === event.target.value && each !== 'reception') })} SelectDisplayProps={{ 'aria-label': t('find.by') }} sx={select}>
          {dateKinds.map((each) => (
            <MenuItem key={each} value={each}>
              {t(`find.bys.${each}`)}
            </MenuItem>
          ))}
        </Select>
        <Select displayEmpty value={search.official ?? ''} onChange={(event) => change({ official: event.target.value || undefined })} SelectDisplayProps={{ 'aria-label': t('find.official') }} sx={select}>
          <MenuItem value="">{t('find.anyOfficial')}</MenuItem>
          {search.official !== undefined && officials.data?.every(({ uid }) => uid !== search.official) && <MenuItem value={search.official}>—</MenuItem>}
          {officials.data?.map((official) => (
            <MenuItem key={official.uid} value={official.uid}>
              {fullName({ surname: official.surname, name: official.name })}
            </MenuItem>
          ))}
        </Select>
        <Select
          multiple
          displayEmpty
          value={[...statuses]}
          onChange={(event) => choose(event.target.value)}
          renderValue={(chosen) => (chosen.length === 0 ? t('find.anyStatus') : chosen.length === 1 ? t(`reception.status.${chosen[0] ?? ''}`) : t('find.statuses', { count: chosen.length }))}
          SelectDisplayProps={{ 'aria-label': t('find.status') }}
          sx={select}
        >
          {bookingStatuses.map((status) => (
            <MenuItem key={status} value={status} sx={{ pl: 1.5 }}>
              <Checkbox size="small" checked={statuses.includes(status)} tabIndex={-1} disableRipple sx={{ p: 0.5, mr: 1.5 }} />
              {t(`reception.status.${status}`)}
              {counts && (
                <Box component="span" sx={{ ml: 'auto', pl: 4, color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
                  {countWords(status)}
                </Box>
              )}
            </MenuItem>
          ))}
        </Select>
        <Select displayEmpty value={search.channel ?? ''} onChange={(event) => change({ channel: bookingChannels.find((each) => each === event.target.value) })} SelectDisplayProps={{ 'aria-label': t('find.channel') }} sx={select}>
          <MenuItem value="">{t('find.anyChannel')}</MenuItem>
          {bookingChannels.map((channel) => (
            <MenuItem key={channel} value={channel}>
              {t(`reception.channel.${channel}`)}
            </MenuItem>
          ))}
        </Select>
        <Select value={search.order ?? 'newest'} onChange={(event) => change({ order: findOrders.find((each) => each === event.target.value && each !== 'newest') })} SelectDisplayProps={{ 'aria-label': t('find.order') }} sx={select}>
          {findOrders.map((order) => (
            <MenuItem key={order} value={order}>
              {t(`find.orders.${order}`)}
            </MenuItem>
          ))}
        </Select>
        <Tooltip title={t('find.clear')}>
          <span>
            <IconButton aria-label={t('find.clear')} disabled={!isNarrowed(search)} onClick={() => onChange({ order: search.order })}>
              <FilterAltOff fontSize="small" />
            </IconButton>
          </span>
        </Tooltip>
      </Box>
      <Box role="group" aria-label={t('find.byStatus')} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, minHeight: 26 }}>
        {bookingStatuses
          .filter((status) => (counts?.counts[status] ?? 0) > 0 || statuses.includes(status))
          .map((status) => (
            <Chip
              key={status}
              size="small"
              clickable
              aria-pressed={statuses.includes(status)}
              color={statuses.includes(status) ? 'primary' : 'default'}
              variant={statuses.includes(status) ? 'filled' : 'outlined'}
              label={
                <>
                  {t(`reception.status.${status}`)} <Box component="b" sx={{ fontVariantNumeric: 'tabular-nums', fontWeight: 640 }}>{countWords(status)}</Box>
                </>
              }
              onClick={() => choose(statuses.includes(status) ? statuses.filter((each) => each !== status) : [...statuses, status])}
            />
          ))}
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 3 }}>
        <Box id={explanationId} role="status" sx={{ fontSize: '0.75rem', lineHeight: '1rem', color: wrong ? 'error.main' : 'text.secondary' }}>
          {reading === null ? t('find.whenHint') : 'problem' in reading ? t(`find.problems.${reading.problem}`) : t(`find.understood.${by}`, { span: words.withCount(reading.span) })}
        </Box>
        <Button variant="text" startIcon={<TableView />} loading={exporting} loadingPosition="start" disabled={nothing} onClick={onExport} sx={{ minHeight: 28, flex: 'none' }}>
          {t('find.export')}
        </Button>
      </Box>
    </Box>
  );
}
