import { type Failure, failure } from '../../contract/failure.ts';
import {
  compare,
  divide,
  type Exact,
  exact,
  multiply,
  negate,
  one,
  reduce,
  sign,
  subtract,
  toApproximateNumber,
  whole,
} from '../exact.ts';

/** A pairwise comparison matrix as arithmetic takes it: aᵢⱼ says how many times as important item i is as item j. */
export type JudgementMatrix = readonly (readonly number[])[];

/** What one expert entered: texts such as `3`, `1/3` or `0.5`, null where nothing was entered. */
export type EnteredMatrix = readonly (readonly (string | null)[])[];

/** How a matrix is named in messages: whose or about what it is, and its items. */
export interface MatrixNames {
  readonly place: string;
  readonly items: readonly string[];
}

/** A matrix, or everything that is wrong with what was entered. Nothing is repaired. */
export type MatrixReading =
  | { readonly ok: true; readonly matrix: JudgementMatrix }
  | { readonly ok: false; readonly failures: readonly Failure[] };

/** The random index is known up to 15 items; beyond about 9 nobody compares reliably. */
export const matrixSizes = { minimum: 2, maximum: 15 } as const;

const reciprocalTolerance: Exact = { numerator: 1n, denominator: 1_000_000_000n };
const scaleEnd = whole(9);

const judgementText = /^(\d{1,20}(?:\.\d{1,20})?)(?:\s*\/\s*(\d{1,20}(?:\.\d{1,20})?))?$/;

/** Reads one judgement, a decimal or a fraction of decimals; null where it is neither. */
const readJudgement = (text: string): Exact | null => {
  const parts = judgementText.exec(text.trim());
  const numerator = parts?.[1];
  if (numerator === undefined) return null;
  const denominator = exact(parts?.[2] ?? '1');
  return denominator.numerator === 0n ? null : divide(exact(numerator), denominator);
};

/** Whether the product is 1, within what a spreadsheet loses when it writes a third as 0.333333333333. */
const isReciprocal = (first: Exact, second: Exact): boolean => {
  const apart = subtract(multiply(first, second), one);
  return compare(sign(apart) < 0 ? negate(apart) : apart, reciprocalTolerance) <= 0;
};

const itemAt = (names: MatrixNames, position: number): string => names.items[position] ?? `${position + 1}`;

const sizeFailure = (names: MatrixNames, found: number): Failure | null =>
  found >= matrixSizes.minimum && found <= matrixSizes.maximum
    ? null
    : failure('statistics.matrix-size', { place: names.place, found, ...matrixSizes });

/** The judgement of a cell, or why it is refused; `scale` limits it to 1/9 … 9. */
const readCell = (names: MatrixNames, text: string | null, row: number, column: number): Exact | Failure => {
  const facts = { place: names.place, row: itemAt(names, row), column: itemAt(names, column) };
  const path = [row, column];
  if (text === null || text.trim() === '') return failure('statistics.judgement-missing', facts, path);
  const found = text.trim().slice(0, 60);
  const value = readJudgement(text);
  if (value === null) return failure('statistics.judgement-unreadable', { ...facts, found }, path);
  if (value.numerator <= 0n) return failure('statistics.judgement-not-positive', { ...facts, found }, path);
  const aboveScale = compare(value, scaleEnd) > 0;
  const belowScale = compare(multiply(value, scaleEnd), one) < 0 && !isReciprocal(value, scaleEnd);
  if (aboveScale || belowScale)
    return failure('statistics.judgement-outside-scale', { ...facts, found }, path);
  return value;
};

/** Why a single judgement is refused, or null; `row` and `column` are the names of the two items. */
export const judgementProblem = (
  text: string,
  facts: { readonly place: string; readonly row: string; readonly column: string },
): Failure | null => {
  const read = readCell({ place: facts.place, items: [facts.row, facts.column] }, text, 0, 1);
  return isFailure(read) ? read : null;
};

