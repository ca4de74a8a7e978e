import InboxOutlined from '@mui/icons-material/InboxOutlined';
import SearchOff from '@mui/icons-material/SearchOffOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { numberOf } from '#shared/applications/number.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { searchFieldId } from '../app/frame/SearchField.tsx';
import { PageHeader } from '../app/frame/slots.tsx';
import { useFormats } from '../app/i18n/format.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { usePreferences } from '../app/preferences.tsx';
import { useMay, usePerson, sessionToken } from '../app/rpc/session.ts';
import { useSyncNow } from '../sync/useSyncNow.ts';
import { Message } from '../ui/Message.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { Register } from '../ui/Register.tsx';
import { ScreenFailure } from '../ui/ScreenFailure.tsx';
import { useWide } from '../ui/useWide.ts';
import { ApplicationPreview } from './ApplicationPreview.tsx';
import { BulkBar } from './BulkBar.tsx';
import { useQueueColumns } from './columns.tsx';
import { FilterBar } from './FilterBar.tsx';
import { NewApplicationButton } from './entry/NewApplicationButton.tsx';
import { place } from './place.ts';
import { FindRow } from './find/FindRow.tsx';
import { applicationSearch, filterOf, isNarrowed, type ApplicationSearch } from './search.ts';

const pageSize = 100;
// The signing-in whose first sight of the queue has been.
let seenBy: string | null = null;

const noRows: ReadonlySet<number> = new Set();

/** Whether the person is typing in the search field: then the list must not take the cursor away. */
function isSearching(): boolean {
  return document.activeElement?.id === searchFieldId;
}

/** The queue of applications. */
export function ApplicationsPage() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const formats = useFormats();
  const fits = useWide('list');
  const { preview, setPreview } = usePreferences();
  const wide = fits && preview;
  const search = useSearch({ from: '/applications' });
  const filter = useMemo(() => filterOf(search), [search]);
  const { role } = usePerson();
  const may = useMay();
  const [selected, setSelected] = useState<number | null>(place.selected);
  const columns = useQueueColumns();
  const counts = useQuery(trpc.applications.counts.queryOptions(undefined, { placeholderData: keepPreviousData }));
  const list = useInfiniteQuery(
    trpc.applications.list.infiniteQueryOptions(
      { filter, limit: pageSize },
      { initialCursor: null, getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  );
  const sync = useSyncNow();
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? [], [list.data]);
  const canBulk = may('applications.register') || may('applications.assign') || may('notices.issue');
  const [checked, setChecked] = useState<ReadonlySet<number>>(noRows);
  // What is no longer in the list is marked no longer: a step is taken only on what is in sight.
  const marked = useMemo(() => rows.filter((row) => checked.has(row.id)), [rows, checked]);
  const { fetchNextPage, isFetchingNextPage, hasNextPage } = list;
  const loadMore = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, isFetchingNextPage]);

  const select = (id: number) => {
    place.selected = id;
    setSelected(id);
  };
  const open = (id: number) => {
    select(id);
    void navigate({ to: '/applications/$id', params: { id: String(id) }, state: { queue: { search, dueDate: rows.find((row) => row.id === id)?.dueDate ?? null } } });
  };
  const change = (next: ApplicationSearch) => void navigate({ to: '/applications', search: next, replace: true });

  // The queue begins with the view that the person chose for it, an executor's with what is theirs; what they choose afterwards stays chosen.
  const views = useQuery(trpc.savedViews.all.queryOptions());
  useEffect(() => {
    if (views.isPending || seenBy === sessionToken()) return;
    seenBy = sessionToken();
    if (isNarrowed(search)) return;
    const chosen = views.data?.find((view) => view.isDefault);
    if (chosen) void navigate({ to: '/applications', search: applicationSearch(chosen.search), replace: true });
    else if (role === 'executor') void navigate({ to: '/applications', search: { mine: true }, replace: true });
  }, [role, search, navigate, views]);

  // With a preview beside the list there is always something to see in it.
  const shown = rows.find((row) => row.id === selected) ?? (wide ? rows[0] : undefined);
  useEffect(() => {
    if (wide && shown && shown.id !== selected) setSelected(shown.id);
  }, [wide, shown, selected]);

  const filtered = isNarrowed(search);
  const toDo = (counts.data?.submitted ?? 0) + (counts.data?.overdue ?? 0);
  const subtitle = counts.data
    ? toDo > 0
      ? t('applications.subtitle', { submitted: formats.number(counts.data.submitted), overdue: formats.number(counts.data.overdue) })
      : t('applications.subtitleClear')
    : '\u00a0';

  return (
    <Box sx={{ height: '100%', display: 'grid', gridTemplateColumns: wide ? 'minmax(0, 1fr) clamp(400px, 32vw, 620px)' : 'minmax(0, 1fr)' }}>
      <PageHeader name={t('applications.title')} title={<PageTitle title={t('applications.title')} subtitle={subtitle} />} action={may('applications.enter') ? <NewApplicationButton /> : undefined} />
      <Box sx={{ minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column', bgcolor: 'background.paper' }}>
        <FilterBar search={search} counts={counts.data} onChange={change} />
        <FindRow search={search} onChange={change} preview={fits ? { shown: preview, change: setPreview } : null} />
        <Box sx={{ flex: 1, minHeight: 0, position: 'relative' }}>
          {list.isError && rows.length === 0 ? (
            <ScreenFailure text={errorText.of(list.error)} onRetry={() => void list.refetch()} />
          ) : (
            <Register
              label={t('applications.title')}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.id}
              loading={list.isPending || isFetchingNextPage || list.isPlaceholderData}
              hasMore={hasNextPage}
              loadMore={loadMore}
              selected={selected}
              focusSelected={place.selected !== null && !isSearching()}
              onSelect={(row) => (wide || row.id !== selected ? select(row.id) : open(row.id))}
              onOpen={(row) => open(row.id)}
              checks={canBulk ? { keys: checked, onChange: setChecked, label: (row) => t('bulk.select', { number: numberOf(row) }), allLabel: t('bulk.selectAll') } : undefined}
              empty={
                filtered ? (
                  <Message
                    icon={<SearchOff />}
                    title={t('applications.nothingFound')}
                    text={search.q ? t('applications.nothingFoundFor', { text: search.q }) : t('applications.nothingFoundHint')}
                    action={
                      <Button variant="outlined" onClick={() => change({})}>
                        {t('applications.clearFilters')}
                      </Button>
                    }
                  />
                ) : (
                  <Message
                    icon={<InboxOutlined />}
                    title={t('applications.emptyTitle')}
                    text={t('applications.emptyText')}
                    action={
                      <Button variant="outlined" loading={sync.pending} onClick={sync.run}>
                        {t('sync.runNow')}
                      </Button>
                    }
                  />
                )
              }
            />
          )}
        </Box>
        {/* Below the rows: above them, the first mark would push them down from under the mouse. */}
        <BulkBar rows={marked} onlyLetters={filter.letter} onClear={() => setChecked(noRows)} />
      </Box>
      {wide && <ApplicationPreview id={shown?.id ?? null} onOpen={open} />}
    </Box>
  );
}
