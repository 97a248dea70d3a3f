import { describe, expect, it } from 'vitest';
import { examineChains, examineProjections } from '#service/log/examine.ts';
import type { GradualWork } from '#service/log/operation-log.ts';
import type { Change } from '#shared/model/operation.ts';
import { createTestReplica, type Replica } from '#test/builders/log.ts';

/** Enough to take several turns. */
const many = 6_000;

const score = (index: number, value: string): Change[] => {
  const entityId = `e1/s${index % 7}/u${Math.floor(index / 14)}/A${index % 2}/${Math.floor((index % 14) / 7) + 1}`;
  return [
    { entity: 'score', entityId, field: 'value', value: { kind: 'number', number: value } },
    { entity: 'score', entityId, field: 'blankReason', value: null },
    ...(index % 5 === 0
      ? [{ entity: 'score', entityId, field: 'comment', value: `说明${index}` } as const]
      : []),
  ];
};
const scores = (value: string, count = many): Change[] =>
  Array.from({ length: count }, (_, index) => score(index, value)).flat();

/** Beside scores, entities that keep their fields as one content, and a field that is set twice. */
const mixed = (value: string): Change[] => [
  ...scores(value, 400),
  { entity: 'finding', entityId: 'e1/f1', field: 'statement', value: `问题${value}` },
  { entity: 'finding', entityId: 'e1/f1', field: 'position', value: 3 },
  { entity: 'finding', entityId: 'e1/f1', field: 'deleted', value: false },
  { entity: 'finding', entityId: 'e1/f1', field: 'statement', value: `改过的问题${value}` },
];

const work = (more: Partial<GradualWork> = {}): GradualWork => ({
  signal: new AbortController().signal,
  progress: () => {},
  confirm: () => {},
  ...more,
});

