import type { Translation } from '../translation.ts';
import type { statistics as source } from '../zh-CN/statistics.ts';

export const statistics: Translation<typeof source> = {
  undefinedReasons: {
    'too-few-raters': 'not applicable: too few scorers',
    'too-few-objects': 'not applicable: too few objects',
    'no-variation': 'not applicable: no variation',
    'no-pairable-values': 'not applicable: nothing was rated by two scorers',
    'unequal-ratings': 'not applicable: objects have different numbers of ratings',
    'shapes-differ': 'not applicable: rows and columns do not match',
    'not-finite': 'not applicable: a number is beyond what can be computed',
    'negative-values': 'not applicable: a value is negative',
    'not-a-count': 'not applicable: counts must be whole numbers from 0 up',
    'mean-not-positive': 'not applicable: the mean is not above 0',
    'denominator-not-positive': 'not applicable: the variance estimate is not above 0',
    'weights-unusable': 'not applicable: weights are negative or do not add up',
    'interval-unusable': 'not applicable: the interval or its values are out of order',
  },
  reviewFlags: {
    'too-few': 'Too few scorers',
    none: 'In agreement',
    notice: 'Notice',
    review: 'Must be reviewed',
  },
  intraclass: { poor: 'poor', moderate: 'moderate', good: 'good', excellent: 'excellent' },
  alpha: { unreliable: 'not reliable', tentative: 'tentative conclusions only', reliable: 'reliable' },
  kappa: {
    poor: 'poor',
    slight: 'slight',
    fair: 'fair',
    moderate: 'moderate',
    substantial: 'substantial',
    'almost-perfect': 'almost perfect',
  },
  kappaParadox:
    'Most judgements agree, but one category is rare and lowers κ; rely on the share of agreement',
  concordance: {
    agreeing: 'orders agree (p < 0.05)',
    'not-shown': 'agreement of orders not shown (p ≥ 0.05)',
    'too-small-to-test': 'too few objects and scorers to test',
  },
  smallForIntraclass: (objects, raters) =>
    `${objects} objects and ${raters} scorers, fewer than 30 objects or 3 scorers: for orientation only`,
  levels: { nominal: 'nominal', ordinal: 'ordinal', interval: 'interval', ratio: 'ratio' },
  kappaWeights: { none: 'unweighted', linear: 'linear weights', quadratic: 'quadratic weights' },
  priorityMethods: {
    eigenvector: 'Principal eigenvector',
    'row-geometric-mean': 'Row geometric mean',
    'normalised-columns': 'Normalised columns',
  },
  randomIndexTables: { 'saaty-1980': 'Saaty 1980', 'saaty-2005': 'Saaty 2005' },
  entropyConventions: {
    sum: 'Shares of the sum',
    'min-max': 'Min–max',
    'squeezed-min-max': 'Min–max, squeezed',
  },
  delphiSuggestions: { keep: 'Keep', discuss: 'Discuss', drop: 'Drop' },
  fuzzyOperators: {
    'min-max': 'Main factor decides M(∧,∨)',
    'product-max': 'Main factor prominent M(·,∨)',
    'min-bounded-sum': 'Bounded sum M(∧,⊕)',
    'product-sum': 'Weighted mean M(·,⊕)',
  },
  notOfficial: 'For analysis only; not the official result',
};
