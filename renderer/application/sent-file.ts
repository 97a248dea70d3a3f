import { useCallback, useEffect, useRef } from 'react';
import { failure, type Outcome } from '#shared/contract/failure.ts';
import type { CancelSignal, MethodName } from '#shared/contract/index.ts';
import type { FileHandle } from '#shared/contract/methods/files.ts';
import { failureOf, useClient } from './client.tsx';
import { upload } from './upload.ts';

interface SentFile {
  /**
   * Sends a file in place of the one before. `onProgress` gets the share sent, 0 to 1. Never rejects; a file that was
   * let go of on its way answers `request.cancelled`.
   */
  send(file: File, onProgress?: (share: number) => void, signal?: CancelSignal): Promise<Outcome<FileHandle>>;
  /** The service may forget the file. */
  letGo(): void;
}

/**
 * One file in the hands of the service, until another is sent, it is let go of, or the screen is left. `method` is what
 * it is sent for.
 */
export const useSentFile = (method: MethodName): SentFile => {
  const client = useClient();
  const handle = useRef<string | null>(null);
  /** Counts what was sent or let go of, so that a file on its way learns that it is no longer wanted. */
  const turn = useRef(0);
  const close = useCallback(
    (closed: string): void => void client.call('files.close', { handle: closed }).catch(() => undefined),
    [client],
  );
  const letGo = useCallback((): void => {
    turn.current += 1;
    if (handle.current !== null) close(handle.current);
    handle.current = null;
  }, [close]);
  useEffect(() => letGo, [letGo]);

  const send = useCallback<SentFile['send']>(
    async (file, onProgress, signal) => {
      letGo();
      const own = turn.current;
      try {
        const sent = await upload(client, file, onProgress, signal);
        if (own === turn.current) {
          handle.current = sent.handle;
          return { ok: true, value: sent };
        }
        close(sent.handle);
        return { ok: false, failure: failure('request.cancelled', { method }) };
      } catch (error) {
        return { ok: false, failure: failureOf(error, method) };
      }
    },
    [client, close, letGo, method],
  );
  return { send, letGo };
};
