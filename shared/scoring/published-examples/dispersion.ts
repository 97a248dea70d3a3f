import { z } from 'zod';
import { dispersion } from '../agreement/dispersion.ts';
import { type ExampleRunner, exampleRunner, figure, without } from './example.ts';

/** Worked examples on range, standard deviation and coefficient of variation. */
export const dispersionExamples = {
  sd: exampleRunner(z.object({ values: z.array(z.number()).min(1) }), ({ values }) => {
    const spread = dispersion(values);
    if (!spread.defined) return without(spread);
    const { value } = spread;
    return {
      mean: value.mean,
      population_sd: value.populationDeviation,
      sample_sd: figure(value.sampleDeviation),
      range: value.range,
      min: value.minimum,
      max: value.maximum,
      cv: figure(value.variationCoefficient),
    };
  }),
} satisfies Record<string, ExampleRunner>;
