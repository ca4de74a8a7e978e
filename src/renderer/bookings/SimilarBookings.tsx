import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPhone } from '#shared/formats/phone.ts';
import type { SimilarBooking } from '#shared/reception/bookingViews.ts';
import { formatDate, fullName } from '../app/i18n/format.ts';
import { BookingStatusMark } from '../reception/marks.tsx';
import type { BookingDraft } from './bookingDraft.ts';

/** Where the bookings stand side by side, for what leads there. */
export const similarId = 'similar-bookings';

interface Props {
  readonly draft: BookingDraft;
  readonly similar: readonly SimilarBooking[];
  readonly goesOn: boolean;
  readonly onGoOn: (goesOn: boolean) => void;
  readonly error: string | undefined;
}

/** What is written and the citizen's other bookings with the same official, side by side; going on is ticked on purpose. */
export function SimilarBookings({ draft, similar, goesOn, onGoOn, error }: Props) {
  const { t } = useTranslation();
  const when = (date: string, startTime: string | null) => [formatDate(date), startTime].filter(Boolean).join(', ');
  const rows: ReadonlyArray<readonly [string, ReactNode, (booking: SimilarBooking) => ReactNode]> = [
    ['when', draft.place ? when(draft.place.date, draft.place.startTime) : '—', (b) => when(b.receptionDate, b.startTime)],
    ['status', t('bookings.similar.notSaved'), (b) => <BookingStatusMark status={b.status} />],
    ['citizen', fullName(draft) || '—', (b) => fullName(b)],
    ['fin', draft.fin.toUpperCase() || '—', (b) => b.fin ?? '—'],
    ['phone', draft.phone || '—', (b) => (b.phone ? formatPhone(b.phone) : '—')],
    ['note', draft.note || '—', (b) => b.note ?? '—'],
  ];
  return (
    <Box component="section" aria-label={t('bookings.similar.title', { count: similar.length })} id={similarId}>
      <Alert severity="warning" role="alert" sx={{ alignItems: 'flex-start', '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}>
        <Box sx={{ fontWeight: 600 }}>{t('bookings.similar.title', { count: similar.length })}</Box>
        <Box sx={{ overflowX: 'auto', my: 2 }} tabIndex={0} role="region" aria-label={t('bookings.similar.sideBySide')}>
          <Box
            component="table"
            sx={{ borderCollapse: 'collapse', minWidth: '100%', bgcolor: 'background.paper', borderRadius: 1, fontSize: '0.8125rem', fontVariantNumeric: 'tabular-nums', '& th, & td': { textAlign: 'left', verticalAlign: 'top', px: 2, py: 1.25, borderBottom: 1, borderColor: 'divider', overflowWrap: 'anywhere', minWidth: 110 }, '& tbody th': { fontWeight: 400, color: 'text.secondary', minWidth: 70 }, '& tr:last-child > *': { borderBottom: 0 } }}
          >
            <thead>
              <tr>
                <td />
                <th scope="col">{t('bookings.similar.this')}</th>
                {similar.map((booking) => (
                  <th scope="col" key={booking.uid}>
                    {booking.number}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([name, ours, theirs]) => (
                <tr key={name}>
                  <th scope="row">{t(`bookings.similar.rows.${name}`)}</th>
                  <td>{ours}</td>
                  {similar.map((booking) => (
                    <td key={booking.uid}>{theirs(booking)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </Box>
        </Box>
        <FormControlLabel
          control={<Checkbox size="small" checked={goesOn} onChange={(event) => onGoOn(event.target.checked)} slotProps={{ input: { 'aria-invalid': error !== undefined } }} />}
          label={t('bookings.similar.goOn')}
          slotProps={{ typography: { variant: 'body2' } }}
        />
        {error && (
          <FormHelperText error sx={{ mx: 0 }}>
            {error}
          </FormHelperText>
        )}
      </Alert>
    </Box>
  );
}
