import { describe, expect, it } from 'vitest';
import type { Input } from '#shared/contract/index.ts';
import { createEvaluation, indicatorOf } from '#test/builders/evaluation.ts';
import { failureOf } from '#test/builders/failures.ts';
import { type Running, startService } from '#test/builders/service.ts';

const started = async (running?: Running) => {
  const { client, service, options } = running ?? (await startService());
  const made = await createEvaluation(client, { scorers: ['张三', '李四'], framework: 'yongnian' });
  const key = { evaluationId: made.id, subjectId: made.subjects[0]!.id };
  const score = (
    fields: Partial<Input<'scores.set'>>,
    method: 'level' | 'checklist' | 'yes-no' | 'ratio' = 'level',
  ) =>
    client.call('scores.set', {
      ...key,
      scorerId: made.scorers[0]!.id,
      indicatorId: indicatorOf(made.indicators, method).id,
      ...fields,
    });
  return { client, service, options, key, score, ...made };
};

describe('a score', () => {
  it('is a value, a blank with its reason or not yet scored, and never two of these', async () => {
    const { score } = await started();
    expect(await score({ value: { kind: 'level', level: 'D' } })).toMatchObject({
      value: { kind: 'level', level: 'D' },
      blankReason: null,
    });
    expect(await score({ blankReason: 'refused' })).toMatchObject({ value: null, blankReason: 'refused' });
    expect(await score({ value: { kind: 'level', level: 'A' } })).toMatchObject({ blankReason: null });
    expect(await score({ value: null })).toMatchObject({ value: null, blankReason: null });
    const both = score({ value: { kind: 'level', level: 'A' }, blankReason: 'refused' });
    expect((await failureOf(both)).code).toBe('value.blank-and-value');
  });

  it('keeps words apart from values: a comment changes nothing else', async () => {
    const { score } = await started();
    await score({ value: { kind: 'level', level: 'B' }, deductionReason: '缺少协议' });
    const comment = '评分依据：㐂𠮷，“引号”，\n第二行 =1+1';
    expect(await score({ comment })).toMatchObject({
      value: { kind: 'level', level: 'B' },
      deductionReason: '缺少协议',
      comment,
    });
  });

  it('refuses what the method does not take, and keeps what was there', async () => {
    const { score, client, id, indicators, scorers } = await started();
    await score({ value: { kind: 'level', level: 'B' } });
    expect((await failureOf(score({ value: { kind: 'level', level: 'E' } }))).code).toBe(
      'value.unknown-level',
    );
    expect((await failureOf(score({ value: { kind: 'number', number: '3' } }))).code).toBe(
      'value.wrong-kind',
    );
    expect((await failureOf(score({ value: { kind: 'items', items: ['99'] } }, 'checklist'))).code).toBe(
      'value.unknown-item',
    );
    expect((await failureOf(score({ value: { kind: 'number', number: '3' } }, 'ratio'))).code).toBe(
      'value.wrong-place',
    );
    expect((await failureOf(score({ indicatorId: 'nothing' }))).code).toBe('request.not-found');
    expect((await failureOf(score({ scorerId: 'nobody' }))).code).toBe('request.not-found');
    const [kept] = await client.call('scores.list', { evaluationId: id, scorerId: scorers[0]!.id });
    expect(kept).toMatchObject({
      indicatorId: indicatorOf(indicators, 'level').id,
      value: { kind: 'level', level: 'B' },
    });
  });

  it('above the full score is refused and never clipped', async () => {
    const running = await startService();
    const { client } = running;
    const { version } = await createEvaluation(client);
    const draft = await client.call('frameworks.createDraft', {
      versionId: version.id,
      as: 'copy',
      title: '直接评分',
    });
    const { document } = await client.call('frameworks.getDraft', { id: draft.id });
    const indicator = document.dimensions[0]!.indicators[0]!;
    await client.call('frameworks.editDraft', {
      id: draft.id,
      edits: [
        {
          edit: 'set-indicator',
          id: indicator.id,
          fields: { method: { id: 'direct', version: 1, parameters: { step: '0.5' } }, rule: '直接评分' },
        },
      ],
    });
    const published = await client.call('frameworks.publish', { id: draft.id });
    const base = (
      await client.call('evaluations.get', { id: (await client.call('evaluations.list', {}))[0]!.id })
    ).evaluation;
    const { id } = await client.call('evaluations.create', {
      ...base,
      frameworkVersionId: published.versionId,
      subjects: [{ name: '甲', code: '', kind: 'school', track: '' }],
      scorers: [{ name: '张三', role: 'lead', organisation: '' }],
    });
    const { subjects, scorers } = await client.call('evaluations.get', { id });
    const direct = (number: string) =>
      client.call('scores.set', {
        evaluationId: id,
        scorerId: scorers[0]!.id,
        subjectId: subjects[0]!.id,
        indicatorId: indicator.id,
        value: { kind: 'number', number },
      });
    expect(await failureOf(direct('4.5'))).toMatchObject({
      code: 'value.above-maximum',
      facts: { found: '4.5', maximum: indicator.fullScore },
    });
    expect((await failureOf(direct('-1'))).code).toBe('value.below-minimum');
    expect((await failureOf(direct('1.3'))).code).toBe('value.wrong-step');
    expect((await failureOf(direct('1e3'))).code).toBe('value.not-a-number');
    expect(await client.call('scores.list', { evaluationId: id })).toEqual([]);
    expect((await direct('3.5')).value).toEqual({ kind: 'number', number: '3.5' });
  });
});

