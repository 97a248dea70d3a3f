import type { Client } from '#shared/contract/index.ts';
import { chunkSize, type FileHandle } from '#shared/contract/methods/files.ts';

/** Gives bytes to the service under a handle, chunk after chunk. */
export const uploadFile = async (client: Client, name: string, bytes: Uint8Array): Promise<FileHandle> => {
  const { handle } = await client.call('files.begin', { name });
  for (let offset = 0; offset < bytes.byteLength; offset += chunkSize) {
    await client.call('files.append', { handle, bytes: bytes.slice(offset, offset + chunkSize) });
  }
  return client.call('files.finish', { handle });
};
