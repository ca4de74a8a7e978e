import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

/** What stands in the copied project: file → its text. The first ones are lawful, the others each break one rule. */
const files: Record<string, string> = {
  // lawful
  'src/shared/az/fold.ts': "export const fold = (text: string): string => text;\n",
  'src/shared/good.ts': "import { z } from 'zod';\nimport { fold } from './az/fold.ts';\nexport const good = [z, fold];\n",
  'src/backend/db/store.ts': "import { notes } from '../notes/tables.ts';\nexport const store = [notes];\n",
  'src/backend/notes/tables.ts': "import { posts } from '../db/base.ts';\nexport const notes = [posts];\n",
  'src/backend/db/base.ts': "export const posts = 1;\n",
  'src/backend/notes/commands.ts':
    "import { readFileSync } from 'node:fs';\nimport { fold } from '#shared/az/fold.ts';\nimport { notes } from './tables.ts';\nexport const addNote = [readFileSync, fold, notes];\n",
  'src/backend/other/queries.ts': "import { addNote } from '../notes/commands.ts';\nexport const list = [addNote];\n",
  'src/backend/router.ts': "import { list } from './other/queries.ts';\nexport const router = list;\nexport type AppRouter = typeof router;\n",
  'src/main/ipc.ts': "import { ipcMain } from 'electron';\nimport { join } from 'node:path';\nexport const handle = [ipcMain, join];\n",
  'src/main/index.ts': "import { app } from 'electron';\nimport { handle } from './ipc.ts';\nexport const main = [app, handle];\n",
  'src/preload/index.ts': "import { ipcRenderer } from 'electron';\nimport { fold } from '#shared/az/fold.ts';\nexport const bridge = [ipcRenderer, fold];\n",
  'src/renderer/app/rpc.ts':
    "import type { AppRouter } from '#backend/router.ts';\nimport { fold } from '#shared/az/fold.ts';\nexport type Router = AppRouter;\nexport const rpc = [fold];\n",
  'src/renderer/app/reexportAndMore.ts': "export { rpc } from './rpc.ts';\nexport const more = 1;\n",
  'portal-emulator/main.ts': "import { createServer } from 'node:http';\nimport { fold } from '#shared/az/fold.ts';\nexport const serve = [createServer, fold];\n",

  // each breaks one rule
  'src/shared/reads.ts': "import { readFileSync } from 'node:fs';\nexport const reads = readFileSync;\n",
  'src/shared/opens.ts': "import type { App } from 'electron';\nexport type Opens = App;\n",
  'src/shared/climbs.ts': "import { store } from '#backend/db/store.ts';\nexport const climbs = store;\n",
  'src/shared/climbsByType.ts': "export type Climbs = import('../main/index.ts').Main;\n",
  'src/backend/notes/window.ts': "export const open = () => import('electron');\n",
  'src/backend/notes/shell.ts': "import { main } from '../../main/index.ts';\nexport const shell = main;\n",
  'src/backend/notes/looks.ts': "export { rpc } from '../../renderer/app/rpc.ts';\nexport const looks = 1;\n",
  'src/backend/notes/emulates.ts': "import { serve } from '../../../portal-emulator/main.ts';\nexport const emulates = serve;\n",
  'src/backend/other/reaches.ts': "import { notes } from '../notes/tables.ts';\nexport const reaches = notes;\n",
  'src/backend/other/reachesByAlias.ts': "import { notes } from '#backend/notes/tables.ts';\nexport const reaches = notes;\n",
  'src/renderer/app/calls.ts': "import { router } from '#backend/router.ts';\nexport const calls = router;\n",
  'src/renderer/app/otherType.ts': "import type { Note } from '#backend/notes/tables.ts';\nexport type Other = Note;\n",
  'src/renderer/app/valueOfRouter.ts': "import { AppRouter } from '#backend/router.ts';\nexport type Value = AppRouter;\n",
  'src/renderer/app/disk.ts': "import { readFileSync } from 'node:fs';\nexport const disk = readFileSync;\n",
  'src/renderer/app/shell.ts': "import { bridge } from '../../preload/index.ts';\nexport const shell = bridge;\n",
  'src/renderer/app/electron.ts': "import { shell } from 'electron';\nexport const opens = shell;\n",
  'src/main/screen.ts': "import { rpc } from '../renderer/app/rpc.ts';\nexport const screen = rpc;\n",
  'src/preload/data.ts': "import { store } from '#backend/db/store.ts';\nexport const data = store;\n",
  'src/main/listens.ts': "import { ipcMain } from 'electron';\nexport const listens = ipcMain;\n",
  'src/main/listensByName.ts': "import * as electron from 'electron';\nexport const listens = electron.ipcMain;\n",
  'src/main/listensByPattern.ts': "import * as electron from 'electron';\nexport const { ipcRenderer: sends } = electron;\n",
  'portal-emulator/cheats.ts': "import { store } from '../src/backend/db/store.ts';\nexport const cheats = store;\n",
  'portal-emulator/window.ts': "import { app } from 'electron';\nexport const window = app;\n",
  'src/shared/az/all.ts': "export * from './fold.ts';\nexport { fold as foldText } from './fold.ts';\n",
  'src/shared/ring/a.ts': "import { b } from '#shared/ring/b.ts';\nexport const a = () => b;\n",
  'src/shared/ring/b.ts': "import { a } from './a.ts';\nexport const b = () => a;\n",
};

