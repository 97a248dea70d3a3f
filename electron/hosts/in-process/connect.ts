import type { Service } from '#service/service.ts';
import { createClient } from '#shared/contract/client.ts';
import type { Client } from '#shared/contract/index.ts';
import type { ClientMessage, ServiceMessage } from '#shared/contract/wire.ts';

/** A client in the service's own process. */
export interface InProcessConnection {
  readonly client: Client;
  /** Ends this client; the service stays open. */
  disconnect(): void;
}

/**
 * Connects to a service of this process, for scripts and tests. Messages are cloned as if they crossed a process
 * boundary, so nothing works here that fails behind another host.
 */
export const connectInProcess = (service: Service): InProcessConnection => {
  const toClient = new Set<(message: ServiceMessage) => void>();
  const toService = new Set<(message: ClientMessage) => void>();
  const client = createClient({
    send: (message) => {
      for (const listener of toService) listener(structuredClone(message));
    },
    receive: (listener) => subscribe(toClient, listener),
  });
  const disconnect = service.serve({
    send: (message) => {
      for (const listener of toClient) listener(structuredClone(message));
    },
    receive: (listener) => subscribe(toService, listener),
  });
  return { client, disconnect };
};

const subscribe = <Message>(
  listeners: Set<(message: Message) => void>,
  listener: (message: Message) => void,
): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};
