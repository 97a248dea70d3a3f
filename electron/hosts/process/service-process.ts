import { openService } from '#service/open.ts';
import type { Service } from '#service/service.ts';
import type { ClientMessage } from '#shared/contract/wire.ts';
import { findParent } from './parent.ts';
import type { ServiceProcessOptions, ToServiceProcess } from './protocol.ts';

/** Entry of the service process: opens the workspace named in the first argument and serves the parent's clients. */

const parent = findParent();
const options = JSON.parse(process.argv[2] ?? '') as ServiceProcessOptions;

interface Connection {
  readonly deliver: (message: ClientMessage) => void;
  readonly disconnect: () => void;
}

const connections = new Map<number, Connection>();
const waiting: ToServiceProcess[] = [];
let service: Service | null = null;
let closing = false;

const connect = (opened: Service, connection: number): void => {
  let listener: ((message: ClientMessage) => void) | null = null;
  const disconnect = opened.serve({
    send: (message) => parent.send({ type: 'message', connection, message }),
    receive: (next) => {
      listener = next;
      return () => {
        listener = null;
      };
    },
  });
  connections.set(connection, { deliver: (message) => listener?.(message), disconnect });
};

const close = async (): Promise<void> => {
  if (closing || !service) return;
  closing = true;
  await service.close();
  parent.send({ type: 'closed' });
  // The message leaves before the process does.
  setTimeout(() => process.exit(0), 20);
};

const handle = (opened: Service, message: ToServiceProcess): void => {
  switch (message.type) {
    case 'connect':
      connect(opened, message.connection);
      return;
    case 'disconnect':
      connections.get(message.connection)?.disconnect();
      connections.delete(message.connection);
      return;
    case 'message':
      connections.get(message.connection)?.deliver(message.message);
      return;
    case 'close':
      void close();
      return;
  }
};

// Listening starts before opening so that nothing sent meanwhile is lost.
parent.onMessage((message) => {
  if (service) handle(service, message);
  else waiting.push(message);
});
parent.onGone(() => {
  if (service) void close();
  else process.exit(1);
});
// Ctrl-C reaches the whole process group; the parent decides when the service closes.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => void close());

// A rejection ends the process with its stack on standard error, which the supervisor treats as a crash.
void openService(options).then((opened) => {
  service = opened;
  parent.send({ type: 'opened', unavailable: opened.unavailable });
  for (const message of waiting.splice(0)) handle(opened, message);
});
