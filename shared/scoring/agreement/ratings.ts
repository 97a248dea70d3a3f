import type { UndefinedReason } from './statistic.ts';

/**
 * What several scorers gave several objects: one row per scorer, one column per object, null where a scorer gave
 * nothing. A missing rating is never a zero.
 */
export type Ratings = readonly (readonly (number | null)[])[];

/** The part of the ratings in which nothing is missing, and what had to be left out for it. */
export interface CompleteCases {
  /** One row per scorer, one column per object. */
  readonly rows: readonly (readonly number[])[];
  readonly raters: number;
  readonly objects: number;
  /** Positions of the objects that somebody did not rate. */
  readonly leftOutObjects: readonly number[];
  /** Positions of the scorers who rated nothing at all; they do not make every object incomplete. */
  readonly leftOutRaters: readonly number[];
}

/** What makes the table unusable for any statistic; null where nothing does. */
export const tableProblem = (rows: Ratings): UndefinedReason | null => {
  const width = rows[0]?.length ?? 0;
  for (const row of rows) {
    if (row.length !== width) return 'shapes-differ';
    for (const value of row) if (value !== null && !Number.isFinite(value)) return 'not-finite';
  }
  return null;
};

/** Leaves out scorers without any rating, then objects that not every remaining scorer rated. */
export const completeCases = (ratings: Ratings): CompleteCases => {
  const leftOutRaters: number[] = [];
  const rated = ratings.filter((row, position) => {
    const some = row.some((value) => value !== null);
    if (!some) leftOutRaters.push(position);
    return some;
  });
  const width = rated[0]?.length ?? 0;
  const leftOutObjects: number[] = [];
  const rows: number[][] = rated.map(() => []);
  for (let object = 0; object < width; object += 1) {
    const column: number[] = [];
    for (const row of rated) {
      const value = row[object];
      if (typeof value === 'number') column.push(value);
    }
    if (column.length < rated.length) leftOutObjects.push(object);
    else for (const [rater, value] of column.entries()) rows[rater]?.push(value);
  }
  return {
    rows,
    raters: rated.length,
    objects: width - leftOutObjects.length,
    leftOutObjects,
    leftOutRaters,
  };
};

/** Rows become columns. All rows must be equally long. */
export const transpose = <Value>(rows: readonly (readonly Value[])[]): Value[][] =>
  (rows[0] ?? []).map((_, position) => rows.flatMap((row) => row.slice(position, position + 1)));
