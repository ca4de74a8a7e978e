import FactCheck from '@mui/icons-material/FactCheckOutlined';
import FilterAltOff from '@mui/icons-material/FilterAltOffOutlined';
import Letter from '@mui/icons-material/MarkunreadMailboxOutlined';
import PersonOutline from '@mui/icons-material/PersonOutlineOutlined';
import Visibility from '@mui/icons-material/VisibilityOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Tooltip from '@mui/material/Tooltip';
import { useTranslation } from 'react-i18next';
import { applicationKinds, type ApplicationStatus } from '#shared/applications/lifecycle.ts';
import { dueFilters } from '#shared/applications/schema.ts';
import { queueCountedAtMost, type QueueCounts } from '#shared/applications/views.ts';
import { useFormats } from '../app/i18n/format.ts';
import { useMay } from '../app/rpc/session.ts';
import { DepartmentToggle } from '../departments/DepartmentToggle.tsx';
import { useClassifiers } from '../app/useClassifiers.ts';
import { QuickFilter } from './QuickFilter.tsx';
import { isNarrowed, type ApplicationSearch } from './search.ts';

const tabs = ['all', 'submitted', 'registered', 'inProgress', 'answered'] as const satisfies readonly (ApplicationStatus | 'all')[];
const others = ['returned', 'forwarded', 'leftWithoutReview', 'joined', 'withdrawn'] as const satisfies readonly ApplicationStatus[];

interface Props {
  readonly search: ApplicationSearch;
  readonly counts: QueueCounts | undefined;
  readonly onChange: (search: ApplicationSearch) => void;
}

/** Narrowing of the queue: where it stands as tabs, the rest as small lists. */
export function FilterBar({ search, counts, onChange }: Props) {
  const { t } = useTranslation();
  const { set, service } = useClassifiers();
  const formats = useFormats();
  const may = useMay();
  const change = (part: ApplicationSearch) => onChange({ ...search, ...part });
  const countOf = (tab: (typeof tabs)[number]) => (tab === 'submitted' || tab === 'registered' || tab === 'inProgress' ? counts?.[tab] : undefined);
  const other = others.find((each) => each === search.status);
  const select = { fontSize: '0.8125rem', height: 32, '& .MuiSelect-select': { py: 0 }, maxWidth: 220 } as const;
  const narrowed = isNarrowed(search);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', columnGap: 3, px: 4, borderBottom: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, minWidth: 0 }}>
        <Tabs
          value={other ? false : (search.status ?? 'all')}
          onChange={(_event, tab: (typeof tabs)[number]) => change({ status: tab === 'all' ? undefined : tab })}
          aria-label={t('applications.filters.status')}
          sx={{ minHeight: 44, ml: -3, '& .MuiTab-root': { minHeight: 44 } }}
        >
          {tabs.map((tab) => (
            <Tab
              key={tab}
              value={tab}
              label={
                <span>
                  {t(tab === 'all' ? 'applications.filters.all' : `applications.status.${tab}`)}
                  {countOf(tab) !== undefined && (
                    <Box component="span" sx={{ ml: 1.5, fontSize: '0.75rem', fontVariantNumeric: 'tabular-nums', color: 'text.secondary', fontWeight: 500 }}>
                      {formats.upTo(countOf(tab) ?? 0, queueCountedAtMost)}
                    </Box>
                  )}
                </span>
              }
            />
          ))}
        </Tabs>
        <Select
          displayEmpty
          value={other ?? ''}
          onChange={(event) => change({ status: others.find((each) => each === event.target.value) })}
          SelectDisplayProps={{ 'aria-label': t('applications.filters.otherStatus') }}
          sx={select}
        >
          <MenuItem value="">{t('applications.filters.otherStatus')}</MenuItem>
          {others.map((status) => (
            <MenuItem key={status} value={status}>
              {t(`applications.status.${status}`)}
            </MenuItem>
          ))}
        </Select>
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, py: 1.5, flexWrap: 'wrap' }}>
        <QuickFilter value="mine" icon={PersonOutline} label={t('applications.filters.mine')} hint={t('applications.filters.mineHint')} on={search.mine ?? false} count={counts?.mine} onChange={(on) => change({ mine: on ? true : undefined })} />
        {(may('applications.control') || search.control) && (
          <QuickFilter value="control" icon={Visibility} label={t('work.control')} hint={t('work.controlHint')} on={search.control ?? false} count={counts?.control} onChange={(on) => change({ control: on ? true : undefined })} />
        )}
        <DepartmentToggle on={search.department ?? false} count={counts?.ourDepartment ?? null} onChange={(on) => change({ department: on ? true : undefined })} />
        {(may('replies.approve') || search.approval) && (
          <QuickFilter value="approval" icon={FactCheck} label={t('replies.filter')} on={search.approval ?? false} count={counts?.approval} onChange={(on) => change({ approval: on ? true : undefined })} />
        )}
        {(may('notices.issue') || search.letter) && (
          <QuickFilter value="letter" icon={Letter} label={t('notices.waiting')} hint={t('notices.waitingHint')} on={search.letter ?? false} count={counts?.letter} onChange={(on) => change({ letter: on ? true : undefined })} />
        )}
        <Select
          displayEmpty
          value={search.due ?? ''}
          onChange={(event) => change({ due: dueFilters.find((each) => each === event.target.value) })}
          SelectDisplayProps={{ 'aria-label': t('applications.filters.due') }}
          sx={select}
        >
          <MenuItem value="">{t('applications.filters.anyDue')}</MenuItem>
          {dueFilters.map((due) => (
            <MenuItem key={due} value={due}>
              {t(`applications.filters.dues.${due}`)}
              {counts && due !== 'open' && <Box component="span" sx={{ ml: 'auto', pl: 3, color: 'text.secondary' }}>{formats.upTo(counts[due], queueCountedAtMost)}</Box>}
            </MenuItem>
          ))}
        </Select>
        <Select
          displayEmpty
          value={search.kind ?? ''}
          onChange={(event) => change({ kind: applicationKinds.find((each) => each === event.target.value) })}
          SelectDisplayProps={{ 'aria-label': t('applications.filters.kind') }}
          sx={select}
        >
          <MenuItem value="">{t('applications.filters.anyKind')}</MenuItem>
          {applicationKinds.map((kind) => (
            <MenuItem key={kind} value={kind}>
              {t(`applications.kind.${kind}`)}
            </MenuItem>
          ))}
        </Select>
        <Select
          displayEmpty
          value={search.service ?? ''}
          onChange={(event) => change({ service: event.target.value || undefined, fields: undefined })}
          SelectDisplayProps={{ 'aria-label': t('applications.filters.service') }}
          sx={select}
        >
          <MenuItem value="">{t('applications.filters.anyService')}</MenuItem>
          {set?.services.map((each) => (
            <MenuItem key={each.code} value={each.code}>
              {service(each.code)}
            </MenuItem>
          ))}
        </Select>
        <Tooltip title={t('applications.clearFilters')}>
          <span>
            <IconButton aria-label={t('applications.clearFilters')} disabled={!narrowed} onClick={() => onChange({})}>
              <FilterAltOff fontSize="small" />
            </IconButton>
          </span>
        </Tooltip>
      </Box>
    </Box>
  );
}
