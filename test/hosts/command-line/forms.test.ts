import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exitCodes } from '#hosts/command-line/exit-codes.ts';
import { connectInProcess } from '#hosts/in-process/connect.ts';
import { openService } from '#service/open.ts';
import type { Client } from '#shared/contract/index.ts';
import { run } from '#test/builders/command-line.ts';
import { createEvaluation, indicatorOf } from '#test/builders/evaluation.ts';
import { EditedForm } from '#test/builders/form-scene.ts';
import { serviceOptions, temporaryFolder } from '#test/builders/service.ts';

/** Both scorers give the first subject another level, and the first of them opens a review of it. */
const openReview = async (
  client: Client,
  { id: evaluationId, indicators, subjects, scorers }: Awaited<ReturnType<typeof createEvaluation>>,
) => {
  const indicator = indicatorOf(indicators, 'level');
  const subjectId = subjects[0]?.id ?? '';
  const levels = indicator.method.id === 'level' ? indicator.method.parameters.levels : [];
  for (const [index, { id: scorerId }] of scorers.entries())
    await client.call('scores.set', {
      evaluationId,
      scorerId,
      subjectId,
      indicatorId: indicator.id,
      value: { kind: 'level', level: levels[index]?.name ?? '' },
    });
  const actor = scorers[0]?.id ?? '';
  await client.call('evaluations.setScorer', {
    id: evaluationId,
    scorerId: actor,
    fields: { role: 'lead' },
  });
  const { id: reviewId } = await client.call('reviews.open', {
    evaluationId,
    actor,
    reason: '分歧较大',
    cells: [{ subjectId, indicatorIds: [indicator.id] }],
  });
  return { evaluationId, indicator, reviewId };
};

describe('hengping forms', () => {
  test('go out one file per scorer, come back previewed, taken and taken back', async () => {
    const folder = temporaryFolder();
    const service = await openService(serviceOptions(folder));
    const { client } = connectInProcess(service);
    const scene = await createEvaluation(client, { scorers: ['张三', '李四'] });
    const { code } = indicatorOf(scene.indicators, 'level');
    await service.close();
    const hengping = (...argv: string[]) => run(folder, ['forms', ...argv]);

    const out = join(folder, '表单');
    const exported = await hengping('export', scene.id, out, '--scorers', '李四', '--json');
    expect(exported.code).toBe(exitCodes.ok);
    const [{ file, sheets }] = JSON.parse(exported.stdout);
    expect(sheets).toContain('永年区职教中心');
    const form = new EditedForm(readFileSync(file));
    const method = scene.indicators.find((each) => each.code === code)?.method;
    const level = method?.id === 'level' ? (method.parameters.levels[0]?.name ?? '') : '';
    form.type('永年区职教中心', code, 'value', level);
    writeFileSync(file, form.save());

    const previewed = await hengping('import', file);
    expect(previewed.code).toBe(exitCodes.ok);
    expect(previewed.stdout).toContain(level);
    expect(previewed.stderr).toContain('--commit');
    const wrong = await hengping('import', file, '--scorer', '张三');
    expect(wrong.stdout).toContain('此次导入的是“张三”的表单');
    expect((await run(folder, ['score', 'list', '--evaluation', scene.id, '--json'])).stdout.trim()).toBe(
      '[]',
    );

    const taken = await hengping('import', file, '--commit', '--json');
    const { batch, taken: count } = JSON.parse(taken.stdout);
    expect(count).toBe(1);
    const undone = await hengping('undo', scene.id, batch, '--json');
    expect(JSON.parse(undone.stdout)).toEqual({ reverted: 1, kept: 0 });
  }, 120_000);

  test('while a review is open its forms go out and answer in it; the first round is asked for by number', async () => {
    const folder = temporaryFolder();
    const service = await openService(serviceOptions(folder));
    const { client } = connectInProcess(service);
    const scene = await createEvaluation(client, { subjects: ['甲校', '乙校'], scorers: ['张三', '李四'] });
    const { evaluationId, indicator, reviewId } = await openReview(client, scene);
    await service.close();
    const hengping = (...argv: string[]) => run(folder, ['forms', ...argv]);

    const out = join(folder, '表单');
    const exported = await hengping('export', evaluationId, out, '--scorers', '李四', '--json');
    expect(exported.stderr).toContain('第2轮复核（分歧较大）');
    const [{ file, sheets }] = JSON.parse(exported.stdout);
    expect(file).toContain('第2轮');
    expect(sheets).toEqual(['填写说明', '甲校']);
    const form = new EditedForm(readFileSync(file));
    form.type('甲校', indicator.code, 'keep', '维持');
    writeFileSync(file, form.save());
    const taken = await hengping('import', file, '--commit', '--json');
    expect(taken.stderr).toContain('第2轮复核（分歧较大）');
    expect(JSON.parse(taken.stdout)).toMatchObject({ taken: 1, preview: { review: { id: reviewId } } });

    const first = await hengping('export', evaluationId, out, '--round', '1', '--scorers', '李四', '--json');
    expect(JSON.parse(first.stdout)[0].sheets).toEqual(['填写说明', '甲校', '乙校']);
    const codeOf = async (...argv: string[]) => (await hengping('export', evaluationId, out, ...argv)).code;
    expect(await codeOf('--round', '7')).toBe(exitCodes.usage);
    expect(await codeOf('--round', '2', '--kind', 'self-assessment')).toBe(exitCodes.usage);
  }, 120_000);

  test('refuse words that mean nothing', async () => {
    const folder = temporaryFolder();
    const codeOf = async (...argv: string[]) => (await run(folder, ['forms', ...argv])).code;
    expect(await codeOf()).toBe(exitCodes.usage);
    expect(await codeOf('write')).toBe(exitCodes.usage);
    expect(await codeOf('export', 'none', '--kind', 'poem')).toBe(exitCodes.usage);
    expect(await codeOf('export', 'none')).toBe(exitCodes.failure);
    expect(await codeOf('import', join(folder, '没有.xlsx'))).toBe(exitCodes.usage);
  }, 120_000);
});
