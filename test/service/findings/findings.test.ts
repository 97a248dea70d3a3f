import { describe, expect, it } from 'vitest';
import type { FindingFields } from '#shared/model/finding.ts';
import { findingState, isLate, type RectificationFields } from '#shared/model/rectification.ts';
import { createEvaluation } from '#test/builders/evaluation.ts';
import { failureOf } from '#test/builders/failures.ts';
import { startService } from '#test/builders/service.ts';

const fields: FindingFields = {
  indicatorId: null,
  statement: '双师型教师占比低于规划目标',
  facts: '名册在册 186 人，其中双师型 71 人，占 38.2%。',
  nature: 'target-missed',
  severity: 'moderate',
  evidenceIds: [],
  clause: null,
  responsibleUnit: '区教育局',
  suggestion: '按年度分解指标，补充企业兼职教师。',
};

const line: RectificationFields = {
  measure: '选派 40 名教师到企业实践',
  unit: '区教育局',
  person: '王某',
  dueOn: '2020-06-30',
  status: 'not-started',
  progress: '',
  completedOn: null,
  evidenceIds: [],
  reviewer: '',
  opinion: '',
};

const started = async () => {
  const { client, service } = await startService();
  const first = await createEvaluation(client);
  const subject = first.subjects[0]!;
  const indicator = first.indicators[0]!;
  const add = (more: Partial<FindingFields> = {}) =>
    client.call('findings.add', {
      evaluationId: first.id,
      subjectId: subject.id,
      actor: 'owner',
      ...fields,
      indicatorId: indicator.id,
      ...more,
    });
  const addLine = (findingId: string, more: Partial<RectificationFields> = {}) =>
    client.call('rectifications.add', {
      evaluationId: first.id,
      findingId,
      actor: 'owner',
      ...line,
      ...more,
    });
  const list = () => client.call('findings.list', { evaluationId: first.id });
  return { client, service, ...first, subject, indicator, add, addLine, list };
};

describe('findings', () => {
  it('are raised, written and kept in order', async () => {
    const { client, id: evaluationId, add, list } = await started();
    const one = await add();
    const two = await add({ statement: '年度报告未按期报送', nature: 'late', indicatorId: null });
    expect(one).toMatchObject({
      ...fields,
      indicatorId: one.indicatorId,
      withdrawnReason: null,
      origin: null,
    });
    const changed = await client.call('findings.set', {
      evaluationId,
      id: one.id,
      fields: { severity: 'serious' },
      actor: 'owner',
    });
    expect(changed).toEqual({ ...one, severity: 'serious' });
    await client.call('findings.move', { evaluationId, id: two.id, to: 0 });
    expect((await list()).findings.map(({ id }) => id)).toEqual([two.id, one.id]);
    expect((await client.call('scoring.snapshot', { evaluationId })).findings).toEqual(
      (await list()).findings,
    );
  });

  it('are withdrawn with a reason and stay in the list', async () => {
    const { client, id: evaluationId, add, addLine, list } = await started();
    const { id } = await add();
    await client.call('findings.withdraw', {
      evaluationId,
      id,
      reason: '申辩成立：名册口径不同',
      actor: 'owner',
    });
    expect((await list()).findings[0]?.withdrawnReason).toBe('申辩成立：名册口径不同');
    expect((await failureOf(addLine(id))).code).toBe('finding.withdrawn');
    await client.call('findings.withdraw', { evaluationId, id, reason: null, actor: 'owner' });
    await addLine(id);
  });

  it('are removed with their ledger and come back by undo', async () => {
    const { client, id: evaluationId, add, addLine, list } = await started();
    const { id } = await add();
    await addLine(id);
    const { batch } = await client.call('findings.remove', { evaluationId, id, actor: 'owner' });
    expect(await list()).toEqual({ findings: [], rectifications: [] });
    await client.call('evaluations.undo', { id: evaluationId, batch });
    const { findings, rectifications } = await list();
    expect([findings.length, rectifications.length]).toEqual([1, 1]);
  });

  it('refuse evidence, indicators and subjects that are not theirs', async () => {
    const { client, id: evaluationId, add } = await started();
    expect((await failureOf(add({ evidenceIds: ['none'] }))).code).toBe('finding.foreign-evidence');
    expect((await failureOf(add({ indicatorId: 'none' }))).facts).toMatchObject({ noun: 'indicator' });
    const elsewhere = client.call('findings.add', {
      evaluationId,
      subjectId: 'none',
      actor: 'owner',
      ...fields,
    });
    expect((await failureOf(elsewhere)).facts).toMatchObject({ noun: 'subject' });
  });

  it('cannot be changed once the evaluation is closed', async () => {
    const { client, id: evaluationId, add } = await started();
    await add();
    await client.call('evaluations.setState', { id: evaluationId, state: 'closed', reason: '' });
    expect((await failureOf(add())).code).toBe('finding.evaluation-closed');
  });
});

