import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import EventRepeat from '@mui/icons-material/EventRepeatOutlined';
import FactCheck from '@mui/icons-material/FactCheckOutlined';
import HowToReg from '@mui/icons-material/HowToRegOutlined';
import MeetingRoom from '@mui/icons-material/MeetingRoomOutlined';
import MoreHoriz from '@mui/icons-material/MoreHorizOutlined';
import WhereToVote from '@mui/icons-material/WhereToVoteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isExpectedOrReceived, type BookingAction } from '#shared/reception/lifecycle.ts';
import type { BookingDetail, BookingRow } from '#shared/reception/views.ts';
import { today } from '../app/i18n/format.ts';
import { useMay } from '../app/rpc/session.ts';
import { useNotice } from '../notices/NoticeProvider.tsx';
import { hasBegun } from '../ui/useDraft.ts';
import { EndDialog } from './EndDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { OutcomeDialog } from './OutcomeDialog.tsx';
import { outcomeKey } from './outcomeDraft.ts';
import { plainSteps, useDaySteps, type PlainStep } from './useDaySteps.ts';

const icons: Partial<Record<BookingAction, ReactNode>> = { confirm: <HowToReg />, arrive: <WhereToVote />, startReception: <MeetingRoom />, receive: <FactCheck />, move: <EventRepeat /> };

// With Alt: a step that cannot be taken back must not follow from a letter typed beside a field. By place on the keyboard, so in every layout.
const keys: Record<string, BookingAction> = { KeyK: 'move', KeyI: 'refuse', KeyL: 'cancel' };
// Beside the day's board these are the board's, which has them on every line.
const lineKeys: Record<string, BookingAction> = { KeyT: 'confirm', KeyG: 'arrive', KeyS: 'startReception', KeyP: 'putBack', KeyR: 'receive' };
const keyNames: Partial<Record<BookingAction, string>> = { confirm: 'Alt+T', move: 'Alt+K', refuse: 'Alt+I', cancel: 'Alt+L', arrive: 'Alt+G', startReception: 'Alt+S', putBack: 'Alt+P', receive: 'Alt+R' };
const paperKey = 'KeyB';

const asked = ['move', 'refuse', 'cancel', 'receive'] as const satisfies readonly BookingAction[];
type Asked = (typeof asked)[number];
const isAsked = (action: BookingAction): action is Asked => (asked as readonly BookingAction[]).includes(action);
const isPlain = (action: BookingAction): action is PlainStep => (plainSteps as readonly BookingAction[]).includes(action);

/** What may be done now: an arrival is written down on its day, a no-show not before it; turns in the queue belong to the day's board. */
export function stepsNow({ actions, receptionDate }: Pick<BookingRow, 'actions' | 'receptionDate'>, day: string): BookingAction[] {
  return actions.filter((action) => {
    if (action === 'arrive') return receptionDate === day;
    if (action === 'noShow') return receptionDate <= day;
    return action !== 'call' && action !== 'skip' && action !== 'setUrgent';
  });
}

/** The step that comes next in the usual course. */
export function mainStep(steps: readonly BookingAction[]): BookingAction | null {
  return (['confirm', 'arrive', 'startReception', 'receive'] as const).find((action) => steps.includes(action)) ?? null;
}

interface BookingSteps {
  /** The step that comes next, the paper, and a menu of the other steps. */
  readonly bar: ReactNode;
  readonly dialogs: ReactNode;
  /** Opens the form of a move; null where the booking cannot be moved now. */
  readonly move: (() => void) | null;
}

interface Options {
  readonly onConfirm: (booking: BookingRow) => void;
  readonly confirming: boolean;
  /** Whether the day's board, with keys of its own, is on the page. */
  readonly besideBoard: boolean;
  /** The outcome of this booking is asked for from outside; `onAsked` when its form has opened. */
  readonly outcomeOf: number | null;
  readonly onAsked: () => void;
  /** Books the citizen again; absent where that cannot be done. */
  readonly onContinue?: ((booking: BookingDetail) => void) | undefined;
}

