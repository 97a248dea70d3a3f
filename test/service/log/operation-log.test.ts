import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examineChains, examineProjections, projectionHashes, stateHash } from '#service/log/examine.ts';
import type { Change, Operation } from '#shared/model/operation.ts';
import { failureThrown } from '#test/builders/failures.ts';
import { createTestReplica, type Replica } from '#test/builders/log.ts';

const comment = (value: string | null, scorer = 's1'): Change => ({
  entity: 'score',
  entityId: `e1/${scorer}/u1/A1/1`,
  field: 'comment',
  value,
});
const figure = (number: string): Change => ({
  entity: 'observation',
  entityId: 'e1/u1/A1',
  field: 'value',
  value: { kind: 'number', number },
});
const shownFigure = ({ connection }: Replica): unknown =>
  JSON.parse(String(connection.prepare('SELECT value FROM observation').pluck().get()));
const heads = ({ connection }: Replica): number =>
  Number(connection.prepare('SELECT count(*) FROM head').pluck().get());

describe('recording', () => {
  it('shows the latest value and keeps the former ones in the log', () => {
    const replica = createTestReplica(1);
    replica.log.record('s1', [comment('first')]);
    replica.log.record('s1', [comment('second')]);
    expect(replica.connection.prepare('SELECT comment FROM score').pluck().all()).toEqual(['second']);
    expect([...replica.log.operations()].map((operation) => operation.value)).toEqual(['first', 'second']);
  });

  it('makes no operation for a value already shown, nor for clearing what was never set', () => {
    const { log } = createTestReplica(2);
    log.record('s1', [comment('same')]);
    expect(log.record('s1', [comment('same'), comment(null, 's2')]).operations).toEqual([]);
    expect(log.count()).toBe(1);
  });

  it('orders operations by time also when the clock stands still or goes back', () => {
    const replica = createTestReplica(3);
    replica.log.record('s1', [comment('a')]);
    replica.at(1_600_000_000_000);
    replica.log.record('s1', [comment('b')]);
    replica.log.record('s1', [comment('c')]);
    const ids = [...replica.log.operations()].map((operation) => operation.id);
    expect(ids).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(3);
  });

  it('rolls back a batch as a whole when one change cannot be projected', () => {
    const replica = createTestReplica(4);
    const wrong: Change = { entity: 'score', entityId: 'e1/s1/u1/A1/1', field: 'no-such-field', value: 'x' };
    expect(() => replica.log.record('s1', [comment('kept?'), wrong])).toThrow(RangeError);
    expect(replica.log.count()).toBe(0);
    expect(replica.connection.prepare('SELECT count(*) FROM score').pluck().get()).toBe(0);
    replica.log.record('s1', [comment('after')]);
    expect(examineChains(replica.log).problems).toEqual([]);
  });
});

describe('two laptops', () => {
  it('keeps both values of a clash and shows the later one on both', () => {
    const [first, second] = [createTestReplica(5), createTestReplica(6)];
    first.at(1_700_000_001_000);
    second.at(1_700_000_002_000);
    first.log.record('a', [figure('100')]);
    second.log.record('b', [figure('120')]);
    const [fromFirst, fromSecond] = [[...first.log.operations()], [...second.log.operations()]];
    first.log.absorb(fromSecond);
    second.log.absorb(fromFirst);
    for (const replica of [first, second]) {
      expect(shownFigure(replica)).toEqual({ kind: 'number', number: '120' });
      expect(heads(replica)).toBe(2);
    }
    expect(stateHash(first.connection)).toBe(stateHash(second.connection));
    expect(first.log.revision()).toBe(second.log.revision());
  });

  it('ends a clash with a later decision that has seen both', () => {
    const [first, second] = [createTestReplica(7), createTestReplica(8)];
    first.log.record('a', [figure('100')]);
    second.log.record('b', [figure('120')]);
    first.log.absorb([...second.log.operations()]);
    const { operations } = first.log.record('lead', [figure('100')]);
    expect(operations[0]?.seen).toHaveLength(2);
    second.log.absorb([...first.log.operations()]);
    expect(heads(second)).toBe(1);
    expect(shownFigure(second)).toEqual({ kind: 'number', number: '100' });
  });

  it('comes to the same state in any order and with any repetition', () => {
    const change = fc.record({
      scorer: fc.constantFrom('s1', 's2'),
      text: fc.constantFrom('x', 'y', 'z', null),
      laptop: fc.integer({ min: 0, max: 2 }),
      sync: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 25 }),
        fc.array(fc.nat(), { maxLength: 40 }),
        (changes, order) => {
          const laptops = [createTestReplica(10), createTestReplica(11), createTestReplica(12)] as const;
          for (const { scorer, text, laptop, sync } of changes) {
            const writer = laptops[laptop as 0 | 1 | 2];
            writer.log.record(scorer, [comment(text, scorer)]);
            if (sync) laptops[((laptop + 1) % 3) as 0 | 1 | 2].log.absorb([...writer.log.operations()]);
          }
          const all = new Map<string, Operation>();
          for (const { log } of laptops)
            for (const operation of log.operations()) all.set(operation.id, operation);
          const inOrder = [...all.values()];
          const shuffled = [...inOrder];
          for (const [index, number] of order.entries()) {
            const [a, b] = [index % shuffled.length, number % shuffled.length];
            [shuffled[a], shuffled[b]] = [shuffled[b]!, shuffled[a]!];
          }
          const [one, two] = [createTestReplica(13), createTestReplica(14)];
          one.log.absorb(inOrder);
          two.log.absorb(shuffled);
          two.log.absorb(inOrder);
          expect(projectionHashes(two.connection)).toEqual(projectionHashes(one.connection));
          expect(two.log.revision()).toBe(one.log.revision());
          for (const laptop of laptops) {
            laptop.log.absorb(shuffled);
            expect(stateHash(laptop.connection)).toBe(stateHash(one.connection));
          }
        },
      ),
      { numRuns: 15, seed: 20191123 },
    );
  });

  it('refuses a changed operation and one whose predecessor is missing, and takes in nothing', () => {
    const [first, second] = [createTestReplica(15), createTestReplica(16)];
    first.log.record('a', [comment('one')]);
    first.log.record('a', [comment('two')]);
    const [one, two] = [...first.log.operations()] as [Operation, Operation];
    expect(failureThrown(() => second.log.absorb([two]))).toMatchObject({
      code: 'log.chain-broken',
      facts: { replica: first.log.replica, position: 2 },
    });
    expect(failureThrown(() => second.log.absorb([one, { ...two, value: 'forged' }])).code).toBe(
      'log.chain-broken',
    );
    expect(second.log.count()).toBe(0);
  });
});

