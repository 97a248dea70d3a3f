import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { surroundings, workspaceFolders } from '#hosts/folders.ts';
import { runLoopback } from '#hosts/loopback/run.ts';
import { terminalLanguage } from '#hosts/terminal-language.ts';
import { FailureError } from '#shared/contract/failure.ts';
import { catalogues, failureSentence } from '#shared/i18n/index.ts';
import { bundle } from './bundle.ts';
import { electronBinary, hasDisplay } from './electron-binary.ts';
import {
  applicationVersion,
  projectDirectory,
  rendererDirectory,
  seedsDirectory,
  serviceEntry,
} from './project.ts';
import { openInSystemBrowser } from './system-browser.ts';
import { untilStopped } from './until-stopped.ts';

/** `npm start`: opens the application in Electron where that is possible, in the browser everywhere else. */

const language = terminalLanguage(process.env);
const texts = catalogues[language].host.launcher;

const options = {
  workspace: { type: 'string' },
  browser: { type: 'boolean', default: false },
  'no-open': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

type BrowserReason = keyof typeof texts.inBrowser;

/** Why the browser is used; null when Electron can be. */
const browserReason = (asked: boolean): BrowserReason | null => {
  if (asked) return 'asked-for';
  if (electronBinary() === null) return 'no-binary';
  return hasDisplay() ? null : 'no-display';
};

/** An Electron that ends sooner than this, and badly, never showed a window. */
const startMilliseconds = 15_000;

/** Runs the application in Electron; false when it did not start. */
const runElectron = (binary: string, workspace: string | undefined): Promise<boolean> =>
  new Promise((resolve) => {
    const began = Date.now();
    const child = spawn(
      binary,
      [projectDirectory, ...(workspace === undefined ? [] : ['--workspace', workspace])],
      {
        stdio: 'inherit',
      },
    );
    // Ctrl-C reaches Electron too, which closes the service before it ends.
    process.on('SIGINT', () => undefined);
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.once('error', () => resolve(false));
    child.once('exit', (code, signal) => {
      const failed =
        (code !== 0 || (signal !== null && signal !== 'SIGINT')) && Date.now() - began < startMilliseconds;
      resolve(!failed);
    });
  });

const runInBrowser = async (
  reason: BrowserReason,
  workspace: string | undefined,
  open: boolean,
): Promise<void> => {
  const host = await runLoopback({
    serviceEntry,
    service: {
      ...workspaceFolders(workspace, surroundings(projectDirectory)),
      seedsDirectory,
      applicationVersion,
    },
    rendererDirectory,
    onCrash: ({ code, signal }) => console.error(texts.crashed(signal ?? String(code))),
  });
  // Before the first word: whoever reads how to stop it may do so at once.
  const stopped = untilStopped();
  console.log(texts.inBrowser[reason]);
  console.log(texts.address(host.address));
  console.log(texts.stopHint);
  if (open && hasDisplay()) openInSystemBrowser(host.address);
  await stopped;
  console.log(texts.stopping);
  await host.close();
  console.log(texts.stopped);
};

const launch = async (): Promise<void> => {
  const { values } = parseArgs({ options, allowPositionals: false });
  if (values.help) {
    console.log(texts.usage);
    return;
  }
  await bundle(undefined, () => console.log(texts.building));
  const { workspaceDirectory } = workspaceFolders(values.workspace, surroundings(projectDirectory));
  const open = !values['no-open'];
  const reason = browserReason(values.browser);
  const binary = electronBinary();
  if (reason !== null || binary === null) {
    await runInBrowser(reason ?? 'no-binary', values.workspace, open);
  } else if (!(await runElectron(binary, workspaceDirectory))) {
    await runInBrowser('electron-failed', values.workspace, open);
  }
};

try {
  await launch();
  process.exit(0);
} catch (error) {
  if (error instanceof FailureError) console.error(failureSentence(error.failure, language));
  else if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    console.error(texts.wrongOption(error.message));
    console.error(texts.usage);
    process.exit(2);
  } else console.error(error);
  process.exit(1);
}
