import { decodeMessage, encodeMessage } from '#shared/contract/bytes.ts';
import { type Failure, failure } from '#shared/contract/failure.ts';
import type { ServiceState } from '#shared/contract/index.ts';
import type { Channel, ClientMessage, ServiceMessage } from '#shared/contract/wire.ts';
import { failureOf, type LoopbackAccess, request } from './loopback-access.ts';

export interface LoopbackChannel extends Channel {
  close(): void;
}

const reconnectAttempts = 5;
const reconnectMilliseconds = 1000;

/** Browsers let requests of 64 KiB in all outlive their page; one takes a part of that, counted in characters. */
const keepaliveLength = 8000;

/** How a channel stands: waiting for its session, open, or shut with the failure every further call gets. */
type Standing =
  | { readonly is: 'connecting' }
  | { readonly is: 'open'; readonly session: string }
  | { readonly is: 'shut'; readonly failure: Failure };

/**
 * A channel to the loopback host: calls go out as POST requests one after the other, so that their order is kept;
 * answers, progress and changes come back on one streamed response. When the stream breaks, the calls in flight are
 * lost and the channel says so; it then connects again, and tells `restarted` because changes may have been missed.
 */
export const openLoopbackChannel = (access: LoopbackAccess): LoopbackChannel => {
  const listeners = new Set<(message: ServiceMessage) => void>();
  const abort = new AbortController();
  let standing: Standing = { is: 'connecting' };
  let waiting: ClientMessage[] = [];
  /** What waits for its turn: one request at a time, so that the order is kept. */
  const turns: { readonly session: string; readonly message: ClientMessage }[] = [];
  let isPosting = false;
  let isLeaving = false;
  let reconnected = false;

  const tell = (message: ServiceMessage): void => {
    for (const listener of [...listeners]) listener(message);
  };
  const tellState = (state: ServiceState): void => tell({ type: 'state', state });
  const refuse = (message: ClientMessage, cause: Failure): void => {
    if (message.type === 'call')
      tell({ type: 'failure', id: message.id, failure: naming(cause, message.method) });
  };

  const post = async (session: string, message: ClientMessage): Promise<void> => {
    try {
      const body = encodeMessage({ session, message });
      const response = await request(access, `/${message.type}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body,
        // Small requests outlive the page, so that what was typed last arrives when the page is left at once.
        keepalive: body.length <= keepaliveLength,
      });
      if (!response.ok) refuse(message, await failureOf(response));
    } catch {
      refuse(message, stopped);
    }
  };

  const takeTurns = async (): Promise<void> => {
    if (isPosting) return;
    isPosting = true;
    for (let next = turns.shift(); next; next = turns.shift()) await post(next.session, next.message);
    isPosting = false;
  };

  /** A page that is left gets no more turns: what waits goes out at once, and so does what still comes. */
  const leave = (): void => {
    isLeaving = true;
    for (const { session, message } of turns.splice(0)) void post(session, message);
  };
  const come = (): void => {
    isLeaving = false;
  };
  if (typeof window !== 'undefined') {
    window.addEventListener('pagehide', leave, { signal: abort.signal });
    window.addEventListener('pageshow', come, { signal: abort.signal });
  }

  /** What is cancelled before its turn never goes out, so that a burst of changes leaves no queue of stale reads. */
  const isTakenBack = (message: ClientMessage): boolean => {
    if (message.type !== 'cancel') return false;
    const at = turns.findIndex(({ message: { type, id } }) => type === 'call' && id === message.id);
    const [unsent] = at < 0 ? [] : turns.splice(at, 1);
    if (unsent?.message.type !== 'call') return false;
    const { message: call } = unsent;
    queueMicrotask(() => refuse(call, failure('request.cancelled', { method: call.method })));
    return true;
  };

  const send = (message: ClientMessage): void => {
    if (isTakenBack(message)) return;
    switch (standing.is) {
      case 'connecting':
        waiting.push(message);
        return;
      case 'open': {
        const { session } = standing;
        if (isLeaving) void post(session, message);
        else {
          turns.push({ session, message });
          void takeTurns();
        }
        return;
      }
      case 'shut': {
        // Answered later, as an answer from the service would be.
        const cause = standing.failure;
        queueMicrotask(() => refuse(message, cause));
        return;
      }
    }
  };

  const receiveLine = (line: string): void => {
    if (line === '') return;
    const message = decodeMessage(line) as
      | ServiceMessage
      | { readonly type: 'session'; readonly session: string };
    if (message.type === 'session') {
      standing = { is: 'open', session: message.session };
      for (const each of waiting.splice(0)) send(each);
    } else if (message.type === 'state' && message.state.state === 'running' && reconnected) {
      reconnected = false;
      tellState({ state: 'restarted', failure: null });
    } else {
      tell(message);
    }
  };

  const shut = (cause: Failure): void => {
    standing = { is: 'shut', failure: cause };
    for (const message of waiting.splice(0)) refuse(message, cause);
    tellState({ state: 'stopped', failure: cause });
  };

  /** Reads one stream to its end; returns a failure when connecting again is pointless. */
  const readStream = async (): Promise<Failure | null> => {
    const response = await request(access, '/events', { signal: abort.signal });
    if (!response.ok || !response.body) return failureOf(response);
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return null;
      const lines = (rest + value).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) receiveLine(line);
    }
  };

  const run = async (): Promise<void> => {
    for (let attempt = 0; attempt <= reconnectAttempts && !abort.signal.aborted; attempt += 1) {
      const refused = await readStream().catch(() => null);
      if (abort.signal.aborted) return;
      if (refused) {
        shut(refused);
        return;
      }
      if (standing.is === 'open') attempt = 0;
      if (standing.is !== 'shut') shut(stopped);
      reconnected = true;
      await new Promise((resolve) => setTimeout(resolve, reconnectMilliseconds));
    }
  };

  void run();
  return {
    send,
    receive: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    close: () => {
      abort.abort();
      waiting = [];
      standing = { is: 'shut', failure: stopped };
    },
  };
};

const stopped = failure('service.stopped', { method: '' });

/** The failure of a whole channel, said of one call. */
const naming = (cause: Failure, method: string): Failure =>
  cause.code === 'service.stopped' ? failure('service.stopped', { method }) : cause;
