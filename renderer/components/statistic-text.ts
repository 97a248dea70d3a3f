import type { Catalogue } from '#shared/i18n/translation.ts';
import type { Statistic } from '#shared/scoring/agreement/statistic.ts';

/** A statistic to so many decimals, or why it has no value. */
export const statisticText = (statistic: Statistic, decimals: number, texts: Catalogue): string =>
  statistic.defined ? statistic.value.toFixed(decimals) : texts.statistics.undefinedReasons[statistic.reason];
