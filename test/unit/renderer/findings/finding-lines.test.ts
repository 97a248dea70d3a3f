import { describe, expect, test } from 'vitest';
import type { Finding } from '#shared/model/finding.ts';
import type { Rectification } from '#shared/model/rectification.ts';
import {
  filterFindings,
  findingCounts,
  findingLines,
  noFilter,
  overdueLines,
  placeBeside,
} from '../../../../renderer/screens/findings/finding-lines.ts';

const finding = (id: string, more: Partial<Finding> = {}): Finding => ({
  id,
  evaluationId: 'evaluation-1',
  subjectId: 'subject-1',
  indicatorId: null,
  statement: '未按期报送年度报告',
  facts: '',
  nature: 'late',
  severity: 'moderate',
  evidenceIds: [],
  clause: null,
  responsibleUnit: '',
  suggestion: '',
  withdrawnReason: null,
  origin: null,
  raisedBy: 'lead',
  raisedAt: '2019-09-02T08:00:00.000Z',
  position: 0,
  ...more,
});
const line = (id: string, findingId: string, more: Partial<Rectification> = {}): Rectification => ({
  id,
  evaluationId: 'evaluation-1',
  findingId,
  measure: '补报年度报告',
  unit: '',
  person: '',
  dueOn: null,
  status: 'not-started',
  progress: '',
  completedOn: null,
  evidenceIds: [],
  reviewer: '',
  opinion: '',
  closedOn: null,
  position: 0,
  ...more,
});

const today = '2019-11-01';
const scene = {
  today,
  subjects: [
    { id: 'subject-1', name: '甲校' },
    { id: 'subject-2', name: '乙校' },
  ] as never,
  indicators: new Map(),
  findings: [
    finding('a', { severity: 'serious' }),
    finding('b', { subjectId: 'subject-2', statement: '双师型教师占比偏低' }),
    finding('c', { withdrawnReason: '申辩成立' }),
    finding('d'),
  ],
  lines: new Map([
    [
      'a',
      [
        line('a1', 'a', { dueOn: '2019-10-30' }),
        line('a2', 'a', { dueOn: '2019-09-30', status: 'under-way' }),
      ],
    ],
    ['b', [line('b1', 'b', { dueOn: today, person: 'Ｌiu' })]],
    ['c', [line('c1', 'c', { dueOn: '2019-01-01' })]],
    ['d', [line('d1', 'd', { dueOn: '2019-10-01', status: 'done', closedOn: '2019-10-20' })]],
  ]),
};
const idsOf = (filter: Partial<typeof noFilter>): string[] =>
  filterFindings(findingLines(scene), { ...noFilter, ...filter }, scene).map(({ finding: { id } }) => id);

describe('the list of findings', () => {
  test('says where each stands and by how many days it is late; withdrawn ones are never late', () => {
    expect(findingLines(scene).map(({ number, state, daysLate }) => [number, state, daysLate])).toEqual([
      [1, 'under-way', 32],
      [2, 'open', null],
      [3, 'withdrawn', null],
      [4, 'closed', null],
    ]);
    expect(findingCounts(findingLines(scene))).toEqual({
      all: 3,
      withdrawn: 1,
      serious: 1,
      closed: 1,
      overdue: 1,
    });
    expect(overdueLines(scene).map(({ line: { id }, number, days }) => [id, number, days])).toEqual([
      ['a2', 1, 32],
      ['a1', 1, 2],
    ]);
  });

  test.each([
    [{}, ['a', 'b', 'c', 'd']],
    [{ subjectId: 'subject-2' }, ['b']],
    [{ state: 'withdrawn' as const }, ['c']],
    [{ severity: 'serious' as const }, ['a']],
    [{ overdueOnly: true }, ['a']],
    [{ search: '乙校 双师' }, ['b']],
    // Full width in the ledger, half width in the search.
    [{ search: 'LIU' }, ['b']],
    [{ search: '申辩' }, ['c']],
    [{ search: '没有的字' }, []],
  ])('is narrowed by %j', (filter, ids) => {
    expect(idsOf(filter)).toEqual(ids);
  });

  test('moves past the neighbour in sight, over those that are not', () => {
    const all = scene.findings;
    const shown = [{ id: 'a' }, { id: 'd' }];
    expect(placeBeside(all, shown, 'a', 1)).toBe(3);
    expect(placeBeside(all, shown, 'd', -1)).toBe(0);
    expect(placeBeside(all, shown, 'd', 1)).toBeNull();
    expect(placeBeside(all, shown, 'none', 1)).toBeNull();
  });
});