const complaints = new Map<string, string[]>();
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'layers-'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const config = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8')) as { jsPlugins: string[] };
  config.jsPlugins = config.jsPlugins.map((plugin) => resolve(root, plugin));
  writeFileSync(join(folder, '.oxlintrc.json'), JSON.stringify(config));
  for (const name of ['package.json', 'tsconfig.base.json']) writeFileSync(join(folder, name), readFileSync(join(root, name)));

  const oxlint = spawnSync(process.execPath, [join(root, 'node_modules/oxlint/bin/oxlint'), '--format', 'json'], { cwd: folder, encoding: 'utf8' });
  const report = JSON.parse(oxlint.stdout) as { diagnostics: { code: string; filename: string }[] };
  for (const { code, filename } of report.diagnostics) complaints.set(filename, [...(complaints.get(filename) ?? []), code]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const broken: [rule: string, file: string][] = [
  ['layers(shared-is-pure)', 'src/shared/reads.ts'],
  ['layers(shared-is-pure)', 'src/shared/opens.ts'],
  ['layers(shared-is-pure)', 'src/shared/climbs.ts'],
  ['layers(shared-is-pure)', 'src/shared/climbsByType.ts'],
  ['layers(backend-below-shell)', 'src/backend/notes/window.ts'],
  ['layers(backend-below-shell)', 'src/backend/notes/shell.ts'],
  ['layers(backend-below-shell)', 'src/backend/notes/looks.ts'],
  ['layers(backend-below-shell)', 'src/backend/notes/emulates.ts'],
  ['layers(own-tables)', 'src/backend/other/reaches.ts'],
  ['layers(own-tables)', 'src/backend/other/reachesByAlias.ts'],
  ['layers(renderer-takes-types)', 'src/renderer/app/calls.ts'],
  ['layers(renderer-takes-types)', 'src/renderer/app/otherType.ts'],
  ['layers(renderer-takes-types)', 'src/renderer/app/valueOfRouter.ts'],
  ['layers(renderer-takes-types)', 'src/renderer/app/disk.ts'],
  ['layers(renderer-takes-types)', 'src/renderer/app/shell.ts'],
  ['layers(electron-in-shell)', 'src/renderer/app/electron.ts'],
  ['layers(shell-apart)', 'src/main/screen.ts'],
  ['layers(shell-apart)', 'src/preload/data.ts'],
  ['layers(ipc-in-one-place)', 'src/main/listens.ts'],
  ['layers(ipc-in-one-place)', 'src/main/listensByName.ts'],
  ['layers(ipc-in-one-place)', 'src/main/listensByPattern.ts'],
  ['layers(emulator-apart)', 'portal-emulator/cheats.ts'],
  ['layers(electron-in-shell)', 'portal-emulator/window.ts'],
  ['layers(no-barrels)', 'src/shared/az/all.ts'],
  ['import(no-cycle)', 'src/shared/ring/a.ts'],
  ['import(no-cycle)', 'src/shared/ring/b.ts'],
];

describe('the layers of the project', () => {
  test.each(broken)('%s complains of %s', (rule, file) => {
    expect(complaints.get(file)).toContain(rule);
  });

  const brokenFiles = new Set(broken.map(([, file]) => file));
  test.each(Object.keys(files).filter((file) => !brokenFiles.has(file)))('nothing complains of %s', (file) => {
    expect(complaints.get(file) ?? []).toEqual([]);
  });
});
