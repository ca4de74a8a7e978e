import { useTranslation } from 'react-i18next';
import { formatPhone } from '#shared/formats/phone.ts';
import type { SimilarBooking } from '#shared/reception/bookingViews.ts';
import { formatDate, fullName } from '../app/i18n/format.ts';
import { BookingStatusMark } from '../reception/marks.tsx';
import type { BookingDraft } from './bookingDraft.ts';
import { SideBySide, type ComparedRow } from './SideBySide.tsx';

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
  const rows: ReadonlyArray<ComparedRow<SimilarBooking>> = [
    [t('bookings.similar.rows.when'), draft.place ? when(draft.place.date, draft.place.startTime) : '—', (b) => when(b.receptionDate, b.startTime)],
    [t('bookings.similar.rows.status'), t('bookings.similar.notSaved'), (b) => <BookingStatusMark status={b.status} />],
    [t('bookings.similar.rows.citizen'), fullName(draft) || '—', (b) => fullName(b)],
    [t('bookings.similar.rows.fin'), draft.fin.toUpperCase() || '—', (b) => b.fin ?? '—'],
    [t('bookings.similar.rows.phone'), draft.phone || '—', (b) => (b.phone ? formatPhone(b.phone) : '—')],
    [t('bookings.similar.rows.note'), draft.note || '—', (b) => b.note ?? '—'],
  ];
  return (
    <SideBySide
      id={similarId}
      title={t('bookings.similar.title', { count: similar.length })}
      ours={t('bookings.similar.this')}
      others={similar}
      rows={rows}
      goesOn={goesOn}
      onGoOn={onGoOn}
      goOnLabel={t('bookings.similar.goOn')}
      error={error}
    />
  );
}
