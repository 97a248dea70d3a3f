import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectDirectory } from './project.ts';

const names: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};

/** The Electron binary of this checkout, or null; asking the package itself would download one. */
export const electronBinary = (): string | null => {
  const folder =
    process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(projectDirectory, 'node_modules', 'electron', 'dist');
  const binary = join(folder, names[process.platform] ?? 'electron');
  return existsSync(binary) ? binary : null;
};

/** Whether windows can be shown. Only Linux runs without a display in the ordinary course of things. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
