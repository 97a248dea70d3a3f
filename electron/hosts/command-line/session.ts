import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openService } from '#service/open.ts';
import type { Failure } from '#shared/contract/failure.ts';
import type { Client } from '#shared/contract/index.ts';
import type { WorkspaceFolders } from '../folders.ts';
import { connectInProcess } from '../in-process/connect.ts';

/** The checkout this file belongs to. */
export const packageDirectory = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

/** Ends a command with the exit code for workspaces. */
export class WorkspaceUnavailable extends Error {
  readonly failure: Failure;

  constructor(cause: Failure) {
    super(cause.code);
    this.name = 'WorkspaceUnavailable';
    this.failure = cause;
  }
}

export interface Session {
  readonly client: Client;
  close(): Promise<void>;
}

/**
 * Opens a workspace in this process for the length of a command.
 * @throws WorkspaceUnavailable unless an unusable one is allowed.
 */
export const openSession = async (
  folders: WorkspaceFolders,
  unusable: 'allowed' | 'refused',
): Promise<Session> => {
  const service = await openService({
    ...folders,
    seedsDirectory: join(packageDirectory, 'seeds'),
    applicationVersion: applicationVersion(),
  });
  if (service.unavailable && unusable === 'refused') {
    await service.close();
    throw new WorkspaceUnavailable(service.unavailable);
  }
  const { client, disconnect } = connectInProcess(service);
  return {
    client,
    close: async () => {
      disconnect();
      await service.close();
    },
  };
};

const applicationVersion = (): string => {
  const found: unknown = JSON.parse(readFileSync(join(packageDirectory, 'package.json'), 'utf8'));
  return typeof found === 'object' && found !== null && 'version' in found ? String(found.version) : '';
};
