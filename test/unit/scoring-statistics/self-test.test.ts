import { describe, expect, it } from 'vitest';
import { recomputeFile, selfTestReport } from '#shared/scoring/published-examples/self-test.ts';

const sound = {
  id: 'sd-two',
  call: 'sd',
  source: '两个数',
  provenance: 'derived',
  input: { values: [1, 3] },
  expected: { mean: 2, range: 2 },
  tolerance: 0,
};
const fileOf = (...vectors: unknown[]) => ({
  name: 'own.json',
  text: JSON.stringify({ schema: 'vectors/1', method: '离散', note: '无', vectors }),
});

describe('a file of examples', () => {
  it('shows every printed figure beside the recomputed one', () => {
    const { examples, problem } = recomputeFile(fileOf(sound));
    expect(problem).toBeNull();
    expect(examples[0]).toMatchObject({
      outcome: 'passed',
      figures: [
        { at: 'mean', expected: '2', found: '2', within: true },
        { at: 'range', expected: '2', found: '2', within: true },
      ],
    });
  });

  it('fails where a figure differs or is not computed at all', () => {
    const { examples } = recomputeFile(fileOf({ ...sound, expected: { mean: 2.5, nothing: 1, range: 2 } }));
    expect(examples[0]?.outcome).toBe('failed');
    expect(examples[0]?.figures.filter(({ within }) => !within)).toEqual([
      { at: 'mean', expected: '2.5', found: '2', within: false },
      { at: 'nothing', expected: '1', found: null, within: false },
    ]);
  });

  it('tells unknown, refused and malformed examples apart and goes on with the others', () => {
    const report = selfTestReport([
      recomputeFile(
        fileOf(
          { ...sound, call: 'toString' },
          { ...sound, input: { values: ['x'] } },
          { ...sound, tolerance: -1 },
          'text',
          { ...sound, expected: {} },
          {
            ...sound,
            call: 'ahp',
            input: {
              matrix: [
                [1, 2],
                [3, 1],
              ],
              ri: 'saaty1980',
            },
          },
          sound,
        ),
      ),
    ]);
    expect(report.files[0]?.examples.map(({ outcome, at }) => [outcome, at])).toEqual([
      ['unknown', ''],
      ['refused', 'values.0'],
      ['malformed', 'vectors.2.tolerance'],
      ['malformed', 'vectors.3'],
      ['malformed', 'expected'],
      ['refused', '0.1'],
      ['passed', ''],
    ]);
    expect(report.files[0]?.examples[5]?.failure?.code).toBe('statistics.not-reciprocal');
    expect(report).toMatchObject({ passed: 1, failed: 6 });
  });

  it('tells where a text stops being JSON', () => {
    const { problem } = recomputeFile({
      name: 'broken.json',
      text: '{\n "schema": "vectors/1",\n "method" 1}',
    });
    expect(problem).toMatchObject({
      code: 'selftest.not-json',
      facts: { file: 'broken.json', line: 3, column: 11 },
    });
    expect(recomputeFile({ name: 'empty.json', text: '' }).problem?.code).toBe('selftest.not-json');
  });

  it('tells what a file of another shape lacks, and takes a byte order mark', () => {
    const wrong = (value: unknown) => recomputeFile({ name: 'x.json', text: JSON.stringify(value) }).problem;
    expect(wrong([])).toMatchObject({ code: 'selftest.wrong-shape', facts: { at: '' } });
    expect(wrong({ schema: 'vectors/2', method: 'x', note: 'x', vectors: [sound] })?.facts).toMatchObject({
      at: 'schema',
    });
    expect(wrong({ schema: 'vectors/1', method: 'x', note: 'x', vectors: [] })?.facts).toMatchObject({
      at: 'vectors',
    });
    const marked = fileOf(sound);
    expect(recomputeFile({ ...marked, text: `\ufeff${marked.text}` }).problem).toBeNull();
    expect(selfTestReport([recomputeFile({ name: 'x.json', text: '' })])).toMatchObject({
      passed: 0,
      failed: 1,
    });
  });
});
