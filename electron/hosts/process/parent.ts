import type { FromServiceProcess, ToServiceProcess } from './protocol.ts';

/** The other end of a service process. */
export interface Parent {
  send(message: FromServiceProcess): void;
  onMessage(listener: (message: ToServiceProcess) => void): void;
  /** Called when the parent is gone; nobody listens any more. */
  onGone(listener: () => void): void;
}

/** The part of Electron's `process.parentPort` that is used; it exists in a utility process only. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

const parentPortOf = (candidate: object): ParentPort | null =>
  'parentPort' in candidate && candidate.parentPort ? (candidate.parentPort as ParentPort) : null;

/**
 * The parent of this process: an Electron main process over `parentPort`, or a Node process over its IPC channel.
 * @throws Error when the process was started by neither.
 */
export const findParent = (): Parent => {
  const port = parentPortOf(process);
  if (port) {
    return {
      send: (message) => port.postMessage(message),
      onMessage: (listener) => port.on('message', (event) => listener(event.data as ToServiceProcess)),
      // Electron ends its utility processes together with the main process.
      onGone: () => undefined,
    };
  }
  if (process.send) {
    return {
      send: (message) => {
        if (process.connected) process.send?.(message);
      },
      onMessage: (listener) => process.on('message', (message) => listener(message as ToServiceProcess)),
      onGone: (listener) => process.once('disconnect', listener),
    };
  }
  throw new Error('service-process.ts runs as the child of a host only');
};
