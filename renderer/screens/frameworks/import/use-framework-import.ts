import { useCallback, useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { Output } from '#shared/contract/index.ts';
import type { IssuedTable } from '#shared/contract/methods/framework-imports.ts';
import { type FrameworkImportPreview, type SheetRow, sheetsRead } from '#shared/model/framework-import.ts';
import { useTask } from '../../../application/client.tsx';
import { useSentFile } from '../../../application/sent-file.ts';

interface Seen {
  readonly from: IssuedTable;
  readonly preview: FrameworkImportPreview;
}

/** Reads a table, keeps its upload open until a draft is made of it or it is let go. */
export const useFrameworkImport = () => {
  const reading = useTask('frameworkImports.preview');
  const creating = useTask('frameworkImports.create');
  const [seen, setSeen] = useState<Seen | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { send, letGo } = useSentFile('frameworkImports.preview');

  const { run: preview } = reading;
  const look = useCallback(
    async (from: IssuedTable, sheets?: readonly string[]): Promise<void> => {
      setFailure(null);
      const outcome = await preview({ from, ...(sheets === undefined ? {} : { sheet: [...sheets] }) });
      if (outcome.ok) setSeen({ from, preview: outcome.value });
      else if (outcome.failure.code !== 'request.cancelled') setFailure(outcome.failure);
    },
    [preview],
  );
  const readFile = useCallback(
    async (file: File): Promise<void> => {
      setFailure(null);
      const sent = await send(file);
      if (sent.ok) await look({ kind: 'file', handle: sent.value.handle, name: file.name });
      else if (sent.failure.code !== 'request.cancelled') setFailure(sent.failure);
    },
    [send, look],
  );
  const { run: make } = creating;
  const create = useCallback(
    async (choice: {
      readonly title: string;
      readonly planId: string | null;
      readonly leaveOut: readonly SheetRow[];
    }): Promise<Output<'frameworkImports.create'> | null> => {
      if (!seen) return null;
      setFailure(null);
      const outcome = await make({
        from: seen.from,
        sheet: sheetsRead(seen.preview).map(({ name }) => name),
        title: choice.title,
        plan: choice.planId === null ? { kind: 'own' } : { kind: 'existing', planId: choice.planId },
        leaveOut: [...choice.leaveOut],
        previewSha256: seen.preview.sha256,
      });
      if (outcome.ok) return outcome.value;
      setFailure(outcome.failure);
      return null;
    },
    [make, seen],
  );
  return {
    preview: seen?.preview ?? null,
    failure,
    reading,
    creating,
    isBusy: reading.running || creating.running,
    readFile,
    readText: (text: string) => look({ kind: 'text', text }),
    chooseSheets: (sheets: readonly string[]) => (seen ? look(seen.from, sheets) : Promise.resolve()),
    startAgain: () => {
      letGo();
      setFailure(null);
      setSeen(null);
    },
    create,
  };
};
