import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { decodeMessage } from '#shared/contract/bytes.ts';
import { createClient } from '#shared/contract/client.ts';
import { type Failure, FailureError, failure } from '#shared/contract/failure.ts';
import type { ClientMessage } from '#shared/contract/wire.ts';
import type { Supervisor } from '../process/supervisor.ts';
import { readRendererFile } from '../renderer-files.ts';
import { securityHeaders } from '../security-headers.ts';
import { readBody } from './body.ts';
import { newToken, refuseForeign, refuseStranger } from './guard.ts';
import { sendFile } from './send-file.ts';
import { createSessions } from './sessions.ts';

export interface LoopbackOptions {
  readonly supervisor: Supervisor;
  /** The built renderer; with `pages` set it is not read. */
  readonly rendererDirectory: string;
  /** Serves the pages in place of the built renderer, for development. Host and Origin are checked before. */
  readonly pages?: (request: IncomingMessage, response: ServerResponse) => void;
  /** A free port by default. */
  readonly port?: number;
}

export interface LoopbackHost {
  /** What to open in a browser: the token stands in the fragment, which browsers never send. */
  readonly address: string;
  readonly origin: string;
  readonly token: string;
  readonly server: Server;
  /** Ends the connections and stops listening; the supervisor stays with its owner. */
  close(): Promise<void>;
}

const sentMessageSchema = z.object({
  session: z.string(),
  message: z.discriminatedUnion('type', [
    z.object({ type: z.literal('call'), id: z.int(), method: z.string(), input: z.unknown() }),
    z.object({ type: z.literal('cancel'), id: z.int() }),
  ]),
});

/** Serves the application to a browser on this computer: pages to whoever asks properly, the service to token holders. */
export const startLoopbackHost = async (options: LoopbackOptions): Promise<LoopbackHost> => {
  const token = newToken();
  const sessions = createSessions(options.supervisor);
  const downloads = options.supervisor.connect();
  const downloadClient = createClient(downloads);
  let authority = '';

  const serveService = async (
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
  ): Promise<void> => {
    if (refuseStranger(request, token)) {
      sendFailure(response, 401, failure('request.unauthorised', {}));
      return;
    }
    if (request.method === 'GET' && path === '/events') {
      sessions.open(response);
    } else if (request.method === 'POST' && (path === '/call' || path === '/cancel')) {
      await relay(request, response, path === '/call' ? 'call' : 'cancel');
    } else if (request.method === 'GET' && path.startsWith(filesPrefix)) {
      await sendFile(downloadClient, decodeURIComponent(path.slice(filesPrefix.length)), response);
    } else {
      sendStatus(response, 405);
    }
  };

  const relay = async (
    request: IncomingMessage,
    response: ServerResponse,
    type: ClientMessage['type'],
  ): Promise<void> => {
    if (request.headers['content-type'] !== 'application/json') {
      sendStatus(response, 415);
      return;
    }
    const sent = sentMessageSchema.safeParse(parse(await readBody(request)));
    if (!sent.success || sent.data.message.type !== type) {
      sendStatus(response, 400);
      return;
    }
    sendStatus(response, sessions.send(sent.data.session, sent.data.message) ? 202 : 410);
  };

  const servePage = async (
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
  ): Promise<void> => {
    if (options.pages) {
      options.pages(request, response);
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      sendStatus(response, 405);
      return;
    }
    const file = await readRendererFile(options.rendererDirectory, path);
    if (!file) {
      sendStatus(response, 404);
      return;
    }
    response.writeHead(200, { 'Content-Type': file.contentType, 'Cache-Control': 'no-cache' });
    response.end(request.method === 'HEAD' ? undefined : file.bytes);
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    if (refuseForeign(request, authority)) {
      sendStatus(response, 403);
      return;
    }
    const path = pathOf(request);
    if (isServicePath(path)) await serveService(request, response, path);
    else await servePage(request, response, path);
  };

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => answerError(response, error));
  });
  // Streams of events live as long as their page.
  server.requestTimeout = 0;
  await listen(server, options.port ?? 0);
  authority = `127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    address: `http://${authority}/#token=${token}`,
    origin: `http://${authority}`,
    token,
    server,
    close: () =>
      new Promise((resolve) => {
        sessions.closeAll();
        downloads.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const filesPrefix = '/files/';
const isServicePath = (path: string): boolean =>
  path === '/events' || path === '/call' || path === '/cancel' || path.startsWith(filesPrefix);

/** The path as it was sent: a URL parser would quietly resolve the dots that a traversal is made of. */
const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';

const parse = (text: string): unknown => {
  try {
    return decodeMessage(text);
  } catch {
    return null;
  }
};

const sendStatus = (response: ServerResponse, status: number): void => {
  response.writeHead(status, { 'Content-Length': '0', 'Cache-Control': 'no-store' });
  response.end();
};

const sendFailure = (response: ServerResponse, status: number, cause: Failure): void => {
  const body = JSON.stringify({ failure: cause });
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  response.end(body);
};

const statusOf = (cause: Failure): number => {
  if (cause.code === 'request.too-large') return 413;
  if (cause.code === 'request.not-found') return 404;
  if (cause.code === 'service.stopped') return 503;
  return 400;
};

const answerError = (response: ServerResponse, error: unknown): void => {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (!(error instanceof FailureError)) {
    sendStatus(response, 500);
    return;
  }
  // The rest of a body that is too large is not read; the connection cannot be used again.
  if (error.failure.code === 'request.too-large') response.setHeader('Connection', 'close');
  sendFailure(response, statusOf(error.failure), error.failure);
};

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
