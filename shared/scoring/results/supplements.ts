import { type Failure, failure } from '../../contract/failure.ts';
import type { Bonus, Veto } from '../../model/framework.ts';
import { compare, type Exact, exact, minimum, sum, zero } from '../exact.ts';
import type { Entry, PreparedFramework } from './cells.ts';

/** Bonuses and vetoes of one subject: shared facts that stand beside the form. */
export interface Supplements {
  readonly bonuses: readonly { readonly bonus: Bonus; readonly points: Exact; readonly text: string }[];
  /** Sum of the bonuses as recognised. */
  readonly bonusSum: Exact;
  /** The same, at most the framework's 加分合计上限. */
  readonly bonus: Exact;
  readonly vetoes: readonly Veto[];
  readonly problems: readonly Failure[];
}

/** What forbids these recognised points, or null. */
export const bonusFault = (bonus: Bonus, value: NonNullable<Entry['value']>): Failure | null => {
  if (value.kind !== 'number') return failure('value.wrong-kind', { found: value.kind, wanted: 'number' });
  if (compare(exact(value.number), zero) < 0)
    return failure('value.below-minimum', { found: value.number, minimum: '0' });
  if (compare(exact(value.number), exact(bonus.points)) > 0)
    return failure('value.above-maximum', { found: value.number, maximum: bonus.points });
  return null;
};

/** What forbids this answer to a veto, or null. */
export const vetoFault = (value: NonNullable<Entry['value']>): Failure | null =>
  value.kind === 'yes-no' ? null : failure('value.wrong-kind', { found: value.kind, wanted: 'yes-no' });

/** Only what the evaluation's rules put in force is looked at. */
export const supplementsOf = (
  { framework, rules }: PreparedFramework,
  observations: ReadonlyMap<string, Entry>,
): Supplements => {
  const problems: Failure[] = [];
  const report = (item: string, fault: Failure) => {
    problems.push({ ...fault, path: ['observations', item] });
  };
  const bonuses = framework.bonuses.flatMap((bonus) => {
    const value = rules.bonuses.includes(bonus.code) ? observations.get(bonus.code)?.value : null;
    if (!value) return [];
    const fault = bonusFault(bonus, value);
    if (fault) report(bonus.code, fault);
    return fault || value.kind !== 'number'
      ? []
      : [{ bonus, points: exact(value.number), text: value.number }];
  });
  const vetoes = framework.vetoes.filter((veto) => {
    const value = rules.vetoes.includes(veto.code) ? observations.get(veto.code)?.value : null;
    if (!value) return false;
    const fault = vetoFault(value);
    if (fault) report(veto.code, fault);
    return value.kind === 'yes-no' && value.yes;
  });
  const bonusSum = sum(bonuses.map((each) => each.points));
  return { bonuses, bonusSum, bonus: minimum(bonusSum, exact(framework.bonusCap)), vetoes, problems };
};
