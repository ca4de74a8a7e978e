import ArrowDropDown from '@mui/icons-material/ArrowDropDownOutlined';
import Checkbox from '@mui/material/Checkbox';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosureDetail, PlanRow } from '#shared/closures/views.ts';
import { fullName } from '../app/i18n/format.ts';
import { tabular } from '../app/theme/theme.ts';
import { TwoLines } from '../ui/Register.tsx';
import { visuallyHidden } from '../ui/visuallyHidden.ts';
import { BulkBar } from './BulkBar.tsx';
import { ContactMarks } from './marks.tsx';
import { OtherPlaceDialog } from './OtherPlaceDialog.tsx';
import { PlaceMenu } from './PlaceMenu.tsx';
import type { Decisions } from './useDecisions.ts';
import { useClosureWords } from './words.ts';

interface Props {
  readonly closure: ClosureDetail;
  readonly decisions: Decisions;
  readonly onlyUndecided: boolean;
  readonly onOnlyUndecided: (on: boolean) => void;
}

const tracks = { display: 'grid', gridTemplateColumns: '40px 158px minmax(150px, 1fr) 64px minmax(280px, 1.3fr)', columnGap: 3, alignItems: 'center', pr: 4 } as const;

/** Every booking that the closure touches, with where it is and where it is to come. */
export function PlanTable({ closure, decisions, onlyUndecided, onOnlyUndecided }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [menu, setMenu] = useState<{ anchor: HTMLElement; row: PlanRow } | null>(null);
  const [other, setOther] = useState<PlanRow | null>(null);
  const rows = useMemo(() => (onlyUndecided ? closure.open.filter(({ decision }) => decision.kind === 'undecided') : closure.open), [closure.open, onlyUndecided]);
  const selected = rows.filter(({ bookingUid }) => chosen.has(bookingUid));
  const toggle = (uids: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const uid of uids) if (on) next.add(uid);
    else next.delete(uid);
    setChosen(next);
  };
  const all = rows.length > 0 && selected.length === rows.length;
  return (
    <>
      <BulkBar closure={closure} rows={rows} selected={selected} decisions={decisions} onlyUndecided={onlyUndecided} onOnlyUndecided={onOnlyUndecided} onDone={() => setChosen(new Set())} />
      <Box role="table" aria-label={t('closures.planLabel')} aria-rowcount={rows.length + 1} sx={{ overflowX: 'auto' }}>
        <Box role="row" sx={{ ...tracks, minHeight: 34, fontSize: '0.75rem', fontWeight: 580, color: 'text.secondary', borderBottom: 1, borderColor: 'divider' }}>
          <Box role="columnheader" aria-label={t('closures.planColumns.select')}>
            <Checkbox size="small" checked={all} indeterminate={!all && selected.length > 0} slotProps={{ input: { 'aria-label': t('closures.selectAll') } }} onChange={(_event, on) => toggle(rows.map(({ bookingUid }) => bookingUid), on)} />
          </Box>
          {(['old', 'person', 'contacts', 'new'] as const).map((column) => (
            <Box key={column} role="columnheader">
              {t(`closures.planColumns.${column}`)}
            </Box>
          ))}
        </Box>
        {rows.map((row) => (
          <Line key={row.bookingUid} closure={closure} row={row} chosen={chosen.has(row.bookingUid)} onChoose={(on) => toggle([row.bookingUid], on)} onMenu={(anchor) => setMenu({ anchor, row })} />
        ))}
      </Box>
      {menu && (
        <PlaceMenu
          closure={closure}
          row={menu.row}
          anchor={menu.anchor}
          onClose={() => setMenu(null)}
          onChoice={(choice) => void decisions.decide([menu.row.bookingUid], choice)}
          onOther={() => setOther(menu.row)}
        />
      )}
      {other && <OtherPlaceDialog closure={closure} row={other} decide={(to) => decisions.decide([other.bookingUid], { kind: 'move', to })} onClose={() => setOther(null)} />}
    </>
  );
}

interface LineProps {
  readonly closure: ClosureDetail;
  readonly row: PlanRow;
  readonly chosen: boolean;
  readonly onChoose: (on: boolean) => void;
  readonly onMenu: (anchor: HTMLElement) => void;
}

