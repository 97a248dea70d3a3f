import { compare, exact, zero } from '../../../scoring/exact.ts';
import { amountOf } from '../../../scoring/rounding.ts';
import type { DocumentContext } from '../context.ts';
import type { DocumentBuilder } from '../document-builder.ts';
import {
  byAmount,
  countTexts,
  type IndicatorStanding,
  indicatorStandings,
  shareOf,
  sumOf,
} from '../standing.ts';
import { column, tableOf } from '../table-parts.ts';

/** Lines of the table; the attachments have every indicator. */
const mostIndicators = 10;
const mostReasons = 3;

/** The indicators that lost points, the largest loss first. */
export const largestLosses = (context: DocumentContext): IndicatorStanding[] =>
  indicatorStandings(context)
    .filter(({ lost }) => lost !== null && compare(exact(lost.exact), zero) > 0)
    .toSorted(byAmount(({ lost }) => lost));

/** Reasons of an indicator as a cell prints them. */
export const reasonsText = (
  { reasons }: Pick<IndicatorStanding, 'reasons'>,
  { words }: DocumentContext,
  most = mostReasons,
): string =>
  reasons
    .slice(0, most)
    .map(({ text, count }) => words.lost.reasonCount(text, count))
    .join(words.clauseSeparator);

/** 主要失分情况: what pulled the score down. */
export const addLost = (builder: DocumentBuilder, context: DocumentContext): void => {
  const { words, subjects, snapshot } = context;
  const { lost } = words;
  builder.heading(2, 'conclusions.lost', words.headings.lost);
  const losses = largestLosses(context);
  const [first] = losses;
  if (!first) {
    const anyPoints = indicatorStandings(context).some(({ points }) => points !== null);
    builder.paragraph('conclusions.lost', anyPoints ? lost.none : lost.unknown);
    return;
  }
  const listed = losses.slice(0, mostIndicators);
  const several = subjects.length > 1;
  const sum = sumOf(listed.map((each) => each.lost));
  const all = sumOf(losses.map((each) => each.lost));
  const [mostIn] = [...Map.groupBy(listed, ({ dimension }) => dimension)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  const reasons = countTexts(
    listed.flatMap((each) =>
      each.reasons.flatMap(({ text, count }) => Array.from({ length: count }, () => text)),
    ),
  ).slice(0, mostReasons);
  builder.paragraph(
    'conclusions.lost',
    words.sentences([
      lost.intro({
        count: listed.length,
        lost: amountOf(sum, snapshot.evaluation.rules.rounding).rounded,
        share: listed.length === losses.length ? null : (shareOf(sum, all, context)?.rounded ?? null),
        mean: several,
        table: builder.nextTable,
      }),
      mostIn && mostIn[1].length > 1 && listed.length > 2 ? lost.where(mostIn[0].name, mostIn[1].length) : '',
      lost.first(first.indicator.name, first.lost?.rounded ?? '', first.rate?.rounded ?? '', several),
      reasons.length === 0
        ? ''
        : lost.reasons(
            reasons.map(({ text, count }) => lost.quotedReason(text, count)).join(words.listSeparator),
          ),
    ]),
  );
  builder.table(
    'lost',
    lost.title,
    tableOf<IndicatorStanding>(
      [
        column(lost.indicator, 30, 'left', ({ indicator }) =>
          words.codeAndName(indicator.code, indicator.name),
        ),
        column(lost.fullScore, 9, 'right', ({ indicator }) => indicator.fullScore),
        column(
          several ? lost.points : lost.pointsOne,
          10,
          'right',
          ({ points }) => points?.rounded ?? words.none,
        ),
        column(several ? lost.lost : lost.lostOne, 10, 'right', (each) => each.lost?.rounded ?? words.none),
        column(several ? lost.rate : lost.rateOne, 12, 'right', ({ rate }) => rate?.rounded ?? words.none),
        column(lost.reason, 33, 'left', (each) => reasonsText(each, context)),
      ],
      listed,
    ),
  );
};
