import type { ErrorShape } from './errors.ts';

export const locales = ['az', 'en'] as const;
export type Locale = (typeof locales)[number];

export const themeModes = ['system', 'light', 'dark'] as const;
export type ThemeMode = (typeof themeModes)[number];

/** How one person likes the window; kept on this computer by the shell. */
export interface Preferences {
  readonly locale: Locale;
  readonly theme: ThemeMode;
  /** Whether an application is shown beside the queue where there is room. */
  readonly preview: boolean;
}

/** On what and where it is printed. */
export interface PrintOptions {
  readonly paper?: 'a4' | 'ticket';
  /** The printer that takes it without a dialog; null: the person chooses in the system's own. */
  readonly printer?: string | null;
}

export const ticketChoices = ['ask', 'always', 'never'] as const;

/** Whether a queue ticket is printed when somebody has come, and by which printer of this computer. */
export interface TicketPreferences {
  readonly when: (typeof ticketChoices)[number];
  /** Null: chosen each time. */
  readonly printer: string | null;
}

/** How the hall's screen looks and sounds on this computer. */
export interface HallPreferences {
  readonly sound: boolean;
  readonly look: 'dark' | 'light';
}

/** What the menu asks the window to do. `navigate:` is followed by a route, such as `navigate:/reception`. */
export type ShellCommand = 'search' | 'sync' | 'settings' | 'shortcuts' | 'signOut' | `navigate:${string}`;

/** A kind of file in a save dialog; extensions without the dot. */
export interface FileFilter {
  readonly name: string;
  readonly extensions: readonly string[];
}

/** `path` is the name of the file alone, never its folder. `saved` is false without a reason when the person closed the dialog. */
export interface SaveResult {
  readonly saved: boolean;
  readonly path?: string;
  readonly reason?: ErrorShape;
}

/** What became of files that were to go into one folder. `folder` is its name alone. `saved` is 0 without a reason when the person closed the dialog. */
export interface SaveFilesResult {
  readonly saved: number;
  readonly folder?: string;
  readonly reason?: ErrorShape;
}

/** `printed` is false without a reason when the person closed the print dialog. */
export interface PrintResult {
  readonly printed: boolean;
  readonly reason?: ErrorShape;
}

/** The few things that only the desktop shell can do, handed to the window by the preload script as `window.shell`. */
export interface Shell {
  readonly platform: string;
  readonly version: string;
  /** Which stand-in of the runtime is at work in place of the released one; else null. */
  readonly standIn: string | null;
  /** The language to start in. */
  readonly locale: Locale;

  /** Asks for the backend's port, which then arrives as a window message `backendPortMessage`; also after each restart of the backend. */
  requestPort(): void;
  /** Shows a save dialog and writes the bytes. */
  saveFile(suggestedName: string, bytes: Uint8Array, filters: readonly FileFilter[]): Promise<SaveResult>;
  /** Asks for a folder and writes files into it; one that is there already is not written over, the new one gets a number. */
  saveFiles(files: ReadonlyArray<{ readonly name: string; readonly bytes: Uint8Array }>): Promise<SaveFilesResult>;
  /** Prints a PDF; `jobName` is what the printer's queue shows. */
  printPdf(bytes: Uint8Array, jobName: string, options?: PrintOptions): Promise<PrintResult>;
  /** Prints the page in front as it looks on paper: light, A4 lying. */
  printPage(jobName: string): Promise<PrintResult>;
  /** The printers of this computer. */
  printers(): Promise<readonly string[]>;
  getTicketPreferences(): Promise<TicketPreferences>;
  setTicketPreferences(preferences: TicketPreferences): Promise<void>;
  /** Listens to the menu; the answer stops listening. */
  onCommand(listener: (command: ShellCommand) => void): () => void;
  /** Changes the menu's language and remembers it. */
  setLocale(locale: Locale): Promise<void>;
  getPreferences(): Promise<Preferences>;
  setPreferences(preferences: Preferences): Promise<void>;

  /** Opens the window of the hall's screen, or gives the one that stands open a new pass and brings it to the front. */
  openHall(pass: string): Promise<void>;
  /** The calls of the hall's own window; the shell refuses them to any other. */
  readonly hall: HallShell;
}

/** What the window of the hall's screen may ask of the shell. */
export interface HallShell {
  /** The pass that it was opened with. */
  pass(): Promise<string>;
  /** Calls back with each newer pass; the answer stops listening. */
  onPass(listener: (pass: string) => void): () => void;
  getPreferences(): Promise<HallPreferences>;
  setPreferences(preferences: HallPreferences): Promise<void>;
  toggleFullScreen(): Promise<void>;
}
