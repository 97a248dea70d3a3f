import { mkdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain } from 'electron';
import { surroundings, userDataDirectory, workspaceFolders } from '#hosts/folders.ts';
import { forkServiceProcess } from '#hosts/process/fork.ts';
import type { ServiceProcess, ServiceProcessOptions } from '#hosts/process/protocol.ts';
import { type Supervisor, superviseService } from '#hosts/process/supervisor.ts';
import { createClient } from '#shared/contract/client.ts';
import { FailureError } from '#shared/contract/failure.ts';
import { type Language, languageSchema } from '#shared/contract/methods/settings.ts';
import { catalogues, failureSentence } from '#shared/i18n/index.ts';
import { registerApplicationScheme, serveApplication } from './application-protocol.ts';
import { workspaceArgument } from './arguments.ts';
import { channels } from './channels.ts';
import { handleFiles } from './files.ts';
import { applicationSession, isolateContents, isolateSession, silenceChromium } from './isolation.ts';
import { setMenu } from './menu.ts';
import { relayMessages } from './relay.ts';
import { isFromApplication } from './sender.ts';
import { startUtilityProcess } from './utility-process.ts';
import { openWindow } from './window.ts';

/** Where the bundled files lie: this file's folder holds the programs, its neighbour the pages. */
const applicationDirectory = __dirname;
const rendererDirectory = join(applicationDirectory, '..', 'renderer');
/** The service runs outside the packaged archive: threads and native modules want real files. */
const serviceDirectory = applicationDirectory.replace(`app.asar${sep}`, `app.asar.unpacked${sep}`);
const serviceEntry = join(serviceDirectory, 'service.cjs');

/**
 * Electron's own Node runs the service. In a checkout another one can be named, so that the shell can be tried in an
 * Electron whose Node is older than the database driver takes.
 */
const startService = (options: ServiceProcessOptions): ServiceProcess => {
  const node = process.env.HENGPING_SERVICE_NODE;
  return !app.isPackaged && node
    ? forkServiceProcess({ entry: serviceEntry, options, node })
    : startUtilityProcess(serviceEntry, options);
};

const showFirstWindow = (): void => {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
};

/** Lets the service finish and back up before the application ends, however the end came about. */
const closeBeforeQuit = (supervisor: Supervisor): void => {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void supervisor.close().then(() => {
      closed = true;
      // Not within this event, where asking again to quit is not heard; a service that is down closes at once.
      setImmediate(() => app.quit());
    });
  });
};

const run = async (userData: string): Promise<void> => {
  const folders = workspaceFolders(workspaceArgument(process.argv), surroundings(app.getAppPath()));
  await app.whenReady();
  const session = applicationSession();
  serveApplication(session, rendererDirectory);
  isolateSession(session, (address) => process.stderr.write(`blocked: ${address}\n`));

  const supervisor = superviseService({
    start: () =>
      startService({
        ...folders,
        seedsDirectory: join(serviceDirectory, 'seeds'),
        applicationVersion: app.getVersion(),
      }),
  });
  closeBeforeQuit(supervisor);
  relayMessages(supervisor);
  const client = createClient(supervisor.connect());

  let language: Language = 'zh-CN';
  const setLanguage = (next: Language): void => {
    language = next;
    setMenu({
      texts: catalogues[language].host,
      workspaceDirectory: folders.workspaceDirectory,
      version: app.getVersion(),
    });
  };
  setLanguage(language);
  ipcMain.on(channels.setLanguage, (event, asked: unknown) => {
    const parsed = languageSchema.safeParse(asked);
    if (isFromApplication(event) && parsed.success) setLanguage(parsed.data);
  });
  handleFiles({ client, texts: () => catalogues[language].host });

  const open = (): void => {
    openWindow({
      title: catalogues[language].host.product,
      preload: join(applicationDirectory, 'preload.cjs'),
      icon: join(applicationDirectory, 'icon.png'),
      userDataDirectory: userData,
      developerTools: !app.isPackaged,
    });
  };
  open();
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) open();
  });
};

/** Electron keeps its own files apart from the workspace and the backups. */
const prepareUserData = (): string => {
  const userData = join(userDataDirectory(surroundings(app.getAppPath())), 'window');
  mkdirSync(userData, { recursive: true });
  app.setPath('userData', userData);
  app.setPath('sessionData', userData);
  return userData;
};

registerApplicationScheme();
silenceChromium(app);
isolateContents(app);
const userData = prepareUserData();

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showFirstWindow);
  app.on('window-all-closed', () => app.quit());
  run(userData).catch((error: unknown) => {
    const texts = catalogues['zh-CN'].host.dialogs;
    const reason = error instanceof FailureError ? failureSentence(error.failure, 'zh-CN') : String(error);
    dialog.showErrorBox(texts.startFailed, reason);
    app.exit(1);
  });
} else {
  app.quit();
}
