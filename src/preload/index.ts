import { contextBridge, ipcRenderer } from 'electron';
import { shellChannels, shellFactsArgument, type ShellFacts } from '#shared/rpc/channels.ts';
import { backendPortMessage } from '#shared/rpc/wire.ts';
import type { FileFilter, HallPreferences, Locale, Preferences, PrintOptions, PrintResult, SaveFilesResult, SaveResult, Shell, ShellCommand, TicketPreferences } from '#shared/shell.ts';

declare const window: { postMessage(message: unknown, targetOrigin: string, transfer: unknown[]): void };
declare const location: { origin: string };

const argument = process.argv.find((value) => value.startsWith(shellFactsArgument)) ?? '';
const facts = JSON.parse(decodeURIComponent(argument.slice(shellFactsArgument.length)) || '{}') as Partial<ShellFacts>;

// A port cannot cross the context bridge; it reaches the page as a message of its own window.
ipcRenderer.on(backendPortMessage, (event) => window.postMessage({ type: backendPortMessage }, location.origin, [...event.ports]));

const shell: Shell = {
  platform: process.platform,
  version: facts.version ?? '',
  standIn: facts.standIn ?? null,
  locale: facts.locale ?? 'az',
  requestPort: () => ipcRenderer.send(shellChannels.requestPort),
  saveFile: (suggestedName: string, bytes: Uint8Array, filters: readonly FileFilter[]) =>
    ipcRenderer.invoke(shellChannels.saveFile, suggestedName, bytes, filters) as Promise<SaveResult>,
  saveFiles: (files: ReadonlyArray<{ readonly name: string; readonly bytes: Uint8Array }>) => ipcRenderer.invoke(shellChannels.saveFiles, files) as Promise<SaveFilesResult>,
  printPdf: (bytes: Uint8Array, jobName: string, options?: PrintOptions) => ipcRenderer.invoke(shellChannels.printPdf, bytes, jobName, options) as Promise<PrintResult>,
  printPage: (jobName: string) => ipcRenderer.invoke(shellChannels.printPage, jobName) as Promise<PrintResult>,
  printers: () => ipcRenderer.invoke(shellChannels.printers) as Promise<readonly string[]>,
  getTicketPreferences: () => ipcRenderer.invoke(shellChannels.getTicketPreferences) as Promise<TicketPreferences>,
  setTicketPreferences: (preferences: TicketPreferences) => ipcRenderer.invoke(shellChannels.setTicketPreferences, preferences) as Promise<void>,
  onCommand(listener: (command: ShellCommand) => void) {
    const forward = (_event: unknown, command: ShellCommand) => listener(command);
    ipcRenderer.on(shellChannels.command, forward);
    return () => ipcRenderer.off(shellChannels.command, forward);
  },
  async setLocale(locale: Locale) {
    const known = (await ipcRenderer.invoke(shellChannels.getPreferences)) as Preferences;
    await ipcRenderer.invoke(shellChannels.setPreferences, { ...known, locale });
  },
  getPreferences: () => ipcRenderer.invoke(shellChannels.getPreferences) as Promise<Preferences>,
  setPreferences: (preferences: Preferences) => ipcRenderer.invoke(shellChannels.setPreferences, preferences) as Promise<void>,
  openHall: (pass: string) => ipcRenderer.invoke(shellChannels.openHall, pass) as Promise<void>,
  hall: {
    pass: () => ipcRenderer.invoke(shellChannels.hallPass) as Promise<string>,
    onPass(listener: (pass: string) => void) {
      const forward = (_event: unknown, pass: string) => listener(pass);
      ipcRenderer.on(shellChannels.hallGivesPass, forward);
      return () => ipcRenderer.off(shellChannels.hallGivesPass, forward);
    },
    getPreferences: () => ipcRenderer.invoke(shellChannels.getHallPreferences) as Promise<HallPreferences>,
    setPreferences: (preferences: HallPreferences) => ipcRenderer.invoke(shellChannels.setHallPreferences, preferences) as Promise<void>,
    toggleFullScreen: () => ipcRenderer.invoke(shellChannels.toggleHallFullScreen) as Promise<void>,
  },
};

contextBridge.exposeInMainWorld('shell', shell);
