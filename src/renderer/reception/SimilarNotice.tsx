import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { BookingDetail } from '#shared/reception/views.ts';
import { formatDate } from '../app/i18n/format.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { BookingStatusMark } from './marks.tsx';

/** On the sheet of a booking that is expected: the same citizen's other bookings with the same official in the period, however each came. */
export function SimilarNotice({ booking: { id, status } }: { readonly booking: BookingDetail }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const isExpected = status === 'requested' || status === 'confirmed';
  const similar = useQuery(trpc.reception.similarTo.queryOptions({ id }, { enabled: isExpected })).data ?? [];
  if (!isExpected || similar.length === 0) return null;
  return (
    <Alert severity="warning" sx={{ mb: 4, alignItems: 'flex-start' }}>
      {t('reception.similar.title', { count: similar.length })}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0, display: 'flex', flexDirection: 'column', gap: 1, fontVariantNumeric: 'tabular-nums', '& a': { color: 'inherit' } }}>
        {similar.map((each) => (
          <Box component="li" key={each.id} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
            <Link to="/reception" search={{ date: each.receptionDate, booking: each.id }}>
              {each.number}
            </Link>
            {[formatDate(each.receptionDate), each.startTime].filter(Boolean).join(', ')}
            <BookingStatusMark status={each.status} />
          </Box>
        ))}
      </Box>
    </Alert>
  );
}
