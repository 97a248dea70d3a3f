import { describe, expect, it } from 'vitest';
import type { CallOptions, Input, Progress } from '#shared/contract/index.ts';
import type { ImportChoices } from '#shared/contract/methods/imports.ts';
import type { EvaluationState } from '#shared/model/evaluation.ts';
import { indicatorsOf } from '#shared/model/framework.ts';
import { inputOf } from '#shared/scoring/methods/index.ts';
import { createEvaluation, indicatorOf } from '#test/builders/evaluation.ts';
import { failureOf } from '#test/builders/failures.ts';
import { startService } from '#test/builders/service.ts';

const noChoices: ImportChoices = { tables: [], labels: [] };

const started = async () => {
  const { client } = await startService();
  const evaluation = await createEvaluation(client, {
    subjects: ['永年区职教中心', '永年第一职业学校'],
    scorers: ['张三', '李四'],
  });
  const { id: evaluationId, version } = evaluation;
  const figure = indicatorsOf(version.document).find(
    ({ method, unit }) => method.id === 'ratio' && unit !== '%' && inputOf(method).from === 'observation',
  );
  if (!figure) throw new Error('no figure');
  const level = indicatorOf(evaluation.indicators, 'level');
  const text = [
    `单位名称\t${figure.name}\t校长姓名`,
    '永年区职教中心\t3\t王某',
    '永年第一职业学校\t约4\t刘某',
  ].join('\n');
  const preview = (from = text, choices = noChoices) =>
    client.call('imports.preview', { evaluationId, from: { kind: 'text', text: from }, choices });
  const commit = (digest: string, leftOut: string[] = [], from = text, choices = noChoices) =>
    client.call('imports.commit', {
      evaluationId,
      from: { kind: 'text', text: from },
      choices,
      leftOut,
      digest,
      actor: 'lead',
    });
  const observed = async () =>
    (await client.call('observations.list', { evaluationId })).map(({ value, source }) => [value, source]);
  return { client, ...evaluation, evaluationId, figure, level, text, preview, commit, observed };
};

