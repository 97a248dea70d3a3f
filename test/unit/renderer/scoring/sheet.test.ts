import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Failure, FailureError, failure } from '#shared/contract/failure.ts';
import type { Client, Input, MethodName, Output } from '#shared/contract/index.ts';
import type { Observation, Score } from '#shared/model/score.ts';
import { defaultRules } from '#shared/scoring/defaults.ts';
import { direct, framework, indicator, number, ratioTo } from '#test/builders/snapshot.ts';
import { openSheet, unscored } from '../../../../renderer/screens/scoring/sheet.ts';

const place = { evaluationId: 'e', scorerId: 's', subjectId: 'u' };
const document = framework({
  A: [indicator('A1', '6', ratioTo('20')), indicator('A2', '4', direct('0.5'))],
  B: [indicator('B1', '10', direct('0.5'))],
});
const lines = [
  { item: 'i-A1', from: 'observation' },
  { item: 'i-A2', from: 'score' },
  { item: 'i-B1', from: 'score' },
  { item: 'V1', from: 'observation' },
] as const;

const score = (indicatorId: string, fields: Partial<Score> = {}): Score => ({
  ...place,
  indicatorId,
  round: 1,
  value: null,
  blankReason: null,
  comment: '',
  deductionReason: '',
  ...fields,
});
const observation = (item: string, fields: Partial<Observation> = {}): Observation => ({
  evaluationId: 'e',
  subjectId: 'u',
  item,
  value: null,
  blankReason: null,
  source: '',
  ...fields,
});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A service that holds what it is told, and can be made to fail. */
const service = (scores: Score[] = [], observations: Observation[] = []) => {
  const calls: [method: string, input: object][] = [];
  const state = { failure: null as Failure | null, scores, observations };
  const answerOf = (method: MethodName): unknown => {
    if (method === 'scores.list') return state.scores;
    return method === 'observations.list' ? state.observations : {};
  };
  const client: Client = {
    call: async <Name extends MethodName>(method: Name, input: Input<Name>) => {
      calls.push([method, input as object]);
      await Promise.resolve();
      if (state.failure && method.endsWith('.set')) throw new FailureError(state.failure);
      return answerOf(method) as Output<Name>;
    },
    onChange: () => () => undefined,
    onState: () => () => undefined,
  };
  const sets = () => calls.filter(([method]) => method.endsWith('.set'));
  const sheet = openSheet({
    ...place,
    client,
    framework: document,
    rules: defaultRules(document),
    items: lines,
  });
  return { client, sheet, sets, state };
};

describe('loading', () => {
  test('joins judgements with shared facts', async () => {
    const { sheet } = service(
      [score('i-A2', { value: number('3'), comment: '好' }), score('i-A1', { comment: '见附件' })],
      [
        observation('i-A1', { value: number('10'), source: '年报' }),
        observation('V1', { value: { kind: 'yes-no', yes: true } }),
      ],
    );
    await sheet.load();
    expect(sheet.row('i-A1')).toMatchObject({ value: number('10'), source: '年报', comment: '见附件' });
    expect(sheet.row('i-A2')).toMatchObject({ value: number('3'), comment: '好' });
    expect(sheet.row('V1')).toMatchObject({ value: { kind: 'yes-no', yes: true } });
    expect(sheet.totals().total.rounded).toBe('6.00');
  });

  test('a line that did not change stays the same object, and so does its result', async () => {
    const { sheet } = service([score('i-A2', { value: number('3') })]);
    await sheet.load();
    const row = sheet.row('i-A2');
    const line = sheet.line('i-A2');
    sheet.judge('i-B1', { value: number('5'), blankReason: null });
    await sheet.flush();
    await sheet.load();
    expect(sheet.row('i-A2')).toBe(row);
    expect(sheet.line('i-A2')).toBe(line);
  });

  test('an answer asked for before a change does not undo it', async () => {
    const { sheet } = service([score('i-B1', { value: number('2') })]);
    await sheet.load();
    const late = sheet.load();
    sheet.judge('i-B1', { value: number('9'), blankReason: null });
    await sheet.flush();
    await late;
    expect(sheet.row('i-B1').value).toEqual(number('9'));
  });

  test('what is not saved yet is not overwritten by what is stored', async () => {
    const { sheet, state } = service([score('i-B1', { value: number('2') })]);
    await sheet.load();
    state.failure = failure('service.stopped', { method: 'scores.set' });
    sheet.judge('i-B1', { value: number('9'), blankReason: null });
    await sheet.flush();
    await sheet.load();
    expect(sheet.row('i-B1')).toMatchObject({ value: number('9'), save: 'failed' });
  });
});