describe('rectification', () => {
  it('is signed off only when done, dated, reviewed and judged, and can be reopened', async () => {
    const { client, id: evaluationId, add, addLine } = await started();
    const { id: findingId, raisedAt } = await add();
    const { id } = await addLine(findingId);
    const set = (more: Partial<RectificationFields>) =>
      client.call('rectifications.set', { evaluationId, id, fields: more, actor: 'owner' });
    const close = (on: string | null) =>
      client.call('rectifications.close', { evaluationId, id, on, actor: 'owner' });
    const today = raisedAt.slice(0, 10);

    expect((await failureOf(close(today))).facts).toMatchObject({
      missing: ['done', 'completed-on', 'reviewer', 'opinion'],
    });
    expect((await failureOf(set({ completedOn: '1999-01-01' }))).code).toBe('rectification.day-order');
    await set({ status: 'done', completedOn: today, reviewer: '李四', opinion: '属实' });
    expect((await failureOf(close('2000-01-01'))).code).toBe('rectification.day-order');
    expect((await close(today)).closedOn).toBe(today);
    expect((await failureOf(set({ measure: '另一措施' }))).code).toBe('rectification.closed');
    const removal = client.call('findings.remove', { evaluationId, id: findingId, actor: 'owner' });
    expect((await failureOf(removal)).code).toBe('rectification.closed');
    expect((await close(null)).closedOn).toBeNull();
    await set({ measure: '另一措施' });
  });

  it('says where a finding stands and what is late', async () => {
    const { add, addLine } = await started();
    const finding = await add();
    const begun = await addLine(finding.id, { status: 'under-way' });
    const done = await addLine(finding.id, { status: 'done', dueOn: null });
    expect(findingState(finding, [])).toBe('open');
    expect(findingState(finding, [begun, done])).toBe('under-way');
    expect(findingState(finding, [done])).toBe('to-review');
    expect(findingState(finding, [{ ...begun, status: 'not-started' }])).toBe('open');
    expect(findingState(finding, [{ ...done, closedOn: '2020-07-01' }])).toBe('closed');
    expect(findingState({ withdrawnReason: '误登' }, [begun])).toBe('withdrawn');
    expect(isLate(begun, '2020-06-30')).toBe(false);
    expect(isLate(begun, '2020-07-01')).toBe(true);
    expect(isLate({ ...begun, closedOn: '2020-07-02' }, '2020-07-03')).toBe(false);
    expect(isLate(done, '2099-01-01')).toBe(false);
  });
});

describe('carrying over', () => {
  it('brings open findings of the same subjects into the next year, once', async () => {
    const { client, id: fromEvaluationId, add, addLine } = await started();
    const kept = await add();
    const mended = await add({ statement: '已整改的问题' });
    await addLine(kept.id);
    const signed = await addLine(mended.id, {
      status: 'done',
      completedOn: mended.raisedAt.slice(0, 10),
      reviewer: '李四',
      opinion: '属实',
    });
    await client.call('rectifications.close', {
      evaluationId: fromEvaluationId,
      id: signed.id,
      on: mended.raisedAt.slice(0, 10),
      actor: 'owner',
    });
    const later = await createEvaluation(client);
    const preview = () =>
      client.call('findings.previewCarryOver', { fromEvaluationId, evaluationId: later.id });
    expect(await preview()).toMatchObject([
      {
        finding: { id: kept.id },
        subjectId: later.subjects[0]!.id,
        indicatorId: kept.indicatorId,
        present: false,
      },
    ]);
    const carry = () =>
      client.call('findings.carryOver', {
        fromEvaluationId,
        evaluationId: later.id,
        findingIds: [kept.id],
        actor: 'owner',
      });
    const { batch, ids } = await carry();
    expect(ids).toHaveLength(1);
    const carried = await client.call('findings.list', { evaluationId: later.id });
    expect(carried.findings[0]).toMatchObject({
      statement: kept.statement,
      origin: { evaluationId: fromEvaluationId, findingId: kept.id },
    });
    expect(carried.rectifications).toHaveLength(1);
    expect((await carry()).ids).toEqual([]);

    const third = await createEvaluation(client);
    const onward = { fromEvaluationId: later.id, evaluationId: third.id };
    await client.call('findings.carryOver', { ...onward, findingIds: ids, actor: 'owner' });
    const [again] = await client.call('findings.previewCarryOver', onward);
    expect(again).toMatchObject({ present: true, finding: { origin: { findingId: kept.id } } });

    await client.call('evaluations.undo', { id: later.id, batch });
    expect((await client.call('findings.list', { evaluationId: later.id })).findings).toEqual([]);
  });

  it('refuses the same evaluation', async () => {
    const { client, id } = await started();
    const same = client.call('findings.previewCarryOver', { fromEvaluationId: id, evaluationId: id });
    expect((await failureOf(same)).code).toBe('finding.same-evaluation');
  });
});
