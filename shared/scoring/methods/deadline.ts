import { z } from 'zod';
import { failure, type Outcome } from '../../contract/failure.ts';
import { dateText, nonNegativeDecimalText } from '../../model/primitives.ts';
import { compare, type Exact, exact, maximum, multiply, subtract, whole } from '../exact.ts';
import { dayOf, daysBetween, monthsStarted } from './calendar.ts';
import type { Method, Scored, Working } from './method.ts';
import type { ParameterFault, ParameterProblem } from './parameter-problem.ts';
import { scaledPoints } from './points-scale.ts';
import { positiveDecimalText } from './positive.ts';

/** Spans lateness is counted in; a span that has begun counts in full. */
export const latePeriods = ['day', 'week', 'month'] as const;
export type LatePeriod = (typeof latePeriods)[number];

export const deadlineParameters = z.object({
  /** Last day that is on time. */
  deadline: dateText.refine((text) => dayOf(text) !== null, {
    error: 'not-a-date' satisfies ParameterProblem,
  }),
  late: z.discriminatedUnion('rule', [
    z.object({
      rule: z.literal('per-period'),
      period: z.enum(latePeriods),
      /** Deducted for every period begun. */
      points: positiveDecimalText,
    }),
    z.object({
      rule: z.literal('steps'),
      /** Up to so many days late, so much is deducted; later than the last step the floor remains. */
      steps: z
        .array(z.object({ days: z.int().min(1).max(36_525), points: nonNegativeDecimalText }))
        .min(1)
        .max(20)
        .refine(
          (steps) => steps.every(({ days }, index) => index === 0 || (steps[index - 1]?.days ?? 0) < days),
          { error: 'not-ascending' satisfies ParameterProblem },
        )
        .refine(
          (steps) =>
            steps.every(
              ({ points }, index) =>
                index === 0 || compare(exact(steps[index - 1]?.points ?? '0'), exact(points)) <= 0,
            ),
          { error: 'not-one-direction' satisfies ParameterProblem },
        ),
    }),
  ]),
  /** Fewest points of what was completed late. */
  floor: nonNegativeDecimalText,
  /** Points of what was not completed at all. */
  notDone: nonNegativeDecimalText,
});
export type DeadlineParameters = z.infer<typeof deadlineParameters>;

interface Lateness {
  readonly days: number;
  readonly periods: number;
}

const latenessOf = (deadline: string, completedOn: string, period: LatePeriod): Lateness | null => {
  const due = dayOf(deadline);
  const done = dayOf(completedOn);
  if (!due || !done) return null;
  const days = Math.max(0, daysBetween(due, done));
  const periods = { day: days, week: Math.ceil(days / 7), month: monthsStarted(due, done) }[period];
  return { days, periods };
};

/** Deducted for being late; null where nothing but the floor remains. */
const deductedFor = (late: DeadlineParameters['late'], { days, periods }: Lateness): Exact | null => {
  if (days === 0) return whole(0);
  if (late.rule === 'per-period') return multiply(whole(periods), exact(late.points));
  const step = late.steps.find((each) => days <= each.days);
  return step ? exact(step.points) : null;
};

const scoreDone = (
  parameters: DeadlineParameters,
  completedOn: string,
  fullScore: Exact,
): Outcome<Scored> => {
  const { deadline, late } = parameters;
  const lateness = latenessOf(deadline, completedOn, late.rule === 'per-period' ? late.period : 'day');
  if (!lateness) return { ok: false, failure: failure('value.not-a-date', { found: completedOn }) };
  const floor = exact(parameters.floor);
  const deducted = deductedFor(late, lateness);
  const working: Working[] = [{ name: 'days-late', value: whole(lateness.days) }];
  if (late.rule === 'per-period' && late.period !== 'day')
    working.push({ name: 'periods-late', value: whole(lateness.periods) });
  if (deducted) working.push({ name: 'deducted', value: deducted });
  if (lateness.days > 0) working.push({ name: 'floor', value: floor });
  return {
    ok: true,
    value: { points: deducted ? maximum(floor, subtract(fullScore, deducted)) : floor, working },
  };
};

/**
 * 按期完成: F on time; late F − what is deducted, at least the floor; not done a stated number of points. A period
 * counts from its first day: one day after the deadline is one week, one month late.
 */
export const deadline: Method<'deadline', DeadlineParameters, 'completion'> = {
  id: 'deadline',
  version: 1,
  parameters: deadlineParameters,
  takes: 'completion',
  from: 'observation',
  score: (value, parameters, fullScore) => {
    if (value.completedOn !== null) return scoreDone(parameters, value.completedOn, fullScore);
    const points = exact(parameters.notDone);
    return { ok: true, value: { points, working: [{ name: 'awarded', value: points }] } };
  },
  faults: ({ late, floor, notDone }, fullScore) => {
    const faults: ParameterFault[] = [];
    const points = late.rule === 'per-period' ? [late.points] : late.steps.map((step) => step.points);
    points.forEach((each, index) => {
      if (compare(exact(each), fullScore) > 0)
        faults.push({
          at: late.rule === 'per-period' ? 'late.points' : `late.steps.${index}.points`,
          detail: 'above-full-score',
        });
    });
    if (compare(exact(floor), fullScore) > 0) faults.push({ at: 'floor', detail: 'above-full-score' });
    if (compare(exact(notDone), exact(floor)) > 0) faults.push({ at: 'notDone', detail: 'above-floor' });
    return faults;
  },
  withFullScore: (parameters, from, to) => {
    const scaled = (points: string): string => scaledPoints(points, from, to);
    const { late } = parameters;
    return {
      ...parameters,
      late:
        late.rule === 'per-period'
          ? { ...late, points: scaled(late.points) }
          : { ...late, steps: late.steps.map((step) => ({ ...step, points: scaled(step.points) })) },
      floor: scaled(parameters.floor),
      notDone: scaled(parameters.notDone),
    };
  },
};
