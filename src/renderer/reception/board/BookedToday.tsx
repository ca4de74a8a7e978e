import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { BookedToday as Booked } from '#shared/reception/bookingViews.ts';
import { isLegalForBooking } from '#shared/reception/lifecycle.ts';
import { fullName } from '../../app/i18n/format.ts';
import { SideBySide, type ComparedRow } from '../../bookings/SideBySide.tsx';
import { BookingStatusMark } from '../marks.tsx';

/** What is written of the citizen without a booking. */
interface Written {
  readonly official: string;
  readonly surname: string;
  readonly name: string;
  readonly patronymic: string;
  readonly fin: string;
  readonly note: string;
}

interface Props {
  readonly written: Written;
  readonly booked: readonly Booked[];
  readonly goesOn: boolean;
  readonly onGoOn: (goesOn: boolean) => void;
  readonly error: string | undefined;
  /** Writes down that they have come, by this booking. */
  readonly onArrive: (booking: Booked) => void;
  readonly onShow: (booking: Booked) => void;
}

/** A citizen who is entered without a booking beside the bookings that they have today: they can be checked in by one of those instead of being made twice. */
export function BookedToday({ written, booked, goesOn, onGoOn, error, onArrive, onShow }: Props) {
  const { t } = useTranslation();
  const officialOf = ({ official }: Booked) => official && [fullName(official), official.room && t('reception.room', { room: official.room })].filter(Boolean).join(', ');
  const rows: ReadonlyArray<ComparedRow<Booked>> = [
    [t('board.walkIn.booked.official'), written.official || '—', (b) => officialOf(b) || '—'],
    [t('bookings.similar.rows.when'), '—', (b) => b.startTime ?? t('reception.picker.wholeDay')],
    [
      t('bookings.similar.rows.status'),
      t('bookings.similar.notSaved'),
      (b) => (
        <>
          <BookingStatusMark status={b.status} />
          {b.ticket !== null && b.status !== 'confirmed' && <Box sx={{ mt: 0.5 }}>{t('board.walkIn.booked.ticket', { ticket: b.ticket })}</Box>}
        </>
      ),
    ],
    [t('bookings.similar.rows.citizen'), fullName(written) || '—', (b) => fullName(b)],
    [t('bookings.similar.rows.fin'), written.fin.toUpperCase() || '—', (b) => b.fin ?? '—'],
    [t('bookings.similar.rows.note'), written.note || '—', (b) => b.note ?? '—'],
    [
      '',
      '',
      (b) =>
        isLegalForBooking('arrive', b.status) ? (
          <Button size="small" variant="contained" onClick={() => onArrive(b)}>
            {t('board.walkIn.booked.arrive')}
          </Button>
        ) : (
          <Button size="small" variant="outlined" onClick={() => onShow(b)}>
            {t('board.walkIn.booked.show')}
          </Button>
        ),
    ],
  ];
  return (
    <SideBySide title={t('board.walkIn.booked.title')} ours={t('board.walkIn.booked.this')} others={booked} rows={rows} goesOn={goesOn} onGoOn={onGoOn} goOnLabel={t('board.walkIn.booked.goOn')} error={error} />
  );
}
