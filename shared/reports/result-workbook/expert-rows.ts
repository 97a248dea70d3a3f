import type { Subject } from '../../model/evaluation.ts';
import type { Dimension } from '../../model/framework.ts';
import { rowParts } from '../layout/row-parts.ts';
import type { ReportContext } from './context.ts';
import { indicatorRemarks, totalRemarks } from './expert-remarks.ts';

const scorerWidth = 9;

/** Columns of 专家评分汇总, counted from 0; range and deviation need two scorers. */
export interface ExpertColumns {
  readonly widths: readonly number[];
  readonly fullScore: number;
  readonly firstScorer: number;
  readonly lastScorer: number;
  readonly score: number;
  readonly range: number | null;
  readonly deviation: number | null;
  readonly rate: number;
  readonly missing: number;
  readonly remarks: number;
}

const labelWidth = 34;
const remarksWidth = 24;

export const expertColumns = ({ scorers }: ReportContext): ExpertColumns => {
  const score = 2 + scorers.length;
  const isPanel = scorers.length > 1;
  const spread = isPanel ? [8, 9] : [];
  const rate = score + spread.length + 1;
  return {
    widths: [labelWidth, 8, ...scorers.map(() => scorerWidth), 10, ...spread, 9, 7, remarksWidth],
    fullScore: 1,
    firstScorer: 2,
    lastScorer: score - 1,
    score,
    range: isPanel ? score + 1 : null,
    deviation: isPanel ? score + 2 : null,
    rate,
    missing: rate + 1,
    remarks: rate + 2,
  };
};

/** Rows of a dimension: its heading, its indicators with the rows they go over, and what they add up to. */
export interface DimensionRows {
  readonly dimension: Dimension;
  readonly first: number;
  readonly last: number;
  readonly subtotal: number;
  /** First row of an indicator by its id. */
  readonly rows: ReadonlyMap<string, number>;
}

/** Rows of 专家评分汇总 of one subject, counted from 0. */
export interface ExpertRows {
  /** Stated weights of the scorers; null where the rule has none. */
  readonly weights: number | null;
  readonly dimensions: readonly DimensionRows[];
  /** From the first indicator to the last subtotal. */
  readonly first: number;
  readonly last: number;
  readonly total: number;
  readonly applicable: number;
  readonly rescaled: number;
  /** Where totals are aggregated: what is open, who takes part, with what weight. */
  readonly missing: number | null;
  readonly taking: number | null;
  readonly weight: number | null;
  /** Conditions of grades, in the order of the rules. */
  readonly conditions: readonly number[];
}

export const headRow = 2;

/** The rows of the sheet, found without building it. */
export const expertRows = (context: ReportContext, subject: Subject): ExpertRows => {
  const { aggregation, gradeConditions } = context.snapshot.evaluation.rules;
  const { scoreSheet } = context.texts;
  const result = context.resultOf(subject);
  const found = new Map(result.indicators.map((each) => [each.indicatorId, each]));
  let next = headRow + 1;
  const take = (count = 1): number => {
    const row = next;
    next += count;
    return row;
  };
  const isWeighted = aggregation.method === 'weighted' || aggregation.method === 'role-weighted';
  const weights = isWeighted ? take() : null;
  const dimensions = context.framework.dimensions.map((dimension): DimensionRows => {
    take();
    const first = next;
    const rows = new Map<string, number>();
    for (const { id, code, name } of dimension.indicators) {
      const own = found.get(id);
      const parts = Math.max(
        rowParts(scoreSheet.indicatorCell(code, name), 'body-text', labelWidth),
        own ? rowParts(indicatorRemarks(own, context), 'body-text', remarksWidth) : 1,
      );
      rows.set(id, take(parts));
    }
    return { dimension, first, last: next - 1, subtotal: take(), rows };
  });
  const last = next - 1;
  const total = take();
  const applicable = take();
  const rescaled = take(rowParts(totalRemarks(result, context), 'total-text', remarksWidth));
  const isOfTotals = aggregation.level === 'total';
  return {
    weights,
    dimensions,
    first: dimensions[0]?.first ?? next,
    last,
    total,
    applicable,
    rescaled,
    missing: isOfTotals ? take() : null,
    taking: isOfTotals ? take() : null,
    weight: isOfTotals ? take() : null,
    conditions: gradeConditions.flatMap(({ conditions }) => conditions.map(() => take())),
  };
};
