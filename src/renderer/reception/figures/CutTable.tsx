import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useTranslation } from 'react-i18next';
import type { Figure } from '#shared/reception/figures.ts';
import { useFormats } from '../../app/i18n/format.ts';
import { FigureTable } from '../../reports/FigureTable.tsx';
import type { CutRow } from './CutChart.tsx';
import { cuts, type Cut } from './search.ts';

const keys = ['booked', 'walkIns', 'received', 'expected', 'noShow', 'noShowShare', 'cancelled', 'refused', 'open', 'moved', 'overbooked', 'waiting50', 'waiting90', 'waitingCount', 'reception50', 'reception90', 'receptionCount'] as const;

interface Props {
  readonly cut: Cut;
  readonly rows: readonly CutRow[];
  readonly total: Figure;
  readonly onChange: (cut: Cut) => void;
}

/** The figures of one cut, and of everything at the foot: the same as in the workbook. */
export function CutTable({ cut, rows, total, onChange }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const write = (figure: Figure): string[] =>
    keys.map((key) => {
      if (key === 'noShowShare') return figure.noShowShare === null ? '—' : t('figures.percent', { value: formats.number(figure.noShowShare * 100, 1) });
      const { waiting, reception } = figure;
      const times = { waiting50: waiting.median, waiting90: waiting.p90, waitingCount: waiting.count, reception50: reception.median, reception90: reception.p90, receptionCount: reception.count };
      const value = key in times ? times[key as keyof typeof times] : figure[key as 'booked'];
      return value === null ? '—' : formats.number(value);
    });
  return (
    <Paper variant="outlined" component="section" aria-label={t('figures.table')} sx={{ borderRadius: 2, overflow: 'hidden' }}>
      <Tabs value={cut} onChange={(_event, next: Cut) => onChange(next)} aria-label={t('figures.table')} sx={{ px: 2, borderBottom: 1, borderColor: 'divider' }}>
        {cuts.map((each) => (
          <Tab key={each} value={each} label={t(`figures.cuts.${each}`)} id={`figures-tab-${each}`} aria-controls="figures-table" />
        ))}
      </Tabs>
      <Box id="figures-table" role="tabpanel" aria-labelledby={`figures-tab-${cut}`} tabIndex={0} sx={{ overflowX: 'auto', '&:focus-visible': { outlineOffset: -2 }, '& th, & td': { px: '8px !important' }, '& th:first-of-type': { position: 'sticky', left: 0, bgcolor: 'background.paper', minWidth: '150px !important' }, '@media print': { overflow: 'visible', fontSize: '0.6875rem' } }}>
        <FigureTable
          caption={t(`figures.cuts.${cut}`)}
          head={[t(`figures.columns.${cut}`), ...keys.map((key) => t(`figures.shortNames.${key}`))]}
          rows={rows.map((row) => ({ key: row.key, name: row.label, figures: write(row), quiet: row.booked + row.walkIns === 0 }))}
          sum={write(total)}
        />
      </Box>
    </Paper>
  );
}
