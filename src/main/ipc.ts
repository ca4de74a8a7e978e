import { BrowserWindow, ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import { locales, themeModes, ticketChoices, type Preferences } from '#shared/shell.ts';
import { shellChannels } from '#shared/rpc/channels.ts';
import type { Backend } from './backend.ts';
import { saveFile, saveFiles } from './files.ts';
import { hallPass, isHall, openHall } from './hall.ts';
import { preferences, savePreferences } from './preferences.ts';
import { printerNames, printPage, printPdf } from './printing.ts';

const largestFile = 512 * 1024 * 1024;
const bytes = z.instanceof(Uint8Array).refine((value) => value.byteLength <= largestFile);
const files = z.array(z.object({ name: z.string().min(1).max(200), bytes })).min(1).max(2_000);
const filters = z.array(z.object({ name: z.string().max(100), extensions: z.array(z.string().max(16)).max(10) })).max(10);
const printOptions = z.object({ paper: z.enum(['a4', 'ticket']).default('a4'), printer: z.string().max(500).nullable().default(null) });
const ticketsWanted = z.object({ when: z.enum(ticketChoices), printer: z.string().max(500).nullable() });
const hallWanted = z.object({ sound: z.boolean(), look: z.enum(['dark', 'light']) });
const wanted = z.object({ locale: z.enum(locales), theme: z.enum(themeModes), preview: z.boolean() });

interface Shell {
  readonly backend: Backend;
  /** Whether a frame shows a page of ours. */
  readonly isOurs: (url: string) => boolean;
  readonly onLocale: () => void;
}

/** Answers the window's few calls of the shell. Every one is checked: who asks, and what. */
export function answerShellCalls({ backend, isOurs, onLocale }: Shell): void {
  /** The window that asks, when it is one of ours and asks from its own page. */
  function anyOfOurs(event: IpcMainEvent | IpcMainInvokeEvent): BrowserWindow {
    const frame = event.senderFrame;
    const window = BrowserWindow.fromWebContents(event.sender);
    if (!frame || frame.parent !== null || !isOurs(frame.url) || !window) throw new Error('untrusted sender');
    return window;
  }

  /** A window that a person works in. */
  function trusted(event: IpcMainEvent | IpcMainInvokeEvent): BrowserWindow {
    const window = anyOfOurs(event);
    if (isHall(window)) throw new Error('untrusted sender');
    return window;
  }

  /** The hall's screen, which only shows. */
  function trustedHall(event: IpcMainEvent | IpcMainInvokeEvent): BrowserWindow {
    const window = anyOfOurs(event);
    if (!isHall(window)) throw new Error('untrusted sender');
    return window;
  }

  ipcMain.on(shellChannels.requestPort, (event) => backend.connect(anyOfOurs(event).webContents));

  ipcMain.handle(shellChannels.saveFile, (event, name: unknown, content: unknown, kinds: unknown) =>
    saveFile(trusted(event), z.string().min(1).max(200).parse(name), bytes.parse(content), filters.parse(kinds)),
  );

  ipcMain.handle(shellChannels.saveFiles, (event, content: unknown) => saveFiles(trusted(event), files.parse(content)));

  ipcMain.handle(shellChannels.printPdf, (event, content: unknown, jobName: unknown, options: unknown) =>
    printPdf(trusted(event), bytes.parse(content), z.string().max(200).parse(jobName), printOptions.parse(options ?? {})),
  );

  ipcMain.handle(shellChannels.printPage, (event, jobName: unknown) => printPage(trusted(event), z.string().max(200).parse(jobName)));

  ipcMain.handle(shellChannels.printers, (event) => printerNames(trusted(event)));

  ipcMain.handle(shellChannels.getTicketPreferences, (event) => {
    trusted(event);
    return preferences().tickets;
  });

  ipcMain.handle(shellChannels.setTicketPreferences, (event, value: unknown) => {
    trusted(event);
    savePreferences({ tickets: ticketsWanted.parse(value) });
  });

  ipcMain.handle(shellChannels.getPreferences, (event): Preferences => {
    trusted(event);
    const { locale, theme, preview } = preferences();
    return { locale, theme, preview };
  });

  ipcMain.handle(shellChannels.setPreferences, (event, value: unknown) => {
    trusted(event);
    savePreferences(wanted.parse(value));
    onLocale();
  });

  ipcMain.handle(shellChannels.openHall, (event, pass: unknown) => {
    openHall(trusted(event), z.string().min(32).max(256).parse(pass), (hall, newer) => hall.webContents.send(shellChannels.hallGivesPass, newer));
  });

  ipcMain.handle(shellChannels.hallPass, (event) => {
    trustedHall(event);
    return hallPass();
  });

  ipcMain.handle(shellChannels.getHallPreferences, (event) => {
    trustedHall(event);
    const { sound, look } = preferences().hall;
    return { sound, look };
  });

  ipcMain.handle(shellChannels.setHallPreferences, (event, value: unknown) => {
    trustedHall(event);
    savePreferences({ hall: { ...preferences().hall, ...hallWanted.parse(value) } });
  });

  ipcMain.handle(shellChannels.toggleHallFullScreen, (event) => {
    const window = trustedHall(event);
    window.setFullScreen(!window.isFullScreen());
  });
}
