import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shortcutGroups, shortcutsFor } from '#shared/shortcuts.ts';

const src = join(import.meta.dirname, '../../../src');
const read = (file: string) => readFileSync(join(src, file), 'utf8');

const queue = 'renderer/ui/Register.tsx';
const bar = 'renderer/applications/ActionBar.tsx';
const steps = 'renderer/applications/QueueSteps.tsx';
const board = 'renderer/reception/board/useBoardKeys.ts';
const row = 'renderer/reception/board/rowActions.ts';
const booking = 'renderer/reception/useBookingSteps.tsx';

/** The code that hears each key: where it stands, and how it reads there. */
const heard: Readonly<Record<string, ReadonlyArray<readonly [file: string, code: string]>>> = {
  'list.rows': [[queue, 'ArrowDown: active + 1'], [queue, 'ArrowUp: active - 1']],
  'list.pages': [[queue, 'PageDown: active + page'], [queue, 'PageUp: active - page']],
  'list.ends': [[queue, 'Home: 0'], [queue, 'End: rows.length - 1']],
  'list.open': [[queue, "event.key === 'Enter' && row !== undefined) onOpen(row)"]],
  'list.mark': [[queue, "checks && event.key === ' '"]],
  'list.markAll': [[queue, "event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === 'KeyA'"]],
  'list.newApplication': [['renderer/applications/entry/NewApplicationButton.tsx', "event.code !== 'KeyN'"]],
  'application.next': [[steps, "event.code === 'ArrowDown' ? latest.current.data?.next"]],
  'application.previous': [[steps, ': latest.current.data?.previous']],
  'application.register': [[bar, "KeyR: 'register'"]],
  'application.assign': [[bar, "KeyA: 'assign'"]],
  'application.answer': [[bar, "KeyC: 'answer'"]],
  'application.notice': [[bar, "paperKey = 'KeyB'"]],
  'application.note': [
    ['renderer/applications/MentionField.tsx', "event.key === 'Enter' && (event.ctrlKey || event.metaKey)"],
    ['renderer/comments/AnswerComment.tsx', "event.key === 'Enter' && (event.ctrlKey || event.metaKey)"],
  ],
  'entry.save': [['renderer/applications/entry/EntryForm.tsx', "event.key !== 'Enter' || !event.ctrlKey"]],
  'board.days': [[board, "event.key === 'ArrowLeft'"], [board, "event.key === 'ArrowRight'"]],
  'board.today': [[board, "event.key.toLowerCase() === 't'"]],
  'board.rows': [['renderer/reception/board/Board.tsx', 'ArrowDown: at + 1, ArrowUp: at - 1']],
  'board.open': [['renderer/reception/board/Board.tsx', "event.key === 'Enter') onOpen"]],
  'board.checkIn': [[board, "event.key === 'F2' || (event.key === '/'"]],
  'board.walkIn': [[board, "event.code === 'KeyY') now.onWalkIn()"]],
  'board.callNext': [[board, "event.code === 'KeyD' && now.active) now.onCallNext"]],
  'board.arrive': [[row, "KeyG: ['arrive']"]],
  'board.call': [[row, "KeyC: ['call']"]],
  'board.start': [[row, "KeyS: ['start']"]],
  'board.skip': [[row, "KeyO: ['skip']"]],
  'board.putBack': [[row, "KeyP: ['putBack']"]],
  'board.outcome': [[row, "KeyR: ['receive']"]],
  'board.confirm': [[row, "KeyT: ['confirm']"]],
  'reception.confirm': [[booking, "KeyT: 'confirm'"]],
  'reception.move': [[booking, "KeyK: 'move'"]],
  'reception.refuse': [[booking, "KeyI: 'refuse'"]],
  'reception.cancel': [[booking, "KeyL: 'cancel'"]],
  'reception.arrive': [[booking, "KeyG: 'arrive'"]],
  'reception.start': [[booking, "KeyS: 'startReception'"]],
  'reception.putBack': [[booking, "KeyP: 'putBack'"]],
  'reception.outcome': [[booking, "KeyR: 'receive'"]],
  'reception.notice': [[booking, "paperKey = 'KeyB'"]],
  'reception.newBooking': [['renderer/bookings/NewBookingButton.tsx', "event.code !== 'KeyN'"]],
  'officials.order': [['renderer/officials/OfficialList.tsx', "!event.altKey || event.ctrlKey || event.metaKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')"]],
  'everywhere.search': [['main/menu.ts', "'CmdOrCtrl+K'"], ['renderer/app/frame/useCommands.ts', "event.key.toLowerCase() === 'k'"]],
  'everywhere.places': [1, 2, 3, 4].map((n) => ['main/menu.ts', `'CmdOrCtrl+${n}'`] as const),
  'everywhere.sync': [['main/menu.ts', "'sync', 'CmdOrCtrl+R'"]],
  'everywhere.settings': [['main/menu.ts', "'settings', 'CmdOrCtrl+,'"]],
  'everywhere.close': [['renderer/applications/ApplicationPage.tsx', "event.key !== 'Escape'"]],
  'everywhere.help': [['renderer/app/frame/useCommands.ts', "event.key === '?'"], ['main/menu.ts', "'shortcuts', 'F1'"]],
};

