import type { EnteredValue } from '#shared/model/entered-value.ts';
import { divide, type Exact, exact, subtract, toApproximateNumber, whole } from '#shared/scoring/exact.ts';
import type { DeadlineParameters, LatePeriod } from '#shared/scoring/methods/deadline.ts';
import type { MethodPreview } from './method-preview.ts';

const dayLength = 24 * 60 * 60 * 1000;
const daysOf: { readonly [Period in LatePeriod]: number } = { day: 1, week: 7, month: 31 };

/** More days than two years are not drawn. */
const mostDays = 732;

/** The day so many days after the deadline. */
const completedAfter = (deadline: string, days: number): EnteredValue => ({
  kind: 'completion',
  completedOn: new Date(Date.parse(`${deadline}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10),
});

/** Days late from which nothing more is lost. */
const lastDay = ({ late, floor }: DeadlineParameters, fullScore: Exact): number => {
  if (late.rule === 'steps') return Math.min(mostDays, late.steps.at(-1)?.days ?? 1);
  const periods = Math.ceil(
    toApproximateNumber(divide(subtract(fullScore, exact(floor)), exact(late.points))),
  );
  return Math.min(mostDays, Math.max(1, periods) * daysOf[late.period]);
};

/** 按期完成: on time, one day late, where the deductions change, and not done. */
export const deadlinePreview: MethodPreview<DeadlineParameters> = {
  samples: (parameters, fullScore) => {
    const { deadline, late } = parameters;
    const end = lastDay(parameters, fullScore);
    const days =
      late.rule === 'steps'
        ? [0, ...late.steps.map((step) => step.days), end + 1]
        : [0, 1, daysOf[late.period] + 1, end];
    return [
      ...[...new Set(days)].slice(0, 8).map((day) => completedAfter(deadline, day)),
      { kind: 'completion', completedOn: null },
    ];
  },
  curve: (parameters, fullScore) => {
    const end = lastDay(parameters, fullScore);
    return {
      from: whole(0),
      to: whole(end + Math.max(2, Math.ceil(end / 5))),
      bends: [],
      entered: (value) => completedAfter(parameters.deadline, Math.round(Number(value))),
      axis: 'days',
    };
  },
};
