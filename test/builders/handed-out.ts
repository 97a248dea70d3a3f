import { createHash } from 'node:crypto';
import { readChunks } from '#hosts/files/read-chunks.ts';
import type { Client } from '#shared/contract/index.ts';
import type { FileHandle } from '#shared/contract/methods/files.ts';

/** The bytes of a file the service offers, after checking its size and hash; the handle ends. */
export const handedOut = async (client: Client, file: FileHandle): Promise<Buffer> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of readChunks(client, file.handle)) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  if (bytes.byteLength !== file.size)
    throw new Error(`${file.name}: ${bytes.byteLength} bytes, not ${file.size}`);
  if (createHash('sha256').update(bytes).digest('hex') !== file.sha256)
    throw new Error(`${file.name}: another hash`);
  await client.call('files.close', { handle: file.handle });
  return bytes;
};