describe('judging', () => {
  test('shows points and totals before anything is saved', async () => {
    const { sheet, sets } = service();
    await sheet.load();
    sheet.judge('i-A1', { value: number('10'), blankReason: null }, 350);
    sheet.judge('i-A2', { value: number('4'), blankReason: null }, 350);
    expect(sheet.line('i-A1')?.points?.rounded).toBe('3.00');
    expect(sheet.totals()).toMatchObject({ scoredCount: 2, unscoredCount: 1 });
    expect(sheet.totals().total.rounded).toBe('7.00');
    expect(sets()).toEqual([]);
  });

  test('shared facts and judgements go where they belong', async () => {
    const { sheet, sets } = service();
    await sheet.load();
    sheet.judge('i-A1', { value: number('10'), blankReason: null });
    sheet.judge('i-A2', { value: null, blankReason: 'refused' });
    sheet.judge('V1', { value: { kind: 'yes-no', yes: false }, blankReason: null });
    await sheet.flush();
    expect(sets()).toEqual([
      [
        'observations.set',
        {
          evaluationId: 'e',
          subjectId: 'u',
          item: 'i-A1',
          actor: 's',
          value: number('10'),
          blankReason: null,
        },
      ],
      ['scores.set', { ...place, indicatorId: 'i-A2', value: null, blankReason: 'refused' }],
      [
        'observations.set',
        {
          evaluationId: 'e',
          subjectId: 'u',
          item: 'V1',
          actor: 's',
          value: { kind: 'yes-no', yes: false },
          blankReason: null,
        },
      ],
    ]);
  });

  test('a source belongs to the shared fact, a comment on it to the scorer', async () => {
    const { sheet, sets } = service();
    await sheet.load();
    void sheet.write('i-A1', 'source', '年报第3页');
    void sheet.write('i-A1', 'comment', '偏低');
    await sheet.flush();
    expect(sets().map(([method]) => method)).toEqual(['observations.set', 'scores.set']);
  });

  test('zero, blank and not yet scored stay three different things', async () => {
    const { sheet } = service();
    await sheet.load();
    sheet.judge('i-A2', { value: number('0'), blankReason: null });
    expect(sheet.line('i-A2')).toMatchObject({ state: 'scored', points: { exact: '0' } });
    sheet.judge('i-A2', { value: null, blankReason: 'not-applicable' });
    expect(sheet.line('i-A2')).toMatchObject({ state: 'blank', points: null });
    sheet.judge('i-A2', unscored);
    expect(sheet.line('i-A2')).toMatchObject({ state: 'unscored', points: null });
  });

  test('a refused choice goes back to what is stored, with the reason', async () => {
    const { sheet, state } = service([score('i-B1', { value: number('2') })]);
    await sheet.load();
    state.failure = failure('evaluation.locked', { title: '某项目', state: 'final' });
    sheet.judge('i-B1', { value: number('9'), blankReason: null });
    expect(sheet.totals().total.rounded).toBe('9.00');
    await sheet.flush();
    expect(sheet.row('i-B1')).toMatchObject({
      value: number('2'),
      save: 'saved',
      failure: { code: 'evaluation.locked' },
    });
    expect(sheet.totals().total.rounded).toBe('2.00');
    expect(sheet.troubled()).toEqual(['i-B1']);
  });

  test('what the service could not take stays, and is saved once it is back', async () => {
    const { sheet, state, sets } = service();
    await sheet.load();
    state.failure = failure('service.stopped', { method: 'scores.set' });
    sheet.judge('i-B1', { value: number('9'), blankReason: null });
    await sheet.flush();
    expect(sheet.row('i-B1')).toMatchObject({ value: number('9'), save: 'failed' });
    state.failure = null;
    sheet.retry();
    await sheet.flush();
    expect(sheet.row('i-B1')).toMatchObject({ value: number('9'), save: 'saved', failure: null });
    expect(sets()).toHaveLength(2);
    expect(sheet.troubled()).toEqual([]);
  });
});

describe('words', () => {
  test('are those of the first round, also where a review gave another value', async () => {
    const { sheet } = service([
      score('i-B1', { value: number('9'), comment: '第一轮的评语' }),
      score('i-B1', { round: 2, value: number('7'), review: { kept: false, reason: '核实' } }),
    ]);
    await sheet.load();
    expect(sheet.row('i-B1')).toMatchObject({ value: number('7'), comment: '第一轮的评语' });
  });

  test('refused words stay where they were typed, and the box is told', async () => {
    const { sheet, state } = service();
    await sheet.load();
    state.failure = failure('evaluation.locked', { title: '某项目', state: 'final' });
    const written = sheet.write('i-B1', 'comment', '写了一页');
    const refusal = expect(written).rejects.toThrow('evaluation.locked');
    await sheet.flush();
    await refusal;
    expect(sheet.row('i-B1').comment).toBe('写了一页');
  });
});

test('a value that was not taken is marked and changes nothing', async () => {
  const { sheet, sets } = service([score('i-B1', { value: number('2') })]);
  await sheet.load();
  sheet.refuse('i-B1', failure('value.above-maximum', { found: '30', maximum: '10' }));
  expect(sheet.row('i-B1').value).toEqual(number('2'));
  expect(sheet.troubled()).toEqual(['i-B1']);
  expect(sets()).toEqual([]);
  sheet.judge('i-B1', { value: number('3'), blankReason: null });
  expect(sheet.troubled()).toEqual([]);
});
