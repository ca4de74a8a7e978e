import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { root } from './paths.ts';

export interface ElectronFacts {
  readonly executable: string;
  readonly version: string;
  readonly official: boolean;
  readonly launchArgs: readonly string[];
}
export type Environment = Readonly<Record<string, string | undefined>>;

interface Display {
  withVirtualDisplay<T>(work: (env: Environment) => Promise<T>): Promise<T>;
}
interface Bootstrap {
  bootstrap(options: { build: boolean; display: boolean }): Promise<ElectronFacts>;
}

// The set-up scripts are plain JavaScript that runs before anything is installed; their types are told here.
const script = (path: string): Promise<unknown> => import(pathToFileURL(join(root, 'scripts', path)).href);

/** The Electron of this machine and the program built for it, as `npm start` would have them. */
export async function readyElectron(): Promise<ElectronFacts> {
  const { bootstrap } = (await script('bootstrap.mjs')) as Bootstrap;
  return bootstrap({ build: true, display: true });
}

/** Runs work with a display: a virtual one on Linux, the desktop elsewhere. */
export async function underDisplay<T>(work: (env: Environment) => Promise<T>): Promise<T> {
  const { withVirtualDisplay } = (await script('lib/display.mjs')) as Display;
  return withVirtualDisplay(work);
}