const shown = shortcutGroups.flatMap((group) => group.keys.map(([keys, name]) => ({ id: `${group.name}.${name}`, group: group.name, keys, name })));

describe('the list of shortcuts', () => {
  it('names no key that nothing hears, and each of them once', () => {
    expect(shown.map(({ id }) => id).sort()).toEqual(Object.keys(heard).sort());
    for (const { id, keys } of shown) {
      for (const [file, code] of heard[id] ?? []) expect(read(file), `${id} in ${file}`).toContain(code);
      // A letter that is shown is the letter that is heard.
      const letter = /^Alt ([A-Z])$/.exec(keys)?.[1];
      if (letter) expect((heard[id] ?? []).some(([, code]) => code.includes(`Key${letter}`)), id).toBe(true);
    }
  });

  it('names every key that a button is marked with or that is heard with Alt', () => {
    const sources = readdirSync(join(src, 'renderer'), { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
    const found = new Set<string>();
    for (const file of sources) {
      const text = read(join('renderer', file));
      for (const [, letter = ''] of text.matchAll(/'Key([A-Z])'|Key([A-Z]): \[?'/g)) if (letter && text.includes('altKey')) found.add(letter);
      for (const [, letter = ''] of text.matchAll(/Key([A-Z]): \[?'/g)) found.add(letter);
      for (const [, letter = ''] of text.matchAll(/['"]Alt\+([A-Z])['"]/g)) found.add(letter);
    }
    const listed = new Set(shown.flatMap(({ keys }) => /^(?:Alt|Ctrl) ([A-Z])$/.exec(keys)?.[1] ?? []));
    expect([...found].filter((letter) => !listed.has(letter))).toEqual([]);
    expect(found.size).toBeGreaterThan(10);
  });

  it('gives no key two meanings on one page, but where what is open beside the board has it', () => {
    for (const path of ['/applications', '/applications/new', '/applications/7', '/reception', '/reception/officials', '/report']) {
      const here = shortcutsFor(path).filter(({ isHere, name }) => isHere && name !== 'reception').flatMap(({ keys }) => keys.map(([key]) => key));
      expect(new Set(here).size, path).toBe(here.length);
    }
    // A booking opened beside the board hears only what the board leaves it, or what means the same.
    const boardKeys = new Map(shown.filter(({ group }) => group === 'board').map(({ keys, name }) => [keys, name]));
    for (const { keys, name } of shown.filter(({ group }) => group === 'reception')) expect(boardKeys.get(keys) ?? name, keys).toBe(name);
  });

  it('begins with the keys of the page one is on', () => {
    expect(shortcutsFor('/reception')[0]?.name).toBe('board');
    expect(shortcutsFor('/applications/12').filter(({ isHere }) => isHere).map(({ name }) => name)).toEqual(['application']);
    expect(shortcutsFor('/applications/new').filter(({ isHere }) => isHere).map(({ name }) => name)).toEqual(['entry']);
    expect(shortcutsFor('/settings')).toHaveLength(shortcutGroups.length);
  });
});
