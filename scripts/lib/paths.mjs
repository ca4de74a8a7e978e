import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A path inside the project. */
export const inProject = (...parts) => join(root, ...parts);

/** Where everything goes that can be made again: stamps, the stand-in Electron, compiler output. */
export const cacheDir = inProject('.cache');

/** The Node that the project runs its own TypeScript with, whatever Node the machine has. */
export const projectNode = inProject('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** The Node to start helper programs with: the project's own once it is installed, else the one running this script. */
export const bestNode = () => (existsSync(projectNode) ? projectNode : process.execPath);
