import { expect, test } from 'vitest';
import type { CarryOverCandidate } from '#shared/contract/methods/findings.ts';
import type { EvaluationSummary } from '#shared/model/evaluation.ts';
import { canCarry, earlierFirst } from '../../../../renderer/screens/findings/carry-over.ts';

const summary = (id: string, year: number): EvaluationSummary => ({ id, year }) as EvaluationSummary;

test('earlier years come first, the latest of them on top; the evaluation itself is left out', () => {
  const all = [
    summary('next', 2020),
    summary('old', 2017),
    summary('own', 2019),
    summary('last', 2018),
    summary('same', 2019),
  ];
  expect(earlierFirst(all, { id: 'own', year: 2019 }).map(({ id }) => id)).toEqual([
    'last',
    'old',
    'next',
    'same',
  ]);
});

test.each([
  ['subject-1', false, true],
  ['subject-1', true, false],
  [null, false, false],
])('a candidate with subject %s, present %s', (subjectId, present, expected) => {
  expect(canCarry({ subjectId, present } as CarryOverCandidate)).toBe(expected);
});
