import type { Client } from '#shared/contract/index.ts';
import { chunkSize } from '#shared/contract/methods/files.ts';

/** The bytes of a finished file of the service, chunk after chunk. */
export async function* readChunks(client: Client, handle: string): AsyncGenerator<Uint8Array> {
  for (let offset = 0; ; ) {
    const { bytes, last } = await client.call('files.read', { handle, offset, length: chunkSize });
    yield bytes;
    if (last) return;
    offset += bytes.byteLength;
  }
}
