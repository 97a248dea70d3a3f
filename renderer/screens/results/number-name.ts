import type { DerivationTarget } from '#shared/contract/methods/results.ts';
import type { Catalogue } from '#shared/i18n/translation.ts';
import { indicatorsOf } from '#shared/model/framework.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';

/** What a number of a result is called: `总分`, `A1 …得分`, `王老师对A1的评分`. */
export const numberName = (
  target: DerivationTarget,
  snapshot: EvaluationSnapshot,
  texts: Catalogue,
): string => {
  const { numbers } = texts.results.derivation;
  const { document } = snapshot.framework;
  switch (target.of) {
    case 'total':
      return numbers.total;
    case 'dimension': {
      const dimension = document.dimensions.find(({ id }) => id === target.dimensionId);
      return numbers.dimension(dimension?.code ?? '', dimension?.name ?? '');
    }
    case 'indicator': {
      const indicator = indicatorsOf(document).find(({ id }) => id === target.indicatorId);
      return numbers.indicator(indicator?.code ?? '', indicator?.name ?? '');
    }
    case 'cell': {
      const indicator = indicatorsOf(document).find(({ id }) => id === target.indicatorId);
      const scorer = snapshot.scorers.find(({ id }) => id === target.scorerId);
      return numbers.cell(scorer?.name ?? '', indicator?.code ?? '');
    }
    case 'scorer-total':
      return numbers.scorerTotal(snapshot.scorers.find(({ id }) => id === target.scorerId)?.name ?? '');
  }
};
