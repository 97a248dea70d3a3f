import { findingSeverities } from '../../../model/finding.ts';
import { indicatorsOf } from '../../../model/framework.ts';
import type { Amount } from '../../../model/primitives.ts';
import { isLate } from '../../../model/rectification.ts';
import type { DimensionResult } from '../../../model/result.ts';
import { compare, exact, negate, sign, sum, zero } from '../../../scoring/exact.ts';
import { amountOf } from '../../../scoring/rounding.ts';
import type { DocumentContext } from '../context.ts';
import type { DocumentBuilder } from '../document-builder.ts';
import type { Chart } from '../document-model.ts';
import {
  byAmount,
  countTexts,
  dimensionStandings,
  lostPoints,
  meanOf,
  printedDifference,
  type SubjectLine,
  shareOf,
} from '../standing.ts';
import { column, tableOf } from '../table-parts.ts';
import { gradeSentences, linesByRank } from './totals.ts';

const mostLosses = 3;
const mostReasons = 2;

/** What all subjects together have, to set one beside. */
export interface Means {
  readonly total: Amount | null;
  readonly dimensions: ReadonlyMap<string, Amount | null>;
}

/** Means over the complete subjects; null totals where there are fewer than two. */
export const meansOf = (context: DocumentContext): Means => {
  const complete = context.result.subjects.filter((each) => each.complete);
  return {
    total:
      complete.length < 2
        ? null
        : meanOf(
            complete.map(({ total }) => exact(total.rounded)),
            context,
          ),
    dimensions: new Map(
      context.subjects.length < 2
        ? []
        : dimensionStandings(context).map(({ dimension, rate }) => [dimension.id, rate]),
    ),
  };
};

/** A difference without its sign. */
const size = (amount: Amount, context: DocumentContext): string =>
  amountOf(
    sign(exact(amount.exact)) < 0 ? negate(exact(amount.exact)) : exact(amount.exact),
    context.snapshot.evaluation.rules.rounding,
  ).rounded;

/** Total, grade, rank, and what a reader of the total must know. */
export const resultSentences = (line: SubjectLine, means: Means, context: DocumentContext): string[] => {
  const { words } = context;
  const { subjects } = words;
  const { subject, result } = line;
  if (!result.indicators.some(({ points }) => points !== null)) return [subjects.unscored];
  if (!result.complete)
    return [subjects.provisional(result.total.rounded, result.missingCells, result.cellCount)];
  const rank =
    result.rank === null || result.rank.of < 2
      ? ''
      : subjects.rankOf(result.rank.position, result.rank.of, result.rank.tied, subject.track);
  const gap = means.total ? printedDifference(result.total, means.total, context) : null;
  const side = gap ? sign(exact(gap.exact)) : 0;
  return [
    subjects.result(result.total.rounded, result.grade, rank),
    compare(exact(result.bonus.exact), zero) > 0 ? subjects.bonus(result.bonus.rounded) : '',
    result.rescaled === null ? '' : subjects.rescaled(result.applicableFullScore.rounded),
    gap === null
      ? ''
      : side === 0
        ? subjects.atMean
        : side > 0
          ? subjects.aboveMean(size(gap, context))
          : subjects.belowMean(size(gap, context)),
    ...gradeSentences(line, context),
  ];
};

/** The change on the last evaluation, where it compares. */
export const changeSentence = ({ subject }: SubjectLine, context: DocumentContext): string => {
  const change = context.comparisons?.get(subject.id)?.change ?? null;
  if (change === null) return '';
  const { subjects } = context.words;
  const amount = amountOf(exact(change), context.snapshot.evaluation.rules.rounding);
  const direction = sign(exact(change));
  if (direction === 0) return subjects.same;
  return direction > 0 ? subjects.up(size(amount, context)) : subjects.down(size(amount, context));
};

const ratedDimensions = (line: SubjectLine): (DimensionResult & { readonly rate: Amount })[] =>
  line.result.dimensions.flatMap((each) => (each.rate ? [{ ...each, rate: each.rate }] : []));

