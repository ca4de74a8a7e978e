/** Electron's channels between window and shell. Everything else goes through the backend's port. */
export const shellChannels = {
  requestPort: 'shell:request-port',
  saveFile: 'shell:save-file',
  saveFiles: 'shell:save-files',
  printPdf: 'shell:print-pdf',
  printPage: 'shell:print-page',
  printers: 'shell:printers',
  getTicketPreferences: 'shell:get-ticket-preferences',
  setTicketPreferences: 'shell:set-ticket-preferences',
  getPreferences: 'shell:get-preferences',
  setPreferences: 'shell:set-preferences',
  command: 'shell:command',
  openHall: 'shell:open-hall',
  hallPass: 'shell:hall-pass',
  hallGivesPass: 'shell:hall-gives-pass',
  getHallPreferences: 'shell:get-hall-preferences',
  setHallPreferences: 'shell:set-hall-preferences',
  toggleHallFullScreen: 'shell:toggle-hall-full-screen',
} as const;

/** What the window must know before its first paint, handed over as an argument of its process. */
export interface ShellFacts {
  readonly version: string;
  readonly standIn: string | null;
  readonly locale: 'az' | 'en';
}

export const shellFactsArgument = '--qabulxana-shell=';
