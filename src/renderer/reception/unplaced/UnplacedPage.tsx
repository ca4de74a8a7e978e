import TaskAlt from '@mui/icons-material/TaskAltOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPhone } from '#shared/formats/phone.ts';
import type { UnplacedBooking } from '#shared/reception/unplaced.ts';
import { PageHeader } from '../../app/frame/slots.tsx';
import { formatDate, fullName, useFormats } from '../../app/i18n/format.ts';
import { useErrorText } from '../../app/i18n/useErrorText.ts';
import { useMay } from '../../app/rpc/session.ts';
import { WaitingMark } from '../../applications/marks.tsx';
import { Message } from '../../ui/Message.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Register, TwoLines, type Column } from '../../ui/Register.tsx';
import { ScreenFailure } from '../../ui/ScreenFailure.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { useWide } from '../../ui/useWide.ts';
import { Beside } from '../Beside.tsx';
import { BookingPanel } from '../BookingPanel.tsx';
import { BookingStatusMark } from '../marks.tsx';
import { ReceptionTabs } from '../ReceptionTabs.tsx';
import { useConfirm } from '../useConfirm.ts';
import { useUnplaced } from './useUnplaced.ts';

const none: readonly UnplacedBooking[] = [];

/** Everybody expected where nothing is kept for them, until each is moved or ended: one by one in the panel, or all of an official together. */
export function UnplacedPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const wide = useWide();
  const confirm = useConfirm();
  const search = useSearch({ from: '/reception/unplaced' });
  const list = useUnplaced();
  const rows = list.data ?? none;
  const columns = useUnplacedColumns();
  const [selected, setSelected] = useState<number | null>(search.booking ?? null);
  const show = (booking: number | undefined) => void navigate({ to: '/reception/unplaced', search: { booking }, replace: true });
  const panel = search.booking !== undefined && <BookingPanel id={search.booking} onClose={() => show(undefined)} onConfirm={confirm.run} confirming={confirm.pending === search.booking} />;
  return (
    <Box sx={{ height: '100%', display: 'grid', gridTemplateColumns: wide && panel ? 'minmax(0, 1fr) 480px' : 'minmax(0, 1fr)', gridTemplateRows: 'minmax(0, 1fr)' }}>
      <PageHeader
        name={t('reception.unplaced.title')}
        title={<PageTitle title={t('reception.unplaced.title')} subtitle={list.data ? (rows.length === 0 ? t('reception.unplaced.none') : t('reception.unplaced.subtitle', { count: rows.length })) : ' '} />}
      />
      <Box sx={{ minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column', bgcolor: 'background.paper' }}>
        <ReceptionTabs />
        <Together rows={rows} />
        <Box sx={{ flex: 1, minHeight: 0, position: 'relative' }}>
          {list.isError && !list.data ? (
            <ScreenFailure text={errorText.of(list.error)} onRetry={() => void list.refetch()} />
          ) : (
            <Register
              label={t('reception.unplaced.title')}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.id}
              loading={list.isPending}
              hasMore={false}
              loadMore={() => undefined}
              selected={selected}
              onSelect={({ id }) => {
                if (wide || id === selected) show(id);
                setSelected(id);
              }}
              onOpen={({ id }) => show(id)}
              empty={<Message icon={<TaskAlt />} title={t('reception.unplaced.emptyTitle')} text={t('reception.unplaced.emptyText')} />}
            />
          )}
        </Box>
      </Box>
      <Beside wide={wide} panel={panel} onClose={() => show(undefined)} />
    </Box>
  );
}

/** For an official with several such bookings: all at once, by the way of an absence. */
function Together({ rows }: { readonly rows: readonly UnplacedBooking[] }) {
  const { t } = useTranslation();
  const may = useMay();
  const navigate = useNavigate();
  const groups = useMemo(() => [...Map.groupBy(rows.filter(({ why }) => why !== 'placeLost' && why !== 'placesGone'), ({ officialUid }) => officialUid)].filter(([, own]) => own.length > 1), [rows]);
  if (!may('closures.apply') || groups.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, px: 4, py: 2, borderBottom: 1, borderColor: 'divider' }}>
      {groups.map(([uid, own]) => (
        <Button
          key={uid}
          size="small"
          variant="outlined"
          onClick={() => void navigate({ to: '/reception/closures/$uid', params: { uid: 'new' }, search: { official: uid, from: own[0]?.receptionDate, to: own.at(-1)?.receptionDate } })}
        >
          {t('reception.unplaced.together', { name: own[0]?.official ? fullName(own[0].official) : '—', count: own.length })}
        </Button>
      ))}
    </Box>
  );
}

function useUnplacedColumns(): ReadonlyArray<Column<UnplacedBooking>> {
  const { t } = useTranslation();
  const formats = useFormats();
  return [
    {
      id: 'when',
      header: t('reception.unplaced.columns.when'),
      width: '104px',
      cell: (row) => <TwoLines figures strong first={formatDate(row.receptionDate)} second={[formats.weekdayShort(row.receptionDate), row.startTime ?? ''].filter(Boolean).join(' ')} />,
    },
    { id: 'person', header: t('find.columns.person'), width: 'minmax(130px, 1fr)', cell: (row) => <TwoLines strong first={fullName({ surname: row.surname, name: row.name })} second={row.patronymic} /> },
    { id: 'why', header: t('reception.unplaced.columns.why'), width: 'minmax(236px, 1.2fr)', cell: (row) => <StatusMark tone={row.why === 'placeLost' ? 'bad' : 'warn'}>{t(`reception.unplaced.why.${row.why}`)}</StatusMark> },
    { id: 'official', header: t('find.columns.official'), width: 'minmax(110px, 0.9fr)', cell: (row) => <TwoLines first={row.official ? fullName(row.official) : '—'} /> },
    {
      id: 'number',
      header: t('find.columns.number'),
      width: '138px',
      hideBelow: 860,
      cell: (row) => (
        <TwoLines
          first={
            <>
              {row.number}
              {row.waiting && <WaitingMark />}
            </>
          }
          second={t(`applications.kind.${row.kind}`)}
        />
      ),
    },
    { id: 'status', header: t('find.columns.status'), width: '128px', hideBelow: 980, cell: (row) => <BookingStatusMark status={row.status} /> },
    { id: 'phone', header: t('reception.unplaced.columns.phone'), width: '132px', cell: (row) => <TwoLines figures first={row.phone ? formatPhone(row.phone) : '—'} /> },
  ];
}
