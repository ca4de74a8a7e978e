import AddOutlined from '@mui/icons-material/AddOutlined';
import HistoryOutlined from '@mui/icons-material/HistoryOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarYears, YearView } from '#shared/calendar/views.ts';
import { formatDate, formatInstant } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { StatusMark } from '../ui/StatusMark.tsx';
import { useToasts } from '../ui/Toasts.tsx';

interface Props {
  readonly years: CalendarYears;
  readonly year: number;
  readonly view: YearView | undefined;
  readonly mayChange: boolean;
  readonly editing: boolean;
  readonly onYear: (year: number) => void;
}

/** The years there are, what the one on show rests on, and the way back to the shipped one. */
export function YearBar({ years, year, view, mayChange, editing, onYear }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 4, rowGap: 2 }}>
      <ToggleButtonGroup exclusive size="small" value={year} onChange={(_event, next: number | null) => next !== null && onYear(next)} aria-label={t('calendar.year')}>
        {years.years.map((each) => (
          <ToggleButton key={each.year} value={each.year} sx={{ fontVariantNumeric: 'tabular-nums' }}>
            {each.year}
            {each.projected && (
              <Box component="span" sx={{ ml: 1, fontSize: '0.6875rem', fontWeight: 500 }}>
                {t('calendar.projectedShort')}
              </Box>
            )}
          </ToggleButton>
        ))}
        {mayChange && (
          <ToggleButton value={years.next} aria-label={t('calendar.addYear', { year: years.next })}>
            <AddOutlined sx={{ fontSize: 16, mr: 0.5 }} />
            {years.next}
          </ToggleButton>
        )}
      </ToggleButtonGroup>
      {view && <Standing view={view} />}
      {years.warning && years.warning.year !== year && (
        <Alert severity="warning" sx={{ width: '100%' }} action={mayChange && <Button onClick={() => years.warning && onYear(years.warning.year)}>{years.warning.year}</Button>}>
          {t(`calendar.warning.${years.warning.lack}`, { year: years.warning.year })}
        </Alert>
      )}
      {mayChange && !editing && view?.revertTo && (
        <Button variant="text" startIcon={<HistoryOutlined />} onClick={() => setAsking(true)} sx={{ ml: 'auto' }}>
          {t(view.revertTo === 'shipped' ? 'calendar.revert' : 'calendar.remove')}
        </Button>
      )}
      {view?.revertTo && <RevertDialog open={asking} view={view} onClose={() => setAsking(false)} />}
    </Box>
  );
}

function Standing({ view: { source, projected, choices, changedAt, changedBy } }: { view: YearView }) {
  const { t } = useTranslation();
  const rests = source === 'new' ? t('calendar.source.new') : source === 'shipped' ? t('calendar.source.shipped') : t('calendar.source.recorded', { name: changedBy ?? '', at: changedAt === null ? '' : formatInstant(changedAt) });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2.5, rowGap: 1, fontSize: '0.8125rem', color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
      <StatusMark tone={projected ? 'warn' : 'good'}>{t(projected ? 'calendar.projected' : 'calendar.decided')}</StatusMark>
      {choices.decision && <span>{t('calendar.decisionOf', { number: choices.decision.number, date: formatDate(choices.decision.date) })}</span>}
      <span>{rests}</span>
    </Box>
  );
}

function RevertDialog({ open, view, onClose }: { open: boolean; view: YearView; onClose: () => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const toasts = useToasts();
  const errorText = useErrorText();
  const { year, revertTo, changedAt } = view;
  const revert = useMutation(
    trpc.calendar.revert.mutationOptions({
      onSuccess: () => {
        toasts.done(t('calendar.reverted', { year }));
        onClose();
      },
    }),
  );
  const words = revertTo === 'none' ? 'remove' : 'revert';
  return (
    <Dialog open={open} onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="calendar-revert">
      <DialogTitle id="calendar-revert">{t(`calendar.${words}Title`, { year })}</DialogTitle>
      <DialogContent>
        {t(`calendar.${words}Text`)}
        {revert.error && (
          <Alert severity="error" sx={{ mt: 3 }}>
            {errorText.of(revert.error)}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button variant="contained" color="error" loading={revert.isPending} onClick={() => revert.mutate({ year, basedOn: changedAt })}>
          {t(`calendar.${words}`)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
