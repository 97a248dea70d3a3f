import { compare, exact, zero } from '../../../scoring/exact.ts';
import { rankDescending } from '../../../scoring/results/ranking.ts';
import type { DocumentContext } from '../context.ts';
import type { DocumentBuilder } from '../document-builder.ts';
import {
  byAmount,
  countTexts,
  type DimensionStanding,
  dimensionStandings,
  type IndicatorStanding,
  indicatorStandings,
  printedDifference,
  shareOf,
  sumOf,
} from '../standing.ts';
import { column, tableOf } from '../table-parts.ts';
import { reasonsText } from './lost.ts';

/** Indicators named in one sentence; more are counted. */
const mostNamed = 3;
/** A share worth a sentence, in percent. */
const largeShare = exact('50');
/** A difference between subjects worth a sentence, in points of percent. */
const largeGap = exact('30');
const fullRate = exact('100');

const isFull = ({ rates }: IndicatorStanding): boolean =>
  rates.length > 0 && rates.every(({ rate }) => compare(exact(rate.exact), fullRate) === 0);

/** What went well, in one sentence. */
const strongSentence = (
  own: readonly IndicatorStanding[],
  several: boolean,
  { words }: DocumentContext,
): string => {
  const { analysis } = words;
  const full = own.filter(isFull);
  const [first] = full;
  if (first) {
    if (full.length === 1) return analysis.strongFull(first.indicator.name, 1, several);
    return analysis.strongFull(
      full
        .slice(0, mostNamed)
        .map(({ indicator }) => analysis.quoted(indicator.name))
        .join(words.listSeparator),
      full.length,
      several,
    );
  }
  const [best] = own.filter(({ rate }) => rate !== null).toSorted(byAmount(({ rate }) => rate));
  return best?.rate && own.length > 1 ? analysis.strong(best.indicator.name, best.rate.rounded) : '';
};

/** Where points were lost, by what is telling: one indicator, two of them, or only the lowest. */
const weakSentences = (own: readonly IndicatorStanding[], context: DocumentContext): string[] => {
  const { analysis } = context.words;
  const lost = own
    .filter((each) => each.lost !== null && compare(exact(each.lost.exact), zero) > 0)
    .toSorted(byAmount((each) => each.lost));
  const lowest = own
    .filter(({ rate }) => rate !== null)
    .toSorted(byAmount(({ rate }) => rate))
    .at(-1);
  const [first, second] = lost;
  if (!first?.rate || !lowest?.rate || !lowest.lost) return [];
  const share = shareOf(sumOf([first.lost]), sumOf(lost.map((each) => each.lost)), context);
  const low = analysis.weak(
    lowest.indicator.name,
    lowest.rate.rounded,
    lowest.lost.rounded,
    context.subjects.length > 1,
  );
  if (lost.length > 1 && share && compare(exact(share.exact), largeShare) >= 0)
    return [low, analysis.share(first.indicator.name, share.rounded)];
  if (second?.rate && lost.length > 2 && lowest !== first && lowest !== second)
    return [
      analysis.two(first.indicator.name, first.rate.rounded, second.indicator.name, second.rate.rounded),
      low,
    ];
  return [low];
};

const gapSentence = (own: readonly IndicatorStanding[], context: DocumentContext): string => {
  const [widest] = own
    .flatMap(({ indicator, rates }) => {
      const [best] = rates;
      const worst = rates.at(-1);
      return best && worst && rates.length > 1
        ? [{ indicator, best, worst, gap: printedDifference(best.rate, worst.rate, context) }]
        : [];
    })
    .toSorted(byAmount(({ gap }) => gap));
  if (!widest || compare(exact(widest.gap.exact), largeGap) < 0) return '';
  const { indicator, best, worst } = widest;
  return context.words.analysis.gap(
    indicator.name,
    best.subject.name,
    best.rate.rounded,
    worst.subject.name,
    worst.rate.rounded,
  );
};

