import { canonicalJson } from '../../model/canonical-json.ts';
import type { Subject } from '../../model/evaluation.ts';
import {
  type Dimension,
  type FrameworkDocument,
  type Indicator,
  indicatorsOf,
} from '../../model/framework.ts';
import type { Json } from '../../model/operation.ts';
import type { Amount } from '../../model/primitives.ts';
import type { EvaluationResult, SubjectResult } from '../../model/result.ts';
import type { EvaluationSnapshot } from '../../model/snapshot.ts';
import type {
  DimensionComparison,
  IncomparableReason,
  IncomparableTotalReason,
  IndicatorComparison,
  SubjectComparison,
} from '../../model/year-comparison.ts';
import { exact, exactToText, subtract } from '../exact.ts';

export type { SubjectComparison } from '../../model/year-comparison.ts';

/** An evaluation with its results, as two years are compared and reported. */
export interface EvaluatedYear {
  readonly snapshot: EvaluationSnapshot;
  /** `computeResults(snapshot)`. */
  readonly result: EvaluationResult;
}

/** The same subject in two evaluations: of one code or, without a code, of one name. */
export const subjectKey = ({ code, name }: Pick<Subject, 'code' | 'name'>): string =>
  code === '' ? `name ${name}` : `code ${code}`;

const indicatorKey = ({ code, name }: Pick<Indicator, 'code' | 'name'>): string => `${code} ${name}`;

const text = (value: unknown): string => canonicalJson(value as Json);

const difference = (before: Amount | null, now: Amount | null): string | null =>
  before && now ? exactToText(subtract(exact(now.rounded), exact(before.rounded))) : null;

/** What differs between two definitions of one indicator, as far as points depend on it. */
const definitionReasons = (before: Indicator, now: Indicator): IncomparableReason[] => [
  ...(exactToText(exact(before.fullScore)) === exactToText(exact(now.fullScore))
    ? []
    : (['full-score'] as const)),
  ...(before.method.id === now.method.id && before.method.version === now.method.version
    ? text(before.method.parameters) === text(now.method.parameters)
      ? []
      : (['parameters'] as const)
    : (['method'] as const)),
  ...(before.target === now.target ? [] : (['target'] as const)),
  ...(before.unit === now.unit ? [] : (['unit'] as const)),
];

const compareIndicators = (
  frameworks: { readonly before: FrameworkDocument; readonly now: FrameworkDocument },
  before: SubjectResult | null,
  now: SubjectResult,
): IndicatorComparison[] => {
  const earlier = new Map(indicatorsOf(frameworks.before).map((each) => [indicatorKey(each), each]));
  const resultsBefore = new Map(before?.indicators.map((each) => [each.indicatorId, each]));
  const resultsNow = new Map(now.indicators.map((each) => [each.indicatorId, each]));
  return indicatorsOf(frameworks.now).map((indicator): IndicatorComparison => {
    const known = earlier.get(indicatorKey(indicator));
    const was = known ? resultsBefore.get(known.id) : undefined;
    const is = resultsNow.get(indicator.id);
    const definition: IncomparableReason[] = known ? definitionReasons(known, indicator) : ['new'];
    const reasons = was?.points && is?.points ? definition : [...definition, 'no-result' as const];
    // Points and what they are given for scale with the full score under every method but those with fixed points.
    const comparable =
      reasons.length === 0 ? 'points' : reasons.every((reason) => reason === 'full-score') ? 'rate' : 'none';
    const rateBefore = was?.rate ?? null;
    const rateNow = is?.rate ?? null;
    return {
      indicatorId: indicator.id,
      previousIndicatorId: known?.id ?? null,
      before: was?.points ?? null,
      now: is?.points ?? null,
      rateBefore,
      rateNow,
      comparable,
      reasons,
      change:
        comparable === 'none'
          ? null
          : comparable === 'points'
            ? difference(was?.points ?? null, is?.points ?? null)
            : difference(rateBefore, rateNow),
    };
  });
};

