import ChevronLeft from '@mui/icons-material/ChevronLeftOutlined';
import ChevronRight from '@mui/icons-material/ChevronRightOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import Tooltip from '@mui/material/Tooltip';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../app/i18n/format.ts';

interface Props {
  readonly month: string;
  /** Newest first. */
  readonly months: readonly string[];
  readonly onChange: (month: string) => void;
}

/** The month on show: a list of those there are, and one step either way. */
export function MonthPicker({ month, months, onChange }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const offered = months.includes(month) ? months : [month, ...months];
  const at = offered.indexOf(month);
  const earlier = offered[at + 1];
  const later = at > 0 ? offered[at - 1] : undefined;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <Tooltip title={t('reports.monthBefore')}>
        <span>
          <IconButton aria-label={t('reports.monthBefore')} disabled={!earlier} onClick={() => earlier && onChange(earlier)}>
            <ChevronLeft />
          </IconButton>
        </span>
      </Tooltip>
      <Select
        value={month}
        onChange={(event) => onChange(event.target.value)}
        SelectDisplayProps={{ 'aria-label': t('reports.month') }}
        sx={{ height: 34, minWidth: 168, '& .MuiSelect-select': { py: 0, fontWeight: 560 } }}
      >
        {offered.map((each) => (
          <MenuItem key={each} value={each}>
            {formats.month(each)}
          </MenuItem>
        ))}
      </Select>
      <Tooltip title={t('reports.monthAfter')}>
        <span>
          <IconButton aria-label={t('reports.monthAfter')} disabled={!later} onClick={() => later && onChange(later)}>
            <ChevronRight />
          </IconButton>
        </span>
      </Tooltip>
    </Box>
  );
}
