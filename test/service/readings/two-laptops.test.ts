import { describe, expect, it } from 'vitest';
import { stateHash } from '#service/log/examine.ts';
import type { Client } from '#shared/contract/index.ts';
import { exchange, type Laptop, laptop } from '#test/builders/laptops.ts';
import { keepPlan } from '#test/builders/plans.ts';
import { lineNamed } from '#test/builders/reviews.ts';

const hashOf = (each: Laptop): string => each.inside(({ connection }) => stateHash(connection));

const twoWithThePlan = async () => {
  const [first, second] = [laptop(), laptop()];
  const { planId } = await first.use((client) => keepPlan(client));
  await second.use((client) => client.call('plans.list', {}));
  exchange(first, second);
  const open = (client: Client) => client.call('readings.open', { planId });
  const review = await second.use(open);
  const id = (words: string): string => lineNamed(review, words).id;
  return { first, second, planId, open, id };
};

describe('decisions of two laptops', () => {
  it('join: different lines, and different fields of one line', async () => {
    const { first, second, planId, open, id } = await twoWithThePlan();
    const [shared, mine, yours] = [id('双师型教师比例'), id('实训基地'), id('优化布局')];
    await first.use(async (client) => {
      await client.call('readings.editLine', { planId, lineId: shared, fields: { name: '双师占比' } });
      await client.call('readings.accept', { planId, lineIds: [mine] });
    });
    await second.use(async (client) => {
      await client.call('readings.editLine', { planId, lineId: shared, fields: { deadline: '2024年底' } });
      await client.call('readings.reject', { planId, lineIds: [yours], reason: '重复' });
      await client.call('readings.accept', { planId, lineIds: [mine] });
    });
    exchange(first, second);
    expect(hashOf(first)).toBe(hashOf(second));
    const [one, two] = [await first.use(open), await second.use(open)];
    expect(one).toEqual(two);
    expect(one.clashes).toEqual([]);
    expect(lineNamed(one, '双师占比')).toMatchObject({
      state: 'edited',
      indicator: { name: '双师占比', deadline: '2024年底' },
    });
    expect(one.counts).toMatchObject({ edited: 1, accepted: 1, rejected: 1 });
  });

  it('clash only where they contradict each other; the next decision settles it', async () => {
    const { first, second, planId, open, id } = await twoWithThePlan();
    const line = id('优化布局');
    await first.use((client) => client.call('readings.accept', { planId, lineIds: [line], actor: 'a' }));
    await second.use((client) => client.call('readings.reject', { planId, lineIds: [line], actor: 'b' }));
    exchange(first, second);
    const review = await first.use(open);
    expect(await second.use(open)).toEqual(review);
    expect(review.clashes).toEqual([
      {
        kind: 'line',
        id: line,
        field: 'decision',
        values: [
          expect.objectContaining({ by: 'b', value: { is: 'rejected' } }),
          expect.objectContaining({ by: 'a', value: { is: 'accepted' } }),
        ],
      },
    ]);
    expect(review.lines.find((each) => each.id === line)).toMatchObject({
      state: 'rejected',
      decided: { by: 'b' },
    });
    await first.use((client) => client.call('readings.accept', { planId, lineIds: [line], actor: 'lead' }));
    exchange(first, second);
    const settled = await second.use(open);
    expect(settled.clashes).toEqual([]);
    expect(settled.lines.find((each) => each.id === line)?.state).toBe('accepted');
  });

  it('are settled by choosing one, which takes what the other made away', async () => {
    const { first, second, planId, open, id } = await twoWithThePlan();
    const [a, b, c] = [id('职业技能培训'), id('参与学生'), id('优化布局')];
    const one = await first.use((client) =>
      client.call('readings.mergeLines', { planId, lineIds: [a, b], fields: { name: '甲' } }),
    );
    const two = await second.use((client) =>
      client.call('readings.mergeLines', { planId, lineIds: [b, c], fields: { name: '乙' } }),
    );
    exchange(first, second);
    const settled = await first.use(async (client) => {
      const [clash] = (await open(client)).clashes;
      if (!clash) throw new Error('no clash');
      const { kind, id: of, field } = clash;
      const value = { is: 'merged', into: [one.lineId] };
      await client.call('readings.settleClash', { planId, kind, id: of, field, value });
      await expect(
        client.call('readings.settleClash', { planId, kind, id: of, field, value }),
      ).rejects.toMatchObject({ failure: { code: 'request.not-found' } });
      return open(client);
    });
    exchange(first, second);
    expect(await second.use(open)).toEqual(settled);
    const stateOf = (line: string) => settled.lines.find((each) => each.id === line)?.state;
    expect(settled.clashes).toEqual([]);
    expect([a, b, c, one.lineId, two.lineId].map(stateOf)).toEqual([
      'merged',
      'merged',
      'undecided',
      'edited',
      undefined,
    ]);
  });

  it('are settled for one field alone, with a value that either gave; the choice can be taken back', async () => {
    const { first, second, planId, open, id } = await twoWithThePlan();
    const line = id('双师型教师比例');
    const edit = (name: string) => (client: Client) =>
      client.call('readings.editLine', { planId, lineId: line, fields: { name } });
    await first.use(edit('甲名'));
    await second.use(edit('乙名'));
    exchange(first, second);
    await first.use(async (client) => {
      const before = await open(client);
      const [clash] = before.clashes;
      if (!clash) throw new Error('no clash');
      expect(clash).toMatchObject({ kind: 'line', id: line, field: 'field.name' });
      const settle = (value: string) =>
        client.call('readings.settleClash', {
          planId,
          kind: 'line',
          id: line,
          field: clash.field,
          value: { value },
        });
      await expect(settle('丙名')).rejects.toMatchObject({ failure: { code: 'request.not-found' } });
      const { batch } = await settle('甲名');
      const nameNow = async () => (await open(client)).lines.find((each) => each.id === line)?.indicator.name;
      expect(await nameNow()).toBe('甲名');
      expect((await open(client)).clashes).toEqual([]);
      await client.call('readings.undo', { planId, batch });
      expect(await nameNow()).toBe(before.lines.find((each) => each.id === line)?.indicator.name);
    });
  });

  it('both keep every line when one line was merged two ways', async () => {
    const { first, second, planId, open, id } = await twoWithThePlan();
    const [a, b, c] = [id('职业技能培训'), id('参与学生'), id('优化布局')];
    const one = await first.use((client) =>
      client.call('readings.mergeLines', { planId, lineIds: [a, b], fields: { name: '甲' } }),
    );
    const two = await second.use((client) =>
      client.call('readings.mergeLines', { planId, lineIds: [b, c], fields: { name: '乙' } }),
    );
    exchange(first, second);
    const review = await first.use(open);
    expect(await second.use(open)).toEqual(review);
    expect(review.lines.map((line) => line.id)).toEqual(
      expect.arrayContaining([a, b, c, one.lineId, two.lineId]),
    );
    expect(review.clashes.map(({ id: of, field }) => [of, field])).toEqual([[b, 'decision']]);
  });

  it('make one plan of the same text kept on both, and say so where facts differ', async () => {
    const [first, second] = [laptop(), laptop()];
    const one = await first.use((client) => keepPlan(client));
    const two = await second.use(async (client) => {
      const kept = await keepPlan(client, undefined, '别名.txt');
      await client.call('readings.correctFacts', { planId: kept.planId, facts: { issuer: '县政府' } });
      return kept;
    });
    expect(two.planId).toBe(one.planId);
    exchange(first, second);
    expect(hashOf(first)).toBe(hashOf(second));
    const get = (client: Client) => client.call('plans.get', { id: one.planId });
    expect(await first.use(get)).toEqual(await second.use(get));
    expect(await first.use(async (client) => (await get(client)).issuer)).toBe('县政府');
  });

  it('keep a plan that one removed while the other made a framework from it', async () => {
    const { first, second, planId, id } = await twoWithThePlan();
    await first.use((client) => client.call('readings.removePlan', { planId }));
    const draftId = await second.use(async (client) => {
      await client.call('readings.accept', { planId, lineIds: [id('优化布局')] });
      const wanted = { planId, scores: 'shared' as const, vetoes: [], progressList: false };
      const { sha256 } = await client.call('readings.previewDraft', wanted);
      const made = await client.call('readings.createDraft', {
        ...wanted,
        title: '乙',
        previewSha256: sha256,
      });
      return made.draftId;
    });
    exchange(first, second);
    await first.use(async (client) => {
      expect(await client.call('frameworks.check', { id: draftId })).toEqual([]);
      expect((await client.call('plans.list', {})).some((plan) => plan.id === planId)).toBe(true);
      await client.call('frameworks.discardDraft', { id: draftId });
      expect((await client.call('plans.list', {})).some((plan) => plan.id === planId)).toBe(false);
    });
  });
});
