import type { Client } from '#shared/contract/index.ts';
import { chunkSize, type FileHandle } from '#shared/contract/methods/files.ts';

/**
 * Hands a chosen, dropped or pasted file to the service in chunks. Rejects with FailureError; the half-sent file is
 * given up. `onProgress` gets the share sent, 0 to 1.
 */
export const upload = async (
  client: Client,
  file: File,
  onProgress: (share: number) => void = () => undefined,
): Promise<FileHandle> => {
  const { handle } = await client.call('files.begin', { name: file.name });
  try {
    for (let offset = 0; offset < file.size; offset += chunkSize) {
      const bytes = new Uint8Array(await file.slice(offset, offset + chunkSize).arrayBuffer());
      await client.call('files.append', { handle, bytes });
      onProgress(Math.min(1, (offset + chunkSize) / file.size));
    }
    return await client.call('files.finish', { handle });
  } catch (error) {
    client.call('files.close', { handle }).catch(() => undefined);
    throw error;
  }
};
