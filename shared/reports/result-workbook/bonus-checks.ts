import { exact, exactToText, minimum, sum } from '../../scoring/exact.ts';
import { validationMessage } from '../choices.ts';
import type { CellRange, Validation } from '../sheet-model.ts';
import type { ReportContext } from './context.ts';

/** The most points bonuses can come to: those in force together, at most the framework's 加分合计上限. */
const mostBonus = ({ framework, snapshot }: ReportContext): string => {
  const { bonuses } = snapshot.evaluation.rules;
  const inForce = framework.bonuses.filter(({ code }) => bonuses.includes(code));
  return exactToText(minimum(sum(inForce.map(({ points }) => exact(points))), exact(framework.bonusCap)));
};

/** What cells of bonuses take while they are typed into. Where no bonus is in force, that is 0 alone. */
export const bonusChecks = (context: ReportContext, cells: readonly CellRange[]): Validation[] => {
  if (cells.length === 0) return [];
  const maximum = mostBonus(context);
  const { bonusErrorTitle, bonusError, bonusNone } = context.texts.summary;
  return [
    {
      ranges: cells,
      rule: { type: 'decimal', minimum: '0', maximum },
      prompt: null,
      error: validationMessage(bonusErrorTitle, maximum === '0' ? bonusNone : bonusError(maximum)),
    },
  ];
};