const addDimension = (
  builder: DocumentBuilder,
  context: DocumentContext,
  standing: DimensionStanding,
  place: { readonly position: number; readonly tied: boolean; readonly of: number } | null,
  own: readonly IndicatorStanding[],
): void => {
  const { words, subjects } = context;
  const { analysis } = words;
  const { dimension, rate } = standing;
  const several = subjects.length > 1;
  const key = `analysis.dimension/${dimension.code}`;
  builder.heading(2, key, words.codeAndName(dimension.code, dimension.name));
  if (!rate || !place) {
    builder.paragraph(key, analysis.none(own.length, dimension.weight));
  } else {
    const allFull = own.every(isFull);
    const strong = allFull ? analysis.allFull(several) : strongSentence(own, several, context);
    const weak = weakSentences(own, context);
    const reasons = countTexts(
      own.flatMap((each) =>
        each.reasons.flatMap(({ text, count }) => Array.from({ length: count }, () => text)),
      ),
    ).slice(0, 2);
    const notApplicable = own.reduce((sum, each) => sum + each.notApplicable, 0);
    const unfinished = own.reduce((sum, each) => sum + each.unfinished, 0);
    // What went well leads where the dimension stands in the upper half, what did not where it stands below.
    const isUpper = place.position * 2 <= place.of + 1;
    builder.paragraph(
      key,
      words.sentences([
        analysis.lead({
          count: own.length,
          weight: dimension.weight,
          rate: rate.rounded,
          mean: several,
          place: place.position,
          of: place.of,
          tied: place.tied,
          table: builder.nextTable,
        }),
        ...(isUpper ? [strong, ...weak] : [...weak, strong]),
        several ? gapSentence(own, context) : '',
        reasons.length === 0
          ? ''
          : analysis.reasons(
              reasons
                .map(({ text, count }) => words.lost.quotedReason(text, count))
                .join(words.listSeparator),
            ),
        notApplicable === 0 ? '' : analysis.notApplicable(notApplicable),
        unfinished === 0 ? '' : analysis.unfinished(unfinished),
      ]),
    );
  }
  const extreme = (of: IndicatorStanding['rates'][number] | undefined): string =>
    of ? words.dimensions.extreme(of.subject.name, of.rate.rounded) : words.none;
  builder.table(
    key,
    analysis.table(dimension.name),
    tableOf<IndicatorStanding>(
      [
        column(analysis.indicator, 30, 'left', ({ indicator }) =>
          words.codeAndName(indicator.code, indicator.name),
        ),
        column(analysis.fullScore, 9, 'right', ({ indicator }) => indicator.fullScore),
        column(several ? analysis.points : analysis.pointsOne, 11, 'right', ({ points }) =>
          points ? points.rounded : words.none,
        ),
        column(several ? analysis.rate : analysis.rateOne, 13, 'right', (each) =>
          each.rate ? each.rate.rounded : words.none,
        ),
        ...(several
          ? [
              column<IndicatorStanding>(analysis.highest, 21, 'left', (each) =>
                isFull(each) ? analysis.atFull : extreme(each.rates[0]),
              ),
              column<IndicatorStanding>(analysis.lowest, 21, 'left', (each) =>
                isFull(each) ? analysis.atFull : extreme(each.rates.at(-1)),
              ),
            ]
          : [column<IndicatorStanding>(analysis.reason, 31, 'left', (each) => reasonsText(each, context))]),
      ],
      own,
    ),
  );
};

/** 指标分析, dimension by dimension. */
export const addAnalysis = (builder: DocumentBuilder, context: DocumentContext): void => {
  builder.heading(1, 'analysis', context.words.headings.analysis);
  const standings = dimensionStandings(context);
  const indicators = Map.groupBy(indicatorStandings(context), ({ dimension }) => dimension.id);
  const rated = standings.flatMap(({ dimension, rate }) => (rate ? [{ dimension, rate }] : []));
  const ranks = rankDescending(
    rated.map(({ rate }) => exact(rate.rounded)),
    'minimum',
  );
  for (const standing of standings) {
    const index = rated.findIndex(({ dimension }) => dimension.id === standing.dimension.id);
    addDimension(
      builder,
      context,
      standing,
      ranks[index] ?? null,
      indicators.get(standing.dimension.id) ?? [],
    );
  }
};
