import { BrowserWindow } from 'electron';
import type { PrintResult } from '#shared/shell.ts';
import { offerPrintJob } from './protocol.ts';

/** The viewer lays a PDF out a moment after it says it is loaded. */
const layoutPause = 400;

/** Prints a PDF through the system's dialog. The file is shown to a hidden window from memory. */
export async function printPdf(parent: BrowserWindow, bytes: Uint8Array, jobName: string): Promise<PrintResult> {
  if ((await parent.webContents.getPrintersAsync()).length === 0) return { printed: false, reason: { code: 'print.noPrinter', params: {} } };
  const { url, withdraw } = offerPrintJob(bytes);
  const window = new BrowserWindow({ show: false, title: jobName, webPreferences: { sandbox: true, contextIsolation: true, plugins: true } });
  try {
    await window.loadURL(url);
    await new Promise((resolve) => setTimeout(resolve, layoutPause));
    return await new Promise<PrintResult>((resolve) => {
      window.webContents.print({ silent: false, printBackground: true, pageSize: 'A4' }, (printed, reason) => {
        if (printed || /cancel/i.test(reason)) resolve({ printed });
        else resolve({ printed: false, reason: { code: 'print.failed', params: {} } });
      });
    });
  } catch {
    return { printed: false, reason: { code: 'print.failed', params: {} } };
  } finally {
    withdraw();
    window.destroy();
  }
}
