import type {
  FromServiceProcess,
  ServiceProcess,
  ServiceProcessExit,
  ToServiceProcess,
} from '#hosts/process/protocol.ts';
import type { ServiceMessage } from '#shared/contract/wire.ts';

/** A service process made of nothing: records what it is sent, says and ends what a test tells it to. */
export interface FakeProcess extends ServiceProcess {
  readonly sent: readonly ToServiceProcess[];
  readonly killed: boolean;
  say(connection: number, message: ServiceMessage): void;
  crash(): void;
  end(): void;
}

export const fakeProcess = (): FakeProcess => {
  const sent: ToServiceProcess[] = [];
  const listeners: ((message: FromServiceProcess) => void)[] = [];
  const exits: ((exit: ServiceProcessExit) => void)[] = [];
  let killed = false;
  const exit = (ending: ServiceProcessExit): void => {
    for (const listener of exits.splice(0)) listener(ending);
  };
  return {
    processId: 1,
    sent,
    get killed() {
      return killed;
    },
    send: (message) => {
      sent.push(message);
    },
    onMessage: (listener) => {
      listeners.push(listener);
    },
    onExit: (listener) => {
      exits.push(listener);
    },
    kill: () => {
      killed = true;
      exit({ code: null, signal: 'SIGKILL' });
    },
    say: (connection, message) => {
      for (const listener of listeners) listener({ type: 'message', connection, message });
    },
    crash: () => exit({ code: 1, signal: null }),
    end: () => exit({ code: 0, signal: null }),
  };
};
