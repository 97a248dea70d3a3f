import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium as playwright } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { applicationVersion, projectDirectory, rendererDirectory, seedsSource } from '#build/project.ts';
import { runLoopback } from '#hosts/loopback/run.ts';
import { createClient } from '#shared/contract/client.ts';
import type { Client } from '#shared/contract/index.ts';
import type { Language } from '#shared/contract/methods/settings.ts';
import { catalogues } from '#shared/i18n/index.ts';
import type { Catalogue } from '#shared/i18n/translation.ts';
import { openAddress } from './open-address.ts';

/** 1366×768 at 125 %. */
export const viewport = { width: 1093, height: 614 } as const;

const screenshotDirectory = join(projectDirectory, 'build', 'dist', 'screenshots');

/** Another build of the pages, for a developer whose own is under way. */
const pages = process.env.HENGPING_RENDERER ?? rendererDirectory;

/** How long anything on the page may take on the slowest machine. */
const patience = 30_000;

const launch = async (): Promise<Browser> => {
  // Makes the package unpack the libraries that a bare system lacks.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    // One process for everything is for machines without fork; here it only crashes more.
    args: chromium.args.filter((flag) => flag !== '--single-process' && flag !== '--no-zygote'),
    headless: true,
    // The package brings Latin letters only; the system's own fonts show Chinese in pictures.
    env: {
      ...process.env,
      ...(existsSync('/etc/fonts/fonts.conf') ? { FONTCONFIG_PATH: '/etc/fonts' } : {}),
    },
  });
};

export interface OpenApplication {
  readonly page: Page;
  /** The texts shown, to find things by the words a person reads. */
  readonly texts: Catalogue;
  /** The same service, for setting a scene quickly. What is tested is done on the page. */
  readonly client: Client;
  readonly directory: string;
  readonly processId: () => number | undefined;
  /** Ends the service as a crash would. */
  kill(): void;
  /** Opens an address of the application, for example `/plans`. */
  open(path: string): Promise<void>;
  screenshot(name: string): Promise<void>;
}

export interface ApplicationOptions {
  readonly language?: Language;
  /** Prepares the workspace folder before the service opens it. */
  readonly prepare?: (directories: { readonly workspace: string; readonly backups: string }) => Promise<void>;
  /** Errors of the console that belong to the test. */
  readonly expectedErrors?: RegExp;
}

interface Running extends OpenApplication {
  readonly errors: string[];
  readonly requests: string[];
  readonly origin: string;
  close(): Promise<void>;
}

const start = async (options: ApplicationOptions): Promise<Running> => {
  if (!existsSync(join(pages, 'index.html')))
    throw new Error(`${pages}: no built pages; run "npm run build" first`);
  const directory = mkdtempSync(join(tmpdir(), '衡评 e2e '));
  const directories = { workspace: join(directory, '工作区'), backups: join(directory, '备份') };
  await options.prepare?.(directories);
  const host = await runLoopback({
    serviceEntry: join(projectDirectory, 'electron', 'hosts', 'process', 'service-process.ts'),
    rendererDirectory: pages,
    service: {
      workspaceDirectory: directories.workspace,
      backupDirectory: directories.backups,
      seedsDirectory: seedsSource,
      applicationVersion,
    },
  });
  const client = createClient(host.supervisor.connect());
  const language = options.language ?? 'zh-CN';
  if (language !== 'zh-CN') await client.call('settings.set', { language });
  const browser = await launch();
  const context: BrowserContext = await browser.newContext({
    viewport,
    deviceScaleFactor: 1.25,
    locale: language,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('console', (entry) => {
    if (entry.type() === 'error' || entry.type() === 'warning') errors.push(entry.text());
  });
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  context.on('request', (request) => requests.push(request.url()));
  await page.goto(host.address);
  return {
    page,
    texts: catalogues[language],
    client,
    directory,
    errors,
    requests,
    origin: host.origin,
    processId: () => host.supervisor.processId,
    kill: () => {
      const id = host.supervisor.processId;
      if (id !== undefined) process.kill(id, 'SIGKILL');
    },
    open: (path) => openAddress(page, path),
    screenshot: async (name) => {
      mkdirSync(screenshotDirectory, { recursive: true });
      await page.screenshot({
        path: join(screenshotDirectory, `${name.replace(/[^\p{L}\p{N}._-]+/gu, '-')}.png`),
      });
    },
    close: async () => {
      await context.close();
      await browser.close();
      await host.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
};

/** Requests that went anywhere but to the application's own host; pictures inside the page are none. */
const strangers = (requests: readonly string[], origin: string): string[] =>
  requests.filter(
    (url) => !url.startsWith(`${origin}/`) && !url.startsWith('data:') && !url.startsWith('blob:'),
  );

/**
 * Runs the application for the tests of a file or a `describe`: a fresh workspace, the service in its own process,
 * the loopback host and a browser at the smallest supported window. A failing test leaves a picture in
 * build/dist/screenshots; after every test no error may stand in the console and no request may have left the host.
 */
export const useApplication = (options: ApplicationOptions = {}): (() => OpenApplication) => {
  let running: Running | null = null;
  const get = (): Running => {
    if (!running) throw new Error('the application runs inside tests only');
    return running;
  };
  beforeAll(async () => {
    running = await start(options);
  });
  afterAll(async () => {
    await running?.close();
    running = null;
  });
  beforeEach(({ task, onTestFailed }) => {
    onTestFailed(async () => running?.screenshot(`failed-${task.file.name}-${task.name}`));
  });
  afterEach(() => {
    const { errors, requests, origin } = get();
    const unexpected = errors.splice(0).filter((error) => !options.expectedErrors?.test(error));
    expect(unexpected, 'errors in the console').toEqual([]);
    expect(strangers(requests, origin), 'requests to other hosts').toEqual([]);
  });
  return get;
};
