import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useTranslation } from 'react-i18next';
import { formatDate, useFormats } from '../app/i18n/format.ts';
import { useMay } from '../app/rpc/session.ts';
import { Labelled } from '../ui/Labelled.tsx';
import type { ChosenPlace } from './bookingDraft.ts';
import type { PartProps } from './CitizenFields.tsx';
import type { FullSlot } from './useHold.ts';

interface Props extends PartProps {
  readonly full: FullSlot;
  readonly approval: { readonly login: string; readonly password: string };
  readonly onApproval: (changes: { login?: string; password?: string }) => void;
  readonly onChoose: (place: ChosenPlace) => void;
}

/** A slot without a place: the nearest free ones a click away, and the place beyond them that a manager may give. */
export function FullSlotNotice({ full: { place, nearest }, draft, set, errorAt, approval, onApproval, onChoose }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const may = useMay();
  return (
    <Alert severity="warning" role="alert" sx={{ alignItems: 'flex-start', '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}>
      {t(nearest.length > 0 ? 'bookings.fullWithNearest' : 'bookings.fullOnly', { place: [formatDate(place.date), place.startTime].filter(Boolean).join(', ') })}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mt: nearest.length > 0 ? 1.5 : 0 }}>
        {nearest.map((each, i) => (
          <Button key={`${each.date} ${each.startTime ?? ''}`} size="small" variant="outlined" color="inherit" autoFocus={i === 0} onClick={() => onChoose(each)} sx={{ bgcolor: 'background.paper', fontVariantNumeric: 'tabular-nums' }}>
            {[`${formatDate(each.date).slice(0, 5)} ${formats.weekdayShort(each.date)}`, each.startTime].filter(Boolean).join(', ')}
          </Button>
        ))}
      </Box>
      <FormControlLabel
        sx={{ mt: 1.5, display: 'flex' }}
        control={<Checkbox size="small" checked={draft.beyond} onChange={(event) => set({ beyond: event.target.checked })} />}
        label={t('bookings.beyond.check')}
        slotProps={{ typography: { variant: 'body2' } }}
      />
      {draft.beyond && (
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 3, mt: 1.5 }}>
          <Box sx={{ gridColumn: '1 / -1' }}>
            <Labelled label={t('bookings.beyond.reason')} required value={draft.beyondReason} onChange={(event) => set({ beyondReason: event.target.value })} error={errorAt('overbook.reason')} inputProps={{ maxLength: 500 }} />
          </Box>
          {!may('bookings.overbook') && (
            <>
              <Labelled label={t('bookings.beyond.login')} required hint={t('bookings.beyond.hint')} value={approval.login} onChange={(event) => onApproval({ login: event.target.value })} error={errorAt('overbook.login')} autoComplete="off" spellCheck={false} inputProps={{ maxLength: 100 }} />
              <Labelled label={t('bookings.beyond.password')} required type="password" value={approval.password} onChange={(event) => onApproval({ password: event.target.value })} error={errorAt('overbook.password')} autoComplete="new-password" inputProps={{ maxLength: 200 }} />
            </>
          )}
        </Box>
      )}
    </Alert>
  );
}
