import EventNote from '@mui/icons-material/EventNoteOutlined';
import SearchOff from '@mui/icons-material/SearchOffOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundBooking } from '#shared/reception/find.ts';
import { searchFieldId } from '../../app/frame/SearchField.tsx';
import { PageHeader } from '../../app/frame/slots.tsx';
import { formatDate, today, useFormats } from '../../app/i18n/format.ts';
import { useErrorText } from '../../app/i18n/useErrorText.ts';
import { bytesOf } from '../../app/rpc/bytes.ts';
import { useTRPC } from '../../app/rpc/client.ts';
import { useMay } from '../../app/rpc/session.ts';
import { NewBookingButton } from '../../bookings/NewBookingButton.tsx';
import { Message } from '../../ui/Message.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Register } from '../../ui/Register.tsx';
import { ScreenFailure } from '../../ui/ScreenFailure.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { useWide } from '../../ui/useWide.ts';
import { Beside } from '../Beside.tsx';
import { BookingPanel } from '../BookingPanel.tsx';
import { ReceptionTabs } from '../ReceptionTabs.tsx';
import { useConfirm } from '../useConfirm.ts';
import { useFindColumns } from './columns.tsx';
import { FindBar } from './FindBar.tsx';
import { filterOf, isNarrowed, readWhen, type FindSearch } from './search.ts';

const pageSize = 100;
// Where the person was in the list, for the way back from a day.
let lastSelected: number | null = null;

/** The register of bookings of any time. */
export function FindPage() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const navigate = useNavigate();
  const formats = useFormats();
  const errorText = useErrorText();
  const toasts = useToasts();
  const wide = useWide();
  const confirm = useConfirm();
  const may = useMay();
  const search = useSearch({ from: '/reception/find' });
  const now = today();
  const reading = useMemo(() => readWhen(search, now), [search, now]);
  const { q, when, by, official, status, channel, order } = search;
  const filter = useMemo(() => filterOf({ q, when, by, official, status, channel, order }, now), [q, when, by, official, status, channel, order, now]);
  const columns = useFindColumns(filter.by);
  const [selected, setSelected] = useState<number | null>(search.booking ?? lastSelected);
  const count = useQuery(trpc.reception.found.queryOptions({ filter }, { placeholderData: keepPreviousData }));
  const byStatus = useQuery(trpc.reception.foundByStatus.queryOptions({ filter: { ...filter, statuses: [], order: 'newest' } }, { placeholderData: keepPreviousData }));
  const list = useInfiniteQuery(
    trpc.reception.find.infiniteQueryOptions({ filter, limit: pageSize }, { initialCursor: null, getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData }),
  );
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? [], [list.data]);
  const { fetchNextPage, isFetchingNextPage, hasNextPage } = list;
  const loadMore = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, isFetchingNextPage]);
  const workbook = useMutation(trpc.reception.foundWorkbook.mutationOptions({ trpc: { context: { timeoutMs: 600_000 } } }));

  const change = (next: FindSearch) => void navigate({ to: '/reception/find', search: next, replace: true });
  const show = (id: number | undefined) => change({ ...search, booking: id });
  const select = ({ id }: FoundBooking) => {
    lastSelected = id;
    // In a narrow window the first press goes to the row, the second opens it.
    if (wide || id === selected) show(id);
    setSelected(id);
  };
  const openDay = (row: Pick<FoundBooking, 'id' | 'receptionDate'>) => {
    lastSelected = row.id;
    void navigate({ to: '/reception', search: { date: row.receptionDate, booking: row.id } });
  };

  const exportList = () =>
    workbook.mutate(
      { filter },
      {
        onSuccess: async (file) => {
          const result = await window.shell.saveFile(file.fileName, bytesOf(file.bytes), [{ name: 'Excel', extensions: ['xlsx'] }]);
          if (result.saved) toasts.done(t('common.savedAs', { name: result.path ?? file.fileName }));
          else if (result.reason) toasts.failed(errorText.ofShape(result.reason));
        },
        onError: (error) => toasts.failed(errorText.of(error)),
      },
    );

  const narrowed = isNarrowed(search);
  const counted = count.data ? t(count.data.more ? 'find.moreThan' : 'find.count', { count: count.data.count, number: formats.number(count.data.count) }) : '\u00a0';
  // The same question as the panel's: it is asked once.
  const opened = useQuery(trpc.reception.booking.queryOptions({ id: search.booking ?? 0 }, { enabled: search.booking !== undefined })).data;
  const panel = search.booking !== undefined && (
    <Box sx={{ height: '100%', minHeight: 0, display: 'grid', gridTemplateRows: opened ? 'auto minmax(0, 1fr)' : 'minmax(0, 1fr)' }}>
      {opened && (
        <Box sx={{ px: 5, py: 1.5, borderLeft: 1, borderBottom: 1, borderColor: 'divider', bgcolor: 'background.default' }}>
          <Button variant="text" startIcon={<EventNote />} onClick={() => openDay(opened)} sx={{ ml: -2 }}>
            {t('find.openDay', { date: formatDate(opened.receptionDate) })}
          </Button>
        </Box>
      )}
      <BookingPanel id={search.booking} onClose={() => show(undefined)} onConfirm={confirm.run} confirming={confirm.pending === search.booking} />
    </Box>
  );

  return (
    <Box sx={{ height: '100%', display: 'grid', gridTemplateColumns: wide && panel ? 'minmax(0, 1fr) 480px' : 'minmax(0, 1fr)', gridTemplateRows: 'minmax(0, 1fr)' }}>
      <PageHeader name={t('find.title')} title={<PageTitle title={t('find.title')} subtitle={counted} />} action={may('bookings.enter') && <NewBookingButton />} />
      <Box sx={{ minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column', bgcolor: 'background.paper' }}>
        <ReceptionTabs />
        <FindBar search={search} counts={byStatus.data} reading={reading} onChange={change} onExport={exportList} exporting={workbook.isPending} nothing={rows.length === 0} />
        <Box sx={{ flex: 1, minHeight: 0, position: 'relative' }}>
          {list.isError && rows.length === 0 ? (
            <ScreenFailure text={errorText.of(list.error)} onRetry={() => void list.refetch()} />
          ) : (
            <Register
              label={t('find.title')}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.id}
              loading={list.isPending || isFetchingNextPage || list.isPlaceholderData}
              hasMore={hasNextPage}
              loadMore={loadMore}
              selected={selected}
              focusSelected={lastSelected !== null && document.activeElement?.id !== searchFieldId}
              onSelect={select}
              onOpen={(row) => (wide || row.id === search.booking ? openDay(row) : show(row.id))}
              empty={
                narrowed ? (
                  <Message
                    icon={<SearchOff />}
                    title={t('find.nothingFound')}
                    text={search.q ? t('find.nothingFoundFor', { text: search.q }) : t('find.nothingFoundHint')}
                    action={
                      <Button variant="outlined" onClick={() => change({})}>
                        {t('find.clear')}
                      </Button>
                    }
                  />
                ) : (
                  <Message icon={<EventNote />} title={t('find.emptyTitle')} text={t('find.emptyText')} />
                )
              }
            />
          )}
        </Box>
      </Box>
      <Beside wide={wide} panel={panel} onClose={() => show(undefined)} />
    </Box>
  );
}
