import { type Failure, failure } from '../../contract/failure.ts';
import type { Indicator } from '../../model/framework.ts';
import { exact, isZero } from '../../scoring/exact.ts';
import { checkMethod } from '../../scoring/parameters-check.ts';
import type { PlanReading } from '../reading.ts';
import type { Paragraphs } from './rebase-reading.ts';

/** What keeps a line from being taken as it stands; paths start in the indicator. */
export const lineProblems = (
  indicator: Indicator,
  reading: PlanReading,
  paragraphs: Paragraphs,
): Failure[] => {
  const place = indicator.name;
  return [
    ...(isZero(exact(indicator.fullScore))
      ? [failure('framework.full-score-zero', { place }, ['fullScore'])]
      : []),
    ...checkMethod(indicator, place, []),
    ...(indicator.citations.length === 0
      ? [failure('framework.citation-none', { place }, ['citations'])]
      : []),
    ...indicator.citations.flatMap((clause, index) => {
      const span = paragraphs.spanOf(clause);
      return span && reading.text.slice(span.start, span.end) === clause.quote
        ? []
        : [
            failure(
              'framework.citation-missing',
              { place, paragraph: clause.paragraph, quote: clause.quote },
              ['citations', index],
            ),
          ];
    }),
  ];
};
