import EventBusy from '@mui/icons-material/EventBusyOutlined';
import HowToReg from '@mui/icons-material/HowToRegOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRow } from '#shared/reception/board.ts';
import type { BookingRow } from '#shared/reception/views.ts';
import { PageHeader } from '../app/frame/slots.tsx';
import { today, useFormats } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useMay } from '../app/rpc/session.ts';
import { DayOffNotice } from '../calendar/DayOffNotice.tsx';
import { DayClosures } from '../closures/DayClosures.tsx';
import { NewBookingButton } from '../bookings/NewBookingButton.tsx';
import { Message } from '../ui/Message.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { ScreenFailure } from '../ui/ScreenFailure.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { useWide } from '../ui/useWide.ts';
import { Board } from './board/Board.tsx';
import { BoardBar, type DayMenuItem } from './board/BoardBar.tsx';
import { CheckInField } from './board/CheckInField.tsx';
import { NoShowDialog } from './board/NoShowDialog.tsx';
import type { RowAction } from './board/rowActions.ts';
import { TicketSettingsDialog } from './board/TicketSettingsDialog.tsx';
import { UrgentDialog } from './board/UrgentDialog.tsx';
import { useBoardKeys } from './board/useBoardKeys.ts';
import { useDay } from './board/useDay.ts';
import { useTicketPrint } from './board/useTicketPrint.ts';
import { WalkInDialog } from './board/WalkInDialog.tsx';
import { Beside } from './Beside.tsx';
import { BookingPanel } from './BookingPanel.tsx';
import { DayStrip } from './DayStrip.tsx';
import { ReceptionTabs } from './ReceptionTabs.tsx';
import { DayUnplaced } from './unplaced/DayUnplaced.tsx';
import { useConfirm } from './useConfirm.ts';

const DayListDialog = lazy(() => import('./board/DayListDialog.tsx'));

/** What stands over the board. */
type Asked = { readonly what: 'walkIn'; readonly fin: string | null } | { readonly what: 'noShow' | 'dayList' | 'tickets' } | { readonly what: 'urgent'; readonly row: BoardRow };