const compareDimensions = (
  frameworks: { readonly before: FrameworkDocument; readonly now: FrameworkDocument },
  before: SubjectResult | null,
  now: SubjectResult,
  indicators: readonly IndicatorComparison[],
): DimensionComparison[] => {
  const byId = new Map(indicators.map((each) => [each.indicatorId, each]));
  const same = (dimension: Dimension, known: Dimension): boolean =>
    dimension.indicators.length === known.indicators.length &&
    dimension.indicators.every((each) => byId.get(each.id)?.comparable === 'points');
  return frameworks.now.dimensions.map((dimension) => {
    const known = frameworks.before.dimensions.find(
      ({ code, name }) => code === dimension.code && name === dimension.name,
    );
    const rateBefore =
      (known && before?.dimensions.find(({ dimensionId }) => dimensionId === known.id)?.rate) ?? null;
    const rateNow = now.dimensions.find(({ dimensionId }) => dimensionId === dimension.id)?.rate ?? null;
    const comparable = known !== undefined && same(dimension, known);
    return {
      dimensionId: dimension.id,
      rateBefore,
      rateNow,
      comparable,
      change: comparable ? difference(rateBefore, rateNow) : null,
    };
  });
};

/**
 * Sets this year's results beside those of an earlier evaluation. Indicators are the same where code and name are;
 * what is measured otherwise than before is marked with the reasons and never subtracted.
 */
export const compareYears = (before: EvaluatedYear, now: EvaluatedYear): SubjectComparison[] => {
  const frameworks = { before: before.snapshot.framework.document, now: now.snapshot.framework.document };
  const rulesOf = ({ snapshot }: EvaluatedYear): string => {
    const { gradeBands, rounding, aggregation, blank } = snapshot.evaluation.rules;
    // Weights name scorers, who differ from year to year; the method and its numbers are what compares.
    const { method, level } = aggregation;
    return text({ gradeBands, rounding, blank, method, level });
  };
  const sameRules = rulesOf(before) === rulesOf(now);
  const earlier = new Map(before.snapshot.subjects.map((subject) => [subjectKey(subject), subject.id]));
  const resultsBefore = new Map(before.result.subjects.map((each) => [each.subjectId, each]));
  const subjects = new Map(now.snapshot.subjects.map((subject) => [subject.id, subject]));
  return now.result.subjects.map((result): SubjectComparison => {
    const subject = subjects.get(result.subjectId);
    const previousSubjectId = (subject && earlier.get(subjectKey(subject))) ?? null;
    const was = previousSubjectId === null ? null : (resultsBefore.get(previousSubjectId) ?? null);
    const indicators = compareIndicators(frameworks, was, result);
    const sameIndicators =
      indicatorsOf(frameworks.before).length === indicators.length &&
      indicators.every(({ reasons }) => reasons.every((reason) => reason === 'no-result'));
    const reasons: IncomparableTotalReason[] = [
      ...(was === null ? (['new-subject'] as const) : []),
      ...(was?.complete === false ? (['incomplete-before'] as const) : []),
      ...(result.complete ? [] : (['incomplete-now'] as const)),
      ...(sameRules ? [] : (['rules'] as const)),
      ...(sameIndicators ? [] : (['indicators'] as const)),
    ];
    const comparable = reasons.length === 0;
    return {
      subjectId: result.subjectId,
      previousSubjectId,
      totalBefore: was?.total ?? null,
      totalNow: result.total,
      rateBefore: was?.rate ?? null,
      rateNow: result.rate,
      gradeBefore: was?.grade ?? null,
      gradeNow: result.grade,
      rankBefore: was?.rank ?? null,
      rankNow: result.rank,
      comparable,
      reasons,
      change: comparable ? difference(was?.total ?? null, result.total) : null,
      dimensions: compareDimensions(frameworks, was, result, indicators),
      indicators,
    };
  });
};
