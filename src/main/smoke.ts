import { app, type BrowserWindow } from 'electron';

const patience = 30_000;

/** For the check of a packaged program: waits until the first screen stands and has heard from the backend, says so, and ends. */
export function reportSmoke(window: BrowserWindow): void {
  const end = (ok: boolean, detail: string) => {
    process.stdout.write(`${JSON.stringify({ smokeTest: ok ? 'passed' : 'failed', version: app.getVersion(), electron: process.versions.electron, detail })}\n`);
    app.exit(ok ? 0 : 1);
  };
  setTimeout(() => end(false, 'no first screen'), patience);
  window.webContents.once('did-fail-load', (_event, _code, description) => end(false, description));
  const look = setInterval(() => {
    void window.webContents
      .executeJavaScript(`document.querySelector('[data-screen]')?.getAttribute('data-screen') ?? ''`)
      .then((screen: unknown) => {
        if (typeof screen !== 'string' || screen === '' || screen === 'opening') return;
        clearInterval(look);
        end(screen !== 'failed', screen);
      })
      .catch(() => undefined);
  }, 200);
}
