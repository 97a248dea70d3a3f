import type { Outcome } from '#shared/contract/failure.ts';
import type { Client } from '#shared/contract/index.ts';
import type { Observation, Score } from '#shared/model/score.ts';
import { failureOf } from '../../application/client.tsx';

const isEntered = ({ value, blankReason }: Pick<Score | Observation, 'value' | 'blankReason'>): boolean =>
  value !== null || blankReason !== null;

/** How many scores and shared facts an evaluation holds, or one subject or scorer of it. */
export const countEntered = async (
  client: Client,
  evaluationId: string,
  of: { readonly subjectId?: string; readonly scorerId?: string } = {},
): Promise<Outcome<number>> => {
  try {
    const scores = await client.call('scores.list', { evaluationId, ...of });
    // Shared facts are the subject's; removing a scorer leaves them.
    const observations =
      of.scorerId === undefined
        ? await client.call('observations.list', {
            evaluationId,
            ...(of.subjectId === undefined ? {} : { subjectId: of.subjectId }),
          })
        : [];
    return { ok: true, value: scores.filter(isEntered).length + observations.filter(isEntered).length };
  } catch (error) {
    return { ok: false, failure: failureOf(error, 'scores.list') };
  }
};
