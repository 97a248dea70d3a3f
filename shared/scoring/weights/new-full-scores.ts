import { type Failure, failure } from '../../contract/failure.ts';
import { type FrameworkDocument, indicatorsOf } from '../../model/framework.ts';
import type { WeightingSettings } from '../../model/weighting.ts';
import { fullScoresFromWeights } from './full-scores.ts';

/** Old and new full score of every indicator. */
export interface NewFullScore {
  readonly indicatorId: string;
  readonly code: string;
  readonly name: string;
  readonly dimensionId: string;
  readonly weight: number;
  readonly before: string;
  readonly after: string;
}

/** The weights as full scores that add up to the framework's total exactly, or why they cannot be. */
export const newFullScores = (
  document: FrameworkDocument,
  settings: Pick<WeightingSettings, 'step'>,
  weights: readonly number[],
  place: string,
):
  | { readonly ok: true; readonly lines: readonly NewFullScore[] }
  | { readonly ok: false; readonly failure: Failure } => {
  const indicators = indicatorsOf(document);
  if (weights.length !== indicators.length)
    return {
      ok: false,
      failure: failure('statistics.weights-count', {
        place,
        found: weights.length,
        expected: indicators.length,
      }),
    };
  const scores = fullScoresFromWeights(weights, {
    total: document.totalScore,
    step: settings.step,
    place,
    items: indicators.map(({ code, name }) => `${code} ${name}`),
  });
  if (!scores.ok) return scores;
  const lines = document.dimensions
    .flatMap(({ id, indicators: own }) => own.map((indicator) => ({ indicator, dimensionId: id })))
    .map(({ indicator, dimensionId }, position) => ({
      indicatorId: indicator.id,
      code: indicator.code,
      name: indicator.name,
      dimensionId,
      weight: weights[position] ?? 0,
      before: indicator.fullScore,
      after: scores.value[position] ?? indicator.fullScore,
    }));
  return { ok: true, lines };
};
