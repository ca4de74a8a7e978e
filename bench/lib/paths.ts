import { join, resolve } from 'node:path';

/** The project's folder. */
export const root = resolve(import.meta.dirname, '../..');
/** Generated stores and scratch files; can be deleted at any time. */
export const dataDir = join(root, 'bench/.data');
export const resultsDir = join(root, 'bench/results');
export const migrationsDir = join(root, 'migrations');
export const resourcesDir = join(root, 'resources');
