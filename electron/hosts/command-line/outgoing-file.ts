import { join } from 'node:path';
import type { Client } from '#shared/contract/index.ts';
import type { FileHandle } from '#shared/contract/methods/files.ts';
import { saveFile } from '../files/save-file.ts';
import { checkTarget } from '../files/target.ts';
import type { Invocation } from './command.ts';

/** Puts a finished file of the service at `path`; its handle ends. */
export const keepFile = async (
  client: Client,
  { handle, sha256 }: FileHandle,
  path: string,
): Promise<void> => {
  await saveFile(client, handle, sha256, path);
  await client.call('files.close', { handle });
};

/** Where a file of a command goes. */
export interface OutgoingFile {
  /** Puts the file there and returns its path. */
  keep(client: Client, file: FileHandle): Promise<string>;
}

/**
 * Where the positional at `index` wants the file; under its own name in the current folder where there is none. A
 * target that is open elsewhere is reported here, before any work is done.
 */
export const outgoingFile = async (
  { positionals, resolvePath }: Invocation,
  index: number,
): Promise<OutgoingFile> => {
  const asked = positionals[index];
  const target = asked === undefined ? null : resolvePath(asked);
  if (target !== null) await checkTarget(target);
  return {
    keep: async (client, file) => {
      const path = target ?? join(resolvePath('.'), file.name);
      await keepFile(client, file, path);
      return path;
    },
  };
};
