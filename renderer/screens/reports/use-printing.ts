import { useCallback, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Language } from '#shared/contract/methods/settings.ts';
import type { Paper } from '#shared/model/report-text.ts';
import type { ReportDocument } from '#shared/reports/document/document-model.ts';
import { printedDocument } from '#shared/reports/edited-document.ts';
import { useClient } from '../../application/client.tsx';
import { saveAllNow } from '../../application/saving.ts';

export interface Printing {
  /** The paper that stands ready beside the application; null while nothing is printed. */
  readonly document: ReportDocument | null;
  readonly onReady: () => void;
  /** Lays the paper out by itself; resolves when it can be printed. Rejects with FailureError. */
  prepare(): Promise<void>;
  /** Takes it away again. */
  finish(): void;
}

/** The paper is laid out a second time for printing, and only while that lasts. */
export const usePrinting = (evaluationId: string, paper: Paper, language: Language): Printing => {
  const client = useClient();
  const [document, setDocument] = useState<ReportDocument | null>(null);
  const ready = useRef<(() => void) | null>(null);
  const onReady = useCallback(() => {
    ready.current?.();
    ready.current = null;
  }, []);
  const prepare = useCallback(async (): Promise<void> => {
    // What was typed last belongs into print as well: it is sent first, and calls keep their order.
    saveAllNow();
    const made = await client.call('reports.get', { evaluationId, paper, language });
    await new Promise<void>((resolve) => {
      ready.current = resolve;
      flushSync(() => setDocument(printedDocument(made.document)));
    });
  }, [client, evaluationId, paper, language]);
  const finish = useCallback(() => setDocument(null), []);
  return useMemo(() => ({ document, onReady, prepare, finish }), [document, onReady, prepare, finish]);
};
