import { z } from 'zod';
import { clauseSchema } from './plan.ts';
import { amountSchema } from './primitives.ts';

/**
 * Where a number comes from, from the total down to cell, rule, clause and evidence. Steps are data; the sentence
 * for a step is made from `step` and `facts` in the reader's language (shared/i18n, catalogue `derivation`).
 */
export const derivationSteps = [
  'total',
  'veto',
  'bonus',
  'rounding',
  'rescale',
  'aggregation',
  'scorer-total',
  'dimension',
  'indicator',
  'cell',
  'method',
  'working',
  'input',
  'blank',
  'unscored',
  'clause',
  'evidence',
] as const;
export type DerivationStep = (typeof derivationSteps)[number];

export interface Derivation {
  step: DerivationStep;
  /** Plain facts for the sentence: names, codes, parameters, counts. */
  facts: Record<string, string | number>;
  amount: z.infer<typeof amountSchema> | null;
  /** The clause this step rests on, to open the plan there. */
  clause: z.infer<typeof clauseSchema> | null;
  children: Derivation[];
}

export const derivationSchema: z.ZodType<Derivation> = z.object({
  step: z.enum(derivationSteps),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  amount: amountSchema.nullable(),
  clause: clauseSchema.nullable(),
  get children() {
    return z.array(derivationSchema);
  },
});
