import { app, BrowserWindow, nativeTheme, shell } from 'electron';
import { shellFactsArgument, type ShellFacts } from '#shared/rpc/channels.ts';
import { iconPath, preloadEntry } from './paths.ts';
import { preferences, rememberBounds, visibleBounds } from './preferences.ts';
import { appOrigin } from './protocol.ts';
import { standInText } from './standIn.ts';

/** The address of the development server, where one serves the page; never when packaged. */
const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
const pageUrl = devServer ?? `${appOrigin}/index.html`;
/** The page of the hall's screen. */
export const hallUrl = new URL('/hall.html', pageUrl).toString();

/** Whether an address is a page of ours. */
export function isOurPage(url: string): boolean {
  try {
    return new URL(url).origin === new URL(pageUrl).origin || url.startsWith(`${appOrigin}/`);
  } catch {
    return false;
  }
}

/** What a window of ours may do: show its own page in a sandbox, and call the shell's few ways. */
export function webPreferences(): Electron.WebPreferences {
  const facts: ShellFacts = { version: app.getVersion(), standIn: standInText(), locale: preferences().locale };
  return {
    preload: preloadEntry,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
    additionalArguments: [`${shellFactsArgument}${encodeURIComponent(JSON.stringify(facts))}`],
  };
}

/** Opens the window where it was left, shown once its first screen is painted. */
export function openWindow({ hidden = false } = {}): BrowserWindow {
  const { maximized } = preferences();
  const window = new BrowserWindow({
    width: 1360,
    height: 860,
    ...visibleBounds(),
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Qəbulxana',
    icon: iconPath,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#121615' : '#f6f5f2',
    webPreferences: webPreferences(),
  });
  if (!hidden) {
    rememberBounds(window);
    window.once('ready-to-show', () => {
      if (maximized) window.maximize();
      window.show();
    });
  }
  void window.loadURL(pageUrl);
  return window;
}

/** No page of ours leads elsewhere: links to the web open in the person's browser, everything else is refused. */
export function confine(contents: Electron.WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isOurPage(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (url.startsWith('https://')) void shell.openExternal(url);
    return { action: 'deny' };
  });
}
