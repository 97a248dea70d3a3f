import { useMemo } from 'react';
import type { FrameworkDocument } from '#shared/model/framework.ts';
import type { Weighting } from '#shared/model/weighting.ts';
import { type EntropyTable, entropyTable } from '#shared/scoring/weights/entropy-outcome.ts';
import { useRead } from '../../application/client.tsx';

/** The table entropy weights are taken from; null while there is none or the evaluation is being read. */
export const useEntropyTable = (
  document: FrameworkDocument,
  { settings }: Weighting,
): EntropyTable | null => {
  const data = settings.entropyData;
  const evaluationId = data?.of === 'evaluation' ? data.evaluationId : '';
  const asked = { enabled: evaluationId !== '' };
  const result = useRead('results.get', { evaluationId }, asked);
  const snapshot = useRead('scoring.snapshot', { evaluationId }, asked);
  return useMemo(() => {
    const subjects = new Map(snapshot.data?.subjects.map(({ id, name }) => [id, name]));
    return entropyTable(
      document,
      data,
      result.data && snapshot.data
        ? { result: result.data, subjectName: (id) => subjects.get(id) ?? id }
        : null,
    );
  }, [document, data, result.data, snapshot.data]);
};
