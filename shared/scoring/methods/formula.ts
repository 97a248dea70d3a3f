import { z } from 'zod';
import { failure, type Outcome } from '../../contract/failure.ts';
import { codeText, nonNegativeDecimalText } from '../../model/primitives.ts';
import { compare, type Exact, exact, exactToText, maximum, minimum, multiply, zero } from '../exact.ts';
import { type CompiledFormula, compileFormula } from '../formula/compile.ts';
import { evaluateFormula } from '../formula/evaluate.ts';
import { isFormulaName, longestFormula } from '../formula/tokens.ts';
import { roundExact } from '../rounding.ts';
import type { Method, Scored, Working } from './method.ts';
import type { ParameterFault, ParameterProblem } from './parameter-problem.ts';
import { scaledPoints } from './points-scale.ts';

const name = codeText.refine(isFormulaName, { error: 'not-a-name' satisfies ParameterProblem });
const formulaText = z.string().max(longestFormula);

export const formulaParameters = z
  .object({
    /** Figures the formula is computed from. The same name in another indicator is the same figure. */
    figures: z
      .array(z.object({ name, unit: z.string().max(20) }))
      .min(1)
      .max(30),
    /** Intermediate values, in any order. */
    definitions: z.array(z.object({ name, formula: formulaText })).max(20),
    formula: formulaText,
    /** What the formula gives: points, or a share of the full score (0 to 1). */
    gives: z.enum(['points', 'share']),
    /** What happens to more than the full score and less than 0: refused, or taken to the nearest bound. */
    outside: z.enum(['refuse', 'limit']),
    /** Points where the formula divides by zero; null refuses. */
    whenZero: nonNegativeDecimalText.nullable(),
  })
  .refine(
    ({ figures, definitions }) => {
      const names = [...figures, ...definitions].map((each) => each.name);
      return new Set(names).size === names.length;
    },
    { error: 'duplicate' satisfies ParameterProblem, path: ['figures'] },
  );
export type FormulaParameters = z.infer<typeof formulaParameters>;

/** A formula is read once per parameters, however many values it computes; null where it has faults. */
const known = new WeakMap<FormulaParameters, CompiledFormula | null>();

const compiledOf = (parameters: FormulaParameters): CompiledFormula | null => {
  const present = known.get(parameters);
  if (present !== undefined) return present;
  const outcome = compileFormula(parameters);
  const compiled = outcome.ok ? outcome.value : null;
  known.set(parameters, compiled);
  return compiled;
};

const withinBounds = (
  points: Exact,
  { outside }: FormulaParameters,
  fullScore: Exact,
  working: readonly Working[],
): Outcome<Scored> => {
  const limited = minimum(fullScore, maximum(zero, points));
  if (compare(limited, points) === 0) return { ok: true, value: { points, working } };
  if (outside === 'limit') return { ok: true, value: { points: limited, working } };
  const text = exactToText(points);
  return {
    ok: false,
    failure: failure('value.points-outside', {
      found: text.length > 40 ? roundExact(points, { mode: 'half-up', decimals: 6 }).slice(0, 60) : text,
      maximum: exactToText(fullScore),
    }),
  };
};

/**
 * 公式: any formula of + − × ÷, min, max, round and if over named figures, computed exactly and checked for units.
 * A percentage counts as hundredths. Division by zero is refused, or gives the points stated for it.
 */
export const formula: Method<'formula', FormulaParameters, 'figures'> = {
  id: 'formula',
  version: 1,
  parameters: formulaParameters,
  takes: 'figures',
  from: 'observation',
  score: (value, parameters, fullScore) => {
    const compiled = compiledOf(parameters);
    if (!compiled) return { ok: false, failure: failure('value.formula-unsound', {}) };
    const entered = new Map(value.figures.map((figure) => [figure.name, exact(figure.number)]));
    const missing = parameters.figures.find((figure) => !entered.has(figure.name));
    if (missing) return { ok: false, failure: failure('value.figure-missing', { name: missing.name }) };
    const unknown = value.figures.find(
      (figure) => !parameters.figures.some((each) => each.name === figure.name),
    );
    if (unknown) return { ok: false, failure: failure('value.unknown-figure', { found: unknown.name }) };
    const figures = parameters.figures.map(
      (figure): Working => ({
        name: 'figure',
        of: figure.name,
        unit: figure.unit,
        value: entered.get(figure.name) ?? zero,
      }),
    );
    const computed = evaluateFormula(compiled, entered);
    if ('refused' in computed) {
      if (computed.refused === 'too-large')
        return { ok: false, failure: failure('value.number-too-large', {}) };
      const { part, position } = computed;
      if (parameters.whenZero === null)
        return { ok: false, failure: failure('value.formula-zero', { part, position }) };
      const points = exact(parameters.whenZero);
      return { ok: true, value: { points, working: [...figures, { name: 'zero-value', value: points }] } };
    }
    const points = parameters.gives === 'share' ? multiply(fullScore, computed.value) : computed.value;
    return withinBounds(points, parameters, fullScore, [
      ...figures,
      ...computed.intermediates.map(
        (each): Working => ({ name: 'intermediate', of: each.name, value: each.value }),
      ),
      { name: 'formula', value: computed.value },
    ]);
  },
  faults: (parameters, fullScore) => {
    const faults: ParameterFault[] = [];
    const outcome = compileFormula(parameters);
    if (!outcome.ok)
      for (const fault of outcome.faults) {
        const index = parameters.definitions.findIndex((each) => each.name === fault.part);
        faults.push({ at: index < 0 ? 'formula' : `definitions.${index}.formula`, detail: fault });
      }
    else
      parameters.figures.forEach((figure, index) => {
        if (!outcome.value.used.has(figure.name))
          faults.push({ at: `figures.${index}.name`, detail: 'unused' });
      });
    if (parameters.whenZero !== null && compare(exact(parameters.whenZero), fullScore) > 0)
      faults.push({ at: 'whenZero', detail: 'above-full-score' });
    return faults;
  },
  withFullScore: (parameters, from, to) => {
    const whenZero = parameters.whenZero === null ? null : scaledPoints(parameters.whenZero, from, to);
    return parameters.gives === 'share'
      ? { ...parameters, whenZero }
      : {
          ...parameters,
          whenZero,
          formula: `(${parameters.formula})*${exactToText(to)}/${exactToText(from)}`,
        };
  },
};
