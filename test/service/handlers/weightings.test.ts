import { describe, expect, it } from 'vitest';
import type { Client } from '#shared/contract/index.ts';
import type { WeightingEdit } from '#shared/contract/methods/weightings.ts';
import { indicatorsOf } from '#shared/model/framework.ts';
import { defaultWeightingSettings } from '#shared/model/weighting.ts';
import { failureOf } from '#test/builders/failures.ts';
import { startService } from '#test/builders/service.ts';

const begin = async (client: Client) => {
  const found = (await client.call('frameworks.list', {})).find(({ frameworkId }) => frameworkId === 'yuyao');
  if (!found) throw new Error('no framework');
  const { id } = await client.call('frameworks.createDraft', {
    versionId: found.id,
    as: 'copy',
    title: '权重测算',
  });
  const { document } = await client.call('frameworks.getDraft', { id });
  const [first, second, third] = document.dimensions;
  if (!first || !second || !third) throw new Error('too few dimensions');
  const read = (frameworkId = id) => client.call('weightings.get', { frameworkId });
  const edit = (...edits: WeightingEdit[]) => client.call('weightings.edit', { frameworkId: id, edits });
  return { id, versionId: found.id, document, first, second, third, read, edit };
};

const judged = (
  parentId: string | null,
  first: string,
  second: string,
  text: string | null,
): WeightingEdit => ({
  edit: 'set-judgements',
  expertId: 'expert-1',
  parentId,
  judgements: [{ first, second, text }],
});
const newcomer: WeightingEdit = { edit: 'add-expert', id: 'expert-1', name: '王建国' };

describe('a weighting', () => {
  it('is empty with its defaults until something is entered', async () => {
    const { client } = await startService();
    const { id, read, versionId } = await begin(client);
    expect(await read()).toEqual({ frameworkId: id, settings: defaultWeightingSettings, experts: [] });
    expect((await read(versionId)).experts).toEqual([]);
    expect(await failureOf(read('draft-none'))).toMatchObject({ code: 'request.not-found' });
  });

  it('keeps experts, judgements whichever way round, ratings and settings', async () => {
    const { client } = await startService();
    const { read, edit, first, second } = await begin(client);
    const [lower, higher] = [first.id, second.id].sort();
    const indicatorId = first.indicators[0]?.id ?? '';
    await edit(newcomer, judged(null, higher ?? '', lower ?? '', '3'));
    await edit(
      { edit: 'set-ratings', expertId: 'expert-1', round: 2, ratings: [{ indicatorId, rating: '5' }] },
      { edit: 'set', fields: { kept: [second.id], share: '0.25', second: 'present' } },
      { edit: 'rename-expert', expertId: 'expert-1', name: '李雪梅' },
    );
    const weighting = await read();
    expect(weighting.experts).toEqual([
      {
        id: 'expert-1',
        name: '李雪梅',
        judgements: [{ parentId: null, first: lower, second: higher, text: '1/3' }],
        ratings: [{ round: 2, indicatorId, rating: '5' }],
      },
    ]);
    expect(weighting.settings).toEqual({
      ...defaultWeightingSettings,
      kept: [second.id],
      share: '0.25',
      second: 'present',
    });
    await edit(judged(null, lower ?? '', higher ?? '', null));
    expect((await read()).experts[0]?.judgements).toEqual([]);
  });

  it('takes entries back as one batch', async () => {
    const { client } = await startService();
    const { id, read, edit, first, second, third } = await begin(client);
    await edit(newcomer, judged(null, first.id, second.id, '3'));
    const before = await read();
    const { batch } = await edit(
      judged(null, first.id, second.id, '5'),
      judged(null, first.id, third.id, '7'),
      { edit: 'remove-expert', expertId: 'expert-1' },
    );
    expect((await read()).experts).toEqual([]);
    expect(await client.call('weightings.undoEdit', { frameworkId: id, batch })).toEqual({
      reverted: 3,
      kept: 0,
    });
    expect(await read()).toEqual(before);
  });

  it('refuses what cannot be, with its place, and records nothing of the batch', async () => {
    const { client } = await startService();
    const { read, edit, first, second } = await begin(client);
    await edit(newcomer);
    const refused = async (...edits: WeightingEdit[]) => (await failureOf(edit(...edits))).code;
    expect(
      await refused(judged(null, first.id, second.id, '3'), judged(null, first.id, second.id, '12')),
    ).toBe('statistics.judgement-outside-scale');
    expect(await refused(judged(null, first.id, second.id, '三'))).toBe('statistics.judgement-unreadable');
    expect(await refused(judged(null, first.id, first.id, '1'))).toBe('statistics.diagonal-not-one');
    expect(await refused(judged(first.id, first.id, second.id, '1'))).toBe('request.not-found');
    expect(await refused(newcomer)).toBe('framework.duplicate-code');
    expect(await refused({ edit: 'remove-expert', expertId: 'nobody' })).toBe('request.not-found');
    const indicatorId = first.indicators[0]?.id ?? '';
    expect(
      await refused({
        edit: 'set-ratings',
        expertId: 'expert-1',
        round: 1,
        ratings: [{ indicatorId, rating: '6' }],
      }),
    ).toBe('statistics.rating-outside-scale');
    expect((await read()).experts[0]).toMatchObject({ judgements: [], ratings: [] });
  });

  it('goes along with the version published from the draft', async () => {
    const { client } = await startService();
    const { id, read, edit, first, second } = await begin(client);
    await edit(newcomer, judged(null, first.id, second.id, '3'));
    const { experts, settings } = await read();
    const { versionId } = await client.call('frameworks.publish', { id });
    expect(await read(versionId)).toEqual({ frameworkId: versionId, experts, settings });
  });
});

