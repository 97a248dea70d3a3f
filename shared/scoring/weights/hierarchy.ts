import type { Priorities } from './consistency.ts';

/** A level of the hierarchy below one parent: local weights that add up to 1 and their consistency. */
export interface LocalPriorities extends Pick<Priorities, 'weights' | 'consistencyIndex'> {
  /** RI of the local matrix; 0 for up to two items. */
  readonly randomIndex: number;
}

/**
 * 层次总排序 for a tree, where every item has one parent: global weight = parent's weight × local weight. One list per
 * parent, in the order of the parents; all of them together add up to what the parents add up to.
 */
export const globalWeights = (
  parents: readonly number[],
  locals: readonly (readonly number[])[],
): readonly (readonly number[])[] =>
  locals.map((weights, parent) => weights.map((weight) => (parents[parent] ?? 0) * weight));

/**
 * 层次总排序 for alternatives that were compared under every criterion: w = Σ criterion weight × local weight. Every
 * list of local weights is one criterion's, over the same alternatives.
 */
export const synthesise = (
  criteria: readonly number[],
  locals: readonly (readonly number[])[],
): readonly number[] =>
  (locals[0] ?? []).map((_, alternative) =>
    locals.reduce(
      (sum, weights, criterion) => sum + (criteria[criterion] ?? 0) * (weights[alternative] ?? 0),
      0,
    ),
  );

/**
 * Consistency of a whole level: CR = Σ wₖ·CIₖ ÷ Σ wₖ·RIₖ over the parents k. 0 where no local matrix has three items or
 * more, because then nothing can contradict itself.
 */
export const levelConsistencyRatio = (
  parents: readonly number[],
  locals: readonly LocalPriorities[],
): number => {
  let index = 0;
  let random = 0;
  locals.forEach((local, parent) => {
    index += (parents[parent] ?? 0) * local.consistencyIndex;
    random += (parents[parent] ?? 0) * local.randomIndex;
  });
  return random === 0 ? 0 : index / random;
};
