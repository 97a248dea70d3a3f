import { z } from 'zod';
import { categoryTable, cohenKappa, kappaWeights } from '../agreement/cohen.ts';
import { fleissKappa, fleissKappaOfRatings } from '../agreement/fleiss.ts';
import { intraclass } from '../agreement/intraclass.ts';
import { kendallConcordance } from '../agreement/kendall.ts';
import { krippendorffAlpha, measurementLevels } from '../agreement/krippendorff.ts';
import { transpose } from '../agreement/ratings.ts';
import { type ExampleRunner, exampleRunner, figure, tableSchema, without } from './example.ts';

const ratingsSchema = z.array(z.array(z.number().nullable())).min(1);

/** Two scorers' own ratings, or the table counted from them. */
const cohenInput = z.union([
  z.object({ table: tableSchema, weights: z.enum(kappaWeights).default('none') }),
  z.object({ raters: ratingsSchema.length(2), weights: z.enum(kappaWeights).default('none') }),
]);

const fleissFigures = (agreement: ReturnType<typeof fleissKappa>) => {
  if (!agreement.defined) return without(agreement);
  const { kappa, objectAgreements, observedAgreement, expectedAgreement } = agreement.value;
  return { kappa, Pi: objectAgreements, Pbar: observedAgreement, Pe: expectedAgreement };
};

/** Worked examples on the agreement of scorers. */
export const agreementExamples = {
  kendall: exampleRunner(z.object({ raters: ratingsSchema }), ({ raters }) => {
    const concordance = kendallConcordance(raters);
    if (!concordance.defined) return without(concordance);
    const { value } = concordance;
    return {
      W: value.uncorrected,
      W_corrected: value.concordance,
      S: value.squaredDeviations,
      rank_sums: value.rankSums,
      chi2: value.chiSquare,
      df: value.degrees,
      p: value.probability,
    };
  }),
  icc: exampleRunner(z.object({ X: ratingsSchema }), ({ X }) => {
    const correlation = intraclass(transpose(X));
    if (!correlation.defined) return without(correlation);
    const { value } = correlation;
    return {
      ICC11: figure(value.oneWaySingle),
      ICC21: figure(value.twoWaySingle),
      ICC31: figure(value.consistencySingle),
      ICC1k: figure(value.oneWayMean),
      ICC2k: figure(value.twoWayMean),
      ICC3k: figure(value.consistencyMean),
      BMS: value.meanSquares.objects,
      WMS: value.meanSquares.within,
      JMS: value.meanSquares.raters,
      EMS: value.meanSquares.residual,
    };
  }),
  kripp: exampleRunner(
    z.object({ raters: ratingsSchema, level: z.enum(measurementLevels) }),
    ({ raters, level }) => {
      const reliability = krippendorffAlpha(raters, level);
      if (!reliability.defined) return { alpha: null, ...without(reliability) };
      const { alpha, observedDisagreement, expectedDisagreement, pairableValues } = reliability.value;
      return { alpha, Do: observedDisagreement, De: expectedDisagreement, n: pairableValues };
    },
  ),
  fleiss_table: exampleRunner(z.object({ table: tableSchema }), ({ table }) =>
    fleissFigures(fleissKappa(table)),
  ),
  fleiss: exampleRunner(z.object({ raters: ratingsSchema }), ({ raters }) =>
    fleissFigures(fleissKappaOfRatings(raters)),
  ),
  cohen: exampleRunner(cohenInput, (input) => {
    const tableOf = (): readonly (readonly number[])[] => {
      if ('table' in input) return input.table;
      const [first = [], second = []] = input.raters;
      const categories = [...new Set([...first, ...second])]
        .filter((value) => value !== null)
        .sort((a, b) => a - b);
      return categoryTable(first, second, categories).table;
    };
    const agreement = cohenKappa(tableOf(), input.weights);
    if (!agreement.defined) return without(agreement);
    const { kappa, observedAgreement, expectedAgreement } = agreement.value;
    return { kappa, Po: observedAgreement, Pe: expectedAgreement };
  }),
} satisfies Record<string, ExampleRunner>;
