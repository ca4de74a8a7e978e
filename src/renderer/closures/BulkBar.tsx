import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from '#shared/closures/schema.ts';
import type { ClosureDetail, PlanRow } from '#shared/closures/views.ts';
import { AskDialog } from './AskDialog.tsx';
import type { Decisions } from './useDecisions.ts';

interface Props {
  readonly closure: ClosureDetail;
  readonly rows: readonly PlanRow[];
  readonly selected: readonly PlanRow[];
  readonly decisions: Decisions;
  readonly onlyUndecided: boolean;
  readonly onOnlyUndecided: (on: boolean) => void;
  readonly onDone: () => void;
}

/** Choices for many bookings at once: for the selected ones, without a selection for all that are shown. Cancelling always wants a selection. */
export function BulkBar({ closure, rows, selected, decisions, onlyUndecided, onOnlyUndecided, onDone }: Props) {
  const { t } = useTranslation();
  const [cancelling, setCancelling] = useState(false);
  const many = selected.length > 0 ? selected : rows;
  const undecided = closure.open.filter(({ decision }) => decision.kind === 'undecided').length;
  const choose = (choice: Choice, forRows = many) => {
    onDone();
    void decisions.decide(forRows.map(({ bookingUid }) => bookingUid), choice);
  };
  const hasDeputy = many.some(({ from }) => closure.deputies[from.officialUid] !== undefined);
  return (
    <Box role="toolbar" aria-label={t('closures.bulk.label')} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 1, px: 3, py: 2, borderBottom: 1, borderColor: 'divider', position: 'sticky', top: 0, zIndex: 1, bgcolor: 'background.paper', borderRadius: '8px 8px 0 0' }}>
      <Box aria-live="polite" sx={{ minWidth: 84, px: 1, fontSize: '0.8125rem', fontWeight: 560, color: 'text.secondary' }}>
        {selected.length > 0 ? t('closures.selected', { count: selected.length }) : t('closures.allOfThem')}
      </Box>
      {closure.officialUid !== null && (
        <Button variant="outlined" color="secondary" disabled={!hasDeputy} onClick={() => choose({ kind: 'deputy' })}>
          {t('closures.bulk.deputy')}
        </Button>
      )}
      <Button variant="outlined" color="secondary" disabled={many.length === 0} onClick={() => choose({ kind: 'nextFree' })}>
        {t('closures.bulk.nextFree')}
      </Button>
      <Button variant="outlined" color="error" disabled={selected.length === 0} onClick={() => setCancelling(true)}>
        {t('closures.bulk.cancel')}
      </Button>
      <Button color="secondary" title={t('closures.bulk.proposeHint')} onClick={() => void decisions.propose()}>
        {t('closures.bulk.propose')}
      </Button>
      <FormControlLabel
        sx={{ ml: 'auto', mr: 1, '& .MuiFormControlLabel-label': { fontSize: '0.8125rem' } }}
        control={<Switch size="small" checked={onlyUndecided} disabled={undecided === 0 && !onlyUndecided} onChange={(_event, on) => onOnlyUndecided(on)} />}
        label={t('closures.bulk.onlyUndecided', { count: undecided })}
      />
      {cancelling && (
        <AskDialog
          title={t('closures.cancelAsk.title', { count: selected.length })}
          text={t('closures.cancelAsk.text')}
          action={t('closures.cancelAsk.do')}
          tone="error"
          onClose={() => setCancelling(false)}
          onAction={() => {
            setCancelling(false);
            choose({ kind: 'cancel' }, selected);
          }}
        />
      )}
    </Box>
  );
}
