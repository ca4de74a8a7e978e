import type { BoardRow } from '#shared/reception/board.ts';
import type { TurnAction } from './useDay.ts';

/** What can be done with a citizen of the board beside the steps of the queue. */
export type RowAction = TurnAction | 'confirm' | 'receive' | 'urgent' | 'makeUrgent' | 'notUrgent' | 'ticket';

/** The keys of the board's actions: with Alt, by the place of the key. */
export const actionKeys: Readonly<Record<string, readonly RowAction[]>> = {
  KeyG: ['arrive'],
  KeyC: ['call'],
  KeyS: ['start'],
  KeyO: ['skip'],
  KeyP: ['putBack'],
  KeyR: ['receive'],
  KeyT: ['confirm'],
};

/** The letter that a key is known by on the screen. */
export function shortcutOf(action: RowAction): string | undefined {
  const code = Object.keys(actionKeys).find((key) => actionKeys[key]?.includes(action));
  return code && `Alt+${code.slice(3)}`;
}

/** All that can be done with a citizen now, the main thing first. */
export function rowActions(row: BoardRow, isToday: boolean): RowAction[] {
  const has = (action: BoardRow['actions'][number]) => row.actions.includes(action);
  const actions: RowAction[] = [];
  const add = (action: RowAction, when: boolean) => when && actions.push(action);
  if (isToday) {
    add('start', row.state === 'called' && has('startReception'));
    add('receive', has('receive'));
    add('call', row.state === 'waiting' && has('call'));
    add('arrive', has('arrive'));
    add('call', row.state === 'called' && has('call'));
    add('skip', has('skip'));
    add('start', row.state === 'waiting' && has('startReception'));
    add('putBack', has('putBack'));
    add('urgent', has('arrive'));
    add('makeUrgent', has('setUrgent') && row.urgentReason === null);
    add('notUrgent', has('setUrgent') && row.urgentReason !== null);
    add('ticket', row.ticket !== null && (has('call') || has('putBack')));
    add('undoArrival', has('undoArrival'));
  }
  add('confirm', has('confirm'));
  return actions;
}

/** Keys about whoever stands at the door or sits inside. */
const atTheDoor: ReadonlySet<RowAction> = new Set(['call', 'start', 'skip']);
const inside: ReadonlySet<RowAction> = new Set(['receive', 'putBack']);

/**
 * Whom a key is about. Those of the door go to whoever is called and those of the room to whoever is inside, with the official that the keys stand on, else to the only
 * one in the hall: while somebody is called nobody else is meant, wherever the line of the keys stands. Everything else goes to that line.
 * @param active the line that the keys stand on
 * @returns the step and its citizen, or null when the key means nothing now
 */
export function keyTarget(code: string, active: BoardRow | null, rows: readonly BoardRow[], isToday: boolean): { readonly action: RowAction; readonly row: BoardRow } | null {
  for (const action of actionKeys[code] ?? []) {
    const row = meant(action, active, rows);
    if (row && rowActions(row, isToday).includes(action)) return { action, row };
  }
  return null;
}

function meant(action: RowAction, active: BoardRow | null, rows: readonly BoardRow[]): BoardRow | null {
  const state = atTheDoor.has(action) ? 'called' : inside.has(action) ? 'inReception' : null;
  if (state === null || active?.state === state) return active;
  const there = rows.filter((row) => row.state === state);
  const own = there.filter((row) => row.officialUid === active?.officialUid);
  if (own.length > 0) return own.length === 1 ? (own[0] ?? null) : active;
  // Who waits with another official can be called or let in by a key of their own.
  if (active?.state === 'waiting' || there.length !== 1) return active;
  return there[0] ?? null;
}
