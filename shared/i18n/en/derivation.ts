import type { Translation } from '../translation.ts';
import type { derivation as chinese } from '../zh-CN/derivation.ts';
import { methods } from './methods.ts';
import { rules } from './rules.ts';

const weighted = (weight: string): string => (weight === '' ? '' : `, weight ${weight}`);

/** Names the use of a contribution only where it is not simply counted. */
const unlessCounted = (use: string, words: string): string => (use === 'counted' ? '' : ` (${words})`);

const summands = { dimensions: 'dimensions', indicators: 'indicators', cells: 'points' };

const of = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const derivation: Translation<typeof chinese> = {
  total: ({ subject, fullScore, state }) =>
    state === 'final'
      ? `${subject}: total (of ${fullScore})`
      : `${subject}: provisional total (of ${fullScore})`,
  incomplete: ({ missing, cells }) =>
    `Scoring is not finished: ${missing} of ${of(cells, 'cell', 'cells')} still to be filled in; this is a running figure`,
  grade: ({ grade, minimum, maximum, band }) =>
    `Grade by the total: ${rules.band(grade, minimum, maximum, band === 'top')}`,
  veto: ({ code, name, effect, grade }) =>
    `Veto ${code} ${name}: ${rules.vetoEffects[effect](grade)}; the total stays`,
  limit: ({ limit }) => `Base and bonus exceed ${limit}; ${limit} is counted`,
  bonuses: ({ count, cap }) => `Bonus: ${of(count, 'item', 'items')}, at most ${cap} together`,
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
  'scorer-total': ({ scorer, use, weight }) =>
    `Total of scorer ${scorer}${weighted(weight)}${unlessCounted(use, rules.scorerTotalUses[use])}`,
  dimension: ({ code, name, fullScore }) => `Dimension ${code} ${name} (of ${fullScore})`,
  indicator: ({ code, name, fullScore, state }) =>
    `Indicator ${code} ${name} (of ${fullScore})${state === 'scored' ? '' : `: ${rules.indicatorStates[state].toLowerCase()}`}`,
  cell: ({ scorer, code, name, use, weight }) =>
    `Scorer ${scorer} on ${code} ${name}${weighted(weight)}${unlessCounted(use, rules.cellUses[use])}`,
  method: ({ method, version }) => `Method ${methods.each[method].name} (version ${version}): `,
  working: ({ name, value, precision }) =>
    `${methods.working[name]} ${precision === 'approximate' ? 'about ' : ''}${value}`,
  input: ({ kind, value, unit, round, source }) => {
    const shown = {
      number: unit === '' || unit === '%' ? `${value}${unit}` : `${value} ${unit}`,
      level: `level ${value}`,
      items: value === '' ? 'no listed item done' : `items done: ${value}`,
      'yes-no': value === 'yes' ? methods.yes.toLowerCase() : methods.no.toLowerCase(),
    }[kind];
    const from = round === 0 ? 'Observation' : round === 1 ? 'Score' : `Score of round ${round}`;
    return `${from}: ${shown}${source === '' ? '' : ` (source: ${source})`}`;
  },
  blank: ({ reason, rule }) =>
    `Left blank, reason: ${rules.blankReasons[reason].toLowerCase()}; ${rules.blankRules[rule]}`,
  unscored: () => 'Not yet scored',
  refused: ({ value }) =>
    `The stored “${value}” does not suit the method and is not counted; check and enter it again`,
  clause: ({ planTitle }) => `Rests on: ${planTitle}`,
  evidence: ({ name }) => `Evidence: ${name}`,
};
