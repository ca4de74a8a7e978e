import PersonSearch from '@mui/icons-material/PersonSearchOutlined';
import Rating from '@mui/material/Rating';
import Tooltip from '@mui/material/Tooltip';
import { useTranslation } from 'react-i18next';
import type { SameBy } from '#shared/citizens/samePerson.ts';
import type { About, CitizenApplication, CitizenBooking, CitizenMessage, CitizenVoice } from '#shared/citizens/views.ts';
import { formatClock, formatDate, formatInstantDate, useFormats } from '../app/i18n/format.ts';
import { useClassifiers } from '../app/useClassifiers.ts';
import { ApplicationStatusMark, LineDue, WaitingMark } from '../applications/marks.tsx';
import { useEventWords } from '../applications/Timeline.tsx';
import { BookingStatusMark } from '../reception/marks.tsx';
import { TwoLines, type Column } from '../ui/Register.tsx';
import { StatusMark, type Tone } from '../ui/StatusMark.tsx';

/** Says that a thing is the person's by the name alone. */
function ByNameMark({ by }: { readonly by: SameBy }) {
  const { t } = useTranslation();
  if (by === 'fin') return null;
  return (
    <Tooltip title={t('citizens.isByName')}>
      <PersonSearch role="img" aria-label={t('citizens.isByName')} sx={{ fontSize: 15, color: 'info.main', verticalAlign: '-2px', ml: 1 }} />
    </Tooltip>
  );
}

export function useApplicationColumns(): ReadonlyArray<Column<CitizenApplication>> {
  const { t } = useTranslation();
  const { word, service } = useClassifiers();
  return [
    {
      id: 'number',
      header: t('applications.columns.number'),
      width: '140px',
      cell: (row) => (
        <TwoLines
          strong={row.number !== null}
          first={
            <>
              {row.number ?? t('applications.notNumbered')}
              <ByNameMark by={row.by} />
              {row.waiting && <WaitingMark />}
            </>
          }
          second={row.portalNumber}
        />
      ),
    },
    { id: 'date', header: t('applications.columns.date'), width: '82px', hideBelow: 710, cell: (row) => <TwoLines figures first={formatInstantDate(row.submittedAt)} second={formatClock(row.submittedAt)} /> },
    { id: 'matter', header: t('applications.columns.matter'), width: 'minmax(130px, 1.6fr)', cell: (row) => <TwoLines first={row.summary || word('subject', row.subject)} second={service(row.service)} /> },
    { id: 'status', header: t('applications.columns.status'), width: '128px', cell: (row) => <ApplicationStatusMark status={row.status} /> },
    { id: 'outcome', header: t('applications.fields.outcome'), width: 'minmax(120px, 0.9fr)', hideBelow: 840, cell: (row) => <TwoLines first={row.outcome ? t(`applications.outcome.${row.outcome}`) : '—'} /> },
    { id: 'due', header: t('applications.columns.due'), width: '146px', hideBelow: 560, cell: (row) => <LineDue row={row} /> },
  ];
}

export function useBookingColumns(): ReadonlyArray<Column<CitizenBooking>> {
  const { t } = useTranslation();
  const formats = useFormats();
  return [
    { id: 'reception', header: t('find.columns.reception'), width: '92px', cell: (row) => <TwoLines figures strong first={formatDate(row.receptionDate)} second={[formats.weekdayShort(row.receptionDate), row.startTime ?? ''].filter(Boolean).join(' ')} /> },
    {
      id: 'number',
      header: t('find.columns.number'),
      width: '150px',
      cell: (row) => (
        <TwoLines
          first={
            <>
              {row.number}
              <ByNameMark by={row.by} />
            </>
          }
          second={`${t(`applications.kind.${row.kind}`)} · ${t(`reception.channel.${row.channel}`)}`}
        />
      ),
    },
    { id: 'official', header: t('find.columns.official'), width: 'minmax(120px, 1fr)', cell: (row) => <TwoLines first={row.official || '—'} /> },
    { id: 'status', header: t('find.columns.status'), width: '136px', cell: (row) => <BookingStatusMark status={row.status} /> },
    { id: 'outcome', header: t('reception.fields.outcome'), width: 'minmax(120px, 1fr)', hideBelow: 700, cell: (row) => <TwoLines first={row.outcome ? t(`reception.outcome.${row.outcome}`) : '—'} /> },
  ];
}

function useWhenAndAbout<Row extends { readonly key: string; readonly at: number; readonly about: About }>(): ReadonlyArray<Column<Row>> {
  const { t } = useTranslation();
  return [
    { id: 'at', header: t('citizens.columns.when'), width: '82px', cell: ({ at }) => <TwoLines figures first={formatInstantDate(at)} second={formatClock(at)} /> },
    { id: 'about', header: t('citizens.columns.about'), width: '150px', cell: ({ about }) => <TwoLines first={about.number} second={about.date ? t('citizens.receptionOn', { date: formatDate(about.date) }) : t('applications.one')} /> },
  ];
}

const deliveryTones: Readonly<Record<string, Tone>> = { queued: 'info', sent: 'info', delivered: 'good', failed: 'bad' };

export function useMessageColumns(): ReadonlyArray<Column<CitizenMessage>> {
  const { t, i18n } = useTranslation();
  const words = useEventWords();
  return [
    ...useWhenAndAbout<CitizenMessage>(),
    { id: 'kind', header: t('citizens.columns.message'), width: 'minmax(130px, 1.4fr)', cell: (row) => <TwoLines first={words('kind', row.kind)} second={row.issuedBy} /> },
    { id: 'way', header: t('citizens.columns.way'), width: 'minmax(100px, 0.9fr)', cell: (row) => <TwoLines first={words('way', row.way)} second={row.recipient ?? ''} /> },
    {
      id: 'status',
      header: t('citizens.columns.delivery'),
      width: 'minmax(130px, 1fr)',
      cell: (row) =>
        i18n.exists(`timeline.delivery.${row.status}`) ? (
          <Tooltip title={row.statusReason ?? ''}>
            <span>
              <StatusMark tone={deliveryTones[row.status] ?? 'neutral'}>{words('status', row.status)}</StatusMark>
            </span>
          </Tooltip>
        ) : (
          <TwoLines first="—" />
        ),
    },
  ];
}

export function useVoiceColumns(): ReadonlyArray<Column<CitizenVoice>> {
  const { t } = useTranslation();
  return [
    ...useWhenAndAbout<CitizenVoice>(),
    { id: 'author', header: t('citizens.columns.author'), width: 'minmax(110px, 0.7fr)', cell: (row) => <TwoLines first={t(`applications.commentBy.${row.author}`)} second={row.authorName ?? ''} /> },
    {
      id: 'text',
      header: t('citizens.columns.text'),
      width: 'minmax(180px, 2fr)',
      cell: (row) => (row.stars === null ? <TwoLines first={<span title={row.text}>{row.text}</span>} /> : <TwoLines first={<Rating size="small" readOnly value={row.stars} getLabelText={(stars) => t('applications.stars', { count: stars })} />} second={row.text} />),
    },
  ];
}
