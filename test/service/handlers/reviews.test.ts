import { describe, expect, it } from 'vitest';
import type { Client } from '#shared/contract/index.ts';
import type { EnteredValue } from '#shared/model/entered-value.ts';
import { indicatorsOf } from '#shared/model/framework.ts';
import type { ReviewRule } from '#shared/model/review-rule.ts';
import { defaultRules } from '#shared/scoring/defaults.ts';
import { indicatorOf } from '#test/builders/evaluation.ts';
import { failureOf } from '#test/builders/failures.ts';
import { startService } from '#test/builders/service.ts';

const level = (name: string): EnteredValue => ({ kind: 'level', level: name });

/** One subject, one level indicator: 张三 gives A, 李四 gives D; 组长 leads and scores, 复核员 reviews. */
const scene = async (client: Client, review: Partial<ReviewRule> = {}) => {
  const summary = (await client.call('frameworks.list', {})).find((each) => each.frameworkId === 'yongnian');
  const version = await client.call('frameworks.getVersion', { id: summary?.id ?? '' });
  const rules = defaultRules(version.document);
  const { id: evaluationId } = await client.call('evaluations.create', {
    title: '试评',
    year: 2022,
    client: '',
    agency: '',
    frameworkVersionId: version.id,
    rules: { ...rules, review: { ...rules.review, ...review } },
    subjects: ['甲校', '乙校'].map((name) => ({ name, code: '', kind: 'school' as const, track: '' })),
    scorers: (
      [
        ['张三', 'scorer'],
        ['李四', 'scorer'],
        ['王组长', 'lead'],
        ['赵复核', 'reviewer'],
      ] as const
    ).map(([name, role]) => ({ name, role, organisation: '' })),
  });
  const { subjects, scorers } = await client.call('evaluations.get', { id: evaluationId });
  const [first, second, lead, reviewer] = scorers.map(({ id }) => id) as [string, string, string, string];
  const subjectId = subjects[0]?.id ?? '';
  const indicators = indicatorsOf(version.document);
  const indicator = indicatorOf(indicators, 'level');
  const cell = { evaluationId, subjectId, indicatorId: indicator.id };
  for (const [scorerId, name] of [
    [first, 'A'],
    [second, 'D'],
    [lead, 'A'],
  ] as const)
    await client.call('scores.set', { ...cell, scorerId, value: level(name) });
  const open = (cells = [{ subjectId, indicatorIds: [indicator.id] }], actor = lead) =>
    client.call('reviews.open', { evaluationId, actor, reason: '分歧较大', cells });
  const result = async () => {
    const found = await client.call('results.get', { evaluationId });
    return found.subjects[0]?.indicators.find(({ indicatorId }) => indicatorId === indicator.id);
  };
  return {
    evaluationId,
    subjectId,
    indicators,
    indicator,
    cell,
    first,
    second,
    lead,
    reviewer,
    open,
    result,
  };
};

