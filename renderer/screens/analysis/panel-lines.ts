import type { Catalogue } from '#shared/i18n/translation.ts';
import type { Intraclass } from '#shared/scoring/agreement/intraclass.ts';
import type { Reliability } from '#shared/scoring/agreement/krippendorff.ts';
import type { PanelStatistics } from '#shared/scoring/agreement/panel.ts';
import {
  isKappaParadox,
  isSmallForIntraclass,
  readAlpha,
  readConcordance,
  readIntraclass,
  readKappa,
} from '#shared/scoring/agreement/reading.ts';
import type { Statistic } from '#shared/scoring/agreement/statistic.ts';

/** One statistic of the panel in words. */
export interface PanelLine {
  readonly name: string;
  /** Three decimals, or why there is no value. */
  readonly value: string;
  readonly defined: boolean;
  readonly reading: string;
  /** n and k; empty without a value. */
  readonly size: string;
  /** What has to be known beside the number. */
  readonly note: string;
}

const printed = (value: number): string => value.toFixed(3);

/** All statistics of a panel with their readings; one without a value says why. */
export const panelLines = (statistics: PanelStatistics, texts: Catalogue): PanelLine[] => {
  const { analysis, statistics: words } = texts;
  const { names } = analysis;
  const without = (name: string, statistic: Statistic<unknown> & { defined: false }): PanelLine => ({
    name,
    value: words.undefinedReasons[statistic.reason],
    defined: false,
    reading: '',
    size: '',
    note: '',
  });
  const leftOut = (objects: number): string => (objects > 0 ? analysis.leftOut(objects) : '');
  const alpha = (name: string, statistic: Statistic<Reliability>): PanelLine => {
    if (!statistic.defined) return without(name, statistic);
    const { alpha: value, objects, raters } = statistic.value;
    return {
      name,
      value: printed(value),
      defined: true,
      reading: words.alpha[readAlpha(value)],
      size: analysis.sizeOf(objects, raters),
      note: leftOut(statistic.value.leftOutObjects.length),
    };
  };
  const intraclass = (
    name: string,
    statistic: Statistic<Intraclass>,
    form: 'twoWaySingle' | 'twoWayMean',
  ): PanelLine => {
    if (!statistic.defined) return without(name, statistic);
    const value = statistic.value[form];
    if (!value.defined) return without(name, value);
    const { objects, raters, leftOutObjects } = statistic.value;
    return {
      name,
      value: printed(value.value),
      defined: true,
      reading: words.intraclass[readIntraclass(value.value)],
      size: analysis.sizeOf(objects, raters),
      note: [
        isSmallForIntraclass(objects, raters) ? words.smallForIntraclass(objects, raters) : '',
        leftOut(leftOutObjects.length),
      ]
        .filter((note) => note !== '')
        .join(texts.application.sentenceEnd),
    };
  };
  const kappa = (
    name: string,
    statistic: Statistic<{
      readonly kappa: number;
      readonly observedAgreement: number;
      readonly objects: number;
    }>,
    raters: number,
  ): PanelLine => {
    if (!statistic.defined) return without(name, statistic);
    const { kappa: value, observedAgreement, objects } = statistic.value;
    return {
      name,
      value: printed(value),
      defined: true,
      reading: words.kappa[readKappa(value)],
      size: analysis.sizeOf(objects, raters),
      note: [
        analysis.observed(printed(observedAgreement)),
        isKappaParadox(value, observedAgreement) ? words.kappaParadox : '',
      ]
        .filter((note) => note !== '')
        .join(texts.application.sentenceEnd),
    };
  };
  const { concordanceOfTotals: concordance, fleiss, cohen } = statistics;
  return [
    alpha(names.alpha, statistics.alpha),
    alpha(names.alphaOfLevels, statistics.alphaOfLevels),
    intraclass(names.single, statistics.intraclass, 'twoWaySingle'),
    intraclass(names.mean, statistics.intraclass, 'twoWayMean'),
    concordance.defined
      ? {
          name: names.concordance,
          value: printed(concordance.value.concordance),
          defined: true,
          reading: words.concordance[readConcordance(concordance.value)],
          size: analysis.sizeOf(concordance.value.objects, concordance.value.raters),
          note: [
            analysis.chiSquare(
              concordance.value.chiSquare.toFixed(2),
              concordance.value.probability.toFixed(4),
            ),
            leftOut(concordance.value.leftOutObjects.length),
          ]
            .filter((note) => note !== '')
            .join(texts.application.sentenceEnd),
        }
      : without(names.concordance, concordance),
    intraclass(names.singleTotals, statistics.intraclassOfTotals, 'twoWaySingle'),
    intraclass(names.meanTotals, statistics.intraclassOfTotals, 'twoWayMean'),
    kappa(names.fleiss, fleiss, fleiss.defined ? fleiss.value.raters : 0),
    ...(cohen ? [kappa(names.cohen, cohen, 2)] : []),
  ];
};
