import EventAvailable from '@mui/icons-material/EventAvailableOutlined';
import Box from '@mui/material/Box';
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueLine } from '#shared/applications/due.ts';
import { PageHeader } from '../app/frame/slots.tsx';
import { useFormats } from '../app/i18n/format.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { bytesOf } from '../app/rpc/bytes.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { useMay, usePerson } from '../app/rpc/session.ts';
import { Message } from '../ui/Message.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { Register } from '../ui/Register.tsx';
import { ScreenFailure } from '../ui/ScreenFailure.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { useDueColumns } from './columns.tsx';
import { DueBar } from './DueBar.tsx';
import { scopeOf, shownGroup, type DueSearch } from './search.ts';
import { WorkloadTable } from './WorkloadTable.tsx';

const pageSize = 100;
// Where the person was in the list, for the way back from an application.
let lastSelected: number | null = null;

/** What a person finds in the morning: the terms that have passed, end today, tomorrow, this week, later. */
export function DuePage() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const navigate = useNavigate();
  const formats = useFormats();
  const errorText = useErrorText();
  const toasts = useToasts();
  const may = useMay();
  const { role } = usePerson();
  const search = useSearch({ from: '/due' });
  const scope = useMemo(() => scopeOf(search, role === 'executor'), [search, role]);
  const columns = useDueColumns();
  const [selected, setSelected] = useState<number | null>(lastSelected);
  const overview = useQuery(trpc.applications.due.overview.queryOptions({ scope }, { placeholderData: keepPreviousData }));
  const group = shownGroup(search, overview.data);
  const list = useInfiniteQuery(
    trpc.applications.due.list.infiniteQueryOptions(
      { scope, group, limit: pageSize },
      { initialCursor: null, getNextPageParam: (page) => page.nextCursor, enabled: overview.data !== undefined },
    ),
  );
  const workbook = useMutation(trpc.applications.due.workbook.mutationOptions({ trpc: { context: { timeoutMs: 600_000 } } }));
  // The name of who was chosen among everybody's work, which has been asked for already.
  const work = useQuery(trpc.applications.due.workload.queryOptions(undefined, { enabled: search.person !== undefined && may('applications.assign') }));
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? [], [list.data]);
  const { fetchNextPage, isFetchingNextPage, hasNextPage } = list;
  const loadMore = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, isFetchingNextPage]);

  const change = (next: DueSearch) => void navigate({ to: '/due', search: next, replace: true });
  const select = (row: DueLine) => {
    lastSelected = row.key;
    setSelected(row.key);
  };
  const open = (row: DueLine) => {
    select(row);
    void navigate({ to: '/applications/$id', params: { id: String(row.id) } });
  };
  const exportList = () =>
    workbook.mutate(
      { scope, group },
      {
        onSuccess: async (file) => {
          const result = await window.shell.saveFile(file.fileName, bytesOf(file.bytes), [{ name: 'Excel', extensions: ['xlsx'] }]);
          if (result.saved) toasts.done(t('common.savedAs', { name: result.path ?? file.fileName }));
          else if (result.reason) toasts.failed(errorText.ofShape(result.reason));
        },
        onError: (error) => toasts.failed(errorText.of(error)),
      },
    );

  const subtitle = overview.data
    ? [formats.dayInWords(overview.data.today), overview.data.notCompleted > 0 && t('due.notCompleted', { count: overview.data.notCompleted })].filter(Boolean).join(' · ')
    : '\u00a0';

  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0, bgcolor: 'background.paper' }}>
      <PageHeader name={t('due.title')} title={<PageTitle title={t('due.title')} subtitle={subtitle} />} />
      <DueBar search={search} scope={scope} group={group} overview={overview.data} personName={work.data?.people.find(({ uid }) => uid === search.person)?.name ?? undefined} onChange={change} onExport={exportList} exporting={workbook.isPending} />
      <Box sx={{ flex: 1, minHeight: 0, position: 'relative' }}>
        {search.work && may('applications.assign') ? (
          <WorkloadTable onChoose={(chosen) => void navigate({ to: '/due', search: chosen })} />
        ) : (overview.isError && !overview.data) || (list.isError && rows.length === 0) ? (
          <ScreenFailure text={errorText.of(overview.error ?? list.error)} onRetry={() => void Promise.all([overview.refetch(), list.refetch()])} />
        ) : (
          <Register
            label={t(`due.group.${group}`)}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.key}
            loading={list.isPending || isFetchingNextPage}
            hasMore={hasNextPage}
            loadMore={loadMore}
            selected={selected}
            focusSelected={lastSelected !== null}
            onSelect={(row) => (row.key === selected ? open(row) : select(row))}
            onOpen={open}
            empty={<Message icon={<EventAvailable />} title={t(`due.empty.${group}`)} text={scope.mine ? t('due.emptyMine') : undefined} />}
          />
        )}
      </Box>
    </Box>
  );
}