/** Strong and weak dimensions, and where the subject lies ahead of or behind the others. */
export const dimensionSentences = (line: SubjectLine, means: Means, context: DocumentContext): string[] => {
  const { subjects } = context.words;
  const rated = ratedDimensions(line).toSorted(byAmount(({ rate }) => rate));
  const [best] = rated;
  const worst = rated.at(-1);
  if (!best || !worst || rated.length < 2) return [];
  const spread =
    best.rate.rounded === worst.rate.rounded
      ? subjects.equal(best.rate.rounded)
      : // Those in the lower half are told of their weakness first.
        ((line.result.rank?.position ?? 1) * 2 <= (line.result.rank?.of ?? 1) + 1
          ? subjects.spread
          : subjects.weakFirst)(best.name, best.rate.rounded, worst.name, worst.rate.rounded);
  const apart = rated
    .flatMap(({ name, rate, dimensionId }) => {
      const mean = means.dimensions.get(dimensionId);
      return mean ? [{ name, gap: printedDifference(rate, mean, context) }] : [];
    })
    .toSorted(byAmount(({ gap }) => gap));
  const [ahead] = apart.filter(({ gap }) => sign(exact(gap.exact)) > 0);
  const behind = apart.filter(({ gap }) => sign(exact(gap.exact)) < 0).at(-1);
  const first = ahead ? subjects.aboveDimension(ahead.name, size(ahead.gap, context)) : null;
  const second = behind ? subjects.belowDimension(behind.name, size(behind.gap, context)) : null;
  return [
    spread,
    first && second
      ? subjects.both(first, second)
      : first
        ? subjects.ahead(first)
        : second
          ? subjects.behind(second)
          : '',
  ];
};

/** Indicators that lost most, with what the scorers say. */
export const lossSentences = ({ subject, result }: SubjectLine, context: DocumentContext): string[] => {
  const { words, framework, snapshot } = context;
  const { subjects } = words;
  const { rounding } = snapshot.evaluation.rules;
  const results = new Map(result.indicators.map((each) => [each.indicatorId, each]));
  if (!result.indicators.some(({ points }) => points !== null)) return [];
  const lost = indicatorsOf(framework)
    .flatMap((indicator) => {
      const points = lostPoints(indicator, results.get(indicator.id));
      return points && compare(points, zero) > 0
        ? [{ indicator, exact: points, amount: amountOf(points, rounding) }]
        : [];
    })
    .toSorted((a, b) => compare(b.exact, a.exact));
  if (lost.length === 0) return [subjects.nothingLost];
  const named = lost.slice(0, mostLosses);
  const parts = named.map(({ indicator, amount }) => subjects.lostPart(indicator.name, amount.rounded));
  const share =
    lost.length > named.length
      ? shareOf(sum(named.map((each) => each.exact)), sum(lost.map((each) => each.exact)), context)
      : null;
  const ids = new Set(named.map(({ indicator }) => indicator.id));
  const reasons = countTexts(
    snapshot.scores
      .filter(({ subjectId, indicatorId }) => subjectId === subject.id && ids.has(indicatorId))
      .map(({ deductionReason }) => deductionReason),
  ).slice(0, mostReasons);
  return [
    lost.length === 1 && parts[0]
      ? subjects.lostOnly(parts[0])
      : subjects.lost(words.names(parts), share?.rounded ?? null),
    reasons.length === 0
      ? ''
      : subjects.reasons(
          reasons.map(({ text, count }) => words.lost.quotedReason(text, count)).join(words.listSeparator),
        ),
  ];
};

/** How many problems there are, and how far they are mended. */
export const findingSentences = ({ subject }: SubjectLine, context: DocumentContext): string[] => {
  const { words, snapshot, catalogue, today } = context;
  const { subjects } = words;
  const own = snapshot.findings.filter(
    ({ subjectId, withdrawnReason }) => subjectId === subject.id && withdrawnReason === null,
  );
  if (own.length === 0) return [subjects.noFindings];
  const ids = new Set(own.map(({ id }) => id));
  const lines = snapshot.rectifications.filter(({ findingId }) => ids.has(findingId));
  return [
    subjects.findings(
      own.length,
      findingSeverities
        .map((severity) => ({ severity, count: own.filter((each) => each.severity === severity).length }))
        .filter(({ count }) => count > 0)
        .map(({ severity, count }) => subjects.severity(catalogue.findings.severities[severity], count))
        .join(words.listSeparator),
    ),
    lines.length === 0
      ? subjects.noMeasures
      : subjects.rectification(
          lines.length,
          lines.filter(({ closedOn }) => closedOn !== null).length,
          lines.filter((line) => isLate(line, today)).length,
        ),
  ];
};

