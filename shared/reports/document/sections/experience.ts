import { compare, exact } from '../../../scoring/exact.ts';
import { clausesOf, clauseText } from '../clauses.ts';
import type { DocumentContext } from '../context.ts';
import type { DocumentBuilder } from '../document-builder.ts';
import { byAmount, type IndicatorStanding, indicatorStandings } from '../standing.ts';

/** A rate from which something counts as carried out well, in percent. */
export const goodRate = '90';
const mostItems = 5;

/** Indicators from the good rate up, the best first. */
export const bestIndicators = (context: DocumentContext): IndicatorStanding[] =>
  indicatorStandings(context)
    .filter(({ rate }) => rate !== null && compare(exact(rate.exact), exact(goodRate)) >= 0)
    .toSorted(
      (a, b) =>
        byAmount<IndicatorStanding>(({ rate }) => rate)(a, b) ||
        compare(exact(b.indicator.fullScore), exact(a.indicator.fullScore)),
    );

/** 主要经验, no more than the numbers bear. */
export const addExperience = (builder: DocumentBuilder, context: DocumentContext): void => {
  const { words, subjects } = context;
  const { experience } = words;
  const rated = indicatorStandings(context).filter(({ rate }) => rate !== null);
  if (rated.length === 0) return;
  builder.heading(1, 'experience', words.headings.experience);
  const best = bestIndicators(context);
  const several = subjects.length > 1;
  if (best.length === 0) {
    builder.paragraph('experience', several ? experience.none(goodRate) : experience.noneOne(goodRate));
    return;
  }
  const [mostIn] = [...Map.groupBy(best, ({ dimension }) => dimension)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  builder.paragraph(
    'experience',
    words.sentences([
      experience.intro(best.length, rated.length, goodRate, several),
      mostIn && mostIn[1].length > 1 && best.length > 2
        ? experience.most(mostIn[0].name, mostIn[1].length)
        : '',
    ]),
  );
  best.slice(0, mostItems).forEach(({ indicator, rate, rates }, turn) => {
    const [clause] = clausesOf(indicator);
    builder.paragraph(
      `experience/${indicator.code}`,
      words.sentences([
        experience.item({
          name: indicator.name,
          rate: rate?.rounded ?? '',
          clause: clause ? clauseText(clause, context) : null,
          full: rates.filter((each) => compare(exact(each.rate.exact), exact('100')) === 0).length,
          rated: rates.length,
          turn,
        }),
      ]),
    );
  });
};
