import type { DerivationFacts } from '../../model/derivation.ts';
import type { BlankReason } from '../../model/entered-value.ts';
import type { Translation } from '../translation.ts';
import type { derivation as chinese } from '../zh-CN/derivation.ts';
import { methods } from './methods.ts';
import { plural } from './plural.ts';
import { rules } from './rules.ts';

const weighted = (weight: string): string => (weight === '' ? '' : `, weight ${weight}`);

/** Names the use of a contribution only where it is not simply counted. */
const unlessCounted = (use: string, words: string): string => (use === 'counted' ? '' : ` (${words})`);

/** The condition from its facts, where an empty dimension means the whole framework. */
const asCondition = ({
  dimension,
  ...condition
}: Pick<DerivationFacts['grade-condition'], 'kind' | 'dimension' | 'rate' | 'count'>) => ({
  ...condition,
  dimension: dimension === '' ? null : dimension,
});

const summands = { dimensions: 'dimensions', indicators: 'indicators', cells: 'points' };

export const derivation: Translation<typeof chinese> = {
  total: ({ subject, fullScore, state }) =>
    state === 'final'
      ? `${subject}: total (of ${fullScore})`
      : `${subject}: provisional total (of ${fullScore})`,
  incomplete: ({ missing, cells }) =>
    `Scoring is not finished: ${missing} of ${plural(cells, 'cell', 'cells')} still to be filled in; this is a running figure`,
  grade: ({ grade, minimum, maximum, band }) =>
    `Grade by the total: ${rules.band(grade, minimum, maximum, band === 'top')}`,
  'grade-condition': ({ grade, state, below, notApplicable, reaching, applicable, ...condition }) =>
    `Condition of “${grade}”: ${rules.gradeCondition(asCondition(condition))}: ${rules.gradeConditionOutcome({ held: state === 'held', kind: condition.kind, below, notApplicable, reaching, applicable })}`,
  'grade-after-conditions': ({ grade, byTotal }) =>
    grade === byTotal
      ? `All conditions of “${grade}” hold`
      : `“${byTotal}” by the total; its conditions do not all hold, which leaves “${grade}”`,
  veto: ({ code, name, effect, grade }) =>
    `Veto ${code} ${name}: ${rules.vetoEffects[effect](grade)}; the total stays`,
  limit: ({ limit }) => `Base and bonus exceed ${limit}; ${limit} is counted`,
  bonuses: ({ count, cap }) => `Bonus: ${plural(count, 'item', 'items')}, at most ${cap} together`,
  bonus: ({ code, name, points, source }) =>
    `Bonus ${code} ${name}: ${points} recognised${source === '' ? '' : ` (on: ${source})`}`,
  rounding: ({ mode, decimals }) =>
    `Rounding: ${rules.roundingModes[mode].toLowerCase()}, ${decimals} decimals`,
  rescale: ({ obtained, precision, applicable, fullScore }) =>
    `Rescaled for what does not apply: ${precision === 'approximate' ? 'about ' : ''}${obtained} obtained ÷ ${applicable} applicable × ${fullScore}`,
  sum: ({ of: kind, count }) => `Sum of ${count} ${summands[kind]}`,
  aggregation: ({ method, of: kind, counted, left }) =>
    `${rules.aggregationMethods[method]} of the scorers’ ${kind === 'cells' ? 'points' : 'totals'}: ` +
    `${counted} counted${left === 0 ? '' : `, ${left} left out`}`,
  'scorer-total': ({ scorer, use, weight, reason }) =>
    `Total of scorer ${scorer}${weighted(weight)}${unlessCounted(use, reason === '' ? rules.scorerTotalUses[use] : rules.exclusionReasons[reason])}`,
  dimension: ({ code, name, fullScore }) => `Dimension ${code} ${name} (of ${fullScore})`,
  indicator: ({ code, name, fullScore, state }) =>
    `Indicator ${code} ${name} (of ${fullScore})${state === 'scored' ? '' : `: ${rules.indicatorStates[state].toLowerCase()}`}`,
  cell: ({ scorer, code, name, use, weight, reason }) =>
    `Scorer ${scorer} on ${code} ${name}${weighted(weight)}${unlessCounted(use, reason === '' ? rules.cellUses[use] : rules.exclusionReasons[reason])}`,
  method: ({ method, version }) => `Method ${methods.each[method].name} (version ${version}): `,
  'target-of-year': ({ basis, whole, elapsed, total, target, precision, unit }) =>
    basis === 'stated'
      ? `Target of the year: ${target}${unit} (of ${whole}${unit} for the whole period)`
      : `Target of the year: ${whole}${unit} × ${elapsed} ÷ ${total} = ${precision === 'approximate' ? 'about ' : ''}${target}${unit}`,
  'roll-up': ({ from, combine, weightName, counted, left, quantity, unit }) =>
    `${
      from === 'quantity'
        ? `Figures of the subordinates added${quantity === '' ? '' : ` to ${quantity}${unit}`} and scored as one`
        : combine === 'mean'
          ? 'Mean of the subordinates'
          : `Mean of the subordinates weighted by ${weightName}`
    }: ${counted} counted${left === 0 ? '' : `, ${left} left out`}`,
  'roll-up-side': ({ of: side, share }) =>
    `${side === 'own' ? 'Own points' : 'Points from below'}, counting for ${share}`,
  subordinate: ({ subject, use, weight, quantity, unit }) =>
    `Subordinate ${subject}${quantity === '' ? '' : `: ${quantity}${unit}`}${weighted(weight)}${unlessCounted(use, rules.subordinateUses[use])}`,
  working: ({ name, value, precision, of = '', unit = '' }) =>
    `${methods.working[name]}${of === '' ? '' : ` (${of})`} ${precision === 'approximate' ? 'about ' : ''}${value}${unit}`,
  input: ({ kind, value, unit, round, source, name = '' }) => {
    const measured = unit === '' || unit === '%' ? `${value}${unit}` : `${value} ${unit}`;
    const shown = {
      number: name === '' ? measured : `${name} ${measured}`,
      level: `level ${value}`,
      items: value === '' ? 'no listed item done' : `items done: ${value}`,
      'yes-no': value === 'yes' ? methods.yes.toLowerCase() : methods.no.toLowerCase(),
      counts: value === '' ? methods.entered.counts(0, 0).toLowerCase() : value,
      completion: methods.entered.completion(value === '' ? null : value).toLowerCase(),
      figures: value,
    }[kind];
    const from = round === 0 ? 'Observation' : round === 1 ? 'Score' : `Score of round ${round}`;
    return `${from}: ${shown}${source === '' ? '' : ` (source: ${source})`}`;
  },
  'earlier-round': ({ round, kind, value, unit }) => {
    const shown =
      kind === 'blank'
        ? `left blank (${(rules.blankReasons[value as BlankReason] ?? value).toLowerCase()})`
        : kind === 'yes-no'
          ? (value === 'yes' ? methods.yes : methods.no).toLowerCase()
          : kind === 'level'
            ? `level ${value}`
            : `${value}${unit}`;
    return `Score of round ${round} (kept on record, not counted): ${shown}`;
  },
  'review-answer': ({ round, kept, reason }) =>
    `Review round ${round}: ${kept === 'kept' ? 'first-round score kept' : 'changed'}${reason === '' ? '' : `, reason: ${reason}`}`,
  arbitration: ({ decidedBy, decidedAt, reason }) =>
    `Arbitration: decided by ${decidedBy} on ${decidedAt.slice(0, 10)} in place of the scorers' scores; reason: ${reason}`,
  blank: ({ reason, rule }) =>
    `Left blank, reason: ${rules.blankReasons[reason].toLowerCase()}; ${rules.blankRules[rule]}`,
  unscored: () => 'Not yet scored',
  refused: ({ value }) =>
    `The stored “${value}” does not suit the method and is not counted; check and enter it again`,
  clause: ({ planTitle }) => `Rests on: ${planTitle}`,
  evidence: ({ name }) => `Evidence: ${name}`,
};
