import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import LinearProgress from '@mui/material/LinearProgress';
import Skeleton from '@mui/material/Skeleton';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { tabular } from '../app/theme/theme.ts';
import { useElementWidth } from './useElementWidth.ts';

export interface Column<R> {
  readonly id: string;
  readonly header: ReactNode;
  /** A grid track, such as `120px` or `minmax(160px, 1.4fr)`. */
  readonly width: string;
  readonly align?: 'right';
  /** Left out when the table is narrower than this many pixels. */
  readonly hideBelow?: number;
  readonly cell: (row: R) => ReactNode;
}

/** Marking of rows: by the box, Shift for all between, Space on a row, Ctrl+A for all that are loaded, Esc for none. */
interface Checks<R> {
  readonly keys: ReadonlySet<number>;
  readonly onChange: (keys: ReadonlySet<number>) => void;
  /** What the box of a row is called. */
  readonly label: (row: R) => string;
  readonly allLabel: string;
}

interface Props<R> {
  readonly label: string;
  readonly columns: ReadonlyArray<Column<R>>;
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => number;
  readonly rowHeight?: number;
  readonly loading: boolean;
  readonly hasMore: boolean;
  readonly loadMore: () => void;
  readonly selected: number | null;
  /** The row that the keys or the mouse came to. */
  readonly onSelect: (row: R) => void;
  /** Enter, or a double click. */
  readonly onOpen: (row: R) => void;
  /** Takes the focus to the selected row when the list comes up, for the way back to it. */
  readonly focusSelected?: boolean;
  /** Rows marked for a step on many; not given: there is no such step. */
  readonly checks?: Checks<R> | undefined;
  /** What stands in place of rows when there are none. */
  readonly empty: ReactNode;
}

const headerHeight = 34;
/** A column of boxes with the gap beside it, in pixels. */
const boxesWidth = 40;

