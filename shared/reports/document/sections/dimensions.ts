import type { Amount } from '../../../model/primitives.ts';
import { compare, exact } from '../../../scoring/exact.ts';
import type { DocumentContext } from '../context.ts';
import type { DocumentBuilder } from '../document-builder.ts';
import type { Chart } from '../document-model.ts';
import {
  byAmount,
  type DimensionStanding,
  dimensionStandings,
  firstOf,
  meanOf,
  printedDifference,
} from '../standing.ts';
import { column, tableOf } from '../table-parts.ts';

/** Points of percent between the best and the worst dimension: below, they lie close together; from, far apart. */
const narrowBelow = exact('10');
const wideFrom = exact('25');

/** The whole scale of a rate. */
const wholeRate = '100';

/** Mean rates of the earlier year, where the dimension has the same indicators by the same rules. */
const earlierRates = (context: DocumentContext): ReadonlyMap<string, Amount | null> => {
  const { comparisons, framework } = context;
  if (comparisons === null) return new Map();
  return new Map(
    framework.dimensions.map(({ id }) => {
      const compared = [...comparisons.values()].flatMap(({ dimensions }) => {
        const own = dimensions.find(({ dimensionId }) => dimensionId === id);
        return own?.comparable && own.rateBefore && own.rateNow ? [own.rateBefore] : [];
      });
      // A mean over other subjects than this year's says nothing about a change.
      const all = compared.length > 0 && compared.length === context.subjects.length;
      return [
        id,
        all
          ? meanOf(
              compared.map((rate) => exact(rate.exact)),
              context,
            )
          : null,
      ] as const;
    }),
  );
};

const spreadSentence = (
  rated: readonly DimensionStanding[],
  places: { readonly table: string; readonly figure: string },
  context: DocumentContext,
): string => {
  const { words } = context;
  const { dimensions } = words;
  const ordered = rated.toSorted(byAmount(({ rate }) => rate));
  const [best] = ordered;
  const worst = ordered.at(-1);
  if (!best?.rate || !worst?.rate) return dimensions.none;
  if (ordered.length === 1) return dimensions.only(best.dimension.name, best.rate.rounded);
  if (best.rate.rounded === worst.rate.rounded) return dimensions.equal(best.rate.rounded, ordered.length);
  const strongest = firstOf(ordered, ({ rate }) => rate);
  const weakest = firstOf(ordered.toReversed(), ({ rate }) => rate);
  const second = ordered[strongest.length];
  const isMiddle = second !== undefined && !weakest.includes(second) && strongest.length === 1;
  const gap = printedDifference(best.rate, worst.rate, context);
  const namesOf = (standings: readonly DimensionStanding[]) =>
    words.names(standings.map(({ dimension }) => dimension.name));
  return dimensions.spread({
    count: ordered.length,
    strong: namesOf(strongest),
    strongRate: best.rate.rounded,
    second: isMiddle ? second.dimension.name : null,
    secondRate: (isMiddle ? second.rate?.rounded : '') ?? '',
    weak: namesOf(weakest),
    weakRate: worst.rate.rounded,
    gap: gap.rounded,
    width:
      compare(exact(gap.exact), narrowBelow) < 0
        ? 'narrow'
        : compare(exact(gap.exact), wideFrom) < 0
          ? 'middle'
          : 'wide',
    mean: context.subjects.length > 1,
    ...places,
  });
};

/** Where the subjects lie furthest apart. */
const widestSentence = (rated: readonly DimensionStanding[], context: DocumentContext): string => {
  const gaps = rated.flatMap(({ dimension, rates }) => {
    const [best] = rates;
    const worst = rates.at(-1);
    return best && worst && rates.length > 1
      ? [{ dimension, best, worst, gap: printedDifference(best.rate, worst.rate, context) }]
      : [];
  });
  const [widest] = gaps.toSorted(byAmount(({ gap }) => gap));
  if (!widest || compare(exact(widest.gap.exact), exact('0')) === 0) return '';
  const { dimension, best, worst, gap } = widest;
  return context.words.dimensions.widest(
    dimension.name,
    best.subject.name,
    best.rate.rounded,
    worst.subject.name,
    worst.rate.rounded,
    gap.rounded,
  );
};

/** 分维度情况. */
export const addDimensions = (builder: DocumentBuilder, context: DocumentContext): void => {
  const { words } = context;
  const { dimensions, headings } = words;
  const standings = dimensionStandings(context);
  const rated = standings.filter(({ rate }) => rate !== null);
  builder.heading(2, 'conclusions.dimensions', headings.dimensions);
  if (rated.length === 0) {
    builder.paragraph('conclusions.dimensions', dimensions.none);
    return;
  }
  const several = context.subjects.length > 1;
  const earlier = earlierRates(context);
  const hasEarlier = [...earlier.values()].some((rate) => rate !== null);
  builder.paragraph(
    'conclusions.dimensions',
    words.sentences([
      spreadSentence(rated, { table: builder.nextTable, figure: builder.nextFigure }, context),
      several ? widestSentence(rated, context) : '',
    ]),
  );
  const extreme = (of: DimensionStanding['rates'][number] | undefined): string =>
    of ? dimensions.extreme(of.subject.name, of.rate.rounded) : words.none;
  builder.table(
    'dimensions',
    several ? dimensions.title : dimensions.titleOne,
    tableOf<DimensionStanding>(
      [
        column(dimensions.dimension, 28, 'left', ({ dimension }) =>
          words.codeAndName(dimension.code, dimension.name),
        ),
        column(dimensions.fullScore, 9, 'right', ({ dimension }) => dimension.weight),
        column(several ? dimensions.mean : dimensions.rate, 13, 'right', ({ rate }) =>
          rate ? rate.rounded : words.none,
        ),
        ...(several
          ? [
              column<DimensionStanding>(dimensions.highest, 25, 'left', ({ rates }) => extreme(rates[0])),
              column<DimensionStanding>(dimensions.lowest, 25, 'left', ({ rates }) => extreme(rates.at(-1))),
            ]
          : []),
        ...(hasEarlier
          ? [
              column<DimensionStanding>(
                dimensions.before,
                12,
                'right',
                ({ dimension }) => earlier.get(dimension.id)?.rounded ?? words.none,
              ),
              column<DimensionStanding>(dimensions.change, 12, 'right', ({ dimension, rate }) => {
                const before = earlier.get(dimension.id);
                return before && rate ? printedDifference(rate, before, context).rounded : words.none;
              }),
            ]
          : []),
      ],
      standings,
      { note: several ? dimensions.note : dimensions.noteOne },
    ),
  );
  const chart: Chart = {
    shape: 'radar',
    categories: standings.map(({ dimension }) => words.codeAndName(dimension.code, dimension.name)),
    series: [
      {
        name: several ? dimensions.mean : dimensions.seriesNow,
        values: standings.map(({ rate }) => rate?.rounded ?? null),
      },
      ...(hasEarlier
        ? [
            {
              name: dimensions.seriesBefore,
              values: standings.map(({ dimension }) => earlier.get(dimension.id)?.rounded ?? null),
            },
          ]
        : []),
    ],
    maximum: wholeRate,
    unit: words.percent,
  };
  builder.figure('dimensions', several ? dimensions.title : dimensions.chart, chart);
};
