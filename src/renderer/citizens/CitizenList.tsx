import { useCallback, useMemo, useState, type ReactNode } from 'react';
import type { PageOf } from '#shared/citizens/views.ts';
import { useErrorText } from '../app/i18n/useErrorText.ts';
import { Register, type Column } from '../ui/Register.tsx';
import { ScreenFailure } from '../ui/ScreenFailure.tsx';

/** As much of a paged query as a list needs. */
interface Paged<Row> {
  readonly data: { readonly pages: ReadonlyArray<PageOf<Row>> } | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly isFetchingNextPage: boolean;
  readonly hasNextPage: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
  readonly refetch: () => Promise<unknown>;
}

interface Props<Row> {
  readonly label: string;
  readonly columns: ReadonlyArray<Column<Row>>;
  readonly query: Paged<Row>;
  readonly onOpen: (row: Row) => void;
  readonly empty: ReactNode;
}

/** One of a citizen's lists, newest first; a line opens what it is about. */
export function CitizenList<Row extends object>({ label, columns, query, onOpen, empty }: Props<Row>) {
  const errorText = useErrorText();
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.rows) ?? [], [query.data]);
  const lines = useMemo(() => new Map(rows.map((row, line) => [row, line])), [rows]);
  const [selected, setSelected] = useState<number | null>(null);
  const { fetchNextPage, isFetchingNextPage } = query;
  const loadMore = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, isFetchingNextPage]);
  const lineOf = (row: Row) => lines.get(row) ?? 0;
  if (query.error && rows.length === 0) return <ScreenFailure text={errorText.of(query.error)} onRetry={() => void query.refetch()} />;
  return (
    <Register
      label={label}
      columns={columns}
      rows={rows}
      rowKey={lineOf}
      loading={query.isPending || isFetchingNextPage}
      hasMore={query.hasNextPage}
      loadMore={loadMore}
      selected={selected}
      onSelect={(row) => (lineOf(row) === selected ? onOpen(row) : setSelected(lineOf(row)))}
      onOpen={onOpen}
      empty={empty}
    />
  );
}
