import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The least that Electron can show: one window as large and as confined as the program's, with one word in it. */
const main = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1360, height: 860, show: false, webPreferences: { sandbox: true, contextIsolation: true } });
  window.once('ready-to-show', () => window.show());
  window.loadURL('data:text/html,<main id="shown">empty</main>');
});
app.on('window-all-closed', () => app.quit());
`;

/** Writes that program into a folder and returns the folder, as Electron takes it. */
export function emptyWindowApp(folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty-window', main: 'main.cjs' }));
  writeFileSync(join(folder, 'main.cjs'), main);
  return folder;
}
