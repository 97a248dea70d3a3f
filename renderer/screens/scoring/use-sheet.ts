import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { SheetLine, SheetTotals } from '#shared/scoring/results/sheet.ts';
import { useBridge } from '../../application/client.tsx';
import { restBeforeTrying } from '../../application/passing-failure.ts';
import { saveAllNow } from '../../application/saving.ts';
import { openSheet, type Sheet, type SheetOptions, type SheetRow } from './sheet.ts';

/** How long after a change the stored data is read again; a burst of changes is read once. */
const restBeforeReading = 300;

export interface OpenSheet {
  readonly sheet: Sheet;
  /** False until the stored data has been read once. */
  readonly isReady: boolean;
  readonly failure: Failure | null;
  reload(): void;
}

/**
 * Opens the sheet of a scorer and subject and keeps it fresh. Leaving it, hiding the window or closing it sends what
 * was typed; `onLeft` is told of a sheet that was left with something not saved.
 */
export const useSheet = (
  options: Omit<SheetOptions, 'client'>,
  onLeft: (sheet: Sheet) => void,
): OpenSheet => {
  const { client, kind } = useBridge();
  const { evaluationId, scorerId, subjectId, framework, rules, items } = options;
  const sheet = useMemo(
    () => openSheet({ client, evaluationId, scorerId, subjectId, framework, rules, items }),
    [client, evaluationId, scorerId, subjectId, framework, rules, items],
  );
  const [ready, setReady] = useState<Sheet | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks for another reading
  useEffect(() => {
    let isOpen = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async (): Promise<void> => {
      const outcome = await sheet.load();
      if (!isOpen) return;
      setFailure(outcome.ok ? null : outcome.failure);
      if (outcome.ok) setReady(sheet);
    };
    const readSoon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => (sheet.busy() ? readSoon() : void read()), restBeforeReading);
    };
    void read();
    const stopChanges = client.onChange(({ evaluationId: concerned, entities }) => {
      if (concerned !== null && concerned !== evaluationId) return;
      if (entities.includes('score') || entities.includes('observation')) readSoon();
    });
    const stopStates = client.onState(({ state }) => {
      if (state === 'stopped') return;
      sheet.retry();
      if (state === 'restarted') readSoon();
    });
    const trying = setInterval(() => sheet.retry(), restBeforeTrying);
    return () => {
      isOpen = false;
      clearTimeout(timer);
      clearInterval(trying);
      stopChanges();
      stopStates();
    };
  }, [sheet, client, evaluationId, attempt]);

  useEffect(() => {
    const send = (): void => {
      saveAllNow();
      void sheet.flush();
    };
    const sendWhenHidden = (): void => {
      if (document.visibilityState === 'hidden') send();
    };
    const warn = (event: BeforeUnloadEvent): void => {
      send();
      // A browser asks before leaving; an Electron window would refuse to close without a word.
      if (kind === 'browser' && sheet.troubled().length > 0) event.preventDefault();
    };
    document.addEventListener('visibilitychange', sendWhenHidden);
    window.addEventListener('pagehide', send);
    window.addEventListener('beforeunload', warn);
    return () => {
      document.removeEventListener('visibilitychange', sendWhenHidden);
      window.removeEventListener('pagehide', send);
      window.removeEventListener('beforeunload', warn);
      // The boxes of this sheet hand over what they hold while they go, in the same pass as this.
      setTimeout(async () => {
        await sheet.flush();
        if (sheet.troubled().length > 0) onLeft(sheet);
      });
    };
  }, [sheet, onLeft, kind]);

  return { sheet, isReady: ready === sheet, failure, reload: () => setAttempt((count) => count + 1) };
};

export const useRow = (sheet: Sheet, item: string): SheetRow =>
  useSyncExternalStore(sheet.subscribe, () => sheet.row(item));

export const useLine = (sheet: Sheet, item: string): SheetLine | null =>
  useSyncExternalStore(sheet.subscribe, () => sheet.line(item));

export const useTotals = (sheet: Sheet): SheetTotals => useSyncExternalStore(sheet.subscribe, sheet.totals);
