import { createHash, randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail } from '#shared/contract/failure.ts';
import type { Client } from '#shared/contract/index.ts';
import { readChunks } from './read-chunks.ts';
import { checkTarget, targetFailure } from './target.ts';

/**
 * Puts a file at `path`: writes it beside the target, waits until the disk has it and moves it into place. An earlier
 * file at `path` is whole until the very moment the new one replaces it. `accept` has the last word before that.
 * @throws FailureError `file.target-open`, `file.target-unwritable`, or what `pieces` and `accept` throw; nothing is
 * left behind then.
 */
const putFile = async (
  path: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  accept: () => void,
): Promise<void> => {
  await checkTarget(path);
  // Short whatever the target's name is, so that it never exceeds what a file system takes.
  const temporary = join(dirname(path), `.hengping-${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      for await (const bytes of pieces) await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    accept();
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw targetFailure(error, path, true);
  }
};

/**
 * Saves a finished file of the service at `path` and checks its hash (null where only the service knows it).
 * @throws FailureError `file.target-open`, `file.target-unwritable`, `file.changed-in-transit` or the service's own;
 * nothing is left behind then.
 */
export const saveFile = async (
  client: Client,
  handle: string,
  sha256: string | null,
  path: string,
): Promise<void> => {
  const hash = createHash('sha256');
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    for await (const bytes of readChunks(client, handle)) {
      hash.update(bytes);
      yield bytes;
    }
  };
  await putFile(path, pieces(), () => {
    if (sha256 !== null && hash.digest('hex') !== sha256)
      fail('file.changed-in-transit', { place: basename(path) });
  });
};

/**
 * Saves bytes a host made itself at `path`.
 * @throws FailureError `file.target-open`, `file.target-unwritable`; nothing is left behind then.
 */
export const saveBytes = (bytes: Uint8Array, path: string): Promise<void> =>
  putFile(path, [bytes], () => undefined);
