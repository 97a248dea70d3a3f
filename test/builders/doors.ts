import { fileURLToPath } from 'node:url';
import { connectInProcess } from '#hosts/in-process/connect.ts';
import { runLoopback } from '#hosts/loopback/run.ts';
import { forkServiceProcess } from '#hosts/process/fork.ts';
import { superviseService } from '#hosts/process/supervisor.ts';
import { openService } from '#service/open.ts';
import type { ServiceOptions } from '#service/service.ts';
import { createClient } from '#shared/contract/client.ts';
import type { Client } from '#shared/contract/index.ts';
import { openLoopbackChannel } from '../../renderer/bridge/loopback-channel.ts';

/** Entry of the service process in a checkout. */
export const serviceProcessEntry = fileURLToPath(
  new URL('../../electron/hosts/process/service-process.ts', import.meta.url),
);

/** A service behind one of its hosts. */
export interface OpenDoor {
  readonly client: Client;
  /** Another client of the same service. */
  another(): Client;
  close(): Promise<void>;
}

export interface Door {
  readonly name: string;
  open(options: ServiceOptions): Promise<OpenDoor>;
}

const inProcess: Door = {
  name: 'in process',
  open: async (options) => {
    const service = await openService(options);
    const another = (): Client => connectInProcess(service).client;
    return { client: another(), another, close: () => service.close() };
  },
};

const childProcess: Door = {
  name: 'child process',
  open: async (options) => {
    const supervisor = superviseService({
      start: () => forkServiceProcess({ entry: serviceProcessEntry, options }),
    });
    const another = (): Client => createClient(supervisor.connect());
    return { client: another(), another, close: () => supervisor.close() };
  },
};

const loopback: Door = {
  name: 'loopback host',
  open: async (options) => {
    const host = await runLoopback({
      serviceEntry: serviceProcessEntry,
      service: options,
      rendererDirectory: options.workspaceDirectory,
    });
    const channels = new Set<ReturnType<typeof openLoopbackChannel>>();
    const another = (): Client => {
      const channel = openLoopbackChannel({ origin: host.origin, token: host.token });
      channels.add(channel);
      return createClient(channel);
    };
    return {
      client: another(),
      another,
      close: async () => {
        for (const channel of channels) channel.close();
        await host.close();
      },
    };
  },
};

/** Every way to reach the service from a program; the command line has a suite of its own. */
export const doors: readonly Door[] = [inProcess, childProcess, loopback];
