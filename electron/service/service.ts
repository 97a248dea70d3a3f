import type { Failure } from '#shared/contract/failure.ts';
import type { ClientMessage, ServiceMessage } from '#shared/contract/wire.ts';

/** What a service needs from the world. Time and randomness are passed in so that tests can fix them. */
export interface ServiceOptions {
  /** Holds the database, evidence and temporary files; created when missing. */
  readonly workspaceDirectory: string;
  /** Holds the rolling backups; outside the workspace folder. */
  readonly backupDirectory: string;
  /** Plans and frameworks that ship with the application. */
  readonly seedsDirectory: string;
  readonly applicationVersion: string;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  readonly random?: (size: number) => Uint8Array;
  /** Upper bound of the database in pages of 4 KiB; stands for a full disk in tests. */
  readonly maximumPages?: number;
  /** Parses every output by the contract; on in tests, where a wrong output must not pass unseen. */
  readonly checkOutputs?: boolean;
}

/** The service's end of a message channel. */
export interface ServicePort {
  send(message: ServiceMessage): void;
  /** Delivers messages until the returned function is called. */
  receive(listener: (message: ClientMessage) => void): () => void;
}

export interface Service {
  /**
   * Why the workspace cannot be used (in use elsewhere, corrupt, read-only …), or null. While it is set every call
   * fails with it except listing and restoring backups.
   */
  readonly unavailable: Failure | null;
  /** Serves one client until the returned function is called. Sends the state first. */
  serve(port: ServicePort): () => void;
  /** Waits for work under way, backs up if anything changed, closes the database. */
  close(): Promise<void>;
}
