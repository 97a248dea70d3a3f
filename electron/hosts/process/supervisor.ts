import { type Failure, failure } from '#shared/contract/failure.ts';
import type { ServiceState } from '#shared/contract/index.ts';
import type { Channel, ClientMessage, ServiceMessage } from '#shared/contract/wire.ts';
import type { FromServiceProcess, ServiceProcess, ServiceProcessExit } from './protocol.ts';

/** A second crash within this time stops the service; after a calm longer than this a crash counts as the first. */
export const crashWindowMilliseconds = 10 * 60 * 1000;
/** A backup of a large workspace fits in; a service that hangs does not keep the application open for ever. */
export const closeLimitMilliseconds = 30 * 1000;

export interface SupervisorOptions {
  readonly start: () => ServiceProcess;
  readonly clock?: () => number;
  readonly crashWindow?: number;
  readonly closeLimit?: number;
  /** Told of every unexpected end, for the host's log. */
  readonly onCrash?: (exit: ServiceProcessExit) => void;
}

/** A channel to the supervised service. */
export interface SupervisedChannel extends Channel {
  close(): void;
}

export interface Supervisor {
  /** The running service process; undefined while there is none. */
  readonly processId: number | undefined;
  /** Opens a channel. After the service stopped for good, opening one is the person's wish to try again. */
  connect(): SupervisedChannel;
  /** Lets the service finish and back up, then ends it; after the time limit it is ended anyway. */
  close(): Promise<void>;
}

interface Connection {
  readonly listeners: Set<(message: ServiceMessage) => void>;
  /** Calls under way: id → method. */
  readonly calls: Map<number, string>;
  /** The service was started anew under this client, which is told so in place of `running`. */
  restarted: boolean;
}

const stopped = (method: string): Failure => failure('service.stopped', { method });

/**
 * Keeps a service process running for any number of clients. When it ends unexpectedly the calls in flight are
 * rejected with `service.stopped`, it is started once more and every client hears `restarted`; a second crash within
 * the crash window leaves it stopped and every client hears that. Calls made while it is down are rejected at once.
 */
export const superviseService = (options: SupervisorOptions): Supervisor => {
  const clock = options.clock ?? Date.now;
  const crashWindow = options.crashWindow ?? crashWindowMilliseconds;
  const closeLimit = options.closeLimit ?? closeLimitMilliseconds;
  const connections = new Map<number, Connection>();
  let lastConnection = 0;
  let running: ServiceProcess | null = null;
  let lastCrash: number | null = null;
  let closing: Promise<void> | null = null;

  const tell = (connection: Connection, message: ServiceMessage): void => {
    for (const listener of [...connection.listeners]) listener(message);
  };
  const tellState = (connection: Connection, state: ServiceState): void =>
    tell(connection, { type: 'state', state });

  const relay = (connection: Connection, message: ServiceMessage): void => {
    if (message.type === 'value' || message.type === 'failure') connection.calls.delete(message.id);
    if (message.type === 'state' && message.state.state === 'running' && connection.restarted) {
      connection.restarted = false;
      tellState(connection, { state: 'restarted', failure: null });
      return;
    }
    tell(connection, message);
  };

  const receive = (message: FromServiceProcess): void => {
    if (message.type !== 'message') return;
    const connection = connections.get(message.connection);
    if (connection) relay(connection, message.message);
  };

  const rejectCalls = (): void => {
    for (const connection of connections.values()) {
      for (const [id, method] of [...connection.calls]) {
        connection.calls.delete(id);
        tell(connection, { type: 'failure', id, failure: stopped(method) });
      }
    }
  };

  const start = (): void => {
    const service = options.start();
    running = service;
    service.onMessage((message) => {
      if (running === service) receive(message);
    });
    service.onExit((exit) => {
      if (running === service) ended(exit);
    });
    for (const connection of connections.keys()) service.send({ type: 'connect', connection });
  };

  const startAgain = (): void => {
    for (const connection of connections.values()) connection.restarted = true;
    start();
  };

  const ended = (exit: ServiceProcessExit): void => {
    running = null;
    if (closing) {
      rejectCalls();
      return;
    }
    options.onCrash?.(exit);
    const now = clock();
    const again = lastCrash !== null && now - lastCrash < crashWindow;
    lastCrash = now;
    if (!again) {
      // Started first: a client that answers its rejection with a new call finds the new process.
      startAgain();
      rejectCalls();
      return;
    }
    rejectCalls();
    for (const connection of connections.values())
      tellState(connection, { state: 'stopped', failure: stopped('') });
  };

  const receiveFromClient = (id: number, connection: Connection, message: ClientMessage): void => {
    if (running && !closing) {
      if (message.type === 'call') connection.calls.set(message.id, message.method);
      running.send({ type: 'message', connection: id, message });
      return;
    }
    if (message.type === 'call')
      tell(connection, { type: 'failure', id: message.id, failure: stopped(message.method) });
  };

  const connect = (): SupervisedChannel => {
    lastConnection += 1;
    const id = lastConnection;
    const connection: Connection = { listeners: new Set(), calls: new Map(), restarted: false };
    if (!running && !closing) {
      lastCrash = null;
      startAgain();
    }
    connections.set(id, connection);
    running?.send({ type: 'connect', connection: id });
    return {
      send: (message) => receiveFromClient(id, connection, message),
      receive: (listener) => {
        connection.listeners.add(listener);
        return () => {
          connection.listeners.delete(listener);
        };
      },
      close: () => {
        if (!connections.delete(id)) return;
        running?.send({ type: 'disconnect', connection: id });
      },
    };
  };

  const close = (): Promise<void> => {
    closing ??= closeProcess(running, closeLimit);
    return closing;
  };

  start();
  return {
    get processId() {
      return running?.processId;
    },
    connect,
    close,
  };
};

const closeProcess = (service: ServiceProcess | null, limit: number): Promise<void> =>
  service === null
    ? Promise.resolve()
    : new Promise((resolve) => {
        const late = setTimeout(() => service.kill(), limit);
        service.onExit(() => {
          clearTimeout(late);
          resolve();
        });
        service.send({ type: 'close' });
      });
