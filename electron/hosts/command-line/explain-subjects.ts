import type { Client } from '#shared/contract/index.ts';
import type { DerivationTarget } from '#shared/contract/methods/results.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import type { Invocation } from './command.ts';
import { derivationText } from './derivation-text.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';

/** Prints where a number of each of the subjects comes from. */
export const explainSubjects = async (
  { output, catalogue }: Invocation,
  client: Client,
  snapshot: EvaluationSnapshot,
  subjectIds: readonly string[],
  target: DerivationTarget,
): Promise<ExitCode> => {
  const evaluationId = snapshot.evaluation.id;
  const explained = await Promise.all(
    subjectIds.map(async (subjectId) => ({
      subjectId,
      name: snapshot.subjects.find(({ id }) => id === subjectId)?.name ?? subjectId,
      derivation: await client.call('results.explain', { evaluationId, subjectId, target }),
    })),
  );
  const text = explained
    .map(({ name, derivation }) => `${name}\n${derivationText(derivation, catalogue)}`)
    .join('\n\n');
  output.result(explained, text);
  return exitCodes.ok;
};