/** Everything the database holds, temporary tables included, but for who this laptop is. */
const contentOf = ({ connection }: Replica): Record<string, unknown> => {
  const names = connection
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('replica', 'own_replica')
       UNION ALL SELECT name FROM sqlite_temp_master`,
    )
    .pluck()
    .all() as string[];
  return Object.fromEntries(
    names.map((name) => [name, connection.prepare(`SELECT * FROM ${name}`).raw().all()]),
  );
};

const isWhole = ({ connection, log }: Replica): void => {
  expect(examineChains(log).problems).toEqual([]);
  expect(examineProjections(connection, log)).toEqual([]);
};

describe('large batches', () => {
  it('come to the same rows as many small ones, whether recorded at once or in turns', async () => {
    const [small, large, gradual] = [createTestReplica(1), createTestReplica(1), createTestReplica(1)];
    for (const value of ['1', '2']) {
      const changes = mixed(value);
      for (let from = 0; from < changes.length; from += 40)
        small.log.record('lead', changes.slice(from, from + 40));
      large.log.record('lead', changes);
      await gradual.log.recordGradually('lead', changes, work());
    }
    expect(contentOf(gradual)).toEqual(contentOf(large));
    expect(gradual.log.revision()).toBe(large.log.revision());
    const shown = ({ connection }: Replica) =>
      ['score', 'finding'].map((table) => connection.prepare(`SELECT * FROM ${table}`).all());
    expect(shown(large)).toEqual(shown(small));
    expect(large.log.count()).toBe(small.log.count());
    isWhole(gradual);
  });

  it('are taken back alike, what changed since is kept', async () => {
    const [large, gradual] = [createTestReplica(2), createTestReplica(2)];
    const undone = [large, gradual].map(({ log }) => {
      log.record('lead', mixed('1'));
      const { batch } = log.record('lead', mixed('2'));
      log.record('p1', score(10, '9'));
      return batch;
    });
    const atOnce = large.log.revert('lead', undone[0] ?? '', 'e1');
    const inTurns = await gradual.log.revertGradually('lead', undone[1] ?? '', 'e1', work());
    expect(inTurns).toEqual(atOnce);
    // The score changed since, and the first of the two statements, which the second has replaced.
    expect(inTurns.kept).toBe(2);
    expect(contentOf(gradual)).toEqual(contentOf(large));
    isWhole(gradual);
  });

  it('tell how far they are and let others in', async () => {
    const replica = createTestReplica(3);
    const told: number[] = [];
    const changes = scores('1');
    let turns = 0;
    const waiting = setInterval(() => {
      turns += 1;
    }, 1);
    await replica.log.recordGradually(
      'lead',
      changes,
      work({
        progress: (done, total) => {
          expect(total).toBe(changes.length);
          told.push(done);
        },
      }),
    );
    clearInterval(waiting);
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(turns).toBeGreaterThan(0);
    expect(replica.log.count()).toBe(many + many / 5);
  });

  it('leave nothing behind when they are cancelled, at whatever moment', async () => {
    const replica = createTestReplica(4);
    replica.log.record('lead', scores('1', 20));
    const before = contentOf(replica);
    for (const moment of [0, 0.3, 0.6]) {
      const controller = new AbortController();
      let reached = 0;
      const cancelled = replica.log.recordGradually(
        'lead',
        scores('2', 2 * many),
        work({
          signal: controller.signal,
          progress: (done, total) => {
            reached = done / total;
            if (reached >= moment) controller.abort();
          },
        }),
      );
      await expect(cancelled).rejects.toThrow('abort');
      expect(reached).toBeGreaterThanOrEqual(moment);
      expect(contentOf(replica)).toEqual(before);
    }
    // Also where the work would be done before others have their turn.
    const few = replica.log.recordGradually('lead', scores('2', 5), work({ signal: AbortSignal.abort() }));
    await expect(few).rejects.toThrow('abort');
    expect(contentOf(replica)).toEqual(before);
    replica.log.record('lead', scores('3', 20));
    isWhole(replica);
  });

  it('see what others recorded meanwhile', async () => {
    const replica = createTestReplica(5);
    let others: string | undefined;
    await replica.log.recordGradually(
      'lead',
      scores('1'),
      work({
        progress: () => {
          others ??= replica.log.record('p1', score(1, '9')).operations[0]?.id;
        },
      }),
    );
    const [last] = [...replica.log.operations()].filter(({ seen }) => seen.length > 0);
    expect(last).toMatchObject({ entityId: score(1, '1')[0]?.entityId, seen: [others] });
    isWhole(replica);
  });

  it('come to an end though others keep recording', async () => {
    const replica = createTestReplica(6);
    let others = 0;
    await replica.log.recordGradually(
      'lead',
      scores('1'),
      work({
        progress: () => {
          others += 1;
          replica.log.record('p1', score(0, String(others)));
        },
      }),
    );
    expect(others).toBeGreaterThan(1);
    const [first] = score(0, '1');
    const shown = replica.connection
      .prepare("SELECT value FROM score WHERE scorer_id = 's0' AND subject_id = 'u0' AND indicator_id = 'A0'")
      .pluck()
      .get();
    expect(JSON.parse(String(shown))).toEqual(first?.value);
    isWhole(replica);
  });

  it('write nothing where the last look forbids it, or where a change cannot be shown', async () => {
    const replica = createTestReplica(7);
    const before = contentOf(replica);
    const forbidden = () => {
      throw new Error('locked');
    };
    await expect(
      replica.log.recordGradually('lead', scores('1', 300), work({ confirm: forbidden })),
    ).rejects.toThrow('locked');
    const wrong: Change = { entity: 'score', entityId: 'e1/s1/u1/A1/1', field: 'no-such-field', value: 'x' };
    expect(() => replica.log.record('lead', [...scores('1', 300), wrong])).toThrow(RangeError);
    expect(contentOf(replica)).toEqual(before);
    expect(replica.log.count()).toBe(0);
    replica.log.record('lead', scores('1', 300));
    isWhole(replica);
  });
});
