import { FailureError, failure } from './failure.ts';
import type {
  CallOptions,
  ChangeNotice,
  Client,
  Input,
  MethodName,
  Output,
  Progress,
  ServiceState,
} from './index.ts';
import type { Channel, ServiceMessage } from './wire.ts';

interface PendingCall {
  readonly method: MethodName;
  readonly onProgress: ((progress: Progress) => void) | undefined;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: FailureError) => void;
}

/**
 * A client over a channel: numbers the calls, hands out progress, sends cancellations, and tells changes and states
 * to whoever listens.
 *
 * A channel that dies says so by the state `stopped` with the failure `service.stopped`; every call in flight is then
 * rejected with `service.stopped`, naming its own method. Calls made later are answered by the channel.
 * A listener of states hears the latest state at once, so that a screen shown late is right.
 */
export const createClient = (channel: Channel): Client => {
  const pending = new Map<number, PendingCall>();
  const changeListeners = new Set<(notice: ChangeNotice) => void>();
  const stateListeners = new Set<(state: ServiceState) => void>();
  let latestState: ServiceState | null = null;
  let lastId = 0;

  const take = (id: number): PendingCall | undefined => {
    const call = pending.get(id);
    pending.delete(id);
    return call;
  };

  const applyState = (state: ServiceState): void => {
    latestState = state;
    if (isDeath(state)) {
      for (const [id, call] of [...pending]) {
        pending.delete(id);
        call.reject(new FailureError(failure('service.stopped', { method: call.method })));
      }
    }
    for (const listener of [...stateListeners]) listener(state);
  };

  const deliver = (message: ServiceMessage): void => {
    switch (message.type) {
      case 'value':
        take(message.id)?.resolve(message.value);
        return;
      case 'failure':
        take(message.id)?.reject(new FailureError(message.failure));
        return;
      case 'progress':
        pending.get(message.id)?.onProgress?.(message.progress);
        return;
      case 'change':
        for (const listener of [...changeListeners]) listener(message.notice);
        return;
      case 'state':
        applyState(message.state);
        return;
    }
  };

  channel.receive(deliver);

  const call = <Name extends MethodName>(
    method: Name,
    input: Input<Name>,
    options: CallOptions = {},
  ): Promise<Output<Name>> => {
    const { signal, onProgress } = options;
    if (signal?.aborted) return Promise.reject(new FailureError(failure('request.cancelled', { method })));
    lastId += 1;
    const id = lastId;
    const answer = new Promise<unknown>((resolve, reject) => {
      pending.set(id, { method, onProgress, resolve, reject });
    });
    const cancel = (): void => {
      if (pending.has(id)) channel.send({ type: 'cancel', id });
    };
    signal?.addEventListener('abort', cancel);
    channel.send({ type: 'call', id, method, input });
    // The service answers with the type its contract states; nothing between it and here looks inside.
    return answer.finally(() => signal?.removeEventListener('abort', cancel)) as Promise<Output<Name>>;
  };

  return {
    call,
    onChange: (listener) => listen(changeListeners, listener),
    onState: (listener) => {
      const stop = listen(stateListeners, listener);
      if (latestState) listener(latestState);
      return stop;
    },
  };
};

/** Whether a state says that nothing will answer the calls in flight; an unusable workspace still answers. */
const isDeath = (state: ServiceState): boolean =>
  state.state === 'stopped' && state.failure?.code === 'service.stopped';

const listen = <Listener>(listeners: Set<Listener>, listener: Listener): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};
