import { app, nativeTheme, type BrowserWindow, type Rectangle, screen } from 'electron';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { locales, themeModes, ticketChoices, type HallPreferences, type Locale, type Preferences, type TicketPreferences } from '#shared/shell.ts';

interface Saved extends Preferences {
  readonly bounds: Rectangle | null;
  readonly maximized: boolean;
  readonly hall: SavedHall;
  readonly tickets: TicketPreferences;
}

/** Where the hall's screen stands, on which display, and how it looks and sounds. */
export interface SavedHall extends HallPreferences {
  readonly displayId: number | null;
  readonly bounds: Rectangle | null;
  readonly fullScreen: boolean;
}

const ticketDefaults: TicketPreferences = { when: 'ask', printer: null };
const hallDefaults: SavedHall = { sound: true, look: 'dark', displayId: null, bounds: null, fullScreen: false };

const defaults: Saved = { locale: 'az', theme: 'system', preview: true, bounds: null, maximized: false, hall: hallDefaults, tickets: ticketDefaults };
const path = () => join(app.getPath('userData'), 'preferences.json');
let current: Saved | null = null;

/** What this computer remembers of the window and its language. A damaged file counts as none. */
export function preferences(): Saved {
  current ??= read();
  return current;
}

/** Changes and keeps some of it. */
export function savePreferences(changes: Partial<Saved>): void {
  current = sanitised({ ...preferences(), ...changes });
  nativeTheme.themeSource = current.theme;
  try {
    writeFileSync(`${path()}.new`, JSON.stringify(current));
    renameSync(`${path()}.new`, path());
  } catch {
    // A window that forgets its size is no reason to stop anybody's work.
  }
}

/** Keeps the window's place and size as they change. */
export function rememberBounds(window: BrowserWindow): void {
  const keep = () => {
    if (!window.isDestroyed()) savePreferences({ bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  };
  window.on('close', keep);
  window.on('maximize', keep);
  window.on('unmaximize', keep);
}

/** The remembered place, if it still lies on a screen. */
export function visibleBounds(): Rectangle | null {
  const { bounds } = preferences();
  if (!bounds) return null;
  const { workArea } = screen.getDisplayMatching(bounds);
  const overlaps = bounds.x < workArea.x + workArea.width && bounds.x + bounds.width > workArea.x && bounds.y < workArea.y + workArea.height && bounds.y + bounds.height > workArea.y;
  return overlaps ? bounds : null;
}

function read(): Saved {
  try {
    return sanitised({ ...defaults, ...(JSON.parse(readFileSync(path(), 'utf8')) as Partial<Saved>) });
  } catch {
    return defaults;
  }
}

function sanitised(saved: Saved): Saved {
  const locale: Locale = locales.includes(saved.locale) ? saved.locale : defaults.locale;
  const theme = themeModes.includes(saved.theme) ? saved.theme : defaults.theme;
  return { locale, theme, preview: saved.preview !== false, bounds: wholeBounds(saved.bounds), maximized: saved.maximized === true, hall: sanitisedHall(saved.hall), tickets: sanitisedTickets(saved.tickets) };
}

function sanitisedTickets(saved: Partial<TicketPreferences> | null | undefined): TicketPreferences {
  const { when, printer } = { ...ticketDefaults, ...saved };
  return { when: ticketChoices.includes(when) ? when : ticketDefaults.when, printer: typeof printer === 'string' ? printer : null };
}

function sanitisedHall(saved: Partial<SavedHall> | null | undefined): SavedHall {
  const { sound, look, displayId, bounds, fullScreen } = { ...hallDefaults, ...saved };
  return { sound: sound !== false, look: look === 'light' ? 'light' : 'dark', displayId: Number.isFinite(displayId) ? displayId : null, bounds: wholeBounds(bounds), fullScreen: fullScreen === true };
}

function wholeBounds(bounds: Rectangle | null): Rectangle | null {
  const whole = bounds !== null && [bounds.x, bounds.y, bounds.width, bounds.height].every(Number.isFinite) && bounds.width >= 640 && bounds.height >= 480;
  return whole ? bounds : null;
}
