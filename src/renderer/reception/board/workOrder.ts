import type { BoardOfficial, BoardRow, BoardState } from '#shared/reception/board.ts';

/** Whom the work is about first: those inside and at the door, those who wait, those who are yet to come, at last those who are done. */
const ranks: Readonly<Record<BoardState, number>> = { inReception: 0, called: 1, waiting: 2, expected: 3, noShow: 4, received: 5, off: 6 };

/** An official's citizens in the order of the work of today. */
export function workOrder(rows: readonly BoardRow[]): BoardRow[] {
  return rows.toSorted((a, b) => ranks[a.state] - ranks[b.state] || within(a) - within(b) || hour(a).localeCompare(hour(b)) || a.id - b.id);
}

function within(row: BoardRow): number {
  if (row.state === 'waiting') return row.turn ?? 0;
  return row.state === 'received' ? (row.receivedAt ?? 0) : 0;
}

/** Those without an hour come after those with one. */
function hour({ startTime }: BoardRow): string {
  return startTime ?? '99:99';
}

/** A line of the board as it is drawn: an official's head, a citizen, or a word where there is none. */
export type BoardItem =
  | { readonly type: 'official'; readonly key: string; readonly official: BoardOfficial }
  | { readonly type: 'row'; readonly key: string; readonly row: BoardRow; readonly official: BoardOfficial }
  | { readonly type: 'nobody'; readonly key: string };

/** All lines of the board in their order. */
export function boardItems(officials: readonly BoardOfficial[], isToday: boolean): BoardItem[] {
  return officials.flatMap((official): BoardItem[] => {
    const { uid } = official.official;
    const rows = isToday ? workOrder(official.bookings) : official.bookings;
    return [
      { type: 'official', key: uid, official },
      ...(rows.length === 0 ? [{ type: 'nobody', key: `${uid} nobody` } as const] : rows.map((row) => ({ type: 'row', key: row.uid, row, official }) as const)),
    ];
  });
}
