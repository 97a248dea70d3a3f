import type { Scorer } from '#shared/model/evaluation.ts';
import type { SubjectResult } from '#shared/model/result.ts';

/** A cell of a score sheet nobody has filled in. */
export interface MissingCell {
  readonly scorerId: string;
  readonly indicatorId: string;
}

/** The first cell still to be scored, sheet by sheet in the order of the scorers and of the form; null when none is. */
export const firstMissingCell = (result: SubjectResult, scorers: readonly Scorer[]): MissingCell | null => {
  for (const scorer of scorers) {
    const indicator = result.indicators.find(({ cells }) =>
      cells.some((cell) => cell.scorerId === scorer.id && cell.use === 'unscored'),
    );
    if (indicator) return { scorerId: scorer.id, indicatorId: indicator.indicatorId };
  }
  return null;
};
