import type { DerivationTarget } from '#shared/contract/methods/results.ts';
import type { Catalogue } from '#shared/i18n/translation.ts';
import { indicatorsOf } from '#shared/model/framework.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { findNamed } from './find.ts';

/** Names of what a number is asked about, as typed; undefined where not given. */
export interface AskedNumber {
  readonly dimension: string | undefined;
  readonly indicator: string | undefined;
  readonly scorer: string | undefined;
}

/** Which number is asked about; the total when nothing is named. Throws UsageError for names that fit nothing. */
export const derivationTarget = (
  asked: AskedNumber,
  { framework, scorers }: EvaluationSnapshot,
  { commandLine: { headings } }: Catalogue,
): DerivationTarget => {
  const { dimension, indicator, scorer } = asked;
  const scorerId =
    scorer === undefined
      ? null
      : findNamed(headings.scorer, scorers, scorer, ({ id, name }) => [id, name]).id;
  if (indicator !== undefined) {
    const indicators = indicatorsOf(framework.document);
    const indicatorId = findNamed(headings.indicator, indicators, indicator, ({ id, code }) => [id, code]).id;
    return scorerId === null ? { of: 'indicator', indicatorId } : { of: 'cell', indicatorId, scorerId };
  }
  if (dimension !== undefined) {
    const { dimensions } = framework.document;
    const { id } = findNamed(headings.dimension, dimensions, dimension, (each) => [each.id, each.code]);
    return { of: 'dimension', dimensionId: id };
  }
  return scorerId === null ? { of: 'total' } : { of: 'scorer-total', scorerId };
};

/** The subject named by id, name or code. Throws UsageError for a name that fits none or several. */
export const askedSubject = (
  asked: string,
  { subjects }: EvaluationSnapshot,
  { commandLine: { headings } }: Catalogue,
): string => findNamed(headings.subject, subjects, asked, ({ id, name, code }) => [id, name, code]).id;
