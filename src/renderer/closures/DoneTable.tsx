import Box from '@mui/material/Box';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ClosureDetail, PlanRow } from '#shared/closures/views.ts';
import { fullName } from '../app/i18n/format.ts';
import { tabular } from '../app/theme/theme.ts';
import { TwoLines } from '../ui/Register.tsx';
import { DecisionWords } from './PlanTable.tsx';
import { rowLink } from './rowLink.ts';
import { useClosureWords } from './words.ts';

const tracks = { display: 'grid', gridTemplateColumns: '176px minmax(160px, 1fr) minmax(240px, 1.2fr) 120px', columnGap: 3, alignItems: 'center', px: 4 } as const;

/** What was done with each booking; a line opens it on the page of its day. */
export function DoneTable({ closure, rows }: { closure: ClosureDetail; rows: readonly PlanRow[] }) {
  const { t } = useTranslation();
  const words = useClosureWords();
  return (
    <Box role="table" aria-label={t('closures.doneLabel')} sx={{ overflowX: 'auto' }}>
      <Box role="row" sx={{ ...tracks, height: 34, fontSize: '0.75rem', fontWeight: 580, color: 'text.secondary', borderBottom: 1, borderColor: 'divider' }}>
        {(['was', 'person', 'new'] as const).map((column) => (
          <Box key={column} role="columnheader">
            {t(`closures.planColumns.${column}`)}
          </Box>
        ))}
        <Box role="columnheader">{t('notices.kind.reception')}</Box>
      </Box>
      {rows.map((row, index) => (
        <Box
          key={`${row.bookingUid} ${index}`}
          role="row"
          sx={{ ...tracks, position: 'relative', minHeight: 50, '&:not(:last-child)': { borderBottom: 1, borderColor: 'divider' }, '&:hover': { bgcolor: 'action.hover' } }}
        >
          <Box role="cell" sx={{ minWidth: 0, ...tabular }}>
            <TwoLines first={words.when(row.from)} second={words.official(closure, row.from.officialUid)} />
          </Box>
          <Box role="cell" sx={rowLink}>
            <Link to="/reception" search={{ date: row.decision.kind === 'move' ? row.decision.to.date : row.from.date, booking: row.bookingId }}>
              <TwoLines strong first={fullName(row)} second={row.number} />
            </Link>
          </Box>
          <Box role="cell" sx={{ minWidth: 0 }}>
            <DecisionWords closure={closure} row={row} />
          </Box>
          <Box role="cell" sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>
            {row.noticeAt === null ? '—' : t('closures.noticed')}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
