import { type Failure, failure } from '../contract/failure.ts';
import type { Dimension, FrameworkDocument, Indicator } from '../model/framework.ts';
import type { Clause } from '../model/plan.ts';
import { compare, exact, exactToText, isZero, sum } from './exact.ts';
import { checkGradeBands } from './grade-bands-check.ts';
import { checkMethod } from './parameters-check.ts';

type Path = readonly (string | number)[];

/** Reports every code after its first occurrence. */
class Codes {
  readonly #seen = new Set<string>();

  check(code: string, place: string, path: Path): Failure[] {
    if (this.#seen.has(code)) return [failure('framework.duplicate-code', { place, code }, path)];
    this.#seen.add(code);
    return [];
  }
}

const isExactly = (clause: Clause, document: FrameworkDocument, paragraphs: readonly string[]): boolean =>
  clause.planId === document.planId &&
  paragraphs[clause.paragraph - 1]?.slice(clause.start, clause.end) === clause.quote;

const checkCitation = (
  clause: Clause | null,
  document: FrameworkDocument,
  paragraphs: readonly string[],
  place: string,
  path: Path,
): Failure[] =>
  clause === null || isExactly(clause, document, paragraphs)
    ? []
    : [
        failure(
          'framework.citation-missing',
          { place, paragraph: clause.paragraph, quote: clause.quote },
          path,
        ),
      ];

const checkIndicator = (
  indicator: Indicator,
  dimension: Dimension,
  document: FrameworkDocument,
  paragraphs: readonly string[],
  path: Path,
): Failure[] => {
  const place = `${dimension.code} / ${indicator.code} ${indicator.name}`;
  const failures: Failure[] = [];
  if (isZero(exact(indicator.fullScore)))
    failures.push(failure('framework.full-score-zero', { place }, [...path, 'fullScore']));
  if (indicator.group !== null && !dimension.groups.some((group) => group.code === indicator.group))
    failures.push(failure('framework.unknown-group', { place, group: indicator.group }, [...path, 'group']));
  failures.push(...checkMethod(indicator, place, path));
  if (indicator.citations.length === 0)
    failures.push(failure('framework.citation-none', { place }, [...path, 'citations']));
  indicator.citations.forEach((clause, index) => {
    failures.push(...checkCitation(clause, document, paragraphs, place, [...path, 'citations', index]));
  });
  return failures;
};

const checkDimensions = (document: FrameworkDocument, paragraphs: readonly string[]): Failure[] => {
  const failures: Failure[] = [];
  const ids = new Codes();
  const dimensionCodes = new Codes();
  const indicatorCodes = new Codes();
  document.dimensions.forEach((dimension, index) => {
    const path = ['dimensions', index];
    const place = `${dimension.code} ${dimension.name}`;
    failures.push(...ids.check(dimension.id, place, [...path, 'id']));
    failures.push(...dimensionCodes.check(dimension.code, place, [...path, 'code']));
    const groupCodes = new Codes();
    dimension.groups.forEach((group, position) => {
      failures.push(...groupCodes.check(group.code, place, [...path, 'groups', position, 'code']));
    });
    if (dimension.indicators.length === 0)
      failures.push(failure('framework.empty-dimension', { place }, [...path, 'indicators']));
    const expected = sum(dimension.indicators.map((indicator) => exact(indicator.fullScore)));
    if (compare(exact(dimension.weight), expected) !== 0)
      failures.push(
        failure(
          'framework.dimension-weight-differs',
          { place, found: dimension.weight, expected: exactToText(expected) },
          [...path, 'weight'],
        ),
      );
    dimension.indicators.forEach((indicator, position) => {
      const at = [...path, 'indicators', position];
      const indicatorPlace = `${dimension.code} / ${indicator.code} ${indicator.name}`;
      failures.push(...ids.check(indicator.id, indicatorPlace, [...at, 'id']));
      failures.push(...indicatorCodes.check(indicator.code, indicatorPlace, [...at, 'code']));
      failures.push(...checkIndicator(indicator, dimension, document, paragraphs, at));
    });
  });
  return failures;
};

const checkTotal = (document: FrameworkDocument): Failure[] => {
  const found = sum(
    document.dimensions.flatMap((dimension) =>
      dimension.indicators.map((indicator) => exact(indicator.fullScore)),
    ),
  );
  return compare(found, exact(document.totalScore)) === 0
    ? []
    : [
        failure(
          'framework.total-differs',
          { place: document.title, found: exactToText(found), expected: document.totalScore },
          ['totalScore'],
        ),
      ];
};

/** One name is one figure: of one unit wherever it is used, and nobody else's code. */
const checkFigures = (document: FrameworkDocument): Failure[] => {
  const taken = new Set([
    ...document.dimensions.flatMap(({ indicators }) => indicators.map(({ id }) => id)),
    ...document.vetoes.map(({ code }) => code),
    ...document.bonuses.map(({ code }) => code),
  ]);
  const seen = new Map<string, { readonly unit: string; readonly place: string }>();
  return document.dimensions.flatMap((dimension, index) =>
    dimension.indicators.flatMap((indicator, position) => {
      if (indicator.method.id !== 'formula') return [];
      const place = `${dimension.code} / ${indicator.code} ${indicator.name}`;
      return indicator.method.parameters.figures.flatMap(({ name, unit }, at): Failure[] => {
        const path = ['dimensions', index, 'indicators', position, 'method', 'parameters', 'figures', at];
        if (taken.has(name)) return [failure('framework.figure-name-taken', { place, figure: name }, path)];
        const other = seen.get(name);
        if (!other) seen.set(name, { unit, place: `${indicator.code} ${indicator.name}` });
        return other && other.unit !== unit
          ? [
              failure(
                'framework.figure-units',
                { place, figure: name, unit, other: other.place, otherUnit: other.unit },
                [...path, 'unit'],
              ),
            ]
          : [];
      });
    }),
  );
};

/** Vetoes and bonuses share one space of codes with the indicator ids: observations refer to all three. */
const checkSupplements = (document: FrameworkDocument, paragraphs: readonly string[]): Failure[] => {
  const failures: Failure[] = [];
  const codes = new Codes();
  for (const dimension of document.dimensions)
    for (const indicator of dimension.indicators) codes.check(indicator.id, '', []);
  const grades = new Set(document.gradeBands.map((band) => band.name));
  document.vetoes.forEach((veto, index) => {
    const path = ['vetoes', index];
    const place = `${veto.code} ${veto.name}`;
    failures.push(...codes.check(veto.code, place, [...path, 'code']));
    if (!grades.has(veto.effect.grade))
      failures.push(
        failure('framework.veto-grade-unknown', { place, grade: veto.effect.grade }, [
          ...path,
          'effect',
          'grade',
        ]),
      );
    failures.push(...checkCitation(veto.citation, document, paragraphs, place, [...path, 'citation']));
  });
  document.bonuses.forEach((bonus, index) => {
    const path = ['bonuses', index];
    const place = `${bonus.code} ${bonus.name}`;
    failures.push(...codes.check(bonus.code, place, [...path, 'code']));
    if (compare(exact(bonus.points), exact(document.bonusCap)) > 0)
      failures.push(
        failure('framework.bonus-above-cap', { place, points: bonus.points, cap: document.bonusCap }, [
          ...path,
          'points',
        ]),
      );
    failures.push(...checkCitation(bonus.citation, document, paragraphs, place, [...path, 'citation']));
  });
  return failures;
};

const checkProgressList = (document: FrameworkDocument, paragraphs: readonly string[]): Failure[] => {
  const codes = new Codes();
  return (document.progressList?.items ?? []).flatMap((item, index) => {
    const path = ['progressList', 'items', index];
    const place = `${item.code} ${item.content}`;
    return [
      ...codes.check(item.code, place, [...path, 'code']),
      ...checkCitation(item.citation, document, paragraphs, place, [...path, 'citation']),
    ];
  });
};

/**
 * Everything that keeps a framework from being published, each problem with its path in the document and a place
 * people recognise (`B / B3 双师型教师比例`). `paragraphs` are the cited plan's (`paragraphsOf`). Empty when nothing
 * is wrong.
 */
export const checkFramework = (document: FrameworkDocument, paragraphs: readonly string[]): Failure[] => [
  ...(document.dimensions.length === 0
    ? [failure('framework.no-dimensions', { place: document.title }, ['dimensions'])]
    : [...checkTotal(document), ...checkDimensions(document, paragraphs)]),
  ...checkGradeBands(document.gradeBands, document.totalScore, document.title, ['gradeBands']),
  ...checkSupplements(document, paragraphs),
  ...checkFigures(document),
  ...checkProgressList(document, paragraphs),
];