function Line({ closure, row, chosen, onChoose, onMenu }: LineProps) {
  const { t } = useTranslation();
  const words = useClosureWords();
  const name = fullName(row);
  const { decision } = row;
  const isUndecided = decision.kind === 'undecided';
  return (
    <Box
      role="row"
      sx={{ ...tracks, minHeight: 52, '&:not(:last-child)': { borderBottom: 1, borderColor: 'divider' }, '&:hover': { bgcolor: 'action.hover' }, ...(isUndecided && { boxShadow: 'inset 3px 0 0 var(--mui-palette-warning-main)' }), ...(chosen && { bgcolor: 'action.selected' }) }}
    >
      <Box role="cell">
        <Checkbox size="small" checked={chosen} slotProps={{ input: { 'aria-label': t('closures.selectOne', { name }) } }} onChange={(_event, on) => onChoose(on)} />
      </Box>
      <Box role="cell" sx={{ minWidth: 0, ...tabular }}>
        <TwoLines first={words.when(row.from)} second={words.official(closure, row.from.officialUid)} />
      </Box>
      <Box role="cell" sx={{ minWidth: 0 }}>
        <TwoLines strong first={name} second={row.number} />
      </Box>
      <Box role="cell">
        <ContactMarks contacts={row.contacts} />
      </Box>
      <Box role="cell" sx={{ minWidth: 0 }}>
        <Button
          fullWidth
          variant="outlined"
          color="inherit"
          aria-haspopup="menu"
          endIcon={<ArrowDropDown />}
          onClick={(event) => onMenu(event.currentTarget)}
          sx={{ justifyContent: 'space-between', textAlign: 'left', fontWeight: 400, minHeight: 40, py: 0.5, borderColor: 'divider', bgcolor: 'background.paper' }}
        >
          <Box component="span" sx={{ minWidth: 0 }}>
            <Box component="span" sx={visuallyHidden}>
              {t('closures.chooseFor', { name })}{' '}
            </Box>
            <DecisionWords closure={closure} row={row} />
          </Box>
        </Button>
      </Box>
    </Box>
  );
}

/** What was decided for a booking, in two lines: the place, and who receives or why not the deputy. */
export function DecisionWords({ closure, row }: { closure: ClosureDetail; row: PlanRow }) {
  const { t } = useTranslation();
  const words = useClosureWords();
  const { decision, deputy, byHand, from } = row;
  const hand = byHand && row.doneAt === null ? t('closures.byHand') : '';
  const line = (first: ReactNode, second: string) => (
    <Box component="span" sx={{ minWidth: 0, display: 'block', lineHeight: 1.25 }}>
      <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 2, whiteSpace: 'nowrap', ...tabular }}>
        {first}
      </Box>
      <Box component="span" title={second} sx={{ display: 'block', fontSize: '0.75rem', color: 'text.secondary', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
        {second || '\u00a0'}
      </Box>
    </Box>
  );
  if (decision.kind === 'cancel') return line(<Box component="span" sx={{ color: 'error.main', fontWeight: 560 }}>{t(row.doneAt === null ? 'closures.decision.cancel' : 'closures.decision.cancelled')}</Box>, hand);
  if (decision.kind === 'undecided') {
    return line(<Box component="span" sx={{ color: 'warning.main', fontWeight: 560 }}>{t('closures.decision.undecided')}</Box>, [t(`closures.why.${decision.why}`), deputy === 'away' ? t('closures.deputy.away') : ''].filter(Boolean).join(' · '));
  }
  const { to } = decision;
  const badge = to.officialUid === from.officialUid ? null : to.officialUid === closure.deputies[from.officialUid] ? t('closures.deputyBadge') : t('closures.otherBadge');
  const why = badge === null && deputy !== null && deputy !== 'receives' && deputy !== 'none' ? t(`closures.deputy.${deputy}`) : '';
  return line(
    <>
      <Box component="span" sx={{ fontWeight: 560 }}>
        {words.when(to)}
      </Box>
      {badge && (
        <Box component="span" sx={{ px: 1.5, borderRadius: 1, fontSize: '0.6875rem', lineHeight: '16px', fontWeight: 560, color: 'primary.main', bgcolor: 'primary.light' }}>
          {badge}
        </Box>
      )}
    </>,
    [words.official(closure, to.officialUid), hand || why].filter(Boolean).join(' · '),
  );
}
