import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addAbortSignal } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { largestDocument } from '#service/reading/file-format.ts';
import { fail } from '#shared/contract/failure.ts';

export interface KeptInput {
  readonly path: string;
  remove(): Promise<void>;
}

/**
 * Keeps what comes from standard input in a file of its own, because parsers read files. Fails with
 * `reading.too-large` as soon as there is more than is read, and with `request.cancelled`.
 */
export const keepStandardInput = async (
  place: string,
  method: string,
  signal: AbortSignal,
): Promise<KeptInput> => {
  const folder = await mkdtemp(join(tmpdir(), 'hengping-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const path = join(folder, 'document');
  let size = 0;
  const bounded = async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of source) {
      size += piece.length;
      if (size > largestDocument) fail('reading.too-large', { place, size, maximum: largestDocument });
      yield piece;
    }
  };
  try {
    const input = addAbortSignal(signal, process.stdin);
    await pipeline(input, bounded, createWriteStream(path));
    return { path, remove };
  } catch (error) {
    // Whoever still writes must not keep this process.
    process.stdin.destroy();
    await remove();
    if (signal.aborted) return fail('request.cancelled', { method });
    throw error;
  }
};