describe('a shared fact', () => {
  it('is one value for every scorer and gives both the same points', async () => {
    const { client, key, indicators, scorers, id } = await started();
    const ratio = indicatorOf(indicators, 'ratio');
    await client.call('observations.set', {
      ...key,
      item: ratio.id,
      value: { kind: 'number', number: '1.5' },
      source: '统计年报第3页',
      actor: scorers[0]!.id,
    });
    const result = await client.call('results.get', { evaluationId: id });
    const cells = result.subjects[0]!.indicators.find((each) => each.indicatorId === ratio.id)!.cells;
    expect(cells.map((cell) => cell.points?.exact)).toEqual(['2', '2']);
  });

  it('also says whether a veto applies and how many bonus points were recognised', async () => {
    const { client, key, scorers } = await started();
    const set = (item: string, value: Input<'observations.set'>['value']) =>
      client.call('observations.set', { ...key, item, value, actor: scorers[0]!.id });
    expect((await set('V1', { kind: 'yes-no', yes: true })).value).toEqual({ kind: 'yes-no', yes: true });
    expect((await set('X1', { kind: 'number', number: '1.5' })).value).toEqual({
      kind: 'number',
      number: '1.5',
    });
    expect((await failureOf(set('X1', { kind: 'number', number: '2.5' }))).code).toBe('value.above-maximum');
    expect((await failureOf(set('V1', { kind: 'number', number: '1' }))).code).toBe('value.wrong-kind');
    expect((await failureOf(set('V9', { kind: 'yes-no', yes: true }))).code).toBe('request.not-found');
  });
});

describe('the progress list', () => {
  it('keeps status, date and comment per line and refuses unknown lines', async () => {
    const { client } = await startService();
    const { id, scorers } = await createEvaluation(client, { framework: 'yuyao' });
    const set = (code: string, fields: Partial<Input<'progress.set'>>) =>
      client.call('progress.set', { evaluationId: id, code, actor: scorers[0]!.id, ...fields });
    await set('W1.1', { status: 'done-late', completedOn: '2019-03-02' });
    expect(await set('W1.1', { comment: '会议纪要齐全' })).toEqual({
      evaluationId: id,
      code: 'W1.1',
      status: 'done-late',
      completedOn: '2019-03-02',
      comment: '会议纪要齐全',
    });
    expect(await client.call('progress.list', { evaluationId: id })).toHaveLength(1);
    expect((await failureOf(set('W99.9', { status: 'not-done' }))).code).toBe('request.not-found');
  });
});

describe('what was acknowledged', () => {
  it('is there after the service was closed and opened again', async () => {
    const running = await startService();
    const { score, service, options, id } = await started(running);
    await score({ value: { kind: 'level', level: 'C' }, comment: '再看' });
    await service.close();
    const again = await startService(options);
    expect(await again.client.call('scores.list', { evaluationId: id })).toMatchObject([
      { value: { kind: 'level', level: 'C' }, comment: '再看' },
    ]);
  });

  it('makes the same tables when they are rebuilt from the log', async () => {
    const { score, client } = await started();
    await score({ value: { kind: 'level', level: 'C' } });
    await score({ value: { kind: 'items', items: ['1'] } }, 'checklist');
    await score({ blankReason: 'unobtainable' }, 'yes-no');
    const before = await client.call('workspace.stateHash', {});
    expect((await client.call('workspace.examine', {})).problems).toEqual([]);
    expect(await client.call('workspace.stateHash', {})).toEqual(before);
  });
});
