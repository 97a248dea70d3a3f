import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Client } from '#shared/contract/index.ts';
import { chunkSize } from '#shared/contract/methods/files.ts';

/**
 * Streams a finished file of the service. The first chunk is read before any header is sent, so a handle that does
 * not exist still fails properly; a failure later cuts the connection, which the page notices by the hash.
 */
export const sendFile = async (client: Client, handle: string, response: ServerResponse): Promise<void> => {
  let chunk = await client.call('files.read', { handle, offset: 0, length: chunkSize });
  response.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': 'attachment',
    'Cache-Control': 'no-store',
  });
  let offset = 0;
  for (;;) {
    offset += chunk.bytes.byteLength;
    if (!response.write(chunk.bytes)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
    if (chunk.last || response.closed) break;
    chunk = await client.call('files.read', { handle, offset, length: chunkSize });
  }
  response.end();
};