/** The steps of the booking that is shown, with their keys. */
export function useBookingSteps(booking: BookingDetail | undefined, { onConfirm, confirming, besideBoard, outcomeOf, onAsked, onContinue }: Options): BookingSteps {
  const { t } = useTranslation();
  const may = useMay();
  const notice = useNotice();
  const day = useDaySteps();
  const [dialog, setDialog] = useState<{ readonly action: Asked; readonly id: number } | null>(null);
  const [menuAt, setMenuAt] = useState<HTMLElement | null>(null);
  const steps = booking ? stepsNow(booking, today()) : [];
  const main = mainStep(steps);
  const hasPaper = booking !== undefined && may('notices.issue') && isExpectedOrReceived(booking.status) && !booking.placeLost;

  const run = (action: BookingAction) => {
    if (!booking || !steps.includes(action)) return;
    if (action === 'confirm') onConfirm(booking);
    else if (isAsked(action)) setDialog({ action, id: booking.id });
    else if (isPlain(action)) day.run(booking, action);
  };
  const openPaper = () => {
    if (booking && hasPaper) notice.open({ kind: 'reception', id: booking.id });
  };
  const mayBeAsked = booking !== undefined && booking.id === outcomeOf && steps.includes('receive');
  useEffect(() => {
    if (!mayBeAsked || outcomeOf === null) return;
    setDialog({ action: 'receive', id: outcomeOf });
    onAsked();
  }, [mayBeAsked, outcomeOf, onAsked]);
  const latest = useRef({ run, openPaper });
  useEffect(() => {
    latest.current = { run, openPaper };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.repeat || event.defaultPrevented) return;
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [role="dialog"]:not(:has([data-booking-panel])), [role="listbox"], [role="menu"]')) return;
      // The board hears nothing of what is typed in a panel that lies over it.
      const boardHears = besideBoard && !(event.target instanceof HTMLElement && event.target.closest('[role="dialog"]'));
      const action = keys[event.code] ?? (boardHears ? undefined : lineKeys[event.code]);
      if (action) latest.current.run(action);
      else if (event.code === paperKey) latest.current.openPaper();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [besideBoard]);

  if (!booking) return { bar: null, dialogs: null, move: null };
  const label = (action: BookingAction) => (action === 'receive' && hasBegun(outcomeKey(booking.id)) ? t('reception.life.action.continueReceive') : t(`reception.life.action.${action}`));
  const shortcut = (action: BookingAction) => (keyNames[action] === undefined ? {} : { title: keyNames[action], 'aria-keyshortcuts': keyNames[action] });
  const others = steps.filter((action) => action !== main);
  const close = () => setDialog(null);
  const asks = dialog?.id === booking.id ? dialog.action : null;
  return {
    move: steps.includes('move') ? () => run('move') : null,
    bar: (
      <>
        {main && (
          <Button variant="contained" startIcon={icons[main]} loading={main === 'confirm' ? confirming : day.pending} loadingPosition="start" {...shortcut(main)} onClick={() => run(main)}>
            {label(main)}
          </Button>
        )}
        {main === null && others.includes('move') && (
          <Button variant="outlined" startIcon={icons.move} {...shortcut('move')} onClick={() => run('move')}>
            {label('move')}
          </Button>
        )}
        {hasPaper && (
          <Button variant="outlined" color="secondary" startIcon={<DescriptionOutlined />} title="Alt+B" aria-keyshortcuts="Alt+B" onClick={openPaper}>
            {t('notices.kind.reception')}
          </Button>
        )}
        {others.length > 0 && (
          <Button variant="outlined" color="secondary" startIcon={<MoreHoriz />} aria-haspopup="menu" aria-expanded={menuAt !== null} onClick={(event) => setMenuAt(event.currentTarget)}>
            {t('reception.life.more')}
          </Button>
        )}
      </>
    ),
    dialogs: (
      <>
        <Menu open={menuAt !== null} anchorEl={menuAt} onClose={() => setMenuAt(null)}>
          {others.map((action) => (
            <MenuItem
              key={action}
              onClick={() => {
                setMenuAt(null);
                run(action);
              }}
              sx={{ display: 'flex', justifyContent: 'space-between', gap: 6, ...((action === 'refuse' || action === 'cancel') && { color: 'error.main' }) }}
            >
              {label(action)}
              <Box component="span" aria-hidden sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>
                {keyNames[action]}
              </Box>
            </MenuItem>
          ))}
        </Menu>
        {asks === 'move' && <MoveDialog booking={booking} onClose={close} />}
        {(asks === 'refuse' || asks === 'cancel') && <EndDialog key={asks} action={asks} booking={booking} onClose={close} />}
        {asks === 'receive' && <OutcomeDialog booking={booking} onClose={close} onContinue={onContinue && (() => onContinue(booking))} />}
      </>
    ),
  };
}
