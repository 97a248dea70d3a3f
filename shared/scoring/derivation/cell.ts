import type { Derivation } from '../../model/derivation.ts';
import type { EnteredValue } from '../../model/entered-value.ts';
import type { Indicator } from '../../model/framework.ts';
import type { Share } from '../aggregation/aggregation.ts';
import type { TargetOfYear } from '../annual-target.ts';
import { exactToText, one } from '../exact.ts';
import type { CellScore, PreparedIndicator } from '../results/cells.ts';
import type { IndicatorComputation } from '../results/computation.ts';
import { cellExclusion } from '../results/exclusions.ts';
import { scoreEntered } from '../score-entered.ts';
import { type Explanation, groundsOf, node, readable } from './node.ts';
import { reviewNodes } from './review.ts';
import { valueText } from './value-text.ts';

/** The rule that turns what was entered into points. */
const methodNode = ({ method, fullScore, unit }: Indicator): Derivation =>
  node('method', { method: method.id, version: method.version, fullScore, unit }, { specification: method });

/** The rule with the year's target where one is in force. */
export const methodNodes = ({ indicator, year }: PreparedIndicator): Derivation[] => [
  methodNode(indicator),
  ...(year ? [yearNode(year, indicator.unit)] : []),
];

const yearNode = ({ rule, whole, target }: TargetOfYear, unit: string): Derivation => {
  const { value, precision } = readable(target);
  const periods = rule.basis === 'periods' ? rule : { elapsed: 0, total: 0 };
  return node('target-of-year', {
    basis: rule.basis,
    whole: exactToText(whole),
    elapsed: periods.elapsed,
    total: periods.total,
    target: value,
    precision,
    unit,
  });
};

/** What was entered: one step, or one for every figure of a formula with its own source. */
const inputNodes = (
  explanation: Explanation,
  { indicator, from, position }: PreparedIndicator,
  value: EnteredValue,
  scorerId: string,
): Derivation[] => {
  const { computation, index } = explanation;
  const { method } = indicator;
  const sourceOf = (item: string): string => computation.observations.get(item)?.source ?? '';
  if (value.kind === 'figures' && method.id === 'formula') {
    const units = new Map(method.parameters.figures.map(({ name, unit }) => [name, unit]));
    return value.figures.map(({ name, number }) => {
      const unit = units.get(name) ?? '';
      return node('input', { kind: 'number', name, value: number, unit, round: 0, source: sourceOf(name) });
    });
  }
  const unit = value.kind === 'number' ? indicator.unit : '';
  const entered = { kind: value.kind, value: valueText(value, method), unit };
  return [
    from === 'observation'
      ? node('input', { ...entered, round: 0, source: sourceOf(indicator.id) })
      : node('input', {
          ...entered,
          round: index.sheet(computation.subject.id, scorerId)?.at(position)?.round ?? 1,
          source: '',
        }),
  ];
};

/** How a cell came to its points: the entry and every quantity that took part, or why there is nothing to count. */
export const entryNodes = (
  explanation: Explanation,
  prepared: PreparedIndicator,
  cell: CellScore,
  scorerId: string,
): Derivation[] => {
  const { indicator } = prepared;
  if (cell.state === 'blank' && cell.blankReason) {
    const reason = cell.blankReason;
    return [node('blank', { reason, rule: explanation.rules.blank[reason] }, { amount: cell.amount })];
  }
  if (!cell.value) return [node('unscored', {})];
  if (cell.failure) return [node('refused', { value: valueText(cell.value, indicator.method) })];
  const outcome = scoreEntered(prepared.method, cell.value, indicator.fullScore);
  const working = outcome.ok ? outcome.value.working : [];
  return [
    ...inputNodes(explanation, prepared, cell.value, scorerId),
    ...working
      // The figures of a formula have been told as what was entered.
      .filter(({ name }) => name !== 'figure')
      .map(({ name, value, of, unit }) =>
        node('working', {
          name,
          ...readable(value),
          ...(of === undefined ? {} : { of }),
          ...(unit === undefined ? {} : { unit }),
        }),
      ),
  ];
};

/** A weight as it is shown; empty where everybody weighs the same. */
export const weightText = (share: Share | null): string =>
  share?.use === 'counted' && share.weight !== one ? exactToText(share.weight) : '';

interface CellDetail {
  /** The rule, clauses and files as well, where the cell does not stand under its indicator. */
  readonly alone: boolean;
}

/** One scorer's cell. */
export const cellNode = (
  explanation: Explanation,
  computed: IndicatorComputation,
  position: number,
  { alone }: CellDetail,
): Derivation | null => {
  const { prepared, cells, uses, shares } = computed;
  const cell = cells[position];
  const use = uses[position];
  const sheet = explanation.computation.sheets[position];
  if (!cell || !use || !sheet) return null;
  const { scorer } = sheet;
  const { indicator } = prepared;
  return node(
    'cell',
    {
      scorer: scorer.name,
      code: indicator.code,
      name: indicator.name,
      use,
      weight: weightText(shares[position] ?? null),
      reason: cellExclusion(computed, sheet, position) ?? '',
    },
    {
      amount: cell.amount,
      children: [
        ...(alone ? methodNodes(prepared) : []),
        ...entryNodes(explanation, prepared, cell, scorer.id),
        ...reviewNodes(explanation, prepared, scorer.id),
        ...(alone ? groundsOf(explanation, indicator) : []),
      ],
    },
  );
};
