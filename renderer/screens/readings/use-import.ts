import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure, Outcome } from '#shared/contract/failure.ts';
import type { CorrectableFacts, PlanDocument, ReadingPreview } from '#shared/contract/methods/readings.ts';
import { failureOf, useClient, useTask } from '../../application/client.tsx';
import { upload } from '../../application/upload.ts';

interface Preview {
  readonly document: PlanDocument;
  readonly found: ReadingPreview;
}

/** Brings a document in: sends it, reads it, shows what it holds, keeps it as a plan. Nothing is written before that. */
export const useImport = () => {
  const client = useClient();
  const fromFile = useTask('readings.previewFile');
  const fromText = useTask('readings.previewText');
  const keeping = useTask('readings.keepPlan');
  const [preview, setPreview] = useState<Preview | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  /** Share of the file sent, or null while none is being sent. */
  const [sending, setSending] = useState<number | null>(null);
  const abort = useRef<AbortController | null>(null);
  const handle = useRef<string | null>(null);

  const letGo = useCallback(() => {
    if (handle.current !== null)
      client.call('files.close', { handle: handle.current }).catch(() => undefined);
    handle.current = null;
  }, [client]);
  useEffect(
    () => () => {
      abort.current?.abort();
      letGo();
    },
    [letGo],
  );

  const show = useCallback((document: PlanDocument, outcome: Outcome<ReadingPreview>): void => {
    if (outcome.ok) setPreview({ document, found: outcome.value });
    else setFailure(outcome.failure);
  }, []);

  const { run: previewFile } = fromFile;
  const readFile = useCallback(
    async (file: File): Promise<void> => {
      letGo();
      setFailure(null);
      setPreview(null);
      const controller = new AbortController();
      abort.current = controller;
      setSending(0);
      try {
        const sent = await upload(client, file, setSending, controller.signal);
        handle.current = sent.handle;
      } catch (error) {
        setFailure(failureOf(error, 'readings.previewFile'));
        return;
      } finally {
        setSending(null);
      }
      const document = { kind: 'file', handle: handle.current, name: file.name } as const;
      show(document, await previewFile({ handle: document.handle, name: file.name }));
    },
    [client, previewFile, show, letGo],
  );
  const { run: previewText } = fromText;
  const readText = useCallback(
    async (text: string, name: string): Promise<void> => {
      letGo();
      setFailure(null);
      setPreview(null);
      show({ kind: 'text', text, name }, await previewText({ text, name }));
    },
    [previewText, show, letGo],
  );
  const { run: keepPlan } = keeping;
  const keep = useCallback(
    async (facts: CorrectableFacts) => {
      if (!preview) return null;
      setFailure(null);
      const outcome = await keepPlan({
        document: preview.document,
        textSha256: preview.found.textSha256,
        facts,
      });
      if (outcome.ok) return outcome.value;
      setFailure(outcome.failure);
      return null;
    },
    [preview, keepPlan],
  );
  const startAgain = useCallback(() => {
    letGo();
    setFailure(null);
    setPreview(null);
  }, [letGo]);
  return {
    preview,
    failure,
    sending,
    stopSending: () => abort.current?.abort(),
    fromFile,
    fromText,
    keeping,
    isBusy: sending !== null || fromFile.running || fromText.running || keeping.running,
    readFile,
    readText,
    keep,
    startAgain,
  };
};