describe('a second round', () => {
  it('is opened by the lead for flagged indicators, answered with reasons, and leaves the first round as it was', async () => {
    const { client } = await startService();
    const { cell, evaluationId, first, second, lead, open, result, indicator } = await scene(client);
    const flagged = await client.call('reviews.overview', { evaluationId });
    expect(flagged.units).toMatchObject([
      { indicatorId: indicator.id, before: { flag: 'review', by: ['range'] }, roundIds: [] },
    ]);
    const before = await result();

    const { id, round } = await open();
    expect(round).toBe(2);
    const sheet = await client.call('reviews.sheet', { evaluationId, scorerId: second });
    expect(sheet).toMatchObject({
      othersShown: 'anonymous',
      cells: [{ roundId: id, reason: '分歧较大', own: { value: level('D') }, answer: null }],
    });
    expect(sheet.cells[0]?.others.map(({ value, name }) => [value, name])).toEqual([
      [level('A'), null],
      [level('A'), null],
    ]);

    const answer = { ...cell, id, scorerId: second };
    const change = (value: EnteredValue | null, reason: string) =>
      client.call('reviews.answer', {
        ...answer,
        answer: { kind: 'change', value, blankReason: null, reason },
      });
    expect((await failureOf(change(level('B'), ' '))).code).toBe('review.reason-missing');
    expect((await failureOf(change(null, '理由'))).code).toBe('review.value-missing');
    expect((await failureOf(change(level('Z'), '理由'))).code).toBe('value.unknown-level');
    expect(await change(level('B'), '补充材料已核实')).toMatchObject({
      round: 2,
      value: level('B'),
      review: { kept: false, reason: '补充材料已核实' },
    });
    await client.call('reviews.answer', {
      ...cell,
      id,
      scorerId: first,
      answer: { kind: 'keep', reason: '' },
    });

    // The first round stands untouched beside the second one, and can no longer be changed.
    const own = (await client.call('scores.list', { evaluationId, scorerId: second })).toSorted(
      (a, b) => a.round - b.round,
    );
    expect(own.map(({ round: each, value }) => [each, value])).toEqual([
      [1, level('D')],
      [2, level('B')],
    ]);
    expect(
      (await failureOf(client.call('scores.set', { ...cell, scorerId: second, value: level('A') }))).code,
    ).toBe('review.first-round-closed');
    await client.call('scores.set', { ...cell, scorerId: second, comment: '文字仍可补充' });

    const after = await result();
    expect(after?.cells.map((each) => each.round)).toEqual([2, 2, 1]);
    expect(after?.points).not.toEqual(before?.points);

    const overview = await client.call('reviews.overview', { evaluationId });
    expect(overview.rounds).toMatchObject([{ id, expected: 3, answered: 2, changed: 1, closing: null }]);
    expect(overview.units[0]).toMatchObject({ before: { flag: 'review' }, after: { flag: 'notice' } });
    expect(overview.units[0]?.before.points).toEqual(before?.points);
    expect(overview.units[0]?.after.points).toEqual(after?.points);
    expect(overview.before.reviews).toBe(1);
    expect(overview.after.reviews).toBe(0);

    await client.call('reviews.close', { evaluationId, id, actor: lead, reason: '' });
    expect((await failureOf(change(level('A'), '太晚'))).code).toBe('review.round-closed');
    expect((await client.call('reviews.sheet', { evaluationId, scorerId: second })).cells).toEqual([]);
    expect(await result()).toEqual(after);
    expect((await open()).round).toBe(3);
  });

  it('tells in the derivation which round counted, what stood before and why', async () => {
    const { client } = await startService();
    const { cell, evaluationId, second, open, indicator, subjectId } = await scene(client);
    const { id } = await open();
    await client.call('reviews.answer', {
      ...cell,
      id,
      scorerId: second,
      answer: { kind: 'change', value: level('B'), blankReason: null, reason: '补充材料已核实' },
    });
    const tree = await client.call('results.explain', {
      evaluationId,
      subjectId,
      target: { of: 'cell', indicatorId: indicator.id, scorerId: second },
    });
    expect(tree.children.map(({ step }) => step)).toEqual(
      expect.arrayContaining(['input', 'review-answer', 'earlier-round']),
    );
    expect(tree.children.find(({ step }) => step === 'input')?.facts).toMatchObject({ value: 'B', round: 2 });
    expect(tree.children.find(({ step }) => step === 'earlier-round')?.facts).toMatchObject({
      round: 1,
      value: 'D',
    });
    expect(tree.children.find(({ step }) => step === 'review-answer')?.facts).toMatchObject({
      kept: 'changed',
      reason: '补充材料已核实',
    });
  });

  it('shows the others by name or not at all where the rule says so', async () => {
    const { client } = await startService();
    const named = await scene(client, { others: 'named' });
    await named.open();
    const sheet = await client.call('reviews.sheet', {
      evaluationId: named.evaluationId,
      scorerId: named.second,
    });
    expect(sheet.cells[0]?.others.map(({ name }) => name)).toEqual(['张三', '王组长']);
    const hidden = await scene(client, { others: 'hidden' });
    await hidden.open();
    const nothing = await client.call('reviews.sheet', {
      evaluationId: hidden.evaluationId,
      scorerId: hidden.second,
    });
    expect(nothing.cells[0]?.others).toEqual([]);
  });

  it('is refused to others than the lead, without cells, for shared facts and twice at once', async () => {
    const { client } = await startService();
    const { open, first, subjectId, indicators, indicator, evaluationId, cell, reviewer } =
      await scene(client);
    const cells = [{ subjectId, indicatorIds: [indicator.id] }];
    expect(await failureOf(open(cells, first))).toMatchObject({
      code: 'review.not-allowed',
      facts: { name: '张三', act: 'open' },
    });
    expect((await failureOf(open([]))).code).toBe('review.nothing-chosen');
    const shared = indicatorOf(indicators, 'ratio');
    expect((await failureOf(open([{ subjectId, indicatorIds: [shared.id] }]))).code).toBe(
      'review.shared-fact',
    );
    const { id } = await open();
    expect((await failureOf(open())).code).toBe('review.already-open');
    const other = indicators.find((each) => each.method.id === 'level' && each.id !== indicator.id);
    const answer = { kind: 'keep' as const, reason: '' };
    expect(
      (
        await failureOf(
          client.call('reviews.answer', {
            ...cell,
            id,
            scorerId: first,
            indicatorId: other?.id ?? '',
            answer,
          }),
        )
      ).code,
    ).toBe('review.not-in-round');
    expect(
      (await failureOf(client.call('reviews.answer', { ...cell, id, scorerId: reviewer, answer }))).code,
    ).toBe('evaluation.scorer-does-not-score');
    expect(
      (
        await failureOf(
          client.call('reviews.close', { evaluationId, id: 'nowhere', actor: first, reason: '' }),
        )
      ).code,
    ).toBe('review.not-allowed');
  });

  it('keeping a value that was never given is refused', async () => {
    const { client } = await startService();
    const { cell, first, open } = await scene(client);
    await client.call('scores.set', { ...cell, scorerId: first, value: null });
    const { id } = await open();
    const answer = { kind: 'keep' as const, reason: '' };
    expect(
      (await failureOf(client.call('reviews.answer', { ...cell, id, scorerId: first, answer }))).code,
    ).toBe('review.no-first-value');
  });
});

