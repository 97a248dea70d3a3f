import { z } from 'zod';
import { failure } from '../../contract/failure.ts';
import { nonNegativeDecimalText } from '../../model/primitives.ts';
import { compare, divide, exact, multiply, sum, zero } from '../exact.ts';
import type { Method } from './method.ts';
import type { ParameterProblem } from './parameter-problem.ts';

export const checklistParameters = z.object({
  items: z
    .array(
      z.object({
        id: z.string().min(1).max(40),
        text: z.string().min(1).max(400),
        /** Relative weight; equal weights are all `1`. */
        weight: nonNegativeDecimalText.refine((text) => compare(exact(text), zero) > 0, {
          error: 'not-positive' satisfies ParameterProblem,
        }),
      }),
    )
    .min(1)
    .max(200)
    .refine((items) => new Set(items.map((item) => item.id)).size === items.length, {
      error: 'duplicate' satisfies ParameterProblem,
    }),
});
export type ChecklistParameters = z.infer<typeof checklistParameters>;

/** 清单: s = F·Σ(done)w ÷ Σw; with equal weights F·k/N. */
export const checklist: Method<'checklist', ChecklistParameters, 'items'> = {
  id: 'checklist',
  version: 1,
  parameters: checklistParameters,
  takes: 'items',
  from: 'score',
  score: (value, parameters, fullScore) => {
    const done = new Set(value.items);
    for (const id of done)
      if (!parameters.items.some((item) => item.id === id))
        return { ok: false, failure: failure('value.unknown-item', { found: id }) };
    if (done.size !== value.items.length)
      return {
        ok: false,
        failure: failure('value.duplicate-item', {
          found: value.items.find((id, index) => value.items.indexOf(id) !== index) ?? '',
        }),
      };
    const total = sum(parameters.items.map((item) => exact(item.weight)));
    const reached = sum(
      parameters.items.filter((item) => done.has(item.id)).map((item) => exact(item.weight)),
    );
    return {
      ok: true,
      value: {
        points: divide(multiply(fullScore, reached), total),
        working: [
          { name: 'items-done', value: reached },
          { name: 'items-total', value: total },
        ],
      },
    };
  },
  faults: () => [],
  withFullScore: (parameters) => parameters,
};
