/**
 * Plain-language readings of the statistics, as codes; the words are in the catalogues. A reading never replaces the
 * number, nor n and k beside it.
 */

/** Koo & Li (2016): below .5 poor, to .75 moderate, to .9 good, above .9 excellent. */
export const intraclassReadings = ['poor', 'moderate', 'good', 'excellent'] as const;
export type IntraclassReading = (typeof intraclassReadings)[number];

export const readIntraclass = (value: number): IntraclassReading => {
  if (value < 0.5) return 'poor';
  if (value < 0.75) return 'moderate';
  return value <= 0.9 ? 'good' : 'excellent';
};

/** Koo & Li ask for at least 30 objects and 3 scorers before an intraclass correlation is relied on. */
export const isSmallForIntraclass = (objects: number, raters: number): boolean => objects < 30 || raters < 3;

/** Krippendorff (2004): from .800 reliable, from .667 for tentative conclusions only. */
export const alphaReadings = ['unreliable', 'tentative', 'reliable'] as const;
export type AlphaReading = (typeof alphaReadings)[number];

export const readAlpha = (alpha: number): AlphaReading => {
  if (alpha >= 0.8) return 'reliable';
  return alpha >= 0.667 ? 'tentative' : 'unreliable';
};

/** Landis & Koch (1977): 0, .20, .40, .60 and .80 as upper ends. */
export const kappaReadings = ['poor', 'slight', 'fair', 'moderate', 'substantial', 'almost-perfect'] as const;
export type KappaReading = (typeof kappaReadings)[number];

export const readKappa = (kappa: number): KappaReading => {
  if (kappa < 0) return 'poor';
  if (kappa <= 0.2) return 'slight';
  if (kappa <= 0.4) return 'fair';
  if (kappa <= 0.6) return 'moderate';
  return kappa <= 0.8 ? 'substantial' : 'almost-perfect';
};

/**
 * Whether κ is low although nearly all agree, because one category is rare (Feinstein & Cicchetti 1990): agreement of
 * .80 or more with κ not above .60. Then P_o says more than κ.
 */
export const isKappaParadox = (kappa: number, observedAgreement: number): boolean =>
  observedAgreement >= 0.8 && kappa <= 0.6;

/** Whether the scorers' orders agree more than chance: χ² test at the 5 % level. */
export const concordanceReadings = ['agreeing', 'not-shown', 'too-small-to-test'] as const;
export type ConcordanceReading = (typeof concordanceReadings)[number];

export const readConcordance = (concordance: {
  readonly probability: number;
  readonly approximationHolds: boolean;
}): ConcordanceReading => {
  if (!concordance.approximationHolds) return 'too-small-to-test';
  return concordance.probability < 0.05 ? 'agreeing' : 'not-shown';
};