describe('arbitration', () => {
  it('stands in place of the scorers, names who decided and why, and can be taken back', async () => {
    const { client } = await startService();
    const { cell, evaluationId, first, reviewer, result, indicator, subjectId } = await scene(client);
    const before = await result();
    const decide = (actor: string, reason: string) =>
      client.call('reviews.arbitrate', { ...cell, actor, value: level('B'), blankReason: null, reason });
    expect((await failureOf(decide(first, '理由'))).code).toBe('review.not-allowed');
    expect((await failureOf(decide(reviewer, '  '))).code).toBe('request.invalid');
    const decision = await decide(reviewer, '专家组合议');
    expect(decision).toMatchObject({ decidedBy: reviewer, reason: '专家组合议', value: level('B') });

    const arbitrated = await result();
    expect(arbitrated?.arbitration).toMatchObject({ decidedBy: reviewer, reason: '专家组合议' });
    expect(arbitrated?.cells.map(({ use, value }) => [use, value])).toEqual([
      ['arbitrated', level('A')],
      ['arbitrated', level('D')],
      ['arbitrated', level('A')],
    ]);
    expect(arbitrated?.points?.exact).not.toBe(before?.points?.exact);
    const tree = await client.call('results.explain', {
      evaluationId,
      subjectId,
      target: { of: 'indicator', indicatorId: indicator.id },
    });
    const step = tree.children.find((each) => each.step === 'arbitration');
    expect(step?.facts).toMatchObject({ decidedBy: '赵复核', reason: '专家组合议' });
    expect(step?.amount).toEqual(arbitrated?.points);
    expect(step?.children.filter((each) => each.step === 'cell')).toHaveLength(3);

    await client.call('reviews.withdrawArbitration', { ...cell, actor: reviewer, reason: '重新核查' });
    expect(await result()).toEqual(before);
  });
});
