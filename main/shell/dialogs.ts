import { open, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { BrowserWindow, dialog } from 'electron';
import type { Platform } from '../platform.ts';
import { fail, ok } from '../result.ts';

const largestFile = 100_000;

/** Only names cross to the services, never paths. */
export const chooseFile: Platform['chooseFile'] = async ({ title, extensions }) => {
  const options = {
    title,
    properties: ['openFile' as const],
    filters: [
      { name: extensions.map((extension) => `.${extension}`).join(', '), extensions: [...extensions] },
    ],
  };
  const parent = BrowserWindow.getFocusedWindow();
  const chosen = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
  const [path] = chosen.filePaths;
  if (chosen.canceled || path === undefined) return ok(null);
  const text = await readSmall(path);
  return text === undefined ? fail('file-unreadable') : ok({ name: basename(path), text });
};

export const saveFile: Platform['saveFile'] = async ({ title, suggestedName, bytes }) => {
  const options = { title, defaultPath: suggestedName };
  const parent = BrowserWindow.getFocusedWindow();
  const chosen = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options));
  if (chosen.canceled || !chosen.filePath) return ok(null);
  try {
    await writeFile(chosen.filePath, bytes);
    return ok({ name: basename(chosen.filePath) });
  } catch {
    return fail('file-unwritable');
  }
};

/** At most `largestFile` bytes are ever read, whatever the size the file system tells. */
async function readSmall(path: string): Promise<string | undefined> {
  try {
    const file = await open(path, 'r');
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(largestFile + 1), 0, largestFile + 1, 0);
      return bytesRead > largestFile ? undefined : buffer.toString('utf8', 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return undefined;
  }
}
