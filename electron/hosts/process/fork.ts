import { fork } from 'node:child_process';
import type {
  FromServiceProcess,
  ServiceProcess,
  ServiceProcessExit,
  ServiceProcessOptions,
} from './protocol.ts';

export interface ForkOptions {
  /** The service's entry: `service-process.ts` in a checkout, the bundled file otherwise. */
  readonly entry: string;
  readonly options: ServiceProcessOptions;
  /** The Node binary; this process's own when absent. */
  readonly node?: string;
}

/** Starts the service as a child of this Node process. Its words go to this process's standard error. */
export const forkServiceProcess = ({ entry, options, node }: ForkOptions): ServiceProcess => {
  const child = fork(entry, [JSON.stringify(options)], {
    execPath: node ?? process.execPath,
    execArgv: [],
    // Bytes and undefined survive; JSON would change them.
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // The parent's loader options are not meant for the service.
    env: { ...process.env, NODE_OPTIONS: '', NODE_V8_COVERAGE: '' },
  });
  return {
    processId: child.pid,
    send: (message) => {
      // A child that just died is reported by `onExit`; sending to it is not a second failure.
      if (child.connected) child.send(message, () => undefined);
    },
    onMessage: (listener) => {
      child.on('message', (message) => listener(message as FromServiceProcess));
    },
    onExit: (listener) => onceEnded(child, listener),
    kill: () => {
      child.kill('SIGKILL');
    },
  };
};

/** A process that cannot be started emits `error` and no `exit`; one that was emits `exit`. */
const onceEnded = (child: ReturnType<typeof fork>, listener: (exit: ServiceProcessExit) => void): void => {
  let ended = false;
  const end = (exit: ServiceProcessExit): void => {
    if (ended) return;
    ended = true;
    listener(exit);
  };
  child.once('close', (code, signal) => end({ code, signal }));
  child.once('error', () => {
    if (child.pid === undefined) end({ code: null, signal: null });
  });
};