describe('applying weights to a published version', () => {
  it('makes a draft of its next version with the full scores and what they were found from', async () => {
    const { client } = await startService();
    const { versionId, document } = await begin(client);
    await client.call('weightings.edit', { frameworkId: versionId, edits: [newcomer] });
    const indicators = indicatorsOf(document);
    const fullScores = indicators.map(({ fullScore }) => fullScore);
    const [a = '0', b = '0'] = fullScores;
    const swapped = [String(Number(a) + 1), String(Number(b) - 1), ...fullScores.slice(2)];
    const { id } = await client.call('weightings.createDraft', {
      versionId,
      title: '新版本',
      fullScores: swapped,
      rules: [{ indicatorId: indicators[0]?.id ?? '', rule: '新的表述' }],
    });
    const draft = await client.call('frameworks.getDraft', { id });
    const made = indicatorsOf(draft.document);
    expect(made.map(({ fullScore }) => fullScore)).toEqual(swapped);
    expect(made[0]?.rule).toBe('新的表述');
    expect(draft).toMatchObject({
      basedOn: versionId,
      document: { id: 'yuyao', title: '新版本', totalScore: document.totalScore },
    });
    expect((await client.call('weightings.get', { frameworkId: id })).experts[0]?.name).toBe('王建国');
    expect(await client.call('frameworks.check', { id })).toEqual([]);
    const untouched = await client.call('frameworks.getVersion', { id: versionId });
    expect(indicatorsOf(untouched.document).map(({ fullScore }) => fullScore)).toEqual(fullScores);
  });

  it('is refused where the full scores do not keep the total', async () => {
    const { client } = await startService();
    const { versionId, document } = await begin(client);
    const fullScores = indicatorsOf(document).map(() => '1');
    const create = client.call('weightings.createDraft', {
      versionId,
      title: '新版本',
      fullScores,
      rules: [],
    });
    expect(await failureOf(create)).toMatchObject({
      code: 'framework.total-differs',
      facts: { found: String(fullScores.length), expected: document.totalScore },
    });
  });
});