describe('importing figures and scores', () => {
  it('shows every cell before anything is written, takes over in one batch, and takes back', async () => {
    const { client, evaluationId, preview, commit, observed, figure } = await started();
    const seen = await preview();
    expect(seen.counts).toEqual({
      cells: 2,
      fresh: 1,
      replaced: 0,
      same: 0,
      doubtful: 0,
      refused: 1,
      unmatched: 2,
      observations: 1,
      scores: 0,
    });
    expect(seen.labels).toMatchObject([{ axis: 'item', found: '校长姓名', match: 'none', cells: 2 }]);
    expect(seen.remarked).toMatchObject([
      { row: 3, column: 'B', item: figure.id, found: '约4', problem: { code: 'value.not-a-number' } },
    ]);
    expect(await observed()).toEqual([]);
    const done = await commit(seen.digest);
    expect(done).toMatchObject({ observations: 1, scores: 0 });
    expect(await observed()).toEqual([[{ kind: 'number', number: '3' }, '']]);
    const undone = await client.call('imports.undo', { evaluationId, batch: done.batch, actor: 'lead' });
    expect(undone).toEqual({ reverted: 1, kept: 0 });
    expect(await observed()).toEqual([[null, '']]);
  });

  it('lists what would be replaced, and refuses what changed since the preview', async () => {
    const { client, evaluationId, subjects, preview, commit, figure } = await started();
    const first = await preview();
    await client.call('observations.set', {
      evaluationId,
      subjectId: subjects[0]?.id ?? '',
      item: figure.id,
      value: { kind: 'number', number: '2' },
      source: '台账',
      actor: 'lead',
    });
    expect(await failureOf(commit(first.digest))).toMatchObject({ code: 'import.changed-since-preview' });
    const second = await preview();
    expect(second.remarked.find(({ state }) => state === 'replaces')).toMatchObject({
      before: { value: { kind: 'number', number: '2' } },
      after: { value: { kind: 'number', number: '3' } },
    });
    const key = second.remarked.find(({ state }) => state === 'replaces')?.key ?? '';
    expect(await failureOf(commit(second.digest, [key]))).toMatchObject({ code: 'import.nothing-to-take' });
    const done = await commit(second.digest);
    await client.call('imports.undo', { evaluationId, batch: done.batch, actor: 'lead' });
    const [kept] = await client.call('observations.list', { evaluationId });
    expect(kept).toMatchObject({ value: { kind: 'number', number: '2' }, source: '台账' });
  });

  it('takes scores of named scorers and finds them unchanged afterwards', async () => {
    const { client, evaluationId, level, scorers, subjects, preview, commit } = await started();
    const [best, , worst] = level.method.id === 'level' ? level.method.parameters.levels : [];
    const text = [
      '被评对象：永年区职教中心',
      `指标编号\t指标名称\t张三\t李四`,
      `${level.code}\t${level.name}\t${best?.name}\t${worst?.name}`,
    ].join('\n');
    const seen = await preview(text);
    expect(seen.tables).toMatchObject([{ layout: 'items-by-scorers', subjectId: subjects[0]?.id }]);
    const { scores } = await commit(seen.digest, [], text);
    expect(scores).toBe(2);
    const stored = await client.call('scores.list', { evaluationId });
    expect(stored.map(({ scorerId, value }) => [scorerId, value])).toEqual(
      expect.arrayContaining([
        [scorers[0]?.id, { kind: 'level', level: best?.name }],
        [scorers[1]?.id, { kind: 'level', level: worst?.name }],
      ]),
    );
    expect((await preview(text)).counts).toMatchObject({ same: 2, fresh: 0 });
  });

  it('is closed for an evaluation that is final', async () => {
    const { client, id, evaluationId, preview, commit } = await started();
    const { digest } = await preview();
    const { batch } = await commit(digest);
    await client.call('evaluations.setState', { id, state: 'final', reason: '' });
    expect(await failureOf(preview())).toMatchObject({ code: 'evaluation.locked' });
    expect(
      await failureOf(client.call('imports.undo', { evaluationId, batch, actor: 'lead' })),
    ).toMatchObject({ code: 'evaluation.locked' });
  });

  it('tells how many cells are written, and writes none when it is cancelled or locked meanwhile', async () => {
    const { client } = await startService();
    const made = await createEvaluation(client, {
      subjects: Array.from({ length: 120 }, (_, index) => `示例学校${index}`),
      scorers: Array.from({ length: 20 }, (_, index) => `专家${index}`),
    });
    const { id: evaluationId, subjects, scorers, indicators } = made;
    const { code, name, method } = indicatorOf(indicators, 'level');
    const best = method.id === 'level' ? (method.parameters.levels[0]?.name ?? '') : '';
    const text = subjects
      .flatMap((subject) =>
        scorers.map((scorer) => [subject.name, code, name, scorer.name, best, '材料有缺'].join('\t')),
      )
      .join('\n');
    const source: Pick<Input<'imports.commit'>, 'evaluationId' | 'from' | 'choices'> = {
      evaluationId,
      from: { kind: 'text', text: `单位名称\t指标编号\t指标名称\t评分人\t评分\t扣分原因\n${text}` },
      choices: noChoices,
    };
    const { digest } = await client.call('imports.preview', source);
    const commit = (options: CallOptions = {}) =>
      client.call('imports.commit', { ...source, leftOut: [], digest, actor: 'lead' }, options);
    const stored = async () => (await client.call('scores.list', { evaluationId })).length;

    const controller = new AbortController();
    const cancelled = commit({
      signal: controller.signal,
      onProgress: ({ step }) => {
        if (step === 'writing') controller.abort();
      },
    });
    expect(await failureOf(cancelled)).toMatchObject({ code: 'request.cancelled' });
    expect(await stored()).toBe(0);

    let locking: Promise<unknown> | undefined;
    const setState = (state: EvaluationState) =>
      client.call('evaluations.setState', { id: evaluationId, state, reason: '测试' });
    const locked = commit({
      onProgress: ({ step }) => {
        if (step === 'writing') locking ??= setState('final');
      },
    });
    expect(await failureOf(locked)).toMatchObject({ code: 'evaluation.locked' });
    await locking;
    expect(await stored()).toBe(0);

    await setState('scoring');
    const told: Progress[] = [];
    const { batch, scores } = await commit({ onProgress: (progress) => told.push(progress) });
    expect(scores).toBe(2_400);
    expect(await stored()).toBe(2_400);
    const written = told.filter(({ step }) => step === 'writing');
    expect(written[0]).toEqual({ step: 'writing', done: 0, total: 2_400 });
    expect(written.length).toBeGreaterThan(1);

    // Taking back is watched, called off and locked in the same way.
    const undo = (options: CallOptions = {}) =>
      client.call('imports.undo', { evaluationId, batch, actor: 'lead' }, options);
    const scored = async () =>
      (await client.call('scores.list', { evaluationId })).filter(({ value }) => value !== null).length;
    const calledOff = new AbortController();
    const given = undo({ signal: calledOff.signal, onProgress: () => calledOff.abort() });
    expect(await failureOf(given)).toMatchObject({ code: 'request.cancelled' });
    expect(await scored()).toBe(2_400);
    locking = undefined;
    const late = undo({
      onProgress: () => {
        locking ??= setState('final');
      },
    });
    expect(await failureOf(late)).toMatchObject({ code: 'evaluation.locked' });
    await locking;
    expect(await scored()).toBe(2_400);
    await setState('scoring');
    const undoing: Progress[] = [];
    expect(await undo({ onProgress: (progress) => undoing.push(progress) })).toEqual({
      reverted: 4_800,
      kept: 0,
    });
    expect(undoing[0]).toMatchObject({ step: 'writing', done: 0 });
    expect(undoing.length).toBeGreaterThan(1);
    expect(await scored()).toBe(0);
  });

  it('keeps file, sheet and cell as the source of a figure, and ends with the thread it reads in', async () => {
    const { client, evaluationId, text } = await started();
    const { handle } = await client.call('files.begin', { name: '采集.csv' });
    await client.call('files.append', { handle, bytes: new TextEncoder().encode(text) });
    await client.call('files.finish', { handle });
    const from = { kind: 'file', handle, name: '采集.csv' } as const;
    const seen = await client.call('imports.preview', { evaluationId, from, choices: noChoices });
    expect(seen.encoding).toBe('UTF-8');
    await client.call('imports.commit', {
      evaluationId,
      from,
      choices: noChoices,
      leftOut: [],
      digest: seen.digest,
      actor: 'lead',
    });
    const [stored] = await client.call('observations.list', { evaluationId });
    expect(stored?.source).toBe('采集.csv B2');
  });
});
