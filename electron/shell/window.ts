import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import { startAddress } from './addresses.ts';
import { keepWindowState, readWindowState } from './window-state.ts';

export interface WindowOptions {
  readonly title: string;
  readonly preload: string;
  readonly icon: string;
  readonly userDataDirectory: string;
  readonly developerTools: boolean;
}

/** Opens the one window of the application, isolated as far as Chromium goes. */
export const openWindow = (options: WindowOptions): BrowserWindow => {
  const stateFile = join(options.userDataDirectory, 'window.json');
  const { x, y, width, height, maximised } = readWindowState(stateFile);
  const window = new BrowserWindow({
    ...(x === null || y === null ? {} : { x, y }),
    width,
    height,
    minWidth: 900,
    minHeight: 560,
    title: options.title,
    icon: options.icon,
    show: false,
    backgroundColor: '#f5f6f8',
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      devTools: options.developerTools,
    },
  });
  if (maximised) window.maximize();
  keepWindowState(window, stateFile);
  window.once('ready-to-show', () => window.show());
  // A page that crashed is loaded again; the service and everything saved are untouched.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.reload();
  });
  void window.loadURL(startAddress);
  return window;
};
