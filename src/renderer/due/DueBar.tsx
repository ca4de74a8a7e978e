import Groups from '@mui/icons-material/GroupsOutlined';
import PersonOutline from '@mui/icons-material/PersonOutlineOutlined';
import TableView from '@mui/icons-material/TableViewOutlined';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import ToggleButton from '@mui/material/ToggleButton';
import Tooltip from '@mui/material/Tooltip';
import { useTranslation } from 'react-i18next';
import { dueGroups, type DueGroup, type DueOverview, type DueScope } from '#shared/applications/due.ts';
import { useFormats } from '../app/i18n/format.ts';
import { useMay } from '../app/rpc/session.ts';
import type { DueSearch } from './search.ts';

interface Props {
  readonly search: DueSearch;
  readonly scope: DueScope;
  readonly group: DueGroup;
  readonly overview: DueOverview | undefined;
  /** The name of a colleague who was chosen. */
  readonly personName: string | undefined;
  readonly onChange: (search: DueSearch) => void;
  readonly onExport: () => void;
  readonly exporting: boolean;
}

const alarming: Partial<Record<DueGroup, string>> = { overdue: 'error.main', today: 'warning.main' };

/** The groups with their counts, and whose terms they are. */
export function DueBar({ search, scope, group, overview, personName, onChange, onExport, exporting }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const may = useMay();
  const chosen = search.department ?? personName ?? search.executor;
  const isEmpty = (overview?.counts[group] ?? 0) === 0;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', columnGap: 3, px: 4, borderBottom: 1, borderColor: 'divider' }}>
      <Tabs
        value={search.work ? false : group}
        onChange={(_event, next: DueGroup) => onChange({ ...search, group: next, work: undefined })}
        variant="scrollable"
        scrollButtons="auto"
        aria-label={t('due.groups')}
        sx={{ minHeight: 44, ml: -3, '& .MuiTab-root': { minHeight: 44 } }}
      >
        {dueGroups.map((each) => {
          const count = overview?.counts[each];
          return (
            <Tab
              key={each}
              value={each}
              label={
                <span>
                  {t(`due.group.${each}`)}
                  {count !== undefined && (
                    <Box component="span" sx={{ ml: 1.5, fontSize: '0.75rem', fontVariantNumeric: 'tabular-nums', color: count > 0 ? (alarming[each] ?? 'text.secondary') : 'text.secondary', fontWeight: count > 0 && alarming[each] ? 650 : 500 }}>
                      {formats.number(count)}
                    </Box>
                  )}
                </span>
              }
            />
          );
        })}
      </Tabs>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, py: 1.5, flexWrap: 'wrap' }}>
        {chosen && <Chip size="small" label={chosen} onDelete={() => onChange({ group: search.group })} slotProps={{ root: { 'aria-label': t('due.onlyOf', { name: chosen }) } }} sx={{ maxWidth: 260 }} />}
        <Tooltip describeChild title={t('applications.filters.mineHint')}>
          <ToggleButton value="mine" size="small" selected={scope.mine} onChange={() => onChange({ mine: !scope.mine })} sx={{ gap: 1.5 }}>
            <PersonOutline sx={{ fontSize: 18 }} />
            {t('applications.filters.mine')}
          </ToggleButton>
        </Tooltip>
        {may('applications.assign') && (
          <Tooltip describeChild title={t('due.work.hint')}>
            <ToggleButton value="work" size="small" selected={search.work ?? false} onChange={() => onChange({ ...search, work: search.work ? undefined : true })} sx={{ gap: 1.5 }}>
              <Groups sx={{ fontSize: 18 }} />
              {t('due.work.title')}
            </ToggleButton>
          </Tooltip>
        )}
        <Tooltip title={t('due.export')}>
          <span>
            <IconButton aria-label={t('due.export')} loading={exporting} disabled={isEmpty || (search.work ?? false)} onClick={onExport}>
              <TableView fontSize="small" />
            </IconButton>
          </span>
        </Tooltip>
      </Box>
    </Box>
  );
}
