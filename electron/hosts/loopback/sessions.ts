import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { encodeMessage } from '#shared/contract/bytes.ts';
import type { ClientMessage } from '#shared/contract/wire.ts';
import type { SupervisedChannel, Supervisor } from '../process/supervisor.ts';

/** Pages that are connected: each has a stream of events and a channel to the service. */
export interface Sessions {
  /** Makes a response the event stream of a new session; the session ends soon after it. */
  open(response: ServerResponse): void;
  /** Gives a message of a page to the service; false when there is no such session. */
  send(session: string, message: ClientMessage): boolean;
  closeAll(): void;
}

/** Keeps proxies and browsers from thinking an idle stream dead. */
const heartbeatMilliseconds = 20_000;

/** How long messages of a page that is gone are still taken: its last ones may arrive after its stream has ended. */
const lingerMilliseconds = 3000;

export const createSessions = (supervisor: Supervisor): Sessions => {
  const channels = new Map<string, SupervisedChannel>();
  const responses = new Set<ServerResponse>();
  const lingering = new Set<() => void>();
  let isClosing = false;

  const open = (response: ServerResponse): void => {
    const session = randomBytes(16).toString('base64url');
    const write = (line: string): void => {
      if (!response.writableEnded) response.write(`${line}\n`);
    };
    response.writeHead(200, {
      'Content-Type': 'application/x-ndjson; charset=utf-8',
      'Cache-Control': 'no-store',
    });
    write(JSON.stringify({ type: 'session', session }));
    const channel = supervisor.connect();
    channels.set(session, channel);
    responses.add(response);
    channel.receive((message) => write(encodeMessage(message)));
    const heartbeat = setInterval(() => write(''), heartbeatMilliseconds);
    response.once('close', () => {
      clearInterval(heartbeat);
      responses.delete(response);
      const end = (): void => {
        lingering.delete(end);
        clearTimeout(timer);
        channels.delete(session);
        channel.close();
      };
      const timer = setTimeout(end, lingerMilliseconds);
      if (isClosing) end();
      else lingering.add(end);
    });
  };

  return {
    open,
    send: (session, message) => {
      const channel = channels.get(session);
      channel?.send(message);
      return channel !== undefined;
    },
    closeAll: () => {
      isClosing = true;
      for (const end of [...lingering]) end();
      for (const response of [...responses]) response.end();
    },
  };
};
