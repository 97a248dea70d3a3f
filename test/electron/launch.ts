import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { bundle } from '#build/bundle.ts';
import { electronBinary } from '#build/electron-binary.ts';
import { projectDirectory } from '#build/project.ts';
import { testElectron } from '#build/test-electron.ts';
import { connectInProcess } from '#hosts/in-process/connect.ts';
import { openService } from '#service/open.ts';
import type { PreloadBridge } from '#shared/contract/bridge.ts';
import type { Client } from '#shared/contract/index.ts';
import { seedsDirectory } from '#test/builders/service.ts';
import { openAddress } from '#test/e2e/open-address.ts';

declare global {
  interface Window {
    readonly hengping?: PreloadBridge;
  }
}

/** How long anything in the window may take on the slowest machine. */
const patience = 60_000;

/** A laptop with one person's data on it. */
export interface Laptop {
  readonly directory: string;
  readonly backups: string;
  /** Changes the workspace while no window is open. */
  prepare<Value>(work: (client: Client) => Promise<Value>): Promise<Value>;
  launch(): Promise<Launched>;
  /** The command that starts the application once more. */
  readonly command: Command;
  remove(): void;
}

interface Command {
  readonly binary: string;
  readonly args: readonly string[];
  readonly env: Record<string, string>;
}

export interface Launched {
  readonly application: ElectronApplication;
  readonly page: Page;
  /** What the main process said on standard error. */
  readonly said: () => string;
  /** Goes to an address of the application, for example `/plans`. */
  open(path: string): Promise<void>;
  /** Ends the service as a crash would. */
  killService(): void;
  close(): Promise<void>;
  /** Every address and host that Chromium asked for, by its own log; to be read after closing. */
  requested(): readonly string[];
}

/** A fresh laptop; folders with a space and Chinese characters in them. */
export const useLaptop = async (): Promise<Laptop> => {
  await bundle();
  const installed = electronBinary();
  const directory = mkdtempSync(join(tmpdir(), '衡评 electron '));
  const workspace = join(directory, '工作 区');
  const backups = join(directory, '备份');
  mkdirSync(join(directory, 'data'));
  const command: Command = {
    binary: installed ?? testElectron(),
    args: [...(installed ? [projectDirectory] : []), '--no-sandbox', '--workspace', workspace],
    env: {
      ...(process.env as Record<string, string>),
      XDG_DATA_HOME: join(directory, 'data'),
      HENGPING_BACKUPS: backups,
      // The Node inside an older Electron does not load the database driver.
      ...(installed ? {} : { HENGPING_SERVICE_NODE: process.execPath }),
    },
  };
  let launches = 0;
  return {
    directory,
    backups,
    command,
    prepare: async (work) => {
      const service = await openService({
        workspaceDirectory: workspace,
        backupDirectory: backups,
        seedsDirectory,
        applicationVersion: 'test',
      });
      try {
        return await work(connectInProcess(service).client);
      } finally {
        await service.close();
      }
    },
    launch: () => {
      launches += 1;
      return launch(command, join(directory, `network ${launches}.json`));
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
};

const launch = async ({ binary, args, env }: Command, networkLog: string): Promise<Launched> => {
  const application = await _electron.launch({
    executablePath: binary,
    args: [...args, `--log-net-log=${networkLog}`],
    env,
  });
  let said = '';
  application.process().stderr?.on('data', (piece: Buffer) => {
    said += piece.toString('utf8');
  });
  const page = await application.firstWindow();
  page.setDefaultTimeout(patience);
  // A page that loaded before the test looked at it fires no event any more.
  await page.locator('#root > *').first().waitFor();
  return {
    application,
    page,
    said: () => said,
    open: (path) => openAddress(page, path),
    killService: () => process.kill(serviceBelow(application.process().pid ?? 0), 'SIGKILL'),
    close: () => application.close(),
    requested: () => addressesIn(networkLog),
  };
};

const addressesIn = (file: string): readonly string[] => {
  const log: { events: readonly { params?: { url?: unknown; host?: unknown } }[] } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return log.events
    .flatMap(({ params }) => [params?.url, params?.host])
    .filter((found) => typeof found === 'string');
};

/** The service process below a main process, found by what only its command line has. */
const serviceBelow = (main: number): number => {
  const found = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isService(name, main));
  const [only] = found;
  if (only === undefined || found.length > 1)
    throw new Error(`${found.length} service processes below ${main}`);
  return Number(only);
};

const isService = (id: string, main: number): boolean => {
  try {
    const parent = /^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
    return Number(parent) === main && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('service.cjs');
  } catch {
    // It ended while being looked at.
    return false;
  }
};
