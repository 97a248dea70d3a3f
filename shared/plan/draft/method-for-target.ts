import type { Catalogue } from '../../i18n/translation.ts';
import {
  compare,
  divide,
  exact,
  exactToText,
  hundred,
  isZero,
  multiply,
  subtract,
  whole,
  zero,
} from '../../scoring/exact.ts';
import type { MethodSpecification } from '../../scoring/methods/specification.ts';
import type { ReadTarget } from '../reading.ts';
import type { ReasoningStep } from './reasoning.ts';

/** A method with the reason for it. */
export interface ChosenMethod {
  readonly method: MethodSpecification;
  readonly reasons: readonly ReasoningStep[];
  readonly target: string | null;
  readonly direction: 'higher' | 'lower';
  readonly baseline: string | null;
}

/** 左右 allows this much below the number, in percent of it. */
const tolerance = 5;
/** Share of the full score at the lower end of a range. */
const passShare = '0.8';

const version = 1;

export type DraftTexts = Catalogue['planReading']['draft'];

const ratio = (
  target: string,
  direction: 'higher' | 'lower',
  nominalTarget: string | null,
): MethodSpecification => ({
  id: 'ratio',
  version,
  parameters: { target, cap: '1', direction, nominalTarget, annualised: null },
});

const yesNo = (condition: string): MethodSpecification => ({
  id: 'yes-no',
  version,
  parameters: { condition: condition.slice(0, 1_000) },
});

/** The level method over countable criteria: all met is A, one less B, at least one C, none D. */
export const levelMethod = (
  criteria: readonly string[],
  names: DraftTexts['levelNames'],
): MethodSpecification => {
  const factors = ['1', '0.8', '0.6', '0'];
  const minimum = (index: number): number => {
    if (index === 0) return criteria.length;
    if (index === 3) return 0;
    return index === 1 ? Math.max(1, criteria.length - 1) : 1;
  };
  // Two criteria have no room for a step between all and one.
  const steps = criteria.length >= 3 ? [0, 1, 2, 3] : [0, 2, 3];
  return {
    id: 'level',
    version,
    parameters: {
      levels: steps.map((index) => ({
        name: names[index] ?? String(index),
        factor: factors[index] ?? '0',
        minimumCriteria: minimum(index),
      })),
      criteria: criteria.map((text) => text.slice(0, 400)),
    },
  };
};

const yesNoTarget = (condition: string, reason: ReasoningStep): ChosenMethod => ({
  method: yesNo(condition),
  reasons: [reason],
  target: null,
  direction: 'higher',
  baseline: null,
});

/**
 * The method for a target with a figure, by its kind: a ratio with cap for a number, tolerance for 左右, interpolation
 * between the ends of a range, progress from a baseline, and yes or no where nothing may be left or a ratio is set.
 */
