import TaskAlt from '@mui/icons-material/TaskAltOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { countDecisions } from '#shared/closures/plan.ts';
import type { ClosureDetail } from '#shared/closures/views.ts';
import { useFormats } from '../app/i18n/format.ts';

interface Props {
  readonly closure: ClosureDetail;
  readonly pending: boolean;
  /** What confirming was refused for last, in words. */
  readonly refused: string | null;
  readonly onConfirm: () => void;
  readonly onShowUndecided: () => void;
}

/** What confirming would do, in figures, and the step itself. */
export function Summary({ closure, pending, refused, onConfirm, onShowUndecided }: Props) {
  const { t } = useTranslation();
  const { moved, toDeputy, cancelled, undecided } = countDecisions(closure.open);
  const told = closure.open.filter(({ contacts }) => contacts.sms || contacts.email).length;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
      <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))', gap: 4 }}>
        <Figure name={t('closures.summary.moved')} value={moved} below={toDeputy > 0 ? t('closures.summary.toDeputy', { count: toDeputy }) : ''} />
        <Figure name={t('closures.summary.cancelled')} value={cancelled} />
        {undecided > 0 && <Figure name={t('closures.summary.undecided')} value={undecided} warn />}
        {closure.status === 'draft' && <Figure name={t('closures.summary.days')} value={closure.receptionDays} />}
        <Figure name={t('closures.summary.told')} value={told} />
        <Figure name={t('closures.summary.phone')} value={closure.open.length - told} />
      </Box>
      {refused && <Alert severity="error">{refused}</Alert>}
      {undecided > 0 && (
        <Alert severity="warning" action={<Button color="inherit" onClick={onShowUndecided}>{t('closures.showUndecided')}</Button>}>
          {t('closures.undecidedFirst', { count: undecided })}
        </Alert>
      )}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 4, flexWrap: 'wrap' }}>
        <Button variant="contained" startIcon={<TaskAlt />} loading={pending} loadingPosition="start" disabled={undecided > 0} onClick={onConfirm}>
          {told > 0 ? t('closures.confirmAll') : t('closures.confirm')}
        </Button>
        <Box sx={{ flex: 1, minWidth: 280, fontSize: '0.8125rem', color: 'text.secondary' }}>{t('closures.confirmHint')}</Box>
      </Box>
    </Box>
  );
}

function Figure({ name, value, below = '', warn = false }: { name: string; value: number; below?: ReactNode; warn?: boolean }) {
  const formats = useFormats();
  return (
    <div>
      <Box component="dt" sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>
        {name}
      </Box>
      <Box component="dd" sx={{ m: 0 }}>
        <Box sx={{ fontSize: '1.375rem', lineHeight: '1.875rem', fontWeight: 640, fontVariantNumeric: 'tabular-nums', ...(warn && { color: 'warning.main' }) }}>{formats.number(value)}</Box>
        {below && <Box sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>{below}</Box>}
      </Box>
    </div>
  );
}
