import { describe, expect, it } from 'vitest';
import { createEvaluation, indicatorOf } from '#test/builders/evaluation.ts';
import { failureOf } from '#test/builders/failures.ts';
import { startService } from '#test/builders/service.ts';

const school = (name: string, code = '') => ({ name, code, kind: 'school' as const, track: '' });

describe('an evaluation', () => {
  it('keeps subjects, codes with leading zeros and 18 digits, scorers and rules as given', async () => {
    const { client } = await startService();
    const { id } = await createEvaluation(client, { subjects: [], scorers: ['张三', '李四'] });
    await client.call('evaluations.addSubjects', {
      id,
      subjects: [school('甲校', '001'), school('乙校', '12130429MB0X12345K'), school('丙校')],
    });
    const { subjects, scorers } = await client.call('evaluations.get', { id });
    expect(subjects.map((each) => [each.name, each.code, each.position])).toEqual([
      ['甲校', '001', 0],
      ['乙校', '12130429MB0X12345K', 1],
      ['丙校', '', 2],
    ]);
    expect(scorers.map((each) => each.name)).toEqual(['张三', '李四']);
  });

  it('refuses a second subject of the same name or code, and a second scorer of the same name', async () => {
    const { client } = await startService();
    const { id } = await createEvaluation(client, { subjects: ['甲校'], scorers: ['张三'] });
    const add = (name: string, code: string) =>
      client.call('evaluations.addSubjects', { id, subjects: [school('乙校', '001'), school(name, code)] });
    expect(await failureOf(add('甲校', ''))).toMatchObject({
      code: 'evaluation.duplicate-subject-name',
      facts: { name: '甲校' },
    });
    expect(await failureOf(add('丁校', '001'))).toMatchObject({
      code: 'evaluation.duplicate-subject-code',
      facts: { code: '001', first: '乙校', second: '丁校' },
    });
    const scorers = [{ name: '张三', role: 'scorer' as const, organisation: '' }];
    expect((await failureOf(client.call('evaluations.addScorers', { id, scorers }))).code).toBe(
      'evaluation.duplicate-scorer-name',
    );
    expect((await client.call('evaluations.get', { id })).subjects).toHaveLength(1);
  });

  it('keeps superiors and weights, refuses circles and strangers, and rules that cannot be computed with', async () => {
    const { client } = await startService();
    const { id } = await createEvaluation(client, { subjects: ['全市', '甲区', '乙区'], scorers: ['张三'] });
    const { subjects, evaluation } = await client.call('evaluations.get', { id });
    const [city, first, second] = subjects.map((each) => each.id);
    const set = (
      subjectId: string | undefined,
      fields: { superiorId?: string | null; weight?: string | null },
    ) => client.call('evaluations.setSubject', { id, subjectId: subjectId ?? '', fields });
    await set(first, { superiorId: city ?? null, weight: '12000' });
    await set(second, { superiorId: first ?? null });
    expect(await failureOf(set(city, { superiorId: second ?? null }))).toMatchObject({
      code: 'rules.superior-circle',
      facts: { subjects: '全市 → 乙区 → 甲区' },
    });
    expect((await failureOf(set(city, { superiorId: city ?? null }))).code).toBe('rules.superior-circle');
    expect((await failureOf(set(city, { superiorId: 'nobody' }))).code).toBe('rules.superior-unknown');
    await set(second, { superiorId: null });
    expect(
      (await client.call('evaluations.get', { id })).subjects.map(({ superiorId, weight }) => [
        superiorId,
        weight,
      ]),
    ).toEqual([
      [null, null],
      [city, '12000'],
      [null, null],
    ]);
    const { rules } = evaluation;
    const change = (changed: Partial<typeof rules>) =>
      client.call('evaluations.update', { id, fields: { rules: { ...rules, ...changed } } });
    expect(
      await failureOf(
        change({ aggregation: { method: 'role-weighted', level: 'total', weights: { scorer: '1' } } }),
      ),
    ).toMatchObject({ code: 'rules.role-weight-missing', path: ['rules', 'aggregation', 'weights', 'lead'] });
    const rollUp = {
      combine: 'weighted' as const,
      weightName: '在校生数',
      quantities: [],
      own: { use: 'none' as const },
    };
    await change({ rollUp });
    expect((await client.call('evaluations.get', { id })).evaluation.rules.rollUp).toEqual(rollUp);
  });

  it('refuses a draft framework', async () => {
    const { client } = await startService();
    const { version } = await createEvaluation(client);
    const draft = await client.call('frameworks.createDraft', {
      versionId: version.id,
      as: 'copy',
      title: '草稿',
    });
    const { evaluation } = await client.call('evaluations.get', {
      id: (await client.call('evaluations.list', {}))[0]!.id,
    });
    const create = client.call('evaluations.create', {
      ...evaluation,
      frameworkVersionId: draft.id,
      subjects: [],
      scorers: [],
    });
    expect((await failureOf(create)).code).toBe('evaluation.framework-is-draft');
  });

  it('is removed only by someone who knows how many scores it holds, and comes back whole', async () => {
    const { client } = await startService();
    const { id, subjects, scorers, indicators } = await createEvaluation(client);
    await client.call('scores.set', {
      evaluationId: id,
      scorerId: scorers[0]!.id,
      subjectId: subjects[0]!.id,
      indicatorId: indicatorOf(indicators, 'level').id,
      value: { kind: 'level', level: 'B' },
    });
    expect(await failureOf(client.call('evaluations.remove', { id, expectedScores: 0 }))).toMatchObject({
      code: 'evaluation.has-scores',
      facts: { scores: 1 },
    });
    const { batch } = await client.call('evaluations.remove', { id, expectedScores: 1 });
    expect(await client.call('evaluations.list', {})).toEqual([]);
    await client.call('evaluations.undo', { id, batch });
    expect((await client.call('evaluations.list', {}))[0]).toMatchObject({ id, scoredCellCount: 1 });
  });

  it('takes back the import of subjects, and their removal', async () => {
    const { client } = await startService();
    const { id } = await createEvaluation(client, { subjects: ['甲校'] });
    const names = async () =>
      (await client.call('evaluations.get', { id })).subjects.map((each) => each.name);
    const { batch, ids } = await client.call('evaluations.addSubjects', {
      id,
      subjects: [school('乙校'), school('丙校')],
    });
    const removal = await client.call('evaluations.removeSubject', { id, subjectId: ids[0]! });
    expect(await names()).toEqual(['甲校', '丙校']);
    await client.call('evaluations.undo', { id, batch: removal.batch });
    expect(await names()).toEqual(['甲校', '乙校', '丙校']);
    await client.call('evaluations.undo', { id, batch });
    expect(await names()).toEqual(['甲校']);
  });

  it('goes back a state only with a reason, and is locked when final', async () => {
    const { client } = await startService();
    const { id, subjects, scorers, indicators } = await createEvaluation(client);
    await client.call('evaluations.setState', { id, state: 'final', reason: '' });
    const score = client.call('scores.set', {
      evaluationId: id,
      scorerId: scorers[0]!.id,
      subjectId: subjects[0]!.id,
      indicatorId: indicatorOf(indicators, 'level').id,
      comment: '迟到的意见',
    });
    expect((await failureOf(score)).code).toBe('evaluation.locked');
    expect(
      await failureOf(client.call('evaluations.setState', { id, state: 'scoring', reason: ' ' })),
    ).toMatchObject({
      code: 'request.invalid',
      path: ['reason'],
    });
    await client.call('evaluations.setState', { id, state: 'scoring', reason: '复核发现漏项' });
    expect((await client.call('evaluations.get', { id })).evaluation.state).toBe('scoring');
  });
});

