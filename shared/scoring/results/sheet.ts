import type { Failure } from '../../contract/failure.ts';
import type { BlankReason } from '../../model/entered-value.ts';
import type { FrameworkDocument } from '../../model/framework.ts';
import type { Amount } from '../../model/primitives.ts';
import type { EvaluationRules } from '../../model/rules.ts';
import type { Observation, Score } from '../../model/score.ts';

/** The part of a score a sheet is computed from. */
export type SheetScore = Pick<Score, 'indicatorId' | 'round' | 'value' | 'blankReason'>;
/** The part of an observation a sheet is computed from. */
export type SheetObservation = Pick<Observation, 'item' | 'value' | 'blankReason'>;

/** One line of one scorer's sheet. */
export interface SheetLine {
  readonly indicatorId: string;
  readonly state: 'scored' | 'blank' | 'unscored';
  readonly blankReason: BlankReason | null;
  /** Null while unscored, and for a blank that is taken out of the full score. */
  readonly points: Amount | null;
  /** Why the stored value cannot count; the line is unscored then. */
  readonly failure: Failure | null;
}

/** The counts are of indicators; blanks of either rule are blanks. */
export interface SheetCounts {
  readonly scoredCount: number;
  readonly blankCount: number;
  readonly unscoredCount: number;
  readonly indicatorCount: number;
}

export interface SheetDimension extends SheetCounts {
  readonly dimensionId: string;
  readonly code: string;
  readonly name: string;
  /** Full score of all its indicators, decimal text. */
  readonly fullScore: string;
  /** Full score of what counts so far. */
  readonly applicableFullScore: Amount;
  readonly points: Amount;
  /** 得分率 in percent of what counts so far; null when nothing does. */
  readonly rate: Amount | null;
}

/** One scorer's sheet for one subject. Bonuses and vetoes are the subject's, not the sheet's. */
export interface SheetTotals extends SheetCounts {
  readonly lines: readonly SheetLine[];
  readonly dimensions: readonly SheetDimension[];
  /** Sum of the points entered so far. */
  readonly obtained: Amount;
  /** Full score of what counts so far. */
  readonly applicableFullScore: Amount;
  /** 缺项折算; null when every indicator applies. */
  readonly rescaled: Amount | null;
  /** `rescaled` or `obtained`; running while `complete` is false. */
  readonly total: Amount;
  /** True when no indicator is unscored and at least one applies. */
  readonly complete: boolean;
}

/**
 * Running totals of one scorer's sheet for one subject: `scores` are that scorer's scores of that subject (all
 * rounds), `observations` those of the subject. Cheap enough for every keystroke.
 */
export const sheetTotals = (
  _framework: FrameworkDocument,
  _scores: readonly SheetScore[],
  _observations: readonly SheetObservation[],
  _rules: EvaluationRules,
): SheetTotals => {
  throw new Error('being written');
};
