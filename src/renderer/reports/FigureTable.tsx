import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { plainTable } from '../ui/plainTable.ts';
import { visuallyHidden } from '../ui/visuallyHidden.ts';

export interface FigureRow {
  readonly key: string;
  readonly name: string;
  readonly figures: readonly string[];
  /** Days off without anything step back. */
  readonly quiet?: boolean;
}

interface Props {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly FigureRow[];
  readonly sum: readonly string[];
}

/** A table of figures: names left, figures right in straight columns, the sum at the foot. */
export function FigureTable({ caption, head, rows, sum }: Props) {
  const { t } = useTranslation();
  return (
    <Box
      component="table"
      sx={{
        ...plainTable,
        position: 'relative',
        lineHeight: '1.125rem',
        '& caption': visuallyHidden,
        '& th, & td': { px: 3, py: 1.75, textAlign: 'right', whiteSpace: 'nowrap' },
        '& th:first-of-type': { textAlign: 'left', whiteSpace: 'normal', minWidth: 180, pl: 4 },
        '& tr > :last-child': { pr: 4 },
        '& thead th': { ...plainTable['& thead th'], verticalAlign: 'bottom', whiteSpace: 'normal' },
        '& td': { fontVariantNumeric: 'tabular-nums' },
        '& tbody th': { fontWeight: 480 },
        '& tbody tr:hover': { bgcolor: 'action.hover' },
        '& tfoot tr': { borderTop: 2, borderColor: 'text.secondary', fontWeight: 660 },
      }}
    >
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Box component="tr" key={row.key} sx={{ ...(row.quiet && { color: 'text.secondary' }) }}>
            <th scope="row">{row.name}</th>
            {row.figures.map((figure, index) => (
              <td key={head[index + 1]}>{figure}</td>
            ))}
          </Box>
        ))}
        {rows.length === 0 && (
          <tr>
            <Box component="td" colSpan={head.length} sx={{ textAlign: 'left !important', color: 'text.secondary', pl: '16px !important' }}>
              {t('reports.noRows')}
            </Box>
          </tr>
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('reports.columns.sum')}</th>
          {sum.map((figure, index) => (
            <td key={head[index + 1]}>{figure}</td>
          ))}
        </tr>
      </tfoot>
    </Box>
  );
}
