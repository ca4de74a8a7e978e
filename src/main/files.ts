import { app, dialog, type BrowserWindow } from 'electron';
import { access } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { writeWhole } from '#backend/wholeFile.ts';
import type { FileFilter, SaveFilesResult, SaveResult } from '#shared/shell.ts';

let lastFolder: string | null = null;

/** Asks where to save and writes the bytes there: all of them, or nothing. */
export async function saveFile(window: BrowserWindow, suggestedName: string, bytes: Uint8Array, filters: readonly FileFilter[]): Promise<SaveResult> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(lastFolder ?? app.getPath('documents'), safeName(suggestedName)),
    filters: filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] })),
  });
  if (canceled || !filePath) return { saved: false };
  try {
    await writeWhole(filePath, bytes);
    lastFolder = dirname(filePath);
    return { saved: true, path: basename(filePath) };
  } catch (error) {
    return { saved: false, reason: { code: codeOf(error), params: { file: basename(filePath) } } };
  }
}

/** Asks for a folder and writes files into it, each whole. What is there under a name stays: the new file gets a number. */
export async function saveFiles(window: BrowserWindow, files: ReadonlyArray<{ readonly name: string; readonly bytes: Uint8Array }>): Promise<SaveFilesResult> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { defaultPath: lastFolder ?? app.getPath('documents'), properties: ['openDirectory', 'createDirectory'] });
  const [folder] = filePaths;
  if (canceled || !folder) return { saved: 0 };
  let saved = 0;
  for (const { name, bytes } of files) {
    try {
      await writeWhole(await freeName(folder, safeName(name)), bytes);
      saved += 1;
    } catch (error) {
      return { saved, folder: basename(folder), reason: { code: codeOf(error), params: { file: safeName(name) } } };
    }
  }
  lastFolder = folder;
  return { saved, folder: basename(folder) };
}

async function freeName(folder: string, name: string): Promise<string> {
  const extension = extname(name);
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : `${name.slice(0, name.length - extension.length)} (${number})${extension}`);
    if (!(await access(path).then(() => true, () => false))) return path;
  }
}

function codeOf(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOSPC':
      return 'file.diskFull';
    case 'EBUSY':
      return 'file.inUse';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOENT':
    case 'ENOTDIR':
      return 'file.unwritable';
    default:
      return 'file.notSaved';
  }
}

/** A name that every system takes: registration numbers hold slashes. */
function safeName(name: string): string {
  return name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '-');
}
