import { z } from 'zod';
import type { Working } from '../scoring/methods/method.ts';
import { type MethodId, methodSpecificationSchema } from '../scoring/methods/specification.ts';
import type { BlankReason, EnteredValue } from './entered-value.ts';
import type { ExclusionReason } from './exclusion.ts';
import type { Veto } from './framework.ts';
import { clauseSchema } from './plan.ts';
import { amountSchema } from './primitives.ts';
import type { IndicatorResult, ResultCell, ScorerTotal } from './result.ts';
import type { SubordinateUse } from './roll-up.ts';
import type {
  AggregationRule,
  AnnualTarget,
  BlankRule,
  GradeCondition,
  RollUpRule,
  RoundingRule,
} from './rules.ts';

/**
 * The facts of every kind of step. Numbers of the evaluation are decimal text; numbers are counts. The sentence for a
 * step is made from its facts in the reader's language (shared/i18n, catalogue `derivation`).
 */
export interface DerivationFacts {
  total: { subject: string; fullScore: string; state: 'final' | 'provisional' };
  /** Cells nobody has filled in yet. */
  incomplete: { missing: number; cells: number };
  /** Only the top band includes its maximum. */
  grade: { grade: string; minimum: string; maximum: string; band: 'top' | 'lower' };
  /** A condition that was looked at on the way down from the grade by the total. */
  'grade-condition': {
    grade: string;
    kind: GradeCondition['kind'];
    /** Code; empty for the whole framework. */
    dimension: string;
    rate: string;
    count: number;
    state: 'held' | 'failed';
    reaching: number;
    applicable: number;
    /** Codes, joined for reading. */
    below: string;
    notApplicable: string;
  };
  /** The grade that is left after the conditions. */
  'grade-after-conditions': { grade: string; byTotal: string };
  veto: { code: string; name: string; effect: Veto['effect']['type']; grade: string };
  /** Base and bonus came to more than the framework's total score. */
  limit: { limit: string };
  bonuses: { count: number; cap: string };
  bonus: { code: string; name: string; points: string; source: string };
  rounding: { mode: RoundingRule['mode']; decimals: number };
  rescale: {
    obtained: string;
    precision: 'exact' | 'approximate';
    applicable: string;
    fullScore: string;
  };
  sum: { of: 'dimensions' | 'indicators' | 'cells'; count: number };
  aggregation: {
    method: AggregationRule['method'];
    of: 'cells' | 'scorer-totals';
    counted: number;
    left: number;
  };
  'scorer-total': { scorer: string; use: ScorerTotal['use']; weight: string; reason: ExclusionReason | '' };
  dimension: { code: string; name: string; fullScore: string };
  indicator: { code: string; name: string; fullScore: string; state: IndicatorResult['state'] };
  cell: {
    scorer: string;
    code: string;
    name: string;
    use: ResultCell['use'];
    weight: string;
    reason: ExclusionReason | '';
  };
  /** The rule; its words are made from `specification` of the step. */
  method: { method: MethodId; version: number; fullScore: string; unit: string };
  /** 折算目标: what the evaluated year is measured against. `elapsed` and `total` are 0 where the figure is stated. */
  'target-of-year': {
    basis: AnnualTarget['basis'];
    whole: string;
    elapsed: number;
    total: number;
    target: string;
    precision: 'exact' | 'approximate';
    unit: string;
  };
  /** An indicator of a superior subject from its subordinates. */
  'roll-up': {
    from: 'mean' | 'quantity';
    combine: RollUpRule['combine'];
    weightName: string;
    counted: number;
    left: number;
    /** The added figure; empty where points are averaged. */
    quantity: string;
    unit: string;
  };
  /** One side of a mixture of own points and points from below. */
  'roll-up-side': { of: 'own' | 'below'; share: string };
  subordinate: { subject: string; use: SubordinateUse; weight: string; quantity: string; unit: string };
  working: {
    name: Working['name'];
    value: string;
    precision: 'exact' | 'approximate';
    /** What it belongs to where there are several: an item, a band, an intermediate value. */
    of?: string;
    /** Unit where it is not the indicator's own. */
    unit?: string;
  };
  /** `round` 0 for a shared fact; `name` where a formula has several. */
  input: {
    kind: EnteredValue['kind'];
    value: string;
    unit: string;
    round: number;
    source: string;
    name?: string;
  };
  /** What stood before in an earlier round and does not count. */
  'earlier-round': { round: number; kind: EnteredValue['kind'] | 'blank'; value: string; unit: string };
  /** What the scorer said to the value of a later round. */
  'review-answer': { round: number; kept: 'kept' | 'changed'; reason: string };
  /** Stands on every sheet in place of the scorers' own cells. */
  arbitration: { decidedBy: string; decidedAt: string; reason: string };
  blank: { reason: BlankReason; rule: BlankRule[BlankReason] };
  unscored: Record<never, never>;
  /** What is stored is refused by the method. */
  refused: { value: string };
  clause: { planTitle: string };
  evidence: { id: string; name: string; size: number; sha256: string };
}

export const derivationSteps = [
  'total',
  'incomplete',
  'grade',
  'grade-condition',
  'grade-after-conditions',
  'veto',
  'limit',
  'bonuses',
  'bonus',
  'rounding',
  'rescale',
  'sum',
  'aggregation',
  'scorer-total',
  'dimension',
  'indicator',
  'cell',
  'method',
  'target-of-year',
  'roll-up',
  'roll-up-side',
  'subordinate',
  'working',
  'input',
  'earlier-round',
  'review-answer',
  'arbitration',
  'blank',
  'unscored',
  'refused',
  'clause',
  'evidence',
] as const satisfies readonly (keyof DerivationFacts)[];
export type DerivationStep = (typeof derivationSteps)[number];

/**
 * Where a number comes from, from the total down to cell, rule, clause and evidence. Steps are data; which facts a
 * step carries is `DerivationFacts`.
 */
export interface Derivation {
  step: DerivationStep;
  facts: Record<string, string | number>;
  amount: z.infer<typeof amountSchema> | null;
  /** The method with its parameters, for the rule in words; null on every step but `method`. */
  specification: z.infer<typeof methodSpecificationSchema> | null;
  /** The clause this step rests on, to open the plan there. */
  clause: z.infer<typeof clauseSchema> | null;
  children: Derivation[];
}

export const derivationSchema: z.ZodType<Derivation> = z.object({
  step: z.enum(derivationSteps),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  amount: amountSchema.nullable(),
  specification: methodSpecificationSchema.nullable(),
  clause: clauseSchema.nullable(),
  get children() {
    return z.array(derivationSchema);
  },
});
