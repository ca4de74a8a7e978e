import { app, BrowserWindow, Menu, nativeTheme } from 'electron';
import { join } from 'node:path';
import { startBackend, type Backend } from './backend.ts';
import { runCommand, wantedCommand } from './commandLine.ts';
import { isHall } from './hall.ts';
import { answerShellCalls } from './ipc.ts';
import { applicationMenu } from './menu.ts';
import { migrationsDir, resourcesDir } from './paths.ts';
import { preferences } from './preferences.ts';
import { declareScheme, refusePermissions, serveApp } from './protocol.ts';
import { reportSmoke } from './smoke.ts';
import { confine, isOurPage, openWindow } from './window.ts';

const command = wantedCommand();
const isSmokeTest = app.commandLine.hasSwitch('smoke-test');

declareScheme();
// Every window is sandboxed; a process started as root cannot be, and says so with this switch (containers and tests).
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.setName('Qəbulxana');
app.on('web-contents-created', (_event, contents) => confine(contents));

if (command) runCommand(command);
else if (isSmokeTest || app.requestSingleInstanceLock()) void app.whenReady().then(run);
else app.quit();

function run(): void {
  refusePermissions();
  serveApp();
  nativeTheme.themeSource = preferences().theme;
  const backend = startBackend({
    profileDir: join(app.getPath('userData'), 'office'),
    migrationsDir,
    resourcesDir,
    version: app.getVersion(),
    passphrase: process.env['QABULXANA_PASSPHRASE'] ?? null,
    demo: demoPortal(),
  });
  const showMenu = () => Menu.setApplicationMenu(applicationMenu(preferences().locale));
  answerShellCalls({ backend, isOurs: isOurPage, onLocale: showMenu });
  showMenu();
  drainBeforeQuit(backend);
  app.on('second-instance', focusWindow);
  app.on('activate', focusWindow);
  app.on('window-all-closed', () => app.quit());
  if (isSmokeTest) reportSmoke(openWindow({ hidden: true }));
  else openWindow();
}

/** The demo office has its own connection, given by the script that starts it. */
function demoPortal() {
  const { QABULXANA_DEMO, QABULXANA_PORTAL_URL, QABULXANA_PORTAL_CLIENT_ID, QABULXANA_PORTAL_CLIENT_SECRET } = process.env;
  if (QABULXANA_DEMO !== '1' || !QABULXANA_PORTAL_URL) return null;
  return { baseUrl: QABULXANA_PORTAL_URL, clientId: QABULXANA_PORTAL_CLIENT_ID ?? '', clientSecret: QABULXANA_PORTAL_CLIENT_SECRET ?? '' };
}

function focusWindow(): void {
  const window = BrowserWindow.getAllWindows().find((each) => !isHall(each));
  if (!window) return void openWindow();
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Quitting waits until the backend has finished its writes and closed the store. */
function drainBeforeQuit(backend: Backend): void {
  let drained = false;
  app.on('will-quit', (event) => {
    if (drained) return;
    event.preventDefault();
    void backend.shutdown().then(() => {
      drained = true;
      app.quit();
    });
  });
}
