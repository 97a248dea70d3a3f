import { chmod, mkdtemp, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from '#shared/contract/index.ts';
import { fitFileName } from '#shared/reports/file-name.ts';
import { readChunks } from './read-chunks.ts';

/**
 * Endings of files that the platform would run, install or let reach the network rather than show. Opening evidence
 * must never start a program that came on somebody's stick.
 */
const runnable = new Set(
  (
    'exe com bat cmd msi msp mst scr pif cpl msc jar js jse vbs vbe wsf wsh ps1 psm1 psd1 ps1xml hta lnk url reg inf ' +
    'chm hlp gadget application appref-ms appx appxbundle msix msixbundle dll sys drv ocx iso img vhd vhdx scf ' +
    'library-ms search-ms settingcontent-ms sh bash zsh csh ksh command run bin elf appimage desktop app pkg dmg ' +
    'workflow action scpt scptd applescript terminal tool py pyc pyw pyz rb pl php html htm xhtml mht mhtml svg swf ' +
    'xll wll xlam xla docm dotm xlsm xltm pptm potm ppam ppsm sldm accde accdb mde ade adp website webloc inetloc ' +
    'diagcab diagpkg rdp theme themepack wsc sct xbap deb rpm snap flatpak flatpakref'
  ).split(' '),
);

/** Whether a file of this name is only ever saved, never opened. */
export const isRunnable = (name: string): boolean => {
  // Windows drops trailing dots and spaces, so `a.exe. ` runs.
  const trimmed = name.replace(/[. ]+$/, '');
  const dot = trimmed.lastIndexOf('.');
  return dot < 0 || runnable.has(trimmed.slice(dot + 1).toLowerCase());
};

/** Longest name in bytes that every file system takes. */
const maximumBytes = 200;

/** Characters that turn the direction of writing, by which `exe.pdf` can be made to look like what it is not. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A name every file system takes, with its ending kept. */
export const safeName = (name: string): string => {
  const plain = name.replace(turning, '');
  const [ending = ''] = /\.[A-Za-z0-9]{1,16}$/.exec(plain) ?? [];
  let stem = plain.slice(0, plain.length - ending.length);
  while (Buffer.byteLength(stem) > maximumBytes) stem = [...stem].slice(0, -1).join('');
  return fitFileName(stem, ending);
};

/**
 * Writes a file of the service as a read-only copy under its own name into a new folder below `directory`, for showing
 * it in another program. Changes made there do not reach the evidence, and the program says so by itself.
 * @returns the path of the copy.
 */
export const writeViewingCopy = async (
  client: Client,
  handle: string,
  name: string,
  directory: string,
): Promise<string> => {
  const folder = await mkdtemp(join(directory, 'hengping-'));
  const path = join(folder, safeName(name));
  const file = await open(path, 'wx');
  try {
    for await (const bytes of readChunks(client, handle)) await file.writeFile(bytes);
  } catch (error) {
    await file.close();
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  await file.close();
  await chmod(path, 0o400);
  return path;
};
