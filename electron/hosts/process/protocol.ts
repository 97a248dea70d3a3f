import type { ServiceOptions } from '#service/service.ts';
import type { Failure } from '#shared/contract/failure.ts';
import type { ClientMessage, ServiceMessage } from '#shared/contract/wire.ts';

/** Messages between a service process and its parent: the messages of several clients, numbered, and the process's own. */
export type ToServiceProcess =
  | { readonly type: 'connect'; readonly connection: number }
  | { readonly type: 'disconnect'; readonly connection: number }
  | { readonly type: 'message'; readonly connection: number; readonly message: ClientMessage }
  | { readonly type: 'close' };

export type FromServiceProcess =
  /** The service answers from now on; `unavailable` says why the workspace cannot be used. */
  | { readonly type: 'opened'; readonly unavailable: Failure | null }
  | { readonly type: 'message'; readonly connection: number; readonly message: ServiceMessage }
  /** Everything is written; the process ends by itself. */
  | { readonly type: 'closed' };

/** The options of a service that cross a process boundary; clock and randomness are the process's own. */
export type ServiceProcessOptions = Omit<ServiceOptions, 'clock' | 'random'>;

/** A running service process, however it was started. */
export interface ServiceProcess {
  /** Operating-system id; undefined when the process could not be started. */
  readonly processId: number | undefined;
  send(message: ToServiceProcess): void;
  onMessage(listener: (message: FromServiceProcess) => void): void;
  /** Called once, when the process has ended for whatever reason. */
  onExit(listener: (exit: ServiceProcessExit) => void): void;
  /** Ends the process at once. */
  kill(): void;
}

export interface ServiceProcessExit {
  readonly code: number | null;
  readonly signal: string | null;
}
