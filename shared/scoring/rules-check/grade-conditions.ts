import { type Failure, failure } from '../../contract/failure.ts';
import type { FrameworkDocument } from '../../model/framework.ts';
import type { EvaluationRules, GradeCondition, GradeConditions } from '../../model/rules.ts';
import { compare, exact, hundred } from '../exact.ts';
import { bestFirst } from '../results/grades.ts';
import { tooManyDigits } from './digits.ts';

const checkCondition = (
  condition: GradeCondition,
  facts: { readonly grade: string; readonly number: number },
  { dimensions }: FrameworkDocument,
  path: readonly (string | number)[],
): Failure[] => {
  const inScope = dimensions.filter(
    ({ code }) => condition.dimension === null || code === condition.dimension,
  );
  if (condition.dimension !== null && inScope.length === 0)
    return [
      failure('rules.condition-dimension-unknown', { ...facts, dimension: condition.dimension }, [
        ...path,
        'dimension',
      ]),
    ];
  const rate = [...path, 'rate'];
  const long = tooManyDigits(condition.rate, 'rate', facts.grade, rate);
  const maximum = inScope.reduce((count, { indicators }) => count + indicators.length, 0);
  return [
    ...long,
    ...(long.length === 0 && compare(exact(condition.rate), hundred) > 0
      ? [failure('rules.condition-rate-range', { ...facts, found: condition.rate }, rate)]
      : []),
    ...(condition.kind !== 'dimensions-reaching' && condition.count > maximum
      ? [
          failure('rules.condition-count-range', { ...facts, found: condition.count, maximum }, [
            ...path,
            'count',
          ]),
        ]
      : []),
  ];
};

/** Whether `worse` asks for more than `better`, for conditions of one kind and one scope. */
const asksForMore = (worse: GradeCondition, better: GradeCondition): boolean => {
  if (worse.kind !== better.kind || worse.dimension !== better.dimension) return false;
  const byRate = compare(exact(worse.rate), exact(better.rate));
  if (worse.kind === 'dimensions-reaching' || better.kind === 'dimensions-reaching') return byRate > 0;
  // Counts compare only where they are of the same rate.
  if (byRate !== 0) return false;
  return worse.kind === 'indicators-reaching' ? worse.count > better.count : worse.count < better.count;
};

const checkOrder = (listed: readonly GradeConditions[], order: readonly string[]): Failure[] =>
  listed.flatMap(({ grade, conditions }, index) =>
    conditions.flatMap((condition, at) => {
      const better = listed.find(
        (other) =>
          order.indexOf(other.grade) < order.indexOf(grade) &&
          other.conditions.some((each) => asksForMore(condition, each)),
      );
      return better
        ? [
            failure('rules.condition-order', { grade, number: at + 1, better: better.grade }, [
              'gradeConditions',
              index,
              'conditions',
              at,
            ]),
          ]
        : [];
    }),
  );

/** Conditions that cannot be judged on the framework, or that contradict the order of the grades. */
export const checkGradeConditions = (
  { gradeConditions, gradeBands }: EvaluationRules,
  framework: FrameworkDocument,
): Failure[] => {
  const order = bestFirst(gradeBands).map(({ name }) => name);
  const seen = new Set<string>();
  const failures = gradeConditions.flatMap(({ grade, conditions }, index): Failure[] => {
    const path = ['gradeConditions', index];
    const repeated = seen.has(grade);
    seen.add(grade);
    if (!order.includes(grade))
      return [failure('rules.condition-grade-unknown', { grade }, [...path, 'grade'])];
    return [
      ...(repeated ? [failure('rules.condition-grade-repeated', { grade }, [...path, 'grade'])] : []),
      ...(grade === order.at(-1)
        ? [failure('rules.condition-lowest-grade', { grade }, [...path, 'grade'])]
        : []),
      ...conditions.flatMap((condition, at) =>
        checkCondition(condition, { grade, number: at + 1 }, framework, [...path, 'conditions', at]),
      ),
    ];
  });
  // Conditions that are wrong by themselves mean nothing beside others.
  return failures.length > 0 ? failures : checkOrder(gradeConditions, order);
};