describe.each(['final', 'reported', 'rectification', 'closed'] as const)('in the state %s', (state) => {
  it('who is evaluated by whom and how stays as it is', async () => {
    const { client } = await startService();
    const { id, subjects, scorers } = await createEvaluation(client);
    const [subjectId, scorerId] = [subjects[0]!.id, scorers[0]!.id];
    const before = await client.call('evaluations.get', { id });
    await client.call('evaluations.setState', { id, state, reason: '' });
    const { rules } = before.evaluation;
    const changes = [
      client.call('evaluations.update', { id, fields: { title: '另一个名称' } }),
      client.call('evaluations.update', {
        id,
        fields: { rules: { ...rules, rounding: { ...rules.rounding, decimals: 0 } } },
      }),
      client.call('evaluations.addSubjects', { id, subjects: [school('后加的学校')] }),
      client.call('evaluations.setSubject', { id, subjectId, fields: { name: '改名的学校' } }),
      client.call('evaluations.removeSubject', { id, subjectId }),
      client.call('evaluations.addScorers', {
        id,
        scorers: [{ name: '后加的专家', role: 'scorer', organisation: '' }],
      }),
      client.call('evaluations.setScorer', { id, scorerId, fields: { role: 'viewer' } }),
      client.call('evaluations.removeScorer', { id, scorerId }),
    ];
    for (const failed of await Promise.all(changes.map(failureOf)))
      expect(failed).toMatchObject({ code: 'evaluation.locked', facts: { title: '试评', state } });
    const after = await client.call('evaluations.get', { id });
    expect(after).toEqual({ ...before, evaluation: { ...before.evaluation, state } });

    // Once it went back, they can be changed again.
    await client.call('evaluations.setState', { id, state: 'scoring', reason: '名称有误' });
    await client.call('evaluations.setSubject', { id, subjectId, fields: { name: '改名的学校' } });
    expect((await client.call('evaluations.get', { id })).subjects).toMatchObject([{ name: '改名的学校' }]);
  });
});

describe('rules', () => {
  it('that cannot be computed with are refused with their place', async () => {
    const { client } = await startService();
    const { id } = await createEvaluation(client);
    const { rules } = (await client.call('evaluations.get', { id })).evaluation;
    const gapped = {
      ...rules,
      gradeBands: [
        { name: '合格', minimum: '60', maximum: '100' },
        { name: '不合格', minimum: '0', maximum: '55' },
      ],
    };
    const refused = await failureOf(client.call('evaluations.update', { id, fields: { rules: gapped } }));
    expect(refused).toMatchObject({ code: 'framework.bands-gap', facts: { from: '55', to: '60' } });
    expect(refused.path[0]).toBe('rules');
    expect((await client.call('evaluations.get', { id })).evaluation.rules).toEqual(rules);
  });
});
