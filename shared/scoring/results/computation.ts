import type { Failure } from '../../contract/failure.ts';
import type { Scorer, Subject } from '../../model/evaluation.ts';
import type { GradeConditionOutcome, IndicatorResult, ResultCell, ScorerTotal } from '../../model/result.ts';
import type { Observation } from '../../model/score.ts';
import type { Share } from '../aggregation/aggregation.ts';
import type { Standing } from '../aggregation/index.ts';
import type { Exact } from '../exact.ts';
import type { ArbitratedCell } from './arbitration.ts';
import type { CellScore, PreparedFramework, PreparedIndicator } from './cells.ts';
import type { SheetEntries } from './entries.ts';
import type { RollUpComputation } from './roll-up.ts';
import type { Sheet } from './sheet-sums.ts';
import type { Supplements } from './supplements.ts';

/** One scorer's sheet and what the aggregation makes of it. */
export interface SheetComputation {
  readonly scorer: Scorer;
  readonly sheet: Sheet;
  /** What the scorer entered, also where an arbitration stands on the sheet instead. */
  readonly entries: SheetEntries | undefined;
  readonly standing: Standing;
  readonly use: ScorerTotal['use'];
  /** Weight in the aggregation of totals; null where totals are not aggregated or this one does not count. */
  readonly share: Share | null;
}

export interface IndicatorComputation {
  readonly prepared: PreparedIndicator;
  /** Cell, use and share of every scorer, in the order of the sheets. */
  readonly cells: readonly CellScore[];
  readonly uses: readonly ResultCell['use'][];
  readonly shares: readonly (Share | null)[];
  /** Stands in place of the cells. */
  readonly arbitrated: ArbitratedCell | null;
  readonly state: IndicatorResult['state'];
  /** Aggregated over the scorers, unrounded; null where nothing counts. */
  readonly points: Exact | null;
  /** What goes into the sums above: rounded where the rule rounds every indicator. */
  readonly counted: Exact | null;
  /** Cells somebody is still to fill in, and cells that can count at all. */
  readonly missing: number;
  readonly waited: number;
  /** Where the points come from subordinate subjects. */
  readonly rollUp?: RollUpComputation;
}

/** A subject's result in exact numbers, from which the result and its derivation are both written down. */
export interface SubjectComputation {
  readonly subject: Subject;
  readonly prepared: PreparedFramework;
  readonly observations: ReadonlyMap<string, Observation>;
  readonly sheets: readonly SheetComputation[];
  readonly indicators: readonly IndicatorComputation[];
  /** The subjects the result is made of; empty where it stands for itself. */
  readonly subordinates: readonly SubjectComputation[];
  readonly obtained: Exact;
  /** Full score of what counts so far. */
  readonly applicable: Exact;
  /** Full score taken out by what does not apply. */
  readonly notApplicable: Exact;
  readonly rescaled: Exact | null;
  readonly base: Exact;
  readonly supplements: Supplements;
  /** Base and bonus, at most the framework's total score; unrounded. */
  readonly total: Exact;
  readonly rounded: string;
  readonly complete: boolean;
  readonly missingCells: number;
  readonly cellCount: number;
  readonly gradeByTotal: string | null;
  readonly gradeConditions: readonly GradeConditionOutcome[];
  readonly gradeByConditions: string | null;
  readonly grade: string | null;
  readonly problems: readonly Failure[];
}
