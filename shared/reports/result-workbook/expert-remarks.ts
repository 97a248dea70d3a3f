import type { IndicatorResult, SubjectResult } from '../../model/result.ts';
import type { ReportContext } from './context.ts';

const nameOf = (scorerId: string, { scorers }: ReportContext): string =>
  scorers.find(({ id }) => id === scorerId)?.name ?? scorerId;

/** Why scorers' points were not used, or what counts 0; scorers of one reason together. */
export const indicatorRemarks = (indicator: IndicatorResult, context: ReportContext): string => {
  const { catalogue, texts } = context;
  const own = catalogue.inspectionSheets.expertScores;
  const reasons = new Map<string, string[]>();
  for (const { use, state, blankReason, scorerId } of indicator.cells) {
    if (state === 'unscored') continue;
    const reason =
      use !== 'counted'
        ? catalogue.rules.cellUses[use]
        : state === 'blank' && blankReason !== null
          ? own.countedZero(catalogue.rules.blankReasons[blankReason])
          : null;
    if (reason === null) continue;
    const names = reasons.get(reason);
    if (names) names.push(nameOf(scorerId, context));
    else reasons.set(reason, [nameOf(scorerId, context)]);
  }
  return [...reasons]
    .map(([reason, names]) => own.useOf(reason, names.join(texts.listSeparator)))
    .join(texts.clauseSeparator);
};

/** Whose total was not used, and why; scorers of one reason together. */
export const totalRemarks = ({ scorerTotals }: SubjectResult, context: ReportContext): string => {
  const { catalogue, texts } = context;
  const left = Map.groupBy(
    scorerTotals.filter(({ use }) => use !== 'counted'),
    ({ use }) => use,
  );
  return [...left]
    .map(([use, totals]) =>
      catalogue.inspectionSheets.expertScores.useOf(
        catalogue.rules.scorerTotalUses[use],
        totals.map(({ scorerId }) => nameOf(scorerId, context)).join(texts.listSeparator),
      ),
    )
    .join(texts.clauseSeparator);
};
