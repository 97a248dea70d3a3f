import fc from 'fast-check';

/** Complete tables of small whole ratings, one row per scorer. */
export const completeRatings = (most = 5): fc.Arbitrary<number[][]> =>
  fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 8 })).chain(([raters, objects]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: most }), { minLength: objects, maxLength: objects }), {
      minLength: raters,
      maxLength: raters,
    }),
  );

/** The same with gaps. */
export const gappedRatings = (least = 0): fc.Arbitrary<(number | null)[][]> =>
  fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 8 })).chain(([raters, objects]) =>
    fc.array(
      fc.array(fc.option(fc.integer({ min: least, max: 5 }), { nil: null, freq: 4 }), {
        minLength: objects,
        maxLength: objects,
      }),
      { minLength: raters, maxLength: raters },
    ),
  );

/** A table with its rows and its columns in another order. */
export const withShuffle = <Table extends readonly (readonly unknown[])[]>(
  tables: fc.Arbitrary<Table>,
): fc.Arbitrary<{ table: Table; rows: number[]; columns: number[] }> =>
  tables.chain((table) => {
    const orders = (length: number) =>
      fc.shuffledSubarray(
        Array.from({ length }, (_, index) => index),
        { minLength: length, maxLength: length },
      );
    return fc.record({
      table: fc.constant(table),
      rows: orders(table.length),
      columns: orders(table[0]!.length),
    });
  });

export const rearranged = <Value>(
  table: readonly (readonly Value[])[],
  rows: readonly number[],
  columns: readonly number[],
): Value[][] => rows.map((row) => columns.map((column) => table[row]![column]!));

export const near = (found: number, expected: number, tolerance = 1e-9): boolean =>
  Math.abs(found - expected) <= tolerance * Math.max(1, Math.abs(expected));

/** The value of a statistic that must have one. */
export const settled = <Value>(
  statistic: { defined: true; value: Value } | { defined: false; reason: string },
): Value => {
  if (!statistic.defined) throw new Error(statistic.reason);
  return statistic.value;
};

export const reasonOf = (statistic: { defined: boolean; reason?: string }): string | undefined =>
  statistic.reason;

/** Whether two lists are the same but for rounding. */
export const allNear = (found: readonly number[], expected: readonly number[], tolerance = 1e-9): boolean =>
  found.length === expected.length && found.every((value, index) => near(value, expected[index]!, tolerance));