export const methodForFigure = (
  target: ReadTarget,
  fullScore: string,
  texts: DraftTexts,
): ChosenMethod | null => {
  const { value, unit, comparator, subject } = target;
  if (value === null) return null;
  const shown = unit ?? '';
  if (value.kind === 'ratio')
    return yesNoTarget(texts.ratioCondition(subject, value.left, value.right), {
      kind: 'ratio-met',
      left: value.left,
      right: value.right,
    });
  if (comparator === 'none-left' || (value.kind === 'number' && isZero(exact(value.number))))
    return yesNoTarget(texts.noneCondition(subject), { kind: 'nothing-left' });
  // 经过5—10年时间: the time an aim takes is nothing to be scored by its length.
  if (value.kind === 'range' && unit === '年') return null;
  if (value.kind === 'number' && /^年\/(?:周期|轮)$/.test(shown))
    return yesNoTarget(texts.cycleCondition(subject, value.number), {
      kind: 'cycle-kept',
      years: value.number,
    });
  if (value.kind === 'range') {
    const from = exact(value.from);
    const to = exact(value.to);
    if (compare(from, to) >= 0) return null;
    const full = exact(fullScore);
    return {
      method: {
        id: 'piecewise',
        version,
        parameters: {
          points: [
            ...(compare(from, zero) > 0 ? [{ value: '0', score: '0' }] : []),
            { value: value.from, score: exactToText(multiply(full, exact(passShare))) },
            { value: value.to, score: fullScore },
          ],
        },
      },
      reasons: [{ kind: 'piecewise-range', from: value.from, to: value.to, unit: shown }],
      target: `${value.from}-${value.to}`,
      direction: 'higher',
      baseline: null,
    };
  }
  const { number } = value;
  if (
    comparator === 'from-to' &&
    target.baseline !== null &&
    compare(exact(target.baseline), exact(number)) !== 0
  )
    return {
      method: {
        id: 'baseline',
        version,
        parameters: { baseline: target.baseline, target: number, floor: '0', cap: '1' },
      },
      reasons: [{ kind: 'baseline-progress', from: target.baseline, to: number, unit: shown }],
      target: number,
      direction: compare(exact(target.baseline), exact(number)) < 0 ? 'higher' : 'lower',
      baseline: target.baseline,
    };
  if (comparator === 'at-most')
    return {
      method: ratio(number, 'lower', null),
      reasons: [{ kind: 'lower-is-better', value: number, unit: shown }],
      target: number,
      direction: 'lower',
      baseline: null,
    };
  if (comparator === 'about') {
    const allowed = exactToText(
      multiply(exact(number), divide(subtract(hundred, whole(tolerance)), hundred)),
    );
    if (!allowed.includes('/'))
      return {
        method: ratio(allowed, 'higher', number),
        reasons: [{ kind: 'about-tolerance', value: number, percent: tolerance }],
        target: number,
        direction: 'higher',
        baseline: null,
      };
  }
  return {
    method: ratio(number, 'higher', null),
    reasons: [{ kind: 'ratio-with-cap', value: number, unit: shown }],
    target: number,
    direction: 'higher',
    baseline: null,
  };
};

/** Share of the full score that every month begun after the deadline costs. */
const latePerMonth = '0.2';

/** Full points by the last day, less for every month begun after it, none where it was not done. */
const deadlineMet = (deadlineOn: string, fullScore: string): ChosenMethod => {
  const points = exactToText(multiply(exact(fullScore), exact(latePerMonth)));
  return {
    method: {
      id: 'deadline',
      version,
      parameters: {
        deadline: deadlineOn,
        late: { rule: 'per-period', period: 'month', points },
        floor: '0',
        notDone: '0',
      },
    },
    reasons: [{ kind: 'deadline-met', deadline: deadlineOn }],
    target: null,
    direction: 'higher',
    baseline: null,
  };
};

/**
 * The method for an aim without a figure: completion by its day for a dated step, yes or no for a step whose day is not
 * known, a level over criteria otherwise.
 */
export const methodWithoutFigure = (
  target: ReadTarget,
  fullScore: string,
  texts: DraftTexts,
): ChosenMethod => {
  if (target.kind === 'milestone' && target.deadlineOn !== null && !isZero(exact(fullScore)))
    return deadlineMet(target.deadlineOn, fullScore);
  if (target.kind === 'milestone')
    return yesNoTarget(texts.yesCondition(target.subject, target.deadline), { kind: 'yes-no-milestone' });
  const aim = target.kind === 'direction' && target.quote.length <= 40 ? target.quote : target.subject;
  const criteria = [
    // Quotes within quotes are single ones.
    texts.criteria.policy(aim.slice(0, 60).replaceAll('“', '‘').replaceAll('”', '’')),
    texts.criteria.carriedOut,
    texts.criteria.effect,
  ];
  return {
    method: levelMethod(criteria, texts.levelNames),
    reasons: [{ kind: 'level-criteria', count: criteria.length }],
    target: null,
    direction: 'higher',
    baseline: null,
  };
};
