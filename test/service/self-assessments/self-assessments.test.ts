import { describe, expect, it } from 'vitest';
import { evaluationSnapshotSchema } from '#shared/model/snapshot.ts';
import { createEvaluation } from '#test/builders/evaluation.ts';
import { failureOf } from '#test/builders/failures.ts';
import { startService } from '#test/builders/service.ts';

const started = async () => {
  const { client } = await startService();
  const evaluation = await createEvaluation(client, { subjects: ['永年区职教中心', '永年一中'] });
  const [indicator] = evaluation.indicators;
  const [subject] = evaluation.subjects;
  if (!indicator || !subject) throw new Error('an evaluation without indicators');
  const key = { evaluationId: evaluation.id, subjectId: subject.id, indicatorId: indicator.id };
  const set = (fields: object) =>
    client.call('selfAssessments.set', { ...key, actor: 'lead', ...fields } as never);
  return { client, ...evaluation, indicator, subject, key, set };
};

describe('self-assessments', () => {
  it('keep each field as it was written, apart from the scores of experts', async () => {
    const { client, id, key, set, indicator, subject } = await started();
    const before = await client.call('results.get', { evaluationId: id });
    await set({ targetValue: '≥ 95%', actualValue: '91.3%' });
    const written = await set({
      selfScore: indicator.fullScore,
      deviation: '企业导师未按期到岗；下年补聘。',
    });
    expect(written).toEqual({
      ...key,
      targetValue: '≥ 95%',
      actualValue: '91.3%',
      selfScore: indicator.fullScore,
      deviation: '企业导师未按期到岗；下年补聘。',
    });
    const list = (subjectId?: string) =>
      client.call('selfAssessments.list', {
        evaluationId: id,
        ...(subjectId === undefined ? {} : { subjectId }),
      });
    expect(await list()).toEqual([written]);
    expect(await list(subject.id)).toEqual([written]);
    const snapshot = await client.call('scoring.snapshot', { evaluationId: id });
    expect(snapshot.selfAssessments).toEqual([written]);
    expect(snapshot.scores).toEqual([]);
    const after = await client.call('results.get', { evaluationId: id });
    expect(after.subjects).toEqual(before.subjects);
  });

  it('are absent once everything was emptied again', async () => {
    const { client, id, set } = await started();
    await set({ actualValue: '91.3%', selfScore: '0' });
    await set({ actualValue: '', selfScore: null });
    expect(await client.call('selfAssessments.list', { evaluationId: id })).toEqual([]);
  });

  it('refuse more than the full score and anything in an evaluation that is final', async () => {
    const { client, id, set, indicator } = await started();
    const above = await failureOf(set({ selfScore: `${indicator.fullScore}.01` }));
    expect(above).toMatchObject({
      code: 'value.above-maximum',
      facts: { found: `${indicator.fullScore}.01`, maximum: indicator.fullScore },
    });
    await client.call('evaluations.setState', { id, state: 'final', reason: '' });
    expect(await failureOf(set({ actualValue: '91.3%' }))).toMatchObject({ code: 'evaluation.locked' });
    expect(await client.call('selfAssessments.list', { evaluationId: id })).toEqual([]);
  });

  it('are empty in a snapshot taken before there were any', async () => {
    const { client, id, set } = await started();
    await set({ actualValue: '91.3%' });
    const { selfAssessments, ...earlier } = await client.call('scoring.snapshot', { evaluationId: id });
    expect(selfAssessments).toHaveLength(1);
    expect(evaluationSnapshotSchema.parse(earlier).selfAssessments).toEqual([]);
  });
});
