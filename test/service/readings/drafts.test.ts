import { describe, expect, it } from 'vitest';
import { exact, exactToText, sum } from '#shared/scoring/exact.ts';
import { failureOf } from '#test/builders/failures.ts';
import { keepPlan } from '#test/builders/plans.ts';
import { startReview } from '#test/builders/reviews.ts';
import { startService } from '#test/builders/service.ts';

const choices = { scores: 'shared', vetoes: [], progressList: false } as const;

const started = async () => {
  const { client } = await startService();
  const review = await startReview(client);
  const { planId } = review;
  const preview = (more: Partial<{ scores: 'shared' | 'printed'; vetoes: string[] }> = {}) =>
    client.call('readings.previewDraft', { planId, ...choices, vetoes: [], ...more });
  const create = async (title: string) =>
    client.call('readings.createDraft', {
      planId,
      ...choices,
      vetoes: [],
      title,
      previewSha256: (await preview()).sha256,
    });
  return { client, ...review, preview, create };
};

const addUp = (scores: readonly string[]): string => exactToText(sum(scores.map(exact)));

describe('a draft from a review', () => {
  it('needs something accepted', async () => {
    const { preview, create } = await started();
    expect((await failureOf(preview())).code).toBe('reading.nothing-accepted');
    expect((await failureOf(create('无'))).code).toBe('reading.nothing-accepted');
  });

  it('holds the accepted lines only, with full scores that add up to exactly 100', async () => {
    const { client, planId, idOf, open, preview, create } = await started();
    const names = ['双师型教师比例', '实训基地', '优化布局'];
    const ids = await Promise.all(names.map(idOf));
    await client.call('readings.accept', { planId, lineIds: ids });
    await client.call('readings.editLine', {
      planId,
      lineId: ids[0]!,
      fields: { name: '双师型教师占比', fullScore: '33.35' },
    });
    const shown = await preview();
    expect(shown).toMatchObject({ totalScore: '100', undecided: 5, problems: [] });
    expect(shown.lines.map(({ code, name, scoreFrom }) => [code, name, scoreFrom])).toEqual([
      ['A1', '双师型教师占比', 'person'],
      ['B1', '实训基地', 'shared'],
      ['B2', '优化布局', 'shared'],
    ]);
    expect(shown.lines[0]?.fullScore).toBe('33.35');
    expect(addUp(shown.lines.map(({ fullScore }) => fullScore))).toBe('100');
    const { draftId } = await create('某县指标体系');
    const { document, basedOn } = await client.call('frameworks.getDraft', { id: draftId });
    expect(basedOn).toBeNull();
    expect(document).toMatchObject({ title: '某县指标体系', planId, totalScore: '100' });
    expect(document.dimensions.map(({ code, weight }) => [code, weight])).toEqual(
      shown.dimensions.map(({ code, weight }) => [code, weight]),
    );
    const indicators = document.dimensions.flatMap((dimension) => dimension.indicators);
    expect(indicators.map(({ id, code, fullScore }) => [id, code, fullScore])).toEqual(
      shown.lines.map(({ lineId, code, fullScore }) => [lineId, code, fullScore]),
    );
    // Points inside the method follow the new full score.
    const points = indicators[1]?.method.id === 'piecewise' ? indicators[1].method.parameters.points : [];
    expect(points.at(-1)?.score).toBe(indicators[1]?.fullScore);
    expect(document.dimensions[1]?.groups.map(({ code }) => code)).toEqual(['B-1', 'B-2']);
    expect(await client.call('frameworks.check', { id: draftId })).toEqual([]);
    expect((await open()).drafts).toMatchObject([{ draftId, title: '某县指标体系', state: 'draft' }]);
  });

  it('is made anew each time, and the review knows what became of each', async () => {
    const { client, planId, open, create } = await started();
    await client.call('readings.accept', { planId, lineIds: (await open()).lines.map(({ id }) => id) });
    const first = await create('甲');
    const second = await create('乙');
    const third = await create('丙');
    expect(new Set([first.draftId, second.draftId, third.draftId]).size).toBe(3);
    await client.call('frameworks.publish', { id: first.draftId });
    await client.call('frameworks.discardDraft', { id: third.draftId });
    expect((await open()).drafts.map(({ title, state }) => [title, state]).sort()).toEqual([
      ['丙', 'discarded'],
      ['乙', 'draft'],
      ['甲', 'published'],
    ]);
    await client.call('frameworks.undoEdit', { id: second.draftId, batch: second.batch });
    expect((await open()).drafts.find(({ title }) => title === '乙')?.state).toBe('discarded');
  });

  it('is refused when the review changed after the preview', async () => {
    const { client, planId, idOf, preview } = await started();
    await client.call('readings.accept', { planId, lineIds: [await idOf('双师型教师比例')] });
    const { sha256 } = await preview();
    await client.call('readings.accept', { planId, lineIds: [await idOf('优化布局')] });
    const made = client.call('readings.createDraft', {
      planId,
      ...choices,
      vetoes: [],
      title: '过时',
      previewSha256: sha256,
    });
    expect((await failureOf(made)).code).toBe('reading.review-changed');
    expect((await client.call('frameworks.list', {})).some(({ title }) => title === '过时')).toBe(false);
  });

  it('says when full scores set by hand leave nothing for the rest', async () => {
    const { client, planId, idOf, preview } = await started();
    const [set, other] = [await idOf('双师型教师比例'), await idOf('优化布局')];
    await client.call('readings.editLine', { planId, lineId: set, fields: { fullScore: '100' } });
    await client.call('readings.accept', { planId, lineIds: [other] });
    expect(await failureOf(preview())).toMatchObject({
      code: 'reading.scores-exceed',
      facts: { set: '100', total: '100', lines: 1 },
    });
  });

  it('shows a sum other than 100 as the problem it is when every full score is set by hand', async () => {
    const { client, planId, idOf, preview } = await started();
    await client.call('readings.editLine', {
      planId,
      lineId: await idOf('双师型教师比例'),
      fields: { fullScore: '90' },
    });
    const shown = await preview();
    expect(shown.totalScore).toBe('90');
    expect(shown.problems.map(({ code }) => code)).toContain('framework.bands-range');
  });

  it('takes printed full scores as they are, and only where they are printed', async () => {
    const { client } = await startService();
    const table = [
      '考核指标体系',
      '一级指标\t二级指标\t分值\t评分标准',
      '组织保障\t领导机构\t30\t成立领导小组得满分',
    ]
      .concat(['组织保障\t工作机制\t20\t建立联席会议制度得满分', '建设成效\t实训基地\t50\t每建成1个得10分'])
      .join('\n');
    const { planId } = await keepPlan(client, table, '指标表.txt');
    const review = await client.call('readings.open', { planId });
    expect(review.scoresPrinted).toBe(true);
    await client.call('readings.accept', { planId, lineIds: review.lines.map(({ id }) => id) });
    const preview = (scores: 'shared' | 'printed') =>
      client.call('readings.previewDraft', { planId, scores, vetoes: [], progressList: false });
    expect(
      (await preview('printed')).lines.map(({ fullScore, scoreFrom }) => [fullScore, scoreFrom]),
    ).toEqual([
      ['30', 'printed'],
      ['20', 'printed'],
      ['50', 'printed'],
    ]);
    await client.call('readings.reject', { planId, lineIds: [review.lines[1]!.id] });
    expect(await preview('printed')).toMatchObject({ totalScore: '80' });
    const shared = await preview('shared');
    expect(shared.totalScore).toBe('100');
    // Shares keep the proportion of what is printed.
    expect(shared.lines.map(({ fullScore }) => fullScore)).toEqual(['37.5', '62.5']);
    const { length } = review.reading.text;
    await client.call('readings.addLine', { planId, start: length - 8, end: length });
    expect((await failureOf(preview('printed'))).code).toBe('reading.score-not-printed');
  });

  it('takes along the vetoes and the task list that are asked for, and no others', async () => {
    const { client, planId, idOf, preview } = await started();
    await client.call('readings.accept', { planId, lineIds: [await idOf('双师型教师比例')] });
    expect(await failureOf(preview({ vetoes: ['V9'] }))).toMatchObject({
      code: 'request.invalid',
      path: ['vetoes'],
    });
    const yuyao = await client.call('readings.open', { planId: 'yuyao' });
    await client.call('readings.accept', { planId: 'yuyao', lineIds: [yuyao.lines[0]!.id] });
    const make = async (progressList: boolean) => {
      const wanted = { planId: 'yuyao', scores: 'shared' as const, vetoes: [], progressList };
      const { sha256 } = await client.call('readings.previewDraft', wanted);
      const { draftId } = await client.call('readings.createDraft', {
        ...wanted,
        title: '余',
        previewSha256: sha256,
      });
      return (await client.call('frameworks.getDraft', { id: draftId })).document.progressList;
    };
    expect((await make(true))?.items.length).toBe(yuyao.progressList?.items.length);
    expect(await make(false)).toBeNull();
  });
});
