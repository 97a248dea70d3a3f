import type { IncomingMessage, ServerResponse } from 'node:http';
import { forkServiceProcess } from '../process/fork.ts';
import type { ServiceProcessExit, ServiceProcessOptions } from '../process/protocol.ts';
import { superviseService } from '../process/supervisor.ts';
import { startLoopbackHost } from './server.ts';

export interface LoopbackRunOptions {
  /** Entry file of the service process. */
  readonly serviceEntry: string;
  readonly service: ServiceProcessOptions;
  readonly rendererDirectory: string;
  readonly pages?: (request: IncomingMessage, response: ServerResponse) => void;
  readonly onCrash?: (exit: ServiceProcessExit) => void;
}

/** The service in a process of its own and a loopback host in this one, which stays up when the service crashes. */
export const runLoopback = async ({ serviceEntry, service, onCrash, ...host }: LoopbackRunOptions) => {
  const supervisor = superviseService({
    start: () => forkServiceProcess({ entry: serviceEntry, options: service }),
    ...(onCrash ? { onCrash } : {}),
  });
  const loopback = await startLoopbackHost({ supervisor, ...host });
  return {
    ...loopback,
    supervisor,
    /** Lets the service finish and back up before the connections end. */
    close: async (): Promise<void> => {
      await supervisor.close();
      await loopback.close();
    },
  };
};
