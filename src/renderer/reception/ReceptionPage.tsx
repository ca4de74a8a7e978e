import EventBusy from '@mui/icons-material/EventBusyOutlined';
import HowToReg from '@mui/icons-material/HowToRegOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import Skeleton from '@mui/material/Skeleton';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookingRow } from '#shared/reception/views.ts';
import { PageHeader } from '../app/frame/slots.tsx';
import { addDays, today, useFormats } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { Message } from '../ui/Message.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { ScreenFailure } from '../ui/ScreenFailure.tsx';
import { useWide } from '../ui/useWide.ts';
import { BookingPanel } from './BookingPanel.tsx';
import { DayList } from './DayList.tsx';
import { DayStrip } from './DayStrip.tsx';
import { useConfirm } from './useConfirm.ts';

/** The reception of a day: every official with those who come. */
export function ReceptionPage() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const navigate = useNavigate();
  const formats = useFormats();
  const errorText = useErrorText();
  const wide = useWide();
  const confirm = useConfirm();
  const search = useSearch({ from: '/reception' });
  const date = search.date ?? today();
  const day = useQuery(trpc.reception.day.queryOptions({ date }, { placeholderData: keepPreviousData }));
  const bookings = useMemo(() => day.data?.officials.flatMap((group) => group.bookings) ?? [], [day.data]);
  const requested = bookings.filter((booking) => booking.status === 'requested').length;
  const opened = bookings.find((booking) => booking.id === search.booking) ?? null;
  const goTo = (next: string) => void navigate({ to: '/reception', search: { date: next }, replace: true });
  const open = (booking: BookingRow | null) =>
    void navigate({ to: '/reception', search: { date, ...(booking && { booking: booking.id }) }, replace: true });

  const latest = useRef({ goTo, date, confirm, bookings, opened });
  useEffect(() => {
    latest.current = { goTo, date, confirm, bookings, opened };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, [role="dialog"], [role="menu"], [role="listbox"]')) return;
      const { date: at, goTo: go } = latest.current;
      if (event.altKey) {
        // Confirming changes the booking: it takes Alt, while the bare keys only look around.
        if (event.code !== 'KeyT' || event.shiftKey || event.repeat) return;
        const row = document.activeElement?.closest<HTMLElement>('[data-booking]');
        const booking = latest.current.bookings.find((each) => String(each.id) === row?.dataset['booking']) ?? latest.current.opened;
        if (!booking) return;
        latest.current.confirm.run(booking);
      } else if (event.key === 'ArrowLeft') go(addDays(at, -1));
      else if (event.key === 'ArrowRight') go(addDays(at, 1));
      else if (event.key.toLowerCase() === 't') go(today());
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  const panel = search.booking !== undefined && (
    <BookingPanel id={search.booking} onClose={() => open(null)} onConfirm={confirm.run} confirming={confirm.pending === search.booking} />
  );
  const summary =
    day.data === undefined
      ? '\u00a0'
      : [t('reception.bookings', { count: bookings.length }), requested > 0 ? t('reception.toConfirm', { count: requested }) : '', day.data.projected ? t('calendar.dayProjected') : ''].filter(Boolean).join(' · ');

  return (
    <Box sx={{ height: '100%', display: 'grid', gridTemplateColumns: wide && panel ? 'minmax(0, 1fr) 480px' : 'minmax(0, 1fr)' }}>
      <PageHeader
        name={`${t('reception.title')}: ${formats.dayInWords(date)}`}
        title={<PageTitle title={formats.dayInWords(date)} subtitle={summary} />}
        action={
          opened?.actions.includes('confirm') && (
            <Button variant="contained" startIcon={<HowToReg />} loading={confirm.pending === opened.id} loadingPosition="start" title="Alt+T" aria-keyshortcuts="Alt+T" onClick={() => confirm.run(opened)}>
              {t('reception.confirm')}
            </Button>
          )
        }
      />
      <Box sx={{ minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
        <DayStrip date={date} onChange={goTo} />
        <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto', p: 4, opacity: day.isPlaceholderData ? 0.6 : 1 }}>
          {day.error && !day.data ? (
            <ScreenFailure text={errorText.of(day.error)} onRetry={() => void day.refetch()} />
          ) : !day.data ? (
            [0, 1].map((group) => <Skeleton key={group} variant="rounded" height={220} sx={{ mb: 4 }} />)
          ) : bookings.length === 0 ? (
            <Message
              icon={<EventBusy />}
              title={day.data.isWorkingDay ? t('reception.emptyTitle') : t('reception.dayOffTitle')}
              text={day.data.isWorkingDay ? t('reception.emptyText') : (day.data.dayName ?? t('reception.weekend'))}
            />
          ) : (
            <DayList day={day.data} opened={search.booking ?? null} onOpen={open} onConfirm={confirm.run} confirming={confirm.pending} />
          )}
        </Box>
      </Box>
      {wide ? (
        panel
      ) : (
        <Drawer anchor="right" open={panel !== false} onClose={() => open(null)} slotProps={{ paper: { sx: { width: 480, maxWidth: '92vw' }, 'aria-label': t('reception.booking') } }}>
          {panel}
        </Drawer>
      )}
    </Box>
  );
}
