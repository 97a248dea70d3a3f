import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import { useClient } from '../../application/client.tsx';
import { restBeforeTrying } from '../../application/passing-failure.ts';
import { saveAllNow } from '../../application/saving.ts';
import { openProgressRecord, type ProgressRecord } from './progress-record.ts';

const restBeforeReading = 300;

/** Opens the record of a progress list and keeps it fresh; leaving or hiding the window saves what is typed. */
export const useProgressRecord = (
  evaluationId: string,
): { readonly record: ProgressRecord; readonly isReady: boolean; readonly failure: Failure | null } => {
  const client = useClient();
  const record = useMemo(() => openProgressRecord(client, evaluationId, 'lead'), [client, evaluationId]);
  const [ready, setReady] = useState<ProgressRecord | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useSyncExternalStore(record.subscribe, record.version);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOpen = true;
    const read = async (): Promise<void> => {
      const outcome = await record.load();
      if (!isOpen) return;
      setFailure(outcome.ok ? null : outcome.failure);
      if (outcome.ok) setReady(record);
    };
    const readSoon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => (record.busy() ? readSoon() : void read()), restBeforeReading);
    };
    const send = (): void => {
      void saveAllNow();
      void record.flush();
    };
    void read();
    const stopChanges = client.onChange(({ evaluationId: concerned, entities }) => {
      if ((concerned === null || concerned === evaluationId) && entities.includes('progress')) readSoon();
    });
    const stopStates = client.onState(({ state }) => {
      if (state === 'stopped') return;
      record.retry();
      if (state === 'restarted') readSoon();
    });
    window.addEventListener('pagehide', send);
    const trying = setInterval(() => record.retry(), restBeforeTrying);
    return () => {
      isOpen = false;
      clearTimeout(timer);
      clearInterval(trying);
      stopChanges();
      stopStates();
      window.removeEventListener('pagehide', send);
    };
  }, [record, client, evaluationId]);
  return { record, isReady: ready === record, failure };
};
