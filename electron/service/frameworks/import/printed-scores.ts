import { type Failure, failure } from '#shared/contract/failure.ts';
import { compare, exact, exactToText, hundred, multiply, one, sum } from '#shared/scoring/exact.ts';
import { tidyLine } from './cell-text.ts';
import type { FoundLine, FoundSheet } from './found-system.ts';
import { isBonus } from './line-kinds.ts';

const scoreHeadingOf = ({ heading }: FoundSheet): string =>
  tidyLine(heading.columns.find(({ role }) => role === 'score')?.heading ?? '');

const times = (text: string) => exactToText(multiply(exact(text), hundred));

/** Whether the scores are decimal shares that add up to one. */
const areShares = (sheets: readonly FoundSheet[]): boolean => {
  const scores = sheets.flatMap(({ lines }) =>
    lines.flatMap(({ score }) => (score === null ? [] : [exact(score)])),
  );
  return (
    scores.length > 1 && compare(sum(scores), one) === 0 && scores.every((score) => compare(score, one) < 0)
  );
};

const scaled = (sheet: FoundSheet, doubts: readonly Failure[]): FoundSheet => {
  // The lines are the same objects in the sums, so they are changed in place.
  for (const line of sheet.lines) if (line.score !== null) line.score = times(line.score);
  return {
    ...sheet,
    sums: sheet.sums.map((each) => ({ ...each, stated: times(each.stated) })),
    doubts: [...doubts, ...sheet.doubts],
  };
};

/** Decimal shares of one, over all sheets or within one, become parts of a hundred points. */
export const inPoints = (sheets: readonly FoundSheet[]): FoundSheet[] => {
  const doubtOf = (sheet: FoundSheet, count: number): Failure =>
    failure('framework-import.shares-scaled', {
      sheet: sheet.table.name,
      heading: scoreHeadingOf(sheet),
      sheets: count,
    });
  if (areShares(sheets))
    return sheets.map((sheet, index) => scaled(sheet, index === 0 ? [doubtOf(sheet, sheets.length)] : []));
  return sheets.map((sheet) => (areShares([sheet]) ? scaled(sheet, [doubtOf(sheet, 1)]) : sheet));
};

const pointsOf = (lines: readonly FoundLine[]) =>
  sum(lines.filter((line) => !isBonus(line)).map(({ score }) => exact(score ?? '0')));

/** Sums a sheet prints that neither its own rows give nor those of all sheets read with it. */
export const sumDoubts = (sheet: FoundSheet, all: readonly FoundLine[]): Failure[] =>
  sheet.sums.flatMap(({ name, stated, place, lines, wider }) => {
    const found = pointsOf(lines);
    const isGiven =
      compare(found, exact(stated)) === 0 ||
      (wider !== null && compare(pointsOf(all.filter(wider)), exact(stated)) === 0);
    return isGiven
      ? []
      : [
          failure('framework-import.sum-differs', {
            ...place,
            name: name.slice(0, 60),
            stated,
            found: exactToText(found),
          }),
        ];
  });

/** Scores that are printed in percent. */
export const percentDoubts = (sheet: FoundSheet): Failure[] =>
  sheet.percent
    ? [
        failure('framework-import.percent-as-points', {
          sheet: sheet.table.name,
          heading: scoreHeadingOf(sheet),
        }),
      ]
    : [];