/** A list like a printed register: any length, rows drawn only where they are seen, walked by the arrow keys. */
export function Register<R>(props: Props<R>) {
  const { columns, rows, rowKey, rowHeight = 46, loading, hasMore, loadMore, selected, onSelect, onOpen } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const width = useElementWidth(scroller);
  const { checks } = props;
  // The boxes take room from the columns.
  const room = width - (checks ? boxesWidth : 0);
  const shown = columns.filter((column) => width === 0 || column.hideBelow === undefined || room >= column.hideBelow);
  const tracks = [...(checks ? ['28px'] : []), ...shown.map((column) => column.width)].join(' ');
  /** Where the last mark was set, for all between it and the next. */
  const lastMark = useRef(0);
  const check = (index: number, through: boolean) => {
    const row = rows[index];
    if (!checks || row === undefined) return;
    const on = !checks.keys.has(rowKey(row));
    const next = new Set(checks.keys);
    const [from, to] = through ? [Math.min(lastMark.current, index), Math.max(lastMark.current, index)] : [index, index];
    for (const each of rows.slice(from, to + 1)) {
      if (on) next.add(rowKey(each));
      else next.delete(rowKey(each));
    }
    lastMark.current = index;
    checks.onChange(next);
  };
  const checkAll = () => checks?.onChange(new Set(rows.map(rowKey)));
  const found = rows.findIndex((row) => rowKey(row) === selected);
  const active = Math.max(0, found);
  const [wantsFocus, setWantsFocus] = useState(false);

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    getItemKey: (index) => rowKey(rows[index] as R),
    // The row with the focus stays drawn when it is scrolled away, or the keys would lose their place.
    rangeExtractor: useCallback(
      (range: Range) => {
        const indexes = defaultRangeExtractor(range);
        return active < range.count && !indexes.includes(active) ? [...indexes, active].sort((a, b) => a - b) : indexes;
      },
      [active],
    ),
  });

  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (hasMore && last >= rows.length - 30) loadMore();
  }, [hasMore, last, rows.length, loadMore]);

  useEffect(() => {
    if (!wantsFocus) return;
    scroller.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus({ preventScroll: true });
    setWantsFocus(false);
  }, [wantsFocus, active]);

  const arrival = useRef(props.focusSelected ?? false);
  useEffect(() => {
    if (!arrival.current || found < 0) return;
    arrival.current = false;
    virtualizer.scrollToIndex(found, { align: 'center' });
    setWantsFocus(true);
  }, [found, virtualizer]);

  const goTo = (index: number) => {
    const next = Math.min(rows.length - 1, Math.max(0, index));
    const row = rows[next];
    if (row === undefined) return;
    virtualizer.scrollToIndex(next);
    onSelect(row);
    setWantsFocus(true);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (checks && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === 'KeyA') {
      event.preventDefault();
      return checkAll();
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (checks && event.key === ' ' && !(event.target instanceof HTMLInputElement)) {
      event.preventDefault();
      return check(active, event.shiftKey);
    }
    if (checks && event.key === 'Escape' && checks.keys.size > 0) {
      event.preventDefault();
      return checks.onChange(new Set());
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const target: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: rows.length - 1,
    };
    const next = target[event.key];
    const row = rows[active];
    if (next !== undefined) goTo(next);
    else if (event.key === 'Enter' && row !== undefined) onOpen(row);
    else return;
    event.preventDefault();
  };

  const line = { display: 'grid', gridTemplateColumns: tracks, columnGap: 3, alignItems: 'center', px: 4 } as const;
  const empty = !loading && rows.length === 0;

  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 }}>
      <Box
        ref={scroller}
        data-register
        role="grid"
        aria-label={props.label}
        aria-rowcount={hasMore ? -1 : rows.length + 1}
        aria-colcount={shown.length + (checks ? 1 : 0)}
        aria-busy={loading}
        onKeyDown={onKeyDown}
        sx={{ flex: 1, minHeight: 0, overflow: 'auto', bgcolor: 'background.paper', scrollPaddingTop: headerHeight }}
      >
        <Box role="rowgroup" sx={{ position: 'sticky', top: 0, zIndex: 2, bgcolor: 'background.paper' }}>
          <Box role="row" aria-rowindex={1} sx={{ ...line, height: headerHeight, borderBottom: 1, borderColor: 'divider', fontSize: '0.75rem', fontWeight: 580, color: 'text.secondary' }}>
            {checks && (
              <Box role="columnheader">
                <Checkbox
                  size="small"
                  sx={{ p: 0 }}
                  disabled={rows.length === 0}
                  checked={rows.length > 0 && rows.every((row) => checks.keys.has(rowKey(row)))}
                  indeterminate={checks.keys.size > 0 && !rows.every((row) => checks.keys.has(rowKey(row)))}
                  onChange={(_event, on) => (on ? checkAll() : checks.onChange(new Set()))}
                  slotProps={{ input: { 'aria-label': checks.allLabel } }}
                />
              </Box>
            )}
            {shown.map((column) => (
              <Box key={column.id} role="columnheader" sx={{ textAlign: column.align ?? 'left', whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' }}>
                {column.header}
              </Box>
            ))}
          </Box>
        </Box>
        {loading && rows.length === 0 && <SkeletonRows columns={shown.length} line={line} rowHeight={rowHeight} />}
        <Box role="rowgroup" sx={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
          {items.map((item) => {
            const row = rows[item.index] as R;
            const isActive = item.index === active;
            return (
              <Box
                key={item.key}
                role="row"
                aria-rowindex={item.index + 2}
                aria-selected={found === item.index}
                tabIndex={isActive ? 0 : -1}
                onClick={() => {
                  onSelect(row);
                  setWantsFocus(true);
                }}
                onDoubleClick={() => onOpen(row)}
                style={{ transform: `translateY(${item.start}px)`, height: rowHeight }}
                sx={{
                  ...line,
                  position: 'absolute',
                  insetInline: 0,
                  top: 0,
                  cursor: 'default',
                  borderBottom: 1,
                  borderColor: 'divider',
                  '&:hover': { bgcolor: 'action.hover' },
                  '&[aria-selected="true"]': { bgcolor: 'action.selected' },
                  '&:focus-visible': { outline: '2px solid var(--mui-palette-primary-main)', outlineOffset: -2 },
                }}
              >
                {checks && (
                  <Box role="gridcell" onDoubleClick={(event) => event.stopPropagation()} onClick={(event) => event.stopPropagation()}>
                    <Checkbox
                      size="small"
                      tabIndex={-1}
                      sx={{ p: 0 }}
                      checked={checks.keys.has(rowKey(row))}
                      onChange={(event) => check(item.index, (event.nativeEvent as MouseEvent).shiftKey)}
                      slotProps={{ input: { 'aria-label': checks.label(row), tabIndex: -1 } }}
                    />
                  </Box>
                )}
                {shown.map((column) => (
                  <Box key={column.id} role="gridcell" sx={{ minWidth: 0, textAlign: column.align ?? 'left' }}>
                    {column.cell(row)}
                  </Box>
                ))}
              </Box>
            );
          })}
        </Box>
      </Box>
      {empty && <Box sx={{ position: 'absolute', inset: `${headerHeight}px 0 0`, display: 'grid', placeItems: 'center', pointerEvents: 'none', '& > *': { pointerEvents: 'auto' } }}>{props.empty}</Box>}
      <Box sx={{ height: 2 }}>{loading && rows.length > 0 && <LinearProgress aria-label={props.label} sx={{ height: 2 }} />}</Box>
    </Box>
  );
}

/** Grey bars where the first rows will stand. */
function SkeletonRows({ columns, line, rowHeight }: { columns: number; line: object; rowHeight: number }) {
  return (
    <Box aria-hidden>
      {Array.from({ length: 9 }, (_row, row) => (
        <Box key={row} sx={{ ...line, height: rowHeight, borderBottom: 1, borderColor: 'divider' }}>
          {Array.from({ length: columns }, (_column, column) => (
            <Skeleton key={column} variant="text" width={`${[70, 88, 76, 60, 82][(row + column) % 5]}%`} />
          ))}
        </Box>
      ))}
    </Box>
  );
}

interface TwoLinesProps {
  readonly first: ReactNode;
  readonly second?: ReactNode;
  readonly strong?: boolean;
  /** Dates and numbers, which stand in straight columns. */
  readonly figures?: boolean;
}

/** Two lines in a cell: the thing itself, and quieter what belongs to it. */
export function TwoLines({ first, second, strong = false, figures = false }: TwoLinesProps) {
  const clip = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', ...(figures && tabular) } as const;
  return (
    <>
      <Box sx={{ ...clip, fontSize: '0.8125rem', lineHeight: '1.125rem', ...(strong && { fontWeight: 560 }) }}>{first}</Box>
      {second !== undefined && <Box sx={{ ...clip, fontSize: '0.75rem', lineHeight: '1rem', color: 'text.secondary' }}>{second || '\u00a0'}</Box>}
    </>
  );
}
