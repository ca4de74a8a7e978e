import { app } from 'electron';
import { join } from 'node:path';

/** The program's own folder: the project in development, the archive when packaged. */
const root = app.getAppPath();

export const backendEntry = join(root, 'out/main/backend.js');
export const commandLineEntry = join(root, 'out/main/cli.js');
export const preloadEntry = join(root, 'out/preload/index.cjs');
export const rendererDir = join(root, 'out/renderer');
export const migrationsDir = join(root, 'migrations');
export const resourcesDir = join(root, 'resources');
export const iconPath = join(root, 'resources/icons/icon-256.png');
