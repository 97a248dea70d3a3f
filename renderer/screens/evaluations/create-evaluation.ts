import type { Failure, Outcome } from '#shared/contract/failure.ts';
import type { Client } from '#shared/contract/index.ts';
import type { EvaluationRules } from '#shared/model/rules.ts';
import { defaultRules } from '#shared/scoring/defaults.ts';
import { failureOf } from '../../application/client.tsx';
import { type EvaluationDraft, isTyped } from './draft.ts';

export interface CreatedEvaluation {
  readonly id: string;
  /** Weights go by the scorers' ids, which exist only once the evaluation does; null when all is well. */
  readonly weightsFailure: Failure | null;
}

/** Names and codes without the blanks around them. */
const trimmed = <Row extends { readonly [field: string]: string }>(row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([field, text]) => [field, text.trim()])) as Row;

const withWeights = (
  rules: EvaluationRules,
  keys: readonly string[],
  ids: readonly string[],
): EvaluationRules | null => {
  const { aggregation } = rules;
  if (aggregation.method !== 'weighted') return null;
  const weights = Object.fromEntries(
    keys.flatMap((key, index) => {
      const id = ids[index];
      const weight = aggregation.weights[key];
      return id === undefined || weight === undefined ? [] : [[id, weight] as const];
    }),
  );
  return { ...rules, aggregation: { ...aggregation, weights } };
};

/** Creates the evaluation of a draft without problems; rows in which nothing was typed are left out. */
export const createEvaluation = async (
  client: Client,
  draft: EvaluationDraft,
  title: string,
): Promise<Outcome<CreatedEvaluation>> => {
  const { frameworkVersionId, year, client: commissioner, agency } = draft;
  const subjects = draft.subjects.filter(isTyped);
  const scorers = draft.scorers.filter(isTyped);
  try {
    const version = await client.call('frameworks.getVersion', { id: frameworkVersionId ?? '' });
    const rules = draft.rules ?? defaultRules(version.document);
    const { id } = await client.call('evaluations.create', {
      title: title.trim(),
      year: Number(year),
      client: commissioner.trim(),
      agency: agency.trim(),
      frameworkVersionId: version.id,
      rules: withWeights(rules, [], []) ?? rules,
      subjects: subjects.map(({ key: _key, ...subject }) => trimmed(subject)),
      scorers: scorers.map(({ key: _key, ...scorer }) => trimmed(scorer)),
    });
    return { ok: true, value: { id, weightsFailure: await saveWeights(client, id, rules, scorers) } };
  } catch (error) {
    return { ok: false, failure: failureOf(error, 'evaluations.create') };
  }
};

const saveWeights = async (
  client: Client,
  id: string,
  rules: EvaluationRules,
  scorers: readonly { readonly key: string }[],
): Promise<Failure | null> => {
  if (rules.aggregation.method !== 'weighted') return null;
  try {
    const stored = await client.call('evaluations.get', { id });
    const ids = [...stored.scorers].sort((a, b) => a.position - b.position).map((scorer) => scorer.id);
    const weighted = withWeights(
      rules,
      scorers.map(({ key }) => key),
      ids,
    );
    if (weighted) await client.call('evaluations.update', { id, fields: { rules: weighted } });
    return null;
  } catch (error) {
    return failureOf(error, 'evaluations.update');
  }
};
