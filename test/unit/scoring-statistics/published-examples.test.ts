import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { vectorFileSchema } from '#shared/model/vector.ts';
import { differencesFrom } from '#shared/scoring/published-examples/comparison.ts';
import { checkExample } from '#shared/scoring/published-examples/index.ts';

const folder = new URL('../../../seeds/vectors/', import.meta.url);
const files = readdirSync(folder).map((name) => ({
  name,
  ...vectorFileSchema.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))),
}));

describe.each(files)('$name', ({ vectors }) => {
  it.each(vectors.map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
    expect(checkExample(vector)).toEqual({ outcome: 'passed' });
  });
});

describe('the shipped examples', () => {
  it('are there for every family of calculations', () => {
    expect(files.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'aggregate.json',
        'agreement.json',
        'ahp.json',
        'deduction.json',
        'dispersion.json',
        'entropy.json',
        'mcda.json',
        'ranking.json',
        'rounding.json',
        'scoring.json',
      ]),
    );
  });

  it('fail when a printed figure is moved beyond the tolerance', () => {
    // A printed figure of 0 or more moves up by more than any tolerance in the files; a printed word changes.
    const moved = files
      .flatMap(({ vectors }) => vectors)
      .map((vector) => ({
        ...vector,
        expected: JSON.parse(
          JSON.stringify(vector.expected, (_, value: unknown) => {
            if (typeof value === 'number') return value + 1;
            return typeof value === 'string' ? `${value}?` : value;
          }),
        ),
      }));
    for (const vector of moved) expect(checkExample(vector).outcome, vector.id).toBe('failed');
  });
});

describe('checkExample', () => {
  const vector = {
    id: 'x',
    call: 'sd',
    source: 'x',
    provenance: 'derived' as const,
    input: { values: [1, 3] },
    expected: { mean: 2 },
    tolerance: 0,
  };

  it('names an unknown calculation', () => {
    expect(checkExample({ ...vector, call: 'toString' })).toEqual({ outcome: 'unknown' });
  });

  it('refuses input of another shape and says where', () => {
    expect(checkExample({ ...vector, input: { values: [1, 'a'] } })).toEqual({
      outcome: 'refused',
      at: 'values.1',
    });
  });

  it('refuses a matrix that is not reciprocal', () => {
    const input = {
      matrix: [
        [1, 3],
        [2, 1],
      ],
      ri: 'saaty1980',
    };
    expect(checkExample({ ...vector, call: 'ahp', input })).toEqual({ outcome: 'refused', at: '0.1' });
  });

  it('reports the figures that differ and those that are missing', () => {
    const expected = { mean: 2.5, sample_sd: 1.5, unknown: 1 };
    expect(checkExample({ ...vector, expected, tolerance: 0.4 })).toEqual({
      outcome: 'failed',
      differences: [
        { at: 'mean', expected: 2.5, found: 2 },
        { at: 'unknown', expected: 1, found: undefined },
      ],
    });
  });
});

describe('differencesFrom', () => {
  it('takes lists of another length, null and NaN as different', () => {
    expect(differencesFrom([1, 2], [1], 1)).toHaveLength(1);
    expect(differencesFrom([null, 1], [1, null], 1)).toHaveLength(2);
    expect(differencesFrom(1, Number.NaN, 1)).toHaveLength(1);
    expect(differencesFrom({ a: [1] }, { a: [1.5], b: 2 }, 0.5)).toEqual([]);
  });
});
