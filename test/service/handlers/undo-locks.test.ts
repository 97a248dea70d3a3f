import { describe, expect, it } from 'vitest';
import type { Input } from '#shared/contract/index.ts';
import type { EvaluationState } from '#shared/model/evaluation.ts';
import { createEvaluation, indicatorOf } from '#test/builders/evaluation.ts';
import { failureOf } from '#test/builders/failures.ts';
import { startService } from '#test/builders/service.ts';

/** An evaluation with a batch of every kind that can be taken back. */
const started = async () => {
  const { client } = await startService();
  const { id, subjects, scorers, indicators } = await createEvaluation(client);
  const subjectId = subjects[0]?.id ?? '';
  const level = indicatorOf(indicators, 'level');

  const added = await client.call('evaluations.addSubjects', {
    id,
    subjects: [{ name: '后加的学校', code: '', kind: 'school', track: '' }],
  });

  const best = level.method.id === 'level' ? (level.method.parameters.levels[0]?.name ?? '') : '';
  const source: Pick<Input<'imports.commit'>, 'evaluationId' | 'from' | 'choices'> = {
    evaluationId: id,
    from: {
      kind: 'text',
      text: `被评对象：${subjects[0]?.name}\n指标编号\t指标名称\t${scorers[0]?.name}\n${level.code}\t${level.name}\t${best}`,
    },
    choices: { tables: [], labels: [] },
  };
  const { digest } = await client.call('imports.preview', source);
  const imported = await client.call('imports.commit', { ...source, leftOut: [], digest, actor: 'lead' });

  const finding = await client.call('findings.add', {
    evaluationId: id,
    subjectId,
    indicatorId: null,
    statement: '台账不全',
    facts: '',
    nature: 'irregular',
    severity: 'moderate',
    evidenceIds: [],
    clause: null,
    responsibleUnit: '',
    suggestion: '',
    actor: 'lead',
  });
  const removed = await client.call('findings.remove', { evaluationId: id, id: finding.id, actor: 'lead' });

  const { handle } = await client.call('files.begin', { name: '名册.pdf' });
  await client.call('files.append', { handle, bytes: new TextEncoder().encode('名册') });
  await client.call('files.finish', { handle });
  const evidence = await client.call('evidence.attach', {
    evaluationId: id,
    subjectId,
    indicatorId: level.id,
    handle,
    actor: 'lead',
  });
  const detached = await client.call('evidence.detach', { id: evidence.id });

  const setState = (state: EvaluationState) =>
    client.call('evaluations.setState', { id, state, reason: '测试' });
  const undo = (batch: string) => client.call('evaluations.undo', { id, batch });
  return {
    client,
    id,
    setState,
    undo,
    batches: {
      subjects: added.batch,
      scores: imported.batch,
      finding: removed.batch,
      evidence: detached.batch,
    },
  };
};

describe('taking back', () => {
  it('is refused where the same could not be changed by hand either', async () => {
    const { client, id, setState, undo, batches } = await started();
    const refused = async (batch: string, state: EvaluationState) =>
      expect(await failureOf(undo(batch))).toMatchObject({
        code: 'evaluation.locked',
        facts: { title: '试评', state },
      });
    for (const state of ['final', 'reported', 'rectification'] as const) {
      await setState(state);
      await refused(batches.subjects, state);
      await refused(batches.scores, state);
    }
    await setState('closed');
    for (const batch of [batches.subjects, batches.scores, batches.finding]) await refused(batch, 'closed');

    // What can be taken away at any time can be brought back at any time.
    expect(await undo(batches.evidence)).toEqual({ reverted: 1, kept: 0 });
    expect(await client.call('evidence.list', { evaluationId: id })).toHaveLength(1);

    // Findings live on until the evaluation is closed, scores do not.
    await setState('rectification');
    await refused(batches.scores, 'rectification');
    await undo(batches.finding);
    expect((await client.call('findings.list', { evaluationId: id })).findings).toHaveLength(1);

    await setState('scoring');
    await undo(batches.scores);
    await undo(batches.subjects);
    expect((await client.call('evaluations.get', { id })).subjects).toHaveLength(1);
    expect(await client.call('scores.list', { evaluationId: id })).toMatchObject([{ value: null }]);
  });

  it('brings back a closed evaluation that was removed', async () => {
    const { client, id, setState, undo } = await started();
    await setState('closed');
    const { batch } = await client.call('evaluations.remove', { id, expectedScores: 1 });
    await undo(batch);
    expect((await client.call('evaluations.get', { id })).evaluation.state).toBe('closed');
  });
});