/** Points and rates of one subject's dimensions, beside the means of all. */
export const subjectDimensions = (line: SubjectLine, means: Means, context: DocumentContext) => {
  const { words, framework } = context;
  const { subjects } = words;
  const own = new Map(line.result.dimensions.map((each) => [each.dimensionId, each]));
  const compared = means.dimensions.size > 0;
  type Dimension = (typeof framework.dimensions)[number];
  return tableOf<Dimension>(
    [
      column(subjects.dimension, 36, 'left', ({ code, name }) => words.codeAndName(code, name)),
      column(
        subjects.fullScore,
        12,
        'right',
        ({ id }) => own.get(id)?.applicableFullScore.rounded ?? words.none,
      ),
      column(subjects.points, 12, 'right', ({ id }) =>
        own.get(id)?.rate ? (own.get(id)?.points.rounded ?? words.none) : words.none,
      ),
      column(subjects.rate, 13, 'right', ({ id }) => own.get(id)?.rate?.rounded ?? words.none),
      ...(compared
        ? [
            column<Dimension>(
              subjects.mean,
              14,
              'right',
              ({ id }) => means.dimensions.get(id)?.rounded ?? words.none,
            ),
            column<Dimension>(subjects.difference, 13, 'right', ({ id }) => {
              const [rate, mean] = [own.get(id)?.rate, means.dimensions.get(id)];
              return rate && mean ? printedDifference(rate, mean, context).rounded : words.none;
            }),
          ]
        : []),
    ],
    framework.dimensions,
  );
};

const subjectChart = (line: SubjectLine, means: Means, context: DocumentContext): Chart => {
  const { words, framework } = context;
  const own = new Map(line.result.dimensions.map((each) => [each.dimensionId, each.rate]));
  return {
    shape: 'radar',
    categories: framework.dimensions.map(({ code, name }) => words.codeAndName(code, name)),
    series: [
      {
        name: line.subject.name,
        values: framework.dimensions.map(({ id }) => own.get(id)?.rounded ?? null),
      },
      ...(means.dimensions.size > 0
        ? [
            {
              name: words.subjects.mean,
              values: framework.dimensions.map(({ id }) => means.dimensions.get(id)?.rounded ?? null),
            },
          ]
        : []),
    ],
    maximum: '100',
    unit: words.percent,
  };
};

/** 各被评对象评价情况, in the order of their ranks. */
export const addSubjects = (builder: DocumentBuilder, context: DocumentContext): void => {
  const { words } = context;
  const lines = linesByRank(context);
  if (lines.length === 0) return;
  builder.heading(1, 'subjects', words.headings.eachSubject);
  const means = meansOf(context);
  for (const line of lines) {
    const { subject, result } = line;
    const key = `subject/${subject.id}`;
    builder.heading(2, key, subject.name);
    const rated = result.dimensions.some(({ rate }) => rate !== null);
    builder.paragraph(
      `${key}/result`,
      words.sentences([...resultSentences(line, means, context), changeSentence(line, context)]),
    );
    if (rated)
      builder.paragraph(
        `${key}/dimensions`,
        words.sentences([
          ...dimensionSentences(line, means, context),
          words.subjects.figure(builder.nextTable, builder.nextFigure),
        ]),
      );
    builder.paragraph(`${key}/losses`, words.sentences(lossSentences(line, context)));
    builder.paragraph(`${key}/findings`, words.sentences(findingSentences(line, context)));
    if (rated) {
      builder.table(key, words.subjects.table(subject.name), subjectDimensions(line, means, context));
      builder.figure(key, words.subjects.chart(subject.name), subjectChart(line, means, context));
    }
  }
};
