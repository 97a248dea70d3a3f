import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createServer, type ViteDevServer } from 'vite';
import { surroundings, workspaceFolders } from '#hosts/folders.ts';
import { runLoopback } from '#hosts/loopback/run.ts';
import { policyText } from '#hosts/security-headers.ts';
import { terminalLanguage } from '#hosts/terminal-language.ts';
import { catalogues } from '#shared/i18n/index.ts';
import { rendererConfiguration } from './bundle.ts';
import { applicationVersion, projectDirectory, rendererDirectory, seedsSource } from './project.ts';
import { untilStopped } from './until-stopped.ts';

/**
 * `npm run dev`: the loopback host with pages straight from the sources, which change in the browser as they are
 * saved. The service runs from its sources too; reloading the page after a change there needs a restart.
 */

const texts = catalogues[terminalLanguage(process.env)].host.launcher;
const { values } = parseArgs({ options: { workspace: { type: 'string' } }, allowPositionals: false });

let vite: ViteDevServer | null = null;

const servePages = (request: IncomingMessage, response: ServerResponse): void => {
  // Hot reloading brings an inline script and a socket of its own; the built pages have neither.
  response.setHeader(
    'Content-Security-Policy',
    policyText({ 'script-src': "'self' 'unsafe-inline'", 'connect-src': "'self' ws://127.0.0.1:*" }),
  );
  vite?.middlewares(request, response, () => {
    response.writeHead(404).end();
  });
};

const host = await runLoopback({
  serviceEntry: join(projectDirectory, 'electron', 'hosts', 'process', 'service-process.ts'),
  service: {
    ...workspaceFolders(values.workspace, surroundings(projectDirectory)),
    seedsDirectory: seedsSource,
    applicationVersion,
  },
  rendererDirectory,
  pages: servePages,
  onCrash: ({ code, signal }) => console.error(texts.crashed(signal ?? String(code))),
});
vite = await createServer({
  ...rendererConfiguration,
  base: '/',
  appType: 'spa',
  cacheDir: join(projectDirectory, 'build', '.cache', 'vite'),
  server: { middlewareMode: true, hmr: { server: host.server }, fs: { allow: [projectDirectory] } },
});

const stopped = untilStopped();
console.log(texts.developing);
console.log(texts.address(host.address));
console.log(texts.stopHint);
await stopped;
console.log(texts.stopping);
await vite.close();
await host.close();
console.log(texts.stopped);
process.exit(0);
