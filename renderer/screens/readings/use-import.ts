import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure, Outcome } from '#shared/contract/failure.ts';
import type { CorrectableFacts, PlanDocument, ReadingPreview } from '#shared/contract/methods/readings.ts';
import { useTask } from '../../application/client.tsx';
import { useSentFile } from '../../application/sent-file.ts';

interface Preview {
  readonly document: PlanDocument;
  readonly found: ReadingPreview;
}

/** Brings a document in: sends it, reads it, shows what it holds, keeps it as a plan. Nothing is written before that. */
export const useImport = () => {
  const fromFile = useTask('readings.previewFile');
  const fromText = useTask('readings.previewText');
  const keeping = useTask('readings.keepPlan');
  const [preview, setPreview] = useState<Preview | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  /** Share of the file sent, or null while none is being sent. */
  const [sending, setSending] = useState<number | null>(null);
  const abort = useRef<AbortController | null>(null);
  const { send, letGo } = useSentFile('readings.previewFile');
  useEffect(() => () => abort.current?.abort(), []);

  const show = useCallback((document: PlanDocument, outcome: Outcome<ReadingPreview>): void => {
    if (outcome.ok) setPreview({ document, found: outcome.value });
    else setFailure(outcome.failure);
  }, []);

  const { run: previewFile } = fromFile;
  const readFile = useCallback(
    async (file: File): Promise<void> => {
      setFailure(null);
      setPreview(null);
      const controller = new AbortController();
      abort.current = controller;
      setSending(0);
      const sent = await send(file, setSending, controller.signal);
      setSending(null);
      if (!sent.ok) return setFailure(sent.failure);
      const { handle } = sent.value;
      show({ kind: 'file', handle, name: file.name }, await previewFile({ handle, name: file.name }));
    },
    [previewFile, show, send],
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
