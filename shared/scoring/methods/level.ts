import { z } from 'zod';
import { failure } from '../../contract/failure.ts';
import { nonNegativeDecimalText } from '../../model/primitives.ts';
import { compare, exact, multiply, one } from '../exact.ts';
import type { Method } from './method.ts';
import type { ParameterFault, ParameterProblem } from './parameter-problem.ts';

export const levelParameters = z.object({
  levels: z
    .array(
      z.object({
        name: z.string().min(1).max(20),
        /** Share of the full score, 0 to 1. */
        factor: nonNegativeDecimalText.refine((text) => compare(exact(text), one) <= 0, {
          error: 'too-large' satisfies ParameterProblem,
        }),
        /** How many of the criteria must be met at least; null where the level is not counted. */
        minimumCriteria: z.int().min(0).nullable(),
      }),
    )
    .min(2)
    .max(20)
    .refine((levels) => new Set(levels.map((level) => level.name)).size === levels.length, {
      error: 'duplicate' satisfies ParameterProblem,
    }),
  /** 评定要点: what is looked at. */
  criteria: z.array(z.string().min(1).max(400)),
});
export type LevelParameters = z.infer<typeof levelParameters>;

/** 等级: s = F·f(L). */
export const level: Method<'level', LevelParameters, 'level'> = {
  id: 'level',
  version: 1,
  parameters: levelParameters,
  takes: 'level',
  from: 'score',
  score: (value, parameters, fullScore) => {
    const found = parameters.levels.find((each) => each.name === value.level);
    if (!found)
      return {
        ok: false,
        failure: failure('value.unknown-level', {
          found: value.level,
          allowed: parameters.levels.map((each) => each.name),
        }),
      };
    const factor = exact(found.factor);
    return {
      ok: true,
      value: { points: multiply(fullScore, factor), working: [{ name: 'factor', value: factor }] },
    };
  },
  faults: (parameters) => {
    const faults: ParameterFault[] = [];
    if (parameters.levels.every((each) => compare(exact(each.factor), one) < 0))
      faults.push({ at: 'levels', detail: 'full-score-unreachable' });
    parameters.levels.forEach((each, index) => {
      if ((each.minimumCriteria ?? 0) > parameters.criteria.length)
        faults.push({ at: `levels.${index}.minimumCriteria`, detail: 'too-large' });
    });
    return faults;
  },
  withFullScore: (parameters) => parameters,
};
