import type { EnteredValue } from '#shared/model/entered-value.ts';
import type { Exact } from '#shared/scoring/exact.ts';

/** What a curve is drawn over. */
export interface CurvePlan {
  readonly from: Exact;
  readonly to: Exact;
  /** Values where the curve bends; drawn exactly and marked. */
  readonly bends: readonly Exact[];
  /** What is entered at a value of the axis, given as decimal text. */
  readonly entered: (value: string) => EnteredValue;
  /** `value`: the indicator's own unit; `days` late and `counts` of every item are whole numbers. */
  readonly axis: 'value' | 'days' | 'counts';
}

/** How a method is tried out beside its parameters. */
export interface MethodPreview<Parameters> {
  /** Values worth looking at until somebody enters others, among them one that is refused where there is one. */
  readonly samples: (parameters: Parameters, fullScore: Exact) => readonly EnteredValue[];
  /** Null where there is no curve; the table says it all. */
  readonly curve: ((parameters: Parameters, fullScore: Exact) => CurvePlan) | null;
}
