import { randomBytes } from 'node:crypto';
import { connectInProcess } from '#hosts/in-process/connect.ts';
import { openService } from '#service/open.ts';
import { readSeeds } from '#service/seeds/read-seeds.ts';
import { openWorkspace, type Workspace } from '#service/workspace.ts';
import type { Client } from '#shared/contract/index.ts';
import { seedsDirectory, serviceOptions, temporaryFolder } from './service.ts';

/** A laptop whose workspace is used through the service, or looked into between uses. */
export const laptop = (options = serviceOptions(temporaryFolder())) => {
  return {
    use: async <Value>(work: (client: Client) => Promise<Value>): Promise<Value> => {
      const service = await openService(options);
      try {
        return await work(connectInProcess(service).client);
      } finally {
        await service.close();
      }
    },
    inside: <Value>(look: (workspace: Workspace) => Value): Value => {
      const workspace = openWorkspace({
        directory: options.workspaceDirectory,
        backupDirectory: options.backupDirectory,
        seeds: readSeeds(seedsDirectory),
        now: Date.now,
        random: (size) => randomBytes(size),
      });
      try {
        return look(workspace);
      } finally {
        workspace.abandon();
      }
    },
  };
};
export type Laptop = ReturnType<typeof laptop>;

/** Each laptop takes in what the other has. */
export const exchange = (first: Laptop, second: Laptop): void => {
  const [fromFirst, fromSecond] = [first, second].map((each) =>
    each.inside(({ log }) => [...log.operations()]),
  );
  first.inside(({ log }) => log.absorb(fromSecond ?? []));
  second.inside(({ log }) => log.absorb(fromFirst ?? []));
};
