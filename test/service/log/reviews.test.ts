import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examineProjections, stateHash } from '#service/log/examine.ts';
import { listArbitrations, listReviewRounds } from '#service/queries/reviews.ts';
import { listScores } from '#service/queries/scores.ts';
import type { Change, Json, Operation } from '#shared/model/operation.ts';
import { createTestReplica, type Replica } from '#test/builders/log.ts';

const opening = (id: string, reason: string): Change[] => [
  { entity: 'review-round', entityId: `e1/${id}`, field: 'deleted', value: false },
  {
    entity: 'review-round',
    entityId: `e1/${id}`,
    field: 'opening',
    value: {
      round: 2,
      openedBy: 'lead',
      openedAt: '2024-05-01T08:00:00.000Z',
      reason,
      cells: [{ subjectId: 'u1', indicatorIds: ['A1'] }],
    },
  },
];
const closing = (id: string): Change => ({
  entity: 'review-round',
  entityId: `e1/${id}`,
  field: 'closing',
  value: { closedBy: 'lead', closedAt: '2024-05-02T08:00:00.000Z', reason: '' },
});
const score = (scorer: string, round: number, level: string, review?: Json): Change[] => [
  {
    entity: 'score',
    entityId: `e1/${scorer}/u1/A1/${round}`,
    field: 'value',
    value: { kind: 'level', level },
  },
  ...(review
    ? [{ entity: 'score' as const, entityId: `e1/${scorer}/u1/A1/${round}`, field: 'review', value: review }]
    : []),
];
const decision = (by: string, level: string): Change => ({
  entity: 'arbitration',
  entityId: 'e1/u1/A1',
  field: 'decision',
  value: {
    value: { kind: 'level', level },
    blankReason: null,
    decidedBy: by,
    decidedAt: '2024-05-03T08:00:00.000Z',
    reason: `理由 ${by}`,
  },
});

const shown = ({ connection }: Replica) => ({
  rounds: listReviewRounds(connection, 'e1'),
  arbitrations: listArbitrations(connection, 'e1'),
  scores: listScores(connection, { evaluationId: 'e1' }),
});

/** Two laptops that review at the same time without knowing of each other. */
const apart = () => {
  const first = createTestReplica(1);
  const second = createTestReplica(2);
  first.log.record('p1', score('p1', 1, 'A'));
  first.log.record('lead', opening('r1', '分歧'));
  first.log.record('p1', score('p1', 2, 'B', { kept: false, reason: '核实' }));
  first.log.record('lead', [closing('r1'), decision('lead', 'B')]);
  second.log.record('p2', score('p2', 1, 'D'));
  second.log.record('p2', score('p2', 2, 'D', { kept: true, reason: '' }));
  second.log.record('reviewer', [decision('reviewer', 'C')]);
  return { first, second, operations: [...first.log.operations(), ...second.log.operations()] };
};

describe('reviews on several laptops', () => {
  it('come together whatever the order, first rounds and all', () => {
    const { first, second, operations } = apart();
    first.log.absorb([...second.log.operations()]);
    second.log.absorb(operations);
    expect(shown(second)).toEqual(shown(first));
    expect(stateHash(second.connection)).toBe(stateHash(first.connection));
    expect(shown(first).scores.map(({ scorerId, round, review }) => [scorerId, round, review])).toEqual([
      ['p1', 1, undefined],
      ['p1', 2, { kept: false, reason: '核实' }],
      ['p2', 1, undefined],
      ['p2', 2, { kept: true, reason: '' }],
    ]);
    expect(shown(first).rounds).toMatchObject([{ id: 'r1', reason: '分歧', closing: { closedBy: 'lead' } }]);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(operations, { minLength: operations.length }),
        (shuffled: Operation[]) => {
          const third = createTestReplica(3);
          third.log.absorb(shuffled);
          expect(shown(third)).toEqual(shown(first));
        },
      ),
      { numRuns: 5 },
    );
  });

  it('keep a decision whole: value, name and reason are of one person', () => {
    const { first, second } = apart();
    first.log.absorb([...second.log.operations()]);
    const [arbitration, ...others] = shown(first).arbitrations;
    expect(others).toEqual([]);
    expect([
      { value: { kind: 'level', level: 'B' }, decidedBy: 'lead', reason: '理由 lead' },
      { value: { kind: 'level', level: 'C' }, decidedBy: 'reviewer', reason: '理由 reviewer' },
    ]).toContainEqual({
      value: arbitration?.value,
      decidedBy: arbitration?.decidedBy,
      reason: arbitration?.reason,
    });
  });

  it('are the same tables when they are rebuilt from the log', () => {
    const { first, second } = apart();
    first.log.absorb([...second.log.operations()]);
    const before = shown(first);
    expect(examineProjections(first.connection, first.log)).toEqual([]);
    first.log.rebuild();
    expect(shown(first)).toEqual(before);
  });
});
