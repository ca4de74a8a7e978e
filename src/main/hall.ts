import { BrowserWindow, powerSaveBlocker, screen } from 'electron';
import { createTranslator } from '#shared/locales/translator.ts';
import { iconPath } from './paths.ts';
import { preferences, savePreferences, type SavedHall } from './preferences.ts';
import { hallUrl, webPreferences } from './window.ts';

interface OpenHall {
  readonly window: BrowserWindow;
  pass: string;
}

let hall: OpenHall | null = null;

/** Whether a window is the one of the hall's screen. */
export function isHall(window: BrowserWindow): boolean {
  return hall?.window === window;
}

/** The pass that the hall's window was opened with last. */
export function hallPass(): string {
  return hall?.pass ?? '';
}

/**
 * Opens the window of the hall's screen where it stood the last time, at first on a second display as a whole. There is one at most: an open one gets the new
 * pass and comes to the front. It closes with the window it was opened from, and keeps the display awake.
 * @param tell says the new pass to a window that stands open
 */
export function openHall(owner: BrowserWindow, pass: string, tell: (window: BrowserWindow, pass: string) => void): void {
  if (hall && !hall.window.isDestroyed()) {
    hall.pass = pass;
    tell(hall.window, pass);
    hall.window.show();
    return;
  }
  const { bounds, fullScreen } = placeOf(preferences().hall, owner);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: createTranslator(preferences().locale).t('board.hall.title'),
    icon: iconPath,
    autoHideMenuBar: true,
    backgroundColor: preferences().hall.look === 'light' ? '#ffffff' : '#06100f',
    // Nobody clicks into this window before it may sound, and it goes on when another lies over it.
    webPreferences: { ...webPreferences(), autoplayPolicy: 'no-user-gesture-required', backgroundThrottling: false },
  });
  window.removeMenu();
  hall = { window, pass };
  const awake = powerSaveBlocker.start('prevent-display-sleep');
  const closeWithOwner = () => window.close();
  owner.once('closed', closeWithOwner);
  window.once('ready-to-show', () => {
    window.show();
    if (fullScreen) window.setFullScreen(true);
  });
  remember(window);
  window.once('closed', () => {
    owner.off('closed', closeWithOwner);
    powerSaveBlocker.stop(awake);
    hall = null;
  });
  void window.loadURL(hallUrl);
}

/** The remembered display while it is connected; else one beside the person's own; else a part of their own. */
function placeOf(saved: SavedHall, owner: BrowserWindow): { bounds: Electron.Rectangle; fullScreen: boolean } {
  const displays = screen.getAllDisplays();
  const own = screen.getDisplayMatching(owner.getBounds());
  const known = displays.find((display) => display.id === saved.displayId);
  const display = known ?? displays.find((each) => each.id !== own.id) ?? own;
  const area = display.workArea;
  const width = Math.min(1280, area.width);
  const height = Math.min(720, area.height);
  const middle = { x: area.x + Math.round((area.width - width) / 2), y: area.y + Math.round((area.height - height) / 2), width, height };
  if (!known) return { bounds: middle, fullScreen: display.id !== own.id };
  const { bounds } = saved;
  const inside = bounds && bounds.x < area.x + area.width && bounds.x + bounds.width > area.x && bounds.y < area.y + area.height && bounds.y + bounds.height > area.y;
  return { bounds: inside ? bounds : middle, fullScreen: saved.fullScreen };
}

function remember(window: BrowserWindow): void {
  const keep = () => {
    if (window.isDestroyed()) return;
    const displayId = screen.getDisplayMatching(window.getBounds()).id;
    const fullScreen = window.isFullScreen();
    const { hall: saved } = preferences();
    savePreferences({ hall: { ...saved, displayId, fullScreen, bounds: fullScreen ? saved.bounds : window.getNormalBounds() } });
  };
  window.on('close', keep);
  window.on('enter-full-screen', keep);
  window.on('leave-full-screen', keep);
}