describe('taking back', () => {
  it('restores former values, deletes what was created, keeps what changed since', () => {
    const replica = createTestReplica(20);
    const subject = (field: string, value: string | number | boolean): Change => ({
      entity: 'subject',
      entityId: 'e1/u9',
      field,
      value,
    });
    replica.log.record('s1', [comment('before')]);
    const { batch } = replica.log.record('s1', [
      comment('after'),
      comment('also', 's2'),
      subject('deleted', false),
      subject('name', '学校'),
    ]);
    replica.log.record('s2', [comment('newer', 's2')]);
    const undone = replica.log.revert('s1', batch, 'e1');
    expect(undone).toMatchObject({ reverted: 2, kept: 1 });
    expect(replica.connection.prepare('SELECT comment FROM score ORDER BY scorer_id').pluck().all()).toEqual([
      'before',
      'newer',
    ]);
    expect(replica.connection.prepare('SELECT deleted, name FROM subject').get()).toEqual({
      deleted: 1,
      name: '学校',
    });
    // Undoing the undo brings the subject back whole.
    replica.log.revert('s1', undone.batch, 'e1');
    expect(replica.connection.prepare('SELECT deleted, name FROM subject').get()).toEqual({
      deleted: 0,
      name: '学校',
    });
  });

  it('refuses a batch that reaches outside the named evaluation', () => {
    const { log } = createTestReplica(21);
    const { batch } = log.record('s1', [comment('x')]);
    expect(failureThrown(() => log.revert('s1', batch, 'e2')).code).toBe('request.not-found');
    expect(failureThrown(() => log.revert('s1', 'none', 'e1')).code).toBe('request.not-found');
  });
});

describe('examination', () => {
  it('rebuilds the same tables from the operations alone', () => {
    const replica = createTestReplica(30);
    for (let round = 0; round < 20; round += 1)
      replica.log.record('s1', [comment(`comment ${round}`, `s${round % 3}`), figure(String(round))]);
    const before = projectionHashes(replica.connection);
    replica.log.rebuild();
    expect(projectionHashes(replica.connection)).toEqual(before);
  });

  it('names a table that was changed behind the log', () => {
    const replica = createTestReplica(31);
    replica.log.record('s1', [comment('honest')]);
    expect(examineProjections(replica.connection, replica.log)).toEqual([]);
    replica.connection.exec("UPDATE score SET comment = 'forged'");
    expect(examineProjections(replica.connection, replica.log)).toMatchObject([
      { code: 'log.projection-differs', facts: { table: 'score' } },
    ]);
  });

  it('names the first changed position of a chain', () => {
    const replica = createTestReplica(32);
    for (const text of ['one', 'two', 'three']) replica.log.record('s1', [comment(text)]);
    replica.connection.exec(`UPDATE operation SET value = '"forged"' WHERE chain = 2`);
    expect(examineChains(replica.log).problems).toMatchObject([
      { code: 'log.chain-broken', facts: { replica: replica.log.replica, position: 2 } },
    ]);
  });
});