/** The reception of a day: every official with those who come, who waits, who is called and who is inside. */
export function ReceptionPage() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const navigate = useNavigate();
  const formats = useFormats();
  const errorText = useErrorText();
  const wide = useWide();
  const may = useMay();
  const toasts = useToasts();
  const confirm = useConfirm();
  const search = useSearch({ from: '/reception' });
  const date = search.date ?? today();
  const canRun = may('reception.run');
  const [asked, setAsked] = useState<Asked | null>(null);
  const [active, setActive] = useState<BoardRow | null>(null);
  const [outcomeOf, setOutcomeOf] = useState<number | null>(null);
  const onAsked = useCallback(() => setOutcomeOf(null), []);
  const [moved, setMoved] = useState<{ id: number } | null>(null);
  const day = useDay(
    date,
    useCallback((id: number) => setMoved({ id }), []),
  );
  const ticket = useTicketPrint();
  const board = useQuery(trpc.reception.board.queryOptions({ date }, { placeholderData: keepPreviousData }));
  const rows = useMemo(() => board.data?.officials.flatMap((group) => group.bookings) ?? [], [board.data]);
  const requested = rows.filter((row) => row.status === 'requested').length;
  const opened = rows.find((row) => row.id === search.booking) ?? null;
  const goTo = (next: string) => void navigate({ to: '/reception', search: { date: next }, replace: true });
  const open = (booking: Pick<BookingRow, 'id'> | null, on = date) => void navigate({ to: '/reception', search: { date: on, ...(booking && { booking: booking.id }) }, replace: true });

  const act = (action: RowAction, row: BoardRow) => {
    if (action === 'confirm') confirm.run(row);
    else if (action === 'receive') {
      open(row);
      setOutcomeOf(row.id);
    }
    else if (action === 'urgent' || action === 'makeUrgent') setAsked({ what: 'urgent', row });
    else if (action === 'notUrgent') void day.setUrgent(row, null);
    else if (action === 'ticket') ticket.print(row.id);
    else day.take(action, row);
  };
  const callNext = (officialUid: string) => {
    const official = board.data?.officials.find((each) => each.official.uid === officialUid);
    if (official && canRun && board.data?.isToday) day.callNext(official);
  };
  useBoardKeys({
    date,
    isToday: board.data?.isToday ?? false,
    active: active ?? opened,
    rows,
    goTo,
    onAction: act,
    onCallNext: callNext,
    onWalkIn: () => canRun && setAsked({ what: 'walkIn', fin: null }),
  });

  const panel = search.booking !== undefined && (
    <BookingPanel id={search.booking} onClose={() => open(null)} onConfirm={confirm.run} confirming={confirm.pending === search.booking} besideBoard outcomeOf={outcomeOf} onAsked={onAsked} />
  );
  const summary = board.data === undefined ? '\u00a0' : [t('reception.bookings', { count: rows.length }), requested > 0 ? t('reception.toConfirm', { count: requested }) : '', board.data.projected ? t('calendar.dayProjected') : ''].filter(Boolean).join(' · ');
  const openHall = useMutation(
    trpc.reception.hall.open.mutationOptions({
      onSuccess: ({ pass }) => window.shell.openHall(pass),
      onError: (error) => toasts.failed(errorText.of(error)),
    }),
  );
  const menu: DayMenuItem[] = [
    ...(canRun ? [{ label: t('board.menu.hall'), run: () => openHall.mutate() }] : []),
    { label: `${t('board.menu.dayList')}…`, run: () => setAsked({ what: 'dayList' }), disabled: rows.length === 0 },
    ...(canRun ? [{ label: t('board.menu.noShow'), run: () => setAsked({ what: 'noShow' }), disabled: !board.data || date > today() }] : []),
    ...(may('closures.apply') ? [{ label: t('closures.day.close'), run: () => void navigate({ to: '/reception/closures/$uid', params: { uid: 'new' }, search: { from: date } }), disabled: date < today() }] : []),
    ...(canRun ? [{ label: t('board.menu.tickets'), run: () => setAsked({ what: 'tickets' }) }] : []),
    { label: t('closures.day.link'), run: () => void navigate({ to: '/reception/closures' }) },
  ];

  return (
    <Box sx={{ height: '100%', display: 'grid', gridTemplateColumns: wide && panel ? 'minmax(0, 1fr) 480px' : 'minmax(0, 1fr)', gridTemplateRows: 'minmax(0, 1fr)' }}>
      <PageHeader
        name={`${t('reception.title')}: ${formats.dayInWords(date)}`}
        title={<PageTitle title={formats.dayInWords(date)} subtitle={summary} />}
        action={
          <>
            {opened?.actions.includes('confirm') && (
              <Button variant="contained" startIcon={<HowToReg />} loading={confirm.pending === opened.id} loadingPosition="start" title="Alt+T" aria-keyshortcuts="Alt+T" onClick={() => confirm.run(opened)}>
                {t('reception.confirm')}
              </Button>
            )}
            {may('bookings.enter') && <NewBookingButton preset={{ date, ...(active && { officialUid: active.officialUid }) }} secondary={opened?.actions.includes('confirm') ?? false} />}
          </>
        }
      />
      <Box sx={{ minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
        <ReceptionTabs />
        <DayStrip date={date} onChange={goTo} />
        <BoardBar
          counts={board.data?.counts ?? null}
          checkIn={
            canRun &&
            date === today() && (
              <CheckInField
                arrive={day.arrive}
                onShow={(booking) => {
                  open(booking, booking.receptionDate);
                  setMoved({ id: booking.id });
                }}
                onWalkIn={(fin) => setAsked({ what: 'walkIn', fin })}
              />
            )
          }
          onWalkIn={canRun && date === today() ? () => setAsked({ what: 'walkIn', fin: null }) : null}
          menu={menu}
        />
        <DayClosures date={date} />
        <DayUnplaced date={date} />
        {board.data && <DayOffNotice board={board.data} />}
        <Box sx={{ flex: 1, minHeight: 0, opacity: board.isPlaceholderData ? 0.6 : 1 }}>
          {board.error && !board.data ? (
            <ScreenFailure text={errorText.of(board.error)} onRetry={() => void board.refetch()} />
          ) : !board.data ? (
            <Box sx={{ p: 4 }}>
              {[0, 1].map((group) => (
                <Skeleton key={group} variant="rounded" height={220} sx={{ mb: 4 }} />
              ))}
            </Box>
          ) : board.data.officials.length === 0 ? (
            <Message
              icon={<EventBusy />}
              title={board.data.isWorkingDay ? t('reception.emptyTitle') : t('reception.dayOffTitle')}
              text={board.data.isWorkingDay ? t('reception.emptyText') : (board.data.dayName ?? t('reception.weekend'))}
            />
          ) : (
            <Board
              key={date}
              board={board.data}
              moved={moved}
              opened={search.booking ?? null}
              canRun={canRun}
              isPending={(key) => day.isPending(key) || confirm.pending === key}
              onOpen={open}
              onAction={act}
              onCallNext={({ official }) => callNext(official.uid)}
              onActive={setActive}
            />
          )}
        </Box>
      </Box>
      <Beside wide={wide} panel={panel} onClose={() => open(null)} />
      {asked?.what === 'walkIn' && (
        <WalkInDialog
          today={board.data?.officials ?? []}
          officialUid={active?.officialUid ?? null}
          fin={asked.fin}
          onArrive={async (citizen, urgentReason) => (await day.arrive(citizen, urgentReason)) !== null}
          onShow={(id) => {
            setAsked(null);
            open({ id });
            setMoved({ id });
          }}
          onClose={() => setAsked(null)}
          onEntered={({ id, ticket: given, name }) => {
            setAsked(null);
            setMoved({ id });
            ticket.afterArrival(id, t('board.arrived', { ticket: given, name }));
          }}
        />
      )}
      {asked?.what === 'noShow' && board.data && <NoShowDialog board={board.data} onClose={() => setAsked(null)} />}
      {asked?.what === 'dayList' && (
        <Suspense fallback={null}>
          <DayListDialog date={date} onClose={() => setAsked(null)} />
        </Suspense>
      )}
      {asked?.what === 'tickets' && <TicketSettingsDialog onClose={() => setAsked(null)} />}
      {asked?.what === 'urgent' && (
        <UrgentDialog row={asked.row} onSubmit={async (row, reason) => (row.actions.includes('setUrgent') ? day.setUrgent(row, reason) : (await day.arrive(row, reason)) !== null)} onClose={() => setAsked(null)} />
      )}
    </Box>
  );
}
