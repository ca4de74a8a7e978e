import { useEffect, useRef } from 'react';
import type { BoardRow } from '#shared/reception/board.ts';
import { addDays, today } from '../../app/i18n/format.ts';
import { focusCheckIn } from './CheckInField.tsx';
import { keyTarget, type RowAction } from './rowActions.ts';

interface Keys {
  readonly date: string;
  readonly isToday: boolean;
  /** The citizen that the keys stand on. */
  readonly active: BoardRow | null;
  /** All citizens of the board. */
  readonly rows: readonly BoardRow[];
  readonly goTo: (date: string) => void;
  readonly onAction: (action: RowAction, row: BoardRow) => void;
  readonly onCallNext: (officialUid: string) => void;
  readonly onWalkIn: () => void;
}

/** The keys of the board: days with the bare arrows, the entrance with F2 or a stroke; whatever changes something takes Alt. */
export function useBoardKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      if (event.target instanceof HTMLElement && event.target.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return;
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea') !== null;
      const now = latest.current;
      if (event.altKey) {
        if (event.shiftKey || event.repeat) return;
        if (event.code === 'KeyY') now.onWalkIn();
        else if (event.code === 'KeyD' && now.active) now.onCallNext(now.active.officialUid);
        else {
          const target = keyTarget(event.code, now.active, now.rows, now.isToday);
          if (!target) return;
          now.onAction(target.action, target.row);
        }
      } else if (event.key === 'F2' || (event.key === '/' && !typing)) focusCheckIn();
      else if (typing) return;
      else if (event.key === 'ArrowLeft') now.goTo(addDays(now.date, -1));
      else if (event.key === 'ArrowRight') now.goTo(addDays(now.date, 1));
      else if (event.key.toLowerCase() === 't') now.goTo(today());
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
