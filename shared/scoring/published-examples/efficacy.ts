import { z } from 'zod';
import { toApproximateNumber } from '../exact.ts';
import type { Scored, Working } from '../methods/method.ts';
import { decimalTextSchema } from './decimal.ts';
import { type ExampleRunner, exampleRunner } from './example.ts';
import { scored } from './scoring.ts';

const tiersSchema = z.object({
  x: decimalTextSchema,
  weight: decimalTextSchema,
  tiers: z
    .array(z.object({ name: z.string().min(1), value: decimalTextSchema, coef: decimalTextSchema }))
    .min(2),
});

const banded = ({ x, weight, tiers }: z.output<typeof tiersSchema>): Scored =>
  scored(
    {
      id: 'efficacy-banded',
      version: 1,
      parameters: {
        bands: tiers.map(({ name, value, coef }) => ({ name, value, coefficient: coef })),
        coefficientBelow: '0',
      },
    },
    { kind: 'number', number: x },
    weight,
  );

const figure = ({ working }: Scored, name: Working['name']): number | null => {
  const found = working.find((each) => each.name === name);
  return found ? toApproximateNumber(found.value) : null;
};

const tierOf = ({ working }: Scored): string | null =>
  working.find(({ name }) => name === 'band-value')?.of ?? null;

/** Worked examples on efficacy coefficients, simple and banded, and on the geometric index of normalised values. */
export const efficacyExamples = {
  /** A coefficient in points of 100, without limits. */
  efficacy: exampleRunner(
    z.object({
      x: decimalTextSchema,
      satisfactory: decimalTextSchema,
      unacceptable: decimalTextSchema,
      c: decimalTextSchema,
      d: decimalTextSchema,
    }),
    ({ x, satisfactory, unacceptable, c, d }) => ({
      score: toApproximateNumber(
        scored(
          {
            id: 'efficacy',
            version: 1,
            parameters: {
              satisfactory,
              impermissible: unacceptable,
              base: c,
              range: d,
              floor: null,
              cap: null,
            },
          },
          { kind: 'number', number: x },
          '100',
        ).points,
      ),
    }),
  ),
  tier_base: exampleRunner(tiersSchema, (input) => {
    const result = banded(input);
    return { tier: tierOf(result), base: figure(result, 'base-points') };
  }),
  tiered_efficacy: exampleRunner(tiersSchema, (input) => {
    const result = banded(input);
    return {
      tier: tierOf(result),
      base: figure(result, 'base-points'),
      adjustment: figure(result, 'adjustment'),
      score: toApproximateNumber(result.points),
    };
  }),
  /** Income between two bounds on a logarithmic scale, and the geometric mean of three shares. */
  hdi: exampleRunner(
    z.object({
      health: z.number().positive(),
      education: z.number().positive(),
      gni: z.number().positive(),
      gni_min: z.number().positive(),
      gni_max: z.number().positive(),
    }),
    ({ health, education, gni, gni_min, gni_max }) => {
      const income = Math.log(gni / gni_min) / Math.log(gni_max / gni_min);
      return { income, hdi: Math.cbrt(health * education * income) };
    },
  ),
} satisfies Record<string, ExampleRunner>;
