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

/** Opens the workspace (again) and takes up the clients and messages that wait for it. */
const open = async (): Promise<void> => {
  const opened = await openService(options);
  service = opened;
  parent.send({ type: 'opened', unavailable: opened.unavailable });
  for (const [connection, { disconnect }] of [...connections]) {
    disconnect();
    connect(opened, connection);
  }
  for (const message of waiting.splice(0)) receive(message);
};

/** A client that comes to an unusable workspace is a wish to try again: the folder may be free or mended by now. */
const reopen = async (unusable: Service): Promise<void> => {
  service = null;
  await unusable.close();
  await open();
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

// Nothing sent before or between openings is lost.
const receive = (message: ToServiceProcess): void => {
  if (service) handle(service, message);
  else waiting.push(message);
};

const end = (): void => {
  if (service) void close();
  else process.exit(1);
};

parent.onMessage((message) => {
  const unusable = service?.unavailable ? service : null;
  receive(message);
  if (unusable && message.type === 'connect') void reopen(unusable);
});
parent.onGone(end);
// Ctrl-C reaches the whole process group; the parent decides when the service closes.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', end);

// A rejection ends the process with its stack on standard error, which the supervisor treats as a crash.
void open();
