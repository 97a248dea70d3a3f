import { fail } from '#shared/contract/failure.ts';
import type { importMethods } from '#shared/contract/methods/imports.ts';
import { gradually } from '../gradually.ts';
import type { HandlersOf } from '../handler.ts';
import { importChanges, takenEntries } from '../importing/entries/import-changes.ts';
import { readImport } from '../importing/entries/read-import.ts';
import { openForScoring } from '../open-for-scoring.ts';

export const importHandlers: HandlersOf<typeof importMethods> = {
  'imports.preview': async (input, context) => {
    openForScoring(context.workspace.connection, input.evaluationId);
    return (await readImport(input, 'imports.preview', context)).preview;
  },
  'imports.commit': async ({ evaluationId, leftOut, digest, actor, ...source }, context) => {
    const { workspace, changed } = context;
    openForScoring(workspace.connection, evaluationId);
    const read = await readImport({ evaluationId, ...source }, 'imports.commit', context);
    const { place, preview, entries, found } = read;
    if (preview.digest !== digest) fail('import.changed-since-preview', { place });
    const taken = takenEntries(entries, new Set(leftOut));
    if (taken.length === 0) fail('import.nothing-to-take', { place });
    const { batch } = await workspace.log.recordGradually(
      actor,
      importChanges(evaluationId, taken, found.tables, place),
      gradually(context, evaluationId, taken.length),
    );
    const scores = taken.filter(({ found: { scorerId } }) => scorerId !== null).length;
    const observations = taken.length - scores;
    changed(
      [...(scores > 0 ? (['score'] as const) : []), ...(observations > 0 ? (['observation'] as const) : [])],
      evaluationId,
    );
    return { batch, observations, scores };
  },
  'imports.undo': async ({ evaluationId, batch, actor }, context) => {
    const { workspace, changed } = context;
    openForScoring(workspace.connection, evaluationId);
    const { reverted, kept } = await workspace.log.revertGradually(
      actor,
      batch,
      evaluationId,
      gradually(context, evaluationId, null),
    );
    changed(['score', 'observation'], evaluationId);
    return { reverted, kept };
  },
};
