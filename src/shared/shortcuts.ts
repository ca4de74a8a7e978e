/** A key as it is shown, with the name of what it does under `common.shortcuts.<group>.<name>`. */
type Shortcut = readonly [keys: string, name: string];

interface ShortcutGroup {
  readonly name: string;
  /** Whether these keys work on the page of an address. */
  readonly on: (path: string) => boolean;
  readonly keys: readonly Shortcut[];
}

const isQueue = (path: string) => path === '/applications';
const isEntry = (path: string) => path === '/applications/new';
const isApplication = (path: string) => path.startsWith('/applications/') && !isEntry(path);

/** Every key the program knows, by the screen it works on. A test compares each with the code that hears it, and what the code hears with this list. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    name: 'list',
    on: (path) => isQueue(path) || path === '/reception/find' || path === '/reception/unplaced',
    keys: [
      ['↑ ↓', 'rows'],
      ['PgUp PgDn', 'pages'],
      ['Home End', 'ends'],
      ['Enter', 'open'],
      ['Space', 'mark'],
      ['Ctrl A', 'markAll'],
      ['Alt N', 'newApplication'],
    ],
  },
  {
    name: 'application',
    on: (path) => isApplication(path) || isQueue(path),
    keys: [
      ['Alt ↓', 'next'],
      ['Alt ↑', 'previous'],
      ['Alt R', 'register'],
      ['Alt A', 'assign'],
      ['Alt C', 'answer'],
      ['Alt B', 'notice'],
      ['Ctrl Enter', 'note'],
    ],
  },
  { name: 'entry', on: isEntry, keys: [['Ctrl Enter', 'save']] },
  {
    name: 'board',
    on: (path) => path === '/reception',
    keys: [
      ['← →', 'days'],
      ['T', 'today'],
      ['↑ ↓', 'rows'],
      ['Enter', 'open'],
      ['F2  /', 'checkIn'],
      ['Alt Y', 'walkIn'],
      ['Alt D', 'callNext'],
      ['Alt G', 'arrive'],
      ['Alt C', 'call'],
      ['Alt S', 'start'],
      ['Alt O', 'skip'],
      ['Alt P', 'putBack'],
      ['Alt R', 'outcome'],
      ['Alt T', 'confirm'],
    ],
  },
  {
    name: 'reception',
    on: (path) => path === '/reception' || path === '/reception/find',
    keys: [
      ['Alt T', 'confirm'],
      ['Alt K', 'move'],
      ['Alt I', 'refuse'],
      ['Alt L', 'cancel'],
      ['Alt G', 'arrive'],
      ['Alt S', 'start'],
      ['Alt P', 'putBack'],
      ['Alt R', 'outcome'],
      ['Alt B', 'notice'],
      ['Alt N', 'newBooking'],
    ],
  },
  { name: 'officials', on: (path) => path.startsWith('/reception/officials'), keys: [['Alt ↑ ↓', 'order']] },
  {
    name: 'everywhere',
    on: () => false,
    keys: [
      ['Ctrl K', 'search'],
      ['Ctrl 1…4', 'places'],
      ['Ctrl R', 'sync'],
      ['Ctrl ,', 'settings'],
      ['Esc', 'close'],
      ['?  F1', 'help'],
    ],
  },
];

/** The groups with those of the page first. */
export function shortcutsFor(path: string): Array<ShortcutGroup & { readonly isHere: boolean }> {
  const groups = shortcutGroups.map((group) => ({ ...group, isHere: group.on(path) }));
  return [...groups.filter(({ isHere }) => isHere), ...groups.filter(({ isHere }) => !isHere)];
}
