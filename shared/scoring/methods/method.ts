import type { z } from 'zod';
import type { Outcome } from '../../contract/failure.ts';
import type { EnteredValue } from '../../model/entered-value.ts';
import type { Exact } from '../exact.ts';
import type { ParameterFault } from './parameter-problem.ts';

/** A quantity that took part in the arithmetic, named for the derivation: 实际值 37.24, 目标值 43.2, 封顶 1. */
export interface Working {
  /** What it belongs to where there are several: an item, a band, a figure of a formula. */
  readonly of?: string;
  /** Unit of the value where it is not the indicator's own. */
  readonly unit?: string;
  readonly name:
    | 'actual'
    | 'target'
    | 'baseline'
    | 'ratio'
    | 'cap'
    | 'floor'
    | 'factor'
    | 'items-done'
    | 'items-total'
    | 'segment-start'
    | 'segment-end'
    | 'awarded'
    | 'item-count'
    | 'item-deducted'
    | 'deducted'
    | 'satisfactory'
    | 'impermissible'
    | 'efficacy'
    | 'band-value'
    | 'next-value'
    | 'base-points'
    | 'adjustment'
    | 'periods-late'
    | 'days-late'
    | 'deviation'
    | 'figure'
    | 'intermediate'
    | 'formula'
    | 'zero-value';
  readonly value: Exact;
}

export interface Scored {
  readonly points: Exact;
  readonly working: readonly Working[];
}

/**
 * One way of turning what was entered into points. Arithmetic of a published `id@version` never changes; a new
 * rule is a new version, because old evaluations keep computing with the one they were made with.
 */
export interface Method<
  Id extends string,
  Parameters,
  Kind extends EnteredValue['kind'],
  Version extends number = 1,
> {
  readonly id: Id;
  readonly version: Version;
  /** Shape and bounds of the parameters. Failing them is a framework problem, never a score of zero. */
  readonly parameters: z.ZodType<Parameters>;
  /** The shape of what is entered. */
  readonly takes: Kind;
  /** `observation`: a shared fact, the same for every scorer. `score`: each scorer's own judgement. */
  readonly from: 'observation' | 'score';
  /**
   * Points for a value. Exact, unrounded, between 0 and `fullScore` unless the method says otherwise.
   * A value outside the method's range is a failure, never clipped.
   */
  readonly score: (
    value: Extract<EnteredValue, { kind: Kind }>,
    parameters: Parameters,
    fullScore: Exact,
  ) => Outcome<Scored>;
  /** What is wrong with the parameters beyond their shape, such as a full score that no value can earn. */
  readonly faults: (parameters: Parameters, fullScore: Exact) => readonly ParameterFault[];
  /**
   * Parameters that give the same share of `to` as these give of `from`; the same object where none is in points.
   * Points that do not come out even are rounded half up to six decimals.
   */
  readonly withFullScore: (parameters: Parameters, from: Exact, to: Exact) => Parameters;
}
