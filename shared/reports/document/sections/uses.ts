import { bestFirst } from '../../../scoring/results/grades.ts';
import { clausesMatching, clauseText } from '../clauses.ts';
import type { DocumentContext } from '../context.ts';
import type { DocumentBuilder } from '../document-builder.ts';
import { byAmount, dimensionStandings } from '../standing.ts';
import { bestIndicators } from './experience.ts';
import { linesByRank } from './totals.ts';

/** The uses of results that plans name, with the words they name them by. */
const uses = [
  { id: 'performance', words: /绩效考核|绩效评价/ },
  { id: 'funding', words: /投入引导|政策支持|资金支持|经费/ },
  { id: 'pilots', words: /试点/ },
  { id: 'recognition', words: /表彰|奖励|激励/ },
] as const;

/** A clause orders a use where it speaks of results; the words alone stand in many clauses. */
const ofResults = /结果/;
const mostNamed = 3;

/** 评价结果运用: the uses the clauses name, or the usual four said to be such. */
export const addUses = (builder: DocumentBuilder, context: DocumentContext): void => {
  const { words, result } = context;
  builder.heading(1, 'uses', words.headings.uses);
  const clauses = clausesMatching(ofResults, context).filter(({ quote }) =>
    uses.some((use) => use.words.test(quote)),
  );
  const named = uses.filter((use) => clauses.some(({ quote }) => use.words.test(quote)));
  const others = named.length === 0 ? [] : uses.filter((use) => !named.includes(use));
  builder.paragraph(
    'uses',
    named.length === 0
      ? words.uses.notOrdered
      : words.uses.ordered(clauses.map((clause) => clauseText(clause, context)).join(words.clauseSeparator)),
  );
  const lines = linesByRank(context);
  const grades = [...Map.groupBy(lines, (line) => line.result.grade)]
    .flatMap(([grade, own]) => (grade === null ? [] : [words.conclusions.gradeCount(grade, own.length)]))
    .join(words.listSeparator);
  const lowest = dimensionStandings(context)
    .filter(({ rate }) => rate !== null)
    .toSorted(byAmount(({ rate }) => rate))
    .at(-1);
  const vetoed = lines.filter((line) => line.result.vetoes.length > 0).map(({ subject }) => subject.name);
  // The best of those who failed is no example.
  const bands = bestFirst(context.snapshot.evaluation.rules.gradeBands);
  const lowestGrade = bands.length > 1 ? bands.at(-1)?.name : undefined;
  const leading = lines
    .filter(
      (line) =>
        line.result.rank?.position === 1 &&
        line.result.rank.of > 1 &&
        line.result.vetoes.length === 0 &&
        line.result.grade !== lowestGrade,
    )
    .map(({ subject }) => subject.name);
  const texts: { readonly [Id in (typeof uses)[number]['id']]: () => string } = {
    performance: () =>
      words.uses.performance({
        grades,
        incomplete: grades !== '' && result.subjects.some(({ complete }) => !complete),
      }),
    funding: () => words.uses.funding(lowest?.dimension.name ?? null, lowest?.rate?.rounded ?? ''),
    pilots: () =>
      words.uses.pilots(
        bestIndicators(context)
          .slice(0, mostNamed)
          .map(({ indicator }) => words.analysis.quoted(indicator.name))
          .join(words.listSeparator),
      ),
    recognition: () => words.uses.recognition(words.names(leading), words.names(vetoed)),
  };
  for (const { id } of named.length === 0 ? uses : named) builder.paragraph(`uses/${id}`, texts[id]());
  if (others.length > 0)
    builder.paragraph(
      'uses.others',
      words.uses.other(words.names(others.map(({ id }) => words.uses.names[id]))),
    );
};
