import { BrowserWindow } from 'electron';
import { ticketPaper } from '#shared/reception/papers.ts';
import type { PrintOptions, PrintResult } from '#shared/shell.ts';
import { offerPrintJob } from './protocol.ts';

/** The viewer lays a PDF out a moment after it says it is loaded. */
const layoutPause = 400;

const micrometres = 1_000;
const papers = { a4: 'A4', ticket: { width: ticketPaper.width * micrometres, height: ticketPaper.height * micrometres } } as const;

/** The printers of this computer, as the system names them. */
export async function printerNames(parent: BrowserWindow): Promise<string[]> {
  return (await parent.webContents.getPrintersAsync()).map((printer) => printer.name);
}

/** Prints a PDF, through the system's dialog unless a printer is named. The file is shown to a hidden window from memory. */
export async function printPdf(parent: BrowserWindow, bytes: Uint8Array, jobName: string, { paper = 'a4', printer = null }: PrintOptions = {}, landscape = false): Promise<PrintResult> {
  const printers = await printerNames(parent);
  // A printer that has been taken away since: the person is asked which other.
  const silent = printer !== null && printers.includes(printer);
  if (printers.length === 0) return { printed: false, reason: { code: 'print.noPrinter', params: {} } };
  const { url, withdraw } = offerPrintJob(bytes);
  const window = new BrowserWindow({ show: false, title: jobName, webPreferences: { sandbox: true, contextIsolation: true, plugins: true } });
  try {
    await window.loadURL(url);
    await new Promise((resolve) => setTimeout(resolve, layoutPause));
    return await new Promise<PrintResult>((resolve) => {
      window.webContents.print({ silent, ...(silent && { deviceName: printer }), printBackground: true, landscape, pageSize: papers[paper] }, (printed, reason) => {
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

/** Prints the page that a window shows, by its styles for paper, on A4 lying. */
export async function printPage(parent: BrowserWindow, jobName: string): Promise<PrintResult> {
  let bytes: Uint8Array;
  try {
    bytes = await parent.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
  } catch {
    return { printed: false, reason: { code: 'print.failed', params: {} } };
  }
  return printPdf(parent, bytes, jobName, {}, true);
}
