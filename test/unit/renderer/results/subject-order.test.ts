import { describe, expect, test } from 'vitest';
import type { MethodSpecification } from '#shared/scoring/methods/specification.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import {
  framework,
  indicator,
  level,
  number,
  score,
  scorer,
  snapshot,
  subject,
} from '#test/builders/snapshot.ts';
import { type SubjectSorting, sortSubjects } from '../../../../renderer/screens/results/subject-order.ts';

const levels: MethodSpecification = {
  id: 'level',
  version: 1,
  parameters: {
    levels: [
      { name: 'A', factor: '1', minimumCriteria: null },
      { name: 'D', factor: '0', minimumCriteria: null },
    ],
    criteria: [],
  },
};

const evaluation = snapshot(framework({ A: [indicator('A1', '10')], B: [indicator('B1', '90', levels)] }), {
  subjects: [
    subject('s1', { name: '乙校', position: 0 }),
    subject('s2', { name: '甲校', position: 1 }),
    subject('s3', { name: '丙校', position: 2 }),
    subject('s4', { name: '丁校', position: 3 }),
  ],
  scorers: [scorer('p1')],
  scores: [
    score('s1', 'p1', 'A1', number('9')),
    score('s1', 'p1', 'B1', level('D')),
    score('s2', 'p1', 'A1', number('10')),
    score('s2', 'p1', 'B1', level('A')),
    score('s3', 'p1', 'A1', number('9')),
    score('s3', 'p1', 'B1', level('A')),
    score('s4', 'p1', 'A1', number('3')),
  ],
});
const result = computeResults(evaluation);
const lines = evaluation.subjects.map((each) => ({
  subject: each,
  result: result.subjects.find(({ subjectId }) => subjectId === each.id)!,
}));
const names = (sorting: SubjectSorting) => sortSubjects(lines, sorting).map(({ subject: { name } }) => name);

describe('order of the summary', () => {
  test('by rank, the unranked last', () => {
    expect(names({ order: { by: 'rank' }, descending: false })).toEqual(['甲校', '丙校', '乙校', '丁校']);
  });

  test('by total as numbers, not as text', () => {
    expect(names({ order: { by: 'total' }, descending: true })).toEqual(['甲校', '丙校', '乙校', '丁校']);
    expect(names({ order: { by: 'total' }, descending: false })).toEqual(['丁校', '乙校', '丙校', '甲校']);
  });

  test('by a dimension, equal ones in the order of the list', () => {
    const order = { by: 'dimension', dimensionId: 'd-A' } as const;
    expect(names({ order, descending: true })).toEqual(['甲校', '乙校', '丙校', '丁校']);
    expect(names({ order, descending: false })).toEqual(['丁校', '乙校', '丙校', '甲校']);
  });

  test('by name in Chinese order', () => {
    expect(names({ order: { by: 'subject' }, descending: false })).toEqual(['丙校', '丁校', '甲校', '乙校']);
  });

  test('by missing cells', () => {
    expect(names({ order: { by: 'missing' }, descending: true })[0]).toBe('丁校');
  });
});
