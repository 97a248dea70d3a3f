import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogues, failureSentence } from '#shared/i18n/index.ts';
import {
  type MatrixReading,
  matrixFromUpperTriangle,
  readMatrix,
} from '#shared/scoring/weights/judgement.ts';

const names = { place: '专家甲', items: ['设施', '师资', '课程', '就业'] };

const codes = (reading: MatrixReading): string[] =>
  reading.ok ? [] : reading.failures.map(({ code, path }) => `${code} ${path.join(',')}`);

const scale = ['1/9', '1/8', '1/5', '1/3', '1/2', '1', '2', '3', '5', '9'];

describe('readMatrix', () => {
  it('reads fractions, decimals and the thirds of a spreadsheet', () => {
    const reading = readMatrix(
      [
        ['1', ' 3 '],
        ['1/3', '1.00'],
      ],
      names,
    );
    expect(reading).toEqual({
      ok: true,
      matrix: [
        [1, 3],
        [expect.closeTo(1 / 3, 15), 1],
      ],
    });
    expect(
      codes(
        readMatrix(
          [
            ['1', '3'],
            ['0.333333333333', '1'],
          ],
          names,
        ),
      ),
    ).toEqual([]);
    expect(
      codes(
        readMatrix(
          [
            ['1', '0.111111111111'],
            ['9', '1'],
          ],
          names,
        ),
      ),
    ).toEqual([]);
  });

  it('refuses pairs that are not reciprocal instead of repairing them', () => {
    expect(
      codes(
        readMatrix(
          [
            ['1', '3'],
            ['0.33', '1'],
          ],
          names,
        ),
      ),
    ).toEqual(['statistics.not-reciprocal 0,1']);
    expect(
      codes(
        readMatrix(
          [
            ['1', '3'],
            ['3', '1'],
          ],
          names,
        ),
      ),
    ).toEqual(['statistics.not-reciprocal 0,1']);
  });

  it('lists every fault with its place', () => {
    const reading = readMatrix(
      [
        ['2', '3', 'abc', '1'],
        ['1/3', '1', '0', '10'],
        [null, '1/0', '1', '1/9'],
        ['1', '1/10', '9', '1'],
      ],
      names,
    );
    expect(codes(reading).toSorted()).toEqual(
      [
        'statistics.diagonal-not-one 0,0',
        'statistics.judgement-unreadable 0,2',
        'statistics.judgement-not-positive 1,2',
        'statistics.judgement-outside-scale 1,3',
        'statistics.judgement-missing 2,0',
        'statistics.judgement-unreadable 2,1',
        'statistics.judgement-outside-scale 3,1',
      ].toSorted(),
    );
  });

  it.each(['NaN', 'Infinity', '-3', '1e3', '1/3/3', '½', '一', '１', '', ' '])('refuses %j', (text) => {
    expect(
      readMatrix(
        [
          ['1', text],
          ['1', '1'],
        ],
        names,
      ).ok,
    ).toBe(false);
  });

  it('refuses sizes and shapes that no random index knows', () => {
    expect(codes(readMatrix([['1']], names))).toEqual(['statistics.matrix-size ']);
    expect(
      codes(
        readMatrix(
          Array.from({ length: 16 }, () => new Array(16).fill('1')),
          names,
        ),
      ),
    ).toEqual(['statistics.matrix-size ']);
    expect(codes(readMatrix([['1', '2'], ['1/2']], names))).toEqual(['statistics.matrix-not-square 1']);
  });

  it('says the fault in words, with place and remedy', () => {
    const reading = readMatrix(
      [
        ['1', '3'],
        ['3', '1'],
      ],
      names,
    );
    if (reading.ok) throw new Error('refused');
    expect(failureSentence(reading.failures[0]!, 'zh-CN')).toBe(
      '专家甲“设施”与“师资”：对称位置的两个判断应互为倒数；现为3与3。请改正其中一个；不能除尽的请填分数，如1/3。',
    );
    expect(failureSentence(reading.failures[0]!, 'en')).toContain('“设施” against “师资”');
    expect(Object.keys(catalogues)).toEqual(['zh-CN', 'en']);
  });
});

describe('matrixFromUpperTriangle', () => {
  const triangles = fc
    .integer({ min: 2, max: 7 })
    .chain((size) =>
      fc.tuple(
        ...Array.from({ length: size - 1 }, (_, row) =>
          fc.array(fc.constantFrom(...scale), { minLength: size - 1 - row, maxLength: size - 1 - row }),
        ),
      ),
    );

  it('gives a reciprocal matrix that reads back as it is', () => {
    fc.assert(
      fc.property(triangles, (upper) => {
        const reading = matrixFromUpperTriangle(upper, { place: 'x', items: [] });
        if (!reading.ok) throw new Error('refused');
        reading.matrix.forEach((row, i) => {
          expect(row[i]).toBe(1);
          row.forEach((value, j) => {
            expect(value).toBeGreaterThan(0);
            expect(value * reading.matrix[j]![i]!).toBeCloseTo(1, 12);
          });
        });
      }),
    );
  });

  it('names the pair that is missing or outside the scale, once', () => {
    expect(codes(matrixFromUpperTriangle([['3', null], ['11']], names))).toEqual([
      'statistics.judgement-missing 0,2',
      'statistics.judgement-outside-scale 1,2',
    ]);
    expect(codes(matrixFromUpperTriangle([['3'], ['1']], names))).toEqual(['statistics.matrix-not-square 0']);
  });
});
