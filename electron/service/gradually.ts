import type { Context } from './handler.ts';
import type { GradualWork } from './log/operation-log.ts';
import { openForScoring } from './open-for-scoring.ts';

/**
 * Large work on the values of an evaluation, which may have become final until they are written. Where a thing can be
 * several changes, whoever watches counts `things`; null counts changes.
 */
export const gradually = (
  { workspace, signal, progress }: Context,
  evaluationId: string,
  things: number | null,
): GradualWork => ({
  signal,
  progress: (done, total) =>
    progress(
      things === null
        ? { step: 'writing', done, total }
        : { step: 'writing', done: Math.floor((done * things) / total), total: things },
    ),
  confirm: () => {
    openForScoring(workspace.connection, evaluationId);
  },
});
