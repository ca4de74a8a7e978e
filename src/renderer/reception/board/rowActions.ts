import type { BoardRow } from '#shared/reception/board.ts';
import type { TurnAction } from './useDay.ts';

/** What can be done with a citizen of the board beside the steps of the queue. */
export type RowAction = TurnAction | 'confirm' | 'receive' | 'urgent' | 'ticket';

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
    add('ticket', row.ticket !== null && (has('call') || has('putBack')));
    add('undoArrival', has('undoArrival'));
  }
  add('confirm', has('confirm'));
  return actions;
}
