import { useCallback } from 'react';
import type { Input } from '#shared/contract/index.ts';
import type { ImportChoices, ImportSource } from '#shared/contract/methods/imports.ts';
import { useFileImport } from '../../application/file-import.ts';

/** Who is said to have imported: the person at this laptop. */
const actor = 'lead';

const noChoices: ImportChoices = { tables: [], labels: [] };

/** Hands a table in, previews it, previews it again with what was decided, takes it over, and takes that back. */
export const useTableImport = (evaluationId: string) => {
  const {
    readFile: read,
    readInput,
    look: lookAt,
    commit: take,
    undo: takeBack,
    ...work
  } = useFileImport({ preview: 'imports.preview', commit: 'imports.commit', undo: 'imports.undo' });
  const readText = useCallback(
    (text: string): Promise<void> =>
      readInput({ evaluationId, from: { kind: 'text', text }, choices: noChoices }),
    [evaluationId, readInput],
  );
  const readFile = useCallback(
    (file: File): Promise<void> =>
      read(file, (handle) => ({
        evaluationId,
        from: { kind: 'file', handle, name: file.name },
        choices: noChoices,
      })),
    [evaluationId, read],
  );
  const look = useCallback(
    (from: ImportSource, choices: ImportChoices): Promise<void> => lookAt({ evaluationId, from, choices }),
    [evaluationId, lookAt],
  );
  const commit = useCallback(
    (asked: Input<'imports.preview'>, digest: string, leftOut: readonly string[]): Promise<void> =>
      take({ ...asked, leftOut: [...leftOut], digest, actor }),
    [take],
  );
  const undo = useCallback(
    (batch: string): Promise<void> => takeBack({ evaluationId, batch, actor }),
    [evaluationId, takeBack],
  );
  return { ...work, readText, readFile, look, commit, undo };
};
