import type { SubjectComparison } from '../../../scoring/comparison/years.ts';
import { compare, exact, sign } from '../../../scoring/exact.ts';
import { amountOf } from '../../../scoring/rounding.ts';
import type { DocumentContext } from '../context.ts';
import type { DocumentBuilder } from '../document-builder.ts';
import { column, tableOf } from '../table-parts.ts';

interface ChangeLine {
  readonly name: string;
  readonly comparison: SubjectComparison;
}

/** A change as printed, and without its sign. */
const changeOf = (change: string, context: DocumentContext) => {
  const { rounding } = context.snapshot.evaluation.rules;
  const value = exact(change);
  return {
    direction: sign(value),
    text: amountOf(value, rounding).rounded,
    size: amountOf(
      { ...value, numerator: value.numerator < 0n ? -value.numerator : value.numerator },
      rounding,
    ).rounded,
  };
};

const totalSentences = (lines: readonly ChangeLine[], context: DocumentContext): string[] => {
  const { change: words } = context.words;
  const changed = lines.flatMap(({ name, comparison }) =>
    comparison.change === null
      ? []
      : [{ name, exact: exact(comparison.change), ...changeOf(comparison.change, context) }],
  );
  const [only] = changed;
  if (!only) return [];
  if (changed.length === 1)
    return [
      only.direction === 0
        ? words.oneSame(only.name)
        : only.direction > 0
          ? words.oneUp(only.name, only.size)
          : words.oneDown(only.name, only.size),
    ];
  const of = (direction: number) => changed.filter((each) => each.direction === direction);
  const [up, down, same] = [of(1), of(-1), of(0)];
  const largest = (list: typeof changed, better: number) =>
    list.toSorted((a, b) => better * compare(b.exact, a.exact))[0];
  const [most, least] = [largest(up, 1), largest(down, -1)];
  return [
    words.counts(
      changed.length,
      [
        ...(up.length > 0 ? [words.up(up.length)] : []),
        ...(down.length > 0 ? [words.down(down.length)] : []),
        ...(same.length > 0 ? [words.same(same.length)] : []),
      ].join(context.words.listSeparator),
    ),
    ...(most ? [words.largestUp(most.name, most.size)] : []),
    ...(least ? [words.largestDown(least.name, least.size)] : []),
  ];
};

/** 与上次评价比较; nothing where there is no earlier evaluation. */
export const addChange = (builder: DocumentBuilder, context: DocumentContext): void => {
  const { words, comparisons, previous, subjects, snapshot } = context;
  if (comparisons === null || previous === null) return;
  const { change } = words;
  builder.heading(2, 'conclusions.change', words.headings.change);
  const lines = subjects.flatMap(({ id, name }): ChangeLine[] => {
    const comparison = comparisons.get(id);
    return comparison ? [{ name, comparison }] : [];
  });
  const known = lines.filter(({ comparison }) => comparison.previousSubjectId !== null);
  const { evaluation } = previous.snapshot;
  if (known.length === 0) {
    builder.paragraph('conclusions.change', change.none);
    return;
  }
  const indicators = known.flatMap(({ comparison }) => comparison.indicators);
  const compared = indicators.flatMap((each) => (each.change === null ? [] : [sign(exact(each.change))]));
  const notComparable = known.filter(({ comparison }) => comparison.change === null).length;
  const absent = lines.length - known.length;
  builder.paragraph(
    'conclusions.change',
    words.sentences([
      change.intro(evaluation.year, evaluation.title, builder.nextTable),
      ...totalSentences(known, context),
      notComparable === 0 ? '' : change.notComparable(notComparable),
      absent === 0 ? '' : change.absentCount(absent),
      change.indicators(
        compared.length,
        indicators.length,
        compared.filter((direction) => direction > 0).length,
        compared.filter((direction) => direction < 0).length,
      ),
    ]),
  );
  builder.table(
    'change',
    change.title,
    tableOf<ChangeLine>(
      [
        column(change.subject, 30, 'left', ({ name }) => name),
        column(
          change.before(evaluation.year),
          14,
          'right',
          ({ comparison }) => comparison.totalBefore?.rounded ?? words.none,
        ),
        column(
          change.now(snapshot.evaluation.year),
          14,
          'right',
          ({ comparison }) => comparison.totalNow.rounded,
        ),
        column(change.change, 11, 'right', ({ comparison }) =>
          comparison.change === null ? words.none : changeOf(comparison.change, context).text,
        ),
        column(change.gradeBefore, 11, 'centre', ({ comparison }) => comparison.gradeBefore ?? words.none),
        column(change.gradeNow, 11, 'centre', ({ comparison }) => comparison.gradeNow ?? words.none),
        column(change.remark, 20, 'left', ({ comparison }) => {
          if (comparison.previousSubjectId === null) return change.absent;
          return comparison.change === null ? change.incomparable : '';
        }),
      ],
      lines,
      { note: change.note },
    ),
  );
};
