import Box from '@mui/material/Box';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board as BoardView, BoardOfficial, BoardRow } from '#shared/reception/board.ts';
import { useNow } from '../../ui/useNow.ts';
import { BoardLine, lineHeight } from './BoardLine.tsx';
import { headHeight, OfficialHead } from './OfficialHead.tsx';
import type { RowAction } from './rowActions.ts';
import { boardItems } from './workOrder.ts';

interface Props {
  readonly board: BoardView;
  /** The citizen that the last step was about, or null; it becomes the one that the keys stand on. */
  readonly moved: { readonly id: number } | null;
  readonly opened: number | null;
  readonly canRun: boolean;
  readonly isPending: (key: number | string) => boolean;
  readonly onOpen: (row: BoardRow) => void;
  readonly onAction: (action: RowAction, row: BoardRow) => void;
  readonly onCallNext: (official: BoardOfficial) => void;
  /** The citizen that the keys stand on. */
  readonly onActive: (row: BoardRow | null) => void;
}

/** The live board of a day: each official with their citizens, drawn only where they are seen; the arrow keys walk through all of them. */
export function Board({ board, moved, opened, canRun, isPending, onOpen, onAction, onCallNext, onActive }: Props) {
  const { t } = useTranslation();
  const now = useNow(15_000);
  const scroller = useRef<HTMLDivElement>(null);
  const items = useMemo(() => boardItems(board.officials, board.isToday), [board]);
  const rows = useMemo(() => items.flatMap((item, index) => (item.type === 'row' ? [{ row: item.row, index }] : [])), [items]);
  const [activeId, setActiveId] = useState<number | null>(opened);
  const active = rows.find(({ row }) => row.id === activeId) ?? rows[0] ?? null;
  const heads = useMemo(() => items.flatMap((item, index) => (item.type === 'official' ? [index] : [])), [items]);
  const head = useRef(0);

  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.type === 'official' ? headHeight : lineHeight),
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 10,
    scrollPaddingStart: headHeight,
    rangeExtractor: useCallback(
      (range: Range) => {
        // The head of the official on show stays above, and the line with the focus stays drawn.
        head.current = heads.findLast((index) => index <= range.startIndex) ?? 0;
        const kept = [head.current, ...(active && active.index < range.count ? [active.index] : [])];
        return [...new Set([...kept, ...defaultRangeExtractor(range)])].sort((a, b) => a - b);
      },
      [heads, active],
    ),
  });

  useEffect(() => onActive(active?.row ?? null), [active?.row, onActive]);

  const shownMove = useRef<Props['moved']>(null);
  useEffect(() => {
    if (moved === null || moved === shownMove.current) return;
    const found = rows.find(({ row }) => row.id === moved.id);
    if (!found) return;
    shownMove.current = moved;
    setActiveId(moved.id);
    virtualizer.scrollToIndex(found.index);
  }, [moved, rows, virtualizer]);

  // A line that moves, or whose button has gone, loses the focus: it is given back.
  const within = useRef(false);
  useEffect(() => {
    if (!within.current || document.activeElement !== document.body) return;
    scroller.current?.querySelector<HTMLElement>('[data-booking][tabindex="0"]')?.focus({ preventScroll: true });
  });

  const goTo = (at: number) => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, at))];
    if (!next) return;
    setActiveId(next.row.id);
    virtualizer.scrollToIndex(next.index);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-booking="${next.row.id}"]`)?.focus({ preventScroll: true }));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (!(event.target instanceof HTMLElement) || event.target.dataset['booking'] === undefined || !active) return;
    const at = rows.indexOf(active);
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 10, PageUp: at - 10, Home: 0, End: rows.length - 1 };
    const next = steps[event.key];
    if (next !== undefined) goTo(next);
    else if (event.key === 'Enter') onOpen(active.row);
    else return;
    event.preventDefault();
  };

  const drawn = virtualizer.getVirtualItems();
  return (
    <Box
      ref={scroller}
      role="grid"
      aria-label={t('board.label')}
      aria-rowcount={rows.length}
      data-board
      onKeyDown={onKeyDown}
      onFocus={() => (within.current = true)}
      onBlur={(event: FocusEvent<HTMLElement>) => {
        if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) within.current = false;
      }}
      sx={{ height: '100%', overflow: 'auto', bgcolor: 'background.paper', containerType: 'inline-size' }}
    >
      <Box role="rowgroup" sx={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {drawn.map((item) => {
          const line = items[item.index];
          if (!line) return null;
          const sticky = item.index === head.current;
          const place = sticky ? ({ position: 'sticky', top: 0, zIndex: 2 } as const) : ({ position: 'absolute', top: 0, insetInline: 0, transform: `translateY(${item.start}px)` } as const);
          return (
            <div key={item.key} role="presentation" style={place}>
              {line.type === 'official' ? (
                <OfficialHead
                  official={line.official}
                  pending={isPending(line.official.official.uid)}
                  onCallNext={canRun && board.isToday ? () => onCallNext(line.official) : null}
                />
              ) : line.type === 'row' ? (
                <BoardLine
                  row={line.row}
                  now={now}
                  isToday={board.isToday}
                  active={line.row.id === active?.row.id}
                  opened={line.row.id === opened}
                  pending={isPending(line.row.id)}
                  onFocus={setActiveId}
                  onOpen={onOpen}
                  onAction={onAction}
                />
              ) : (
                <Box role="row" sx={{ height: lineHeight, display: 'flex', alignItems: 'center', px: 4, color: 'text.secondary', fontSize: '0.8125rem', borderBottom: 1, borderColor: 'divider' }}><span role="gridcell">{t('board.nobodyBooked')}</span></Box>
              )}
            </div>
          );
        })}
      </Box>
    </Box>
  );
}
