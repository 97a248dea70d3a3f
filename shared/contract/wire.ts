import type { Failure } from './failure.ts';
import type { ChangeNotice, Progress, ServiceState } from './index.ts';

/**
 * Messages between a client and the service. They are plain data for structured cloning; the loopback host carries
 * the same messages as JSON with bytes in base64 (see `bytes.ts`).
 */
export type ClientMessage =
  | { readonly type: 'call'; readonly id: number; readonly method: string; readonly input: unknown }
  | { readonly type: 'cancel'; readonly id: number };

export type ServiceMessage =
  | { readonly type: 'value'; readonly id: number; readonly value: unknown }
  | { readonly type: 'failure'; readonly id: number; readonly failure: Failure }
  | { readonly type: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly type: 'change'; readonly notice: ChangeNotice }
  | { readonly type: 'state'; readonly state: ServiceState };

/** One end of a message channel. */
export interface Channel {
  send(message: ClientMessage): void;
  /** Delivers messages until the returned function is called. */
  receive(listener: (message: ServiceMessage) => void): () => void;
}
