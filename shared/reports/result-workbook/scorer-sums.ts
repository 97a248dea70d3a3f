import type { Scorer, Subject } from '../../model/evaluation.ts';
import type { IndicatorResult, ResultCell } from '../../model/result.ts';
import { add, type Exact, exact, sum, zero } from '../../scoring/exact.ts';
import { rescale } from '../../scoring/results/sheet-sums.ts';
import type { ReportContext } from './context.ts';

/** What one scorer's column of a subject adds up to. */
export interface ScorerSums {
  /** Points by dimension id, before rounding of the sum. */
  readonly dimensions: ReadonlyMap<string, Exact>;
  readonly obtained: Exact;
  /** Full score of what has points. */
  readonly applicable: Exact;
  /** 缺项折算; null when nothing is taken out. */
  readonly rescaled: Exact | null;
  readonly total: Exact;
  readonly doneCount: number;
  readonly unscoredCount: number;
}

/** The cell that stands on a sheet: the scorer's own, or what was arbitrated in its place. */
const standing = (
  cell: ResultCell | undefined,
  { arbitration, points }: IndicatorResult,
  withArbitration: boolean,
): Pick<ResultCell, 'state' | 'points'> => {
  if (!withArbitration || !arbitration) return cell ?? { state: 'unscored', points: null };
  const isOpen = points === null && arbitration.blankReason === null;
  return { state: isOpen ? 'unscored' : arbitration.blankReason === null ? 'scored' : 'blank', points };
};

/**
 * Sums of one scorer's cells from the results, exactly as the results were computed. With arbitration they come to the
 * scorer's total, without it to what the scorer signs.
 */
export const scorerSums = (
  context: ReportContext,
  subject: Subject,
  scorer: Scorer,
  withArbitration: boolean,
): ScorerSums => {
  const { framework, snapshot } = context;
  const byIndicator = new Map(
    context.resultOf(subject).indicators.map((indicator) => [indicator.indicatorId, indicator]),
  );
  const isRoundedEach = snapshot.evaluation.rules.rounding.place === 'indicator';
  const dimensions = new Map<string, Exact>();
  let full = zero;
  let applicable = zero;
  let notApplicable = zero;
  let unscoredCount = 0;
  let doneCount = 0;
  for (const dimension of framework.dimensions) {
    let points = zero;
    for (const { id, fullScore } of dimension.indicators) {
      const own = exact(fullScore);
      full = add(full, own);
      const indicator = byIndicator.get(id);
      if (!indicator) continue;
      const cell = standing(
        indicator.cells.find(({ scorerId }) => scorerId === scorer.id),
        indicator,
        withArbitration,
      );
      if (cell.state === 'unscored') unscoredCount += 1;
      else doneCount += 1;
      if (cell.points) {
        points = add(points, exact(isRoundedEach ? cell.points.rounded : cell.points.exact));
        applicable = add(applicable, own);
      } else if (cell.state === 'blank') notApplicable = add(notApplicable, own);
    }
    dimensions.set(dimension.id, points);
  }
  const obtained = sum(dimensions.values());
  const rescaled = rescale(obtained, notApplicable, {
    fullScore: full,
    totalScore: exact(framework.totalScore),
  });
  return {
    dimensions,
    obtained,
    applicable,
    rescaled,
    total: rescaled ?? obtained,
    doneCount,
    unscoredCount,
  };
};
