import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isFin, normaliseFin } from '#shared/formats/fin.ts';
import { formatDate, formatInstantDate, fullName } from '../app/i18n/format.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { Labelled } from '../ui/Labelled.tsx';
import { birthDateOf, filledFrom, type BookingDraft } from './bookingDraft.ts';

export interface PartProps {
  readonly draft: BookingDraft;
  readonly set: (changes: Partial<BookingDraft>) => void;
  readonly errorAt: (field: string) => string | undefined;
}

/** Who is booked. The FİN first: of one whom the office knows it fills in the rest. */
export function CitizenFields({ draft, set, errorAt, onFilled }: PartProps & { readonly onFilled: () => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const fin = normaliseFin(draft.fin);
  const known = useQuery(trpc.reception.counter.known.queryOptions({ fin }, { enabled: isFin(fin), staleTime: 30_000 })).data ?? null;
  const filling = known && filledFrom(draft, known);
  const fills = filling !== null && Object.keys(filling).length > 0;
  const fill = () => {
    if (filling) set(filling);
    onFilled();
  };
  const text = (name: 'surname' | 'name' | 'patronymic' | 'documentNumber' | 'registeredAddress', maxLength: number, required = false) => (
    <Labelled
      label={t(`bookings.fields.${name}`)}
      required={required}
      value={draft[name]}
      onChange={(event) => set({ [name]: event.target.value })}
      error={errorAt(name)}
      autoComplete="off"
      spellCheck={false}
      inputProps={{ maxLength }}
    />
  );
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(6, minmax(0, 1fr))', gap: 3, '& > *': { gridColumn: 'span 2' } }}>
      <Labelled
        label={t('bookings.fields.fin')}
        autoFocus
        value={draft.fin}
        onChange={(event) => set({ fin: event.target.value })}
        onBlur={() => isFin(draft.fin) && set({ fin: normaliseFin(draft.fin) })}
        onKeyDown={(event: KeyboardEvent) => {
          // Enter looks the citizen up; it does not send the form yet.
          if (event.key !== 'Enter') return;
          event.preventDefault();
          if (known && fills) fill();
        }}
        error={errorAt('fin')}
        fault={fin !== '' && !isFin(fin) ? t('validation.badFin') : undefined}
        hint={errorAt('birthDate') ? undefined : t('bookings.finHint')}
        autoComplete="off"
        spellCheck={false}
        // A FİN is in capitals by the plain rule: an i never becomes an İ.
        inputProps={{ maxLength: 20, lang: 'en', style: { textTransform: draft.fin ? 'uppercase' : 'none' } }}
      />
      <Labelled
        label={t('bookings.fields.birthDate')}
        required={fin === ''}
        value={draft.birthDate}
        onChange={(event) => set({ birthDate: event.target.value })}
        onBlur={() => /^\d{4}-\d{2}-\d{2}$/.test(birthDateOf(draft.birthDate)) && set({ birthDate: formatDate(birthDateOf(draft.birthDate)) })}
        placeholder={t('common.datePlaceholder')}
        error={errorAt('birthDate')}
        autoComplete="off"
        spellCheck={false}
        inputProps={{ maxLength: 30 }}
      />
      {text('documentNumber', 30)}
      {known && (
        <Box sx={{ gridColumn: '1 / -1 !important' }} aria-live="polite">
          {fills ? (
            <Alert
              severity="info"
              sx={{ py: 0.5 }}
              action={
                <Button color="inherit" onClick={fill}>
                  {t('bookings.fill')}
                </Button>
              }
            >
              {t(known.source === 'booking' ? 'bookings.knownBooking' : 'bookings.knownApplication', { name: fullName(known), number: known.number, date: formatInstantDate(known.at) })}
            </Alert>
          ) : (
            known.surname !== '' &&
            draft.surname.trim() !== '' &&
            fullName(known).toLowerCase() !== fullName(draft).trim().toLowerCase() && (
              <Alert severity="warning" sx={{ py: 0.5 }}>
                {t('bookings.knownOther', { name: fullName(known), number: known.number })}
              </Alert>
            )
          )}
        </Box>
      )}
      {text('surname', 100, true)}
      {text('name', 100, true)}
      {text('patronymic', 100)}
      <Box sx={{ gridColumn: '1 / -1 !important' }}>{text('registeredAddress', 300)}</Box>
    </Box>
  );
}