/** The judgement seen from the other item: 3 ↔ 1/3, 2/3 ↔ 3/2. Null where the text is none. */
export const reciprocalText = (text: string): string | null => {
  const value = readJudgement(text);
  if (value === null || value.numerator <= 0n) return null;
  const { numerator, denominator } = reduce(value);
  return numerator === 1n ? `${denominator}` : `${denominator}/${numerator}`;
};

const isFailure = (value: Exact | Failure): value is Failure => 'code' in value;

/**
 * Reads a whole matrix. Refused, each with its place: other than 2 to 15 items, rows of another length, empty,
 * unreadable, zero or negative judgements, judgements outside 1/9 … 9, a diagonal other than 1, and pairs that are not
 * reciprocals of each other.
 */
export const readMatrix = (entered: EnteredMatrix, names: MatrixNames): MatrixReading => {
  const size = entered.length;
  const wrongSize = sizeFailure(names, size);
  if (wrongSize) return { ok: false, failures: [wrongSize] };
  const ragged = entered.flatMap((row, position) =>
    row.length === size
      ? []
      : failure(
          'statistics.matrix-not-square',
          { place: names.place, row: itemAt(names, position), found: row.length, expected: size },
          [position],
        ),
  );
  if (ragged.length > 0) return { ok: false, failures: ragged };

  const read = entered.map((row, i) => row.map((text, j) => readCell(names, text, i, j)));
  const failures = read.flatMap((row) => row.filter(isFailure));
  const value = (i: number, j: number): Exact | null => {
    const found = read[i]?.[j];
    return found === undefined || isFailure(found) ? null : found;
  };
  const textAt = (i: number, j: number): string => (entered[i]?.[j] ?? '').trim();
  for (let i = 0; i < size; i += 1) {
    const self = value(i, i);
    const facts = { place: names.place, row: itemAt(names, i) };
    if (self && compare(self, one) !== 0)
      failures.push(
        failure('statistics.diagonal-not-one', { ...facts, column: facts.row, found: textAt(i, i) }, [i, i]),
      );
    for (let j = i + 1; j < size; j += 1) {
      const upper = value(i, j);
      const lower = value(j, i);
      if (upper && lower && !isReciprocal(upper, lower))
        failures.push(
          failure(
            'statistics.not-reciprocal',
            { ...facts, column: itemAt(names, j), found: textAt(i, j), opposite: textAt(j, i) },
            [i, j],
          ),
        );
    }
  }
  if (failures.length > 0) return { ok: false, failures };
  const matrix = read.map((row) => row.map((cell) => (isFailure(cell) ? 1 : toApproximateNumber(cell))));
  return { ok: true, matrix };
};

/**
 * Builds a matrix from the n(n−1)/2 judgements above the diagonal, row by row, which is all that is asked of an
 * expert: the first row has n−1 judgements, the last but one has 1. What is below follows as reciprocals.
 */
export const matrixFromUpperTriangle = (
  upper: readonly (readonly (string | null)[])[],
  names: MatrixNames,
): MatrixReading => {
  const size = upper.length + 1;
  const wrongSize = sizeFailure(names, size);
  if (wrongSize) return { ok: false, failures: [wrongSize] };
  const failures: Failure[] = [];
  const exactly = (i: number, j: number): Exact | Failure => {
    if (i === j) return one;
    return readCell(names, upper[i]?.[j - i - 1] ?? null, i, j);
  };
  upper.forEach((row, i) => {
    if (row.length !== size - i - 1)
      failures.push(
        failure(
          'statistics.matrix-not-square',
          { place: names.place, row: itemAt(names, i), found: row.length, expected: size - i - 1 },
          [i],
        ),
      );
  });
  if (failures.length > 0) return { ok: false, failures };
  const matrix: number[][] = [];
  for (let i = 0; i < size; i += 1) {
    const row: number[] = [];
    for (let j = 0; j < size; j += 1) {
      const judgement = i <= j ? exactly(i, j) : exactly(j, i);
      if (isFailure(judgement)) {
        if (i < j) failures.push(judgement);
        row.push(1);
      } else row.push(toApproximateNumber(i <= j ? judgement : divide(one, judgement)));
    }
    matrix.push(row);
  }
  return failures.length > 0 ? { ok: false, failures } : { ok: true, matrix };
};
