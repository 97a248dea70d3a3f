import { fail } from '#shared/contract/failure.ts';
import type { CancelSignal, Client } from '#shared/contract/index.ts';
import { chunkSize, type FileHandle } from '#shared/contract/methods/files.ts';

/**
 * Hands a chosen, dropped or pasted file to the service in chunks. Rejects with FailureError; the half-sent file is
 * given up, also when `signal` aborts (`request.cancelled`). `onProgress` gets the share sent, 0 to 1.
 */
export const upload = async (
  client: Client,
  file: File,
  onProgress: (share: number) => void = () => undefined,
  signal?: CancelSignal,
): Promise<FileHandle> => {
  const { handle } = await client.call('files.begin', { name: file.name });
  try {
    for (let offset = 0; offset < file.size; offset += chunkSize) {
      if (signal?.aborted) fail('request.cancelled', { method: 'files.append' });
      const bytes = new Uint8Array(await file.slice(offset, offset + chunkSize).arrayBuffer());
      await client.call('files.append', { handle, bytes });
      onProgress(Math.min(1, (offset + chunkSize) / file.size));
    }
    if (signal?.aborted) fail('request.cancelled', { method: 'files.finish' });
    return await client.call('files.finish', { handle });
  } catch (error) {
    client.call('files.close', { handle }).catch(() => undefined);
    throw error;
  }
};
