import { useTranslation } from 'react-i18next';
import { formatPhone } from '#shared/formats/phone.ts';
import type { DateKind, FoundBooking } from '#shared/reception/find.ts';
import { formatClock, formatDate, formatInstantDate, fullName, useFormats } from '../../app/i18n/format.ts';
import { WaitingMark } from '../../applications/marks.tsx';
import { TwoLines, type Column } from '../../ui/Register.tsx';
import { BookingStatusMark, PlaceLostMark } from '../marks.tsx';

/** The columns of the register of bookings; the date that is asked by stands first. */
export function useFindColumns(by: DateKind): ReadonlyArray<Column<FoundBooking>> {
  const { t } = useTranslation();
  const formats = useFormats();
  const reception: Column<FoundBooking> = {
    id: 'reception',
    header: t('find.columns.reception'),
    width: '92px',
    cell: (row) => <TwoLines figures strong={by === 'reception'} first={formatDate(row.receptionDate)} second={[formats.weekdayShort(row.receptionDate), row.startTime ?? ''].filter(Boolean).join(' ')} />,
  };
  const submitted: Column<FoundBooking> = {
    id: 'submitted',
    header: t('find.columns.submitted'),
    width: '92px',
    ...(by === 'reception' && { hideBelow: 980 }),
    cell: (row) => <TwoLines figures strong={by === 'submitted'} first={formatInstantDate(row.submittedAt)} second={formatClock(row.submittedAt)} />,
  };
  return [
    ...(by === 'reception' ? [reception] : [submitted, reception]),
    {
      id: 'person',
      header: t('find.columns.person'),
      width: 'minmax(130px, 1.1fr)',
      cell: (row) => <TwoLines strong first={fullName({ surname: row.surname, name: row.name })} second={row.patronymic} />,
    },
    {
      id: 'number',
      header: t('find.columns.number'),
      width: '138px',
      cell: (row) => (
        <TwoLines
          first={
            <>
              {row.number}
              {row.placeLost ? <PlaceLostMark /> : row.waiting && <WaitingMark />}
            </>
          }
          second={`${t(`applications.kind.${row.kind}`)} · ${t(`reception.channel.${row.channel}`)}`}
        />
      ),
    },
    { id: 'official', header: t('find.columns.official'), width: 'minmax(110px, 0.9fr)', cell: (row) => <TwoLines first={row.official || '—'} /> },
    { id: 'status', header: t('find.columns.status'), width: '136px', cell: (row) => <BookingStatusMark status={row.status} /> },
    {
      id: 'note',
      header: t('find.columns.note'),
      width: 'minmax(120px, 1fr)',
      hideBelow: 860,
      cell: (row) => <TwoLines first={row.note ?? '—'} second={row.phone ? formatPhone(row.phone) : ''} />,
    },
    ...(by === 'reception' ? [submitted] : []),
  ];
}
