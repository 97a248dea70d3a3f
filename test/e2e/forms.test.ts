import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { EditedForm, indicatorAt } from '#test/builders/form-scene.ts';
import { createScene } from '#test/builders/scoring-scene.ts';
import { useApplication } from './browser.ts';

describe('forms for people without the application', () => {
  const opened = useApplication();

  test('a scoring form goes out, comes back filled in, is previewed, taken and taken back', async () => {
    const { page, texts, client, open, screenshot } = opened();
    const words = texts.forms.screen;
    const scene = await createScene(client, { framework: 'yongnian', subjects: ['第一职校', '第二职校'] });
    const [subject] = scene.subjects;
    const [, scorer] = scene.scorers;
    if (!subject || !scorer) throw new Error('no scene');

    await open(`/evaluations/${scene.id}/forms`);
    const writing = page.getByRole('region', { name: words.write });
    // Only the second scorer's forms.
    await writing.getByRole('checkbox', { name: '张组长' }).uncheck();
    const downloading = page.waitForEvent('download');
    await writing.getByRole('button', { name: words.start }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/李评分.*\.xlsx$/);
    await writing.getByRole('status').filter({ hasText: words.downloaded }).waitFor();
    await screenshot('forms-written');

    const form = new EditedForm(await readFile(await download.path()));
    const [direct] = scene.framework.dimensions.flatMap(({ indicators }) =>
      indicators.filter(({ method }) => method.id === 'level'),
    );
    const [number] = scene.framework.dimensions.flatMap(({ indicators }) =>
      indicators.filter(({ method }) => method.id === 'ratio'),
    );
    if (direct?.method.id !== 'level' || !number) throw new Error('no indicators');
    const [level] = direct.method.parameters.levels;
    form.type('第一职校', direct.code, 'value', level?.name ?? '');
    form.type('第一职校', direct.code, 'comment', '材料齐全');
    form.type('第一职校', number.code, 'value', '１２．５');
    form.type('第二职校', number.code, 'value', '不详');
    // Changed in the application after the form was written: somebody has to choose.
    await client.call('observations.set', {
      evaluationId: scene.id,
      subjectId: subject.id,
      item: number.id,
      value: { kind: 'number', number: '11' },
      actor: scorer.id,
    });

    const reading = page.getByRole('region', { name: words.read });
    await reading.locator('input[type=file]').setInputFiles({
      name: '交回.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: form.save(),
    });
    const doubtful = reading.locator(`tr[data-line="${number.code} judgement"]`);
    await doubtful.waitFor();
    await screenshot('forms-preview');
    await doubtful.getByRole('checkbox').check();
    await reading.getByText(`${words.allStates} 4`).click();
    await reading.locator('tr[data-state=refused]').getByText('不详').first().waitFor();
    await screenshot('forms-preview-all');
    await reading.getByRole('button', { name: words.commit(3) }).click();
    await reading.getByText(words.committed(3, 1)).waitFor();
    const scores = await client.call('scores.list', { evaluationId: scene.id, scorerId: scorer.id });
    expect(scores).toMatchObject([
      { indicatorId: direct.id, value: { kind: 'level', level: level?.name }, comment: '材料齐全' },
    ]);
    const observed = await client.call('observations.list', { evaluationId: scene.id });
    expect(observed).toMatchObject([{ item: indicatorAt(scene, number.code).id, value: { number: '12.5' } }]);

    await reading.getByRole('button', { name: words.undo }).click();
    await reading.getByRole('status').filter({ hasText: '已撤销' }).waitFor();
    const after = await client.call('observations.list', { evaluationId: scene.id });
    expect(after).toMatchObject([{ value: { number: '11' } }]);
    await screenshot('forms-undone');
  });

  test('while a review is open its form is offered, answers in that round, and says so', async () => {
    const { page, texts, client, open, screenshot } = opened();
    const words = texts.forms.screen;
    const scene = await createScene(client, { framework: 'yongnian' });
    const [{ id: subjectId = '' } = {}] = scene.subjects;
    const [{ id: actor = '' } = {}, { id: scorerId = '' } = {}] = scene.scorers;
    const indicator = indicatorAt(scene, 'A7');
    const [first] = indicator.method.id === 'level' ? indicator.method.parameters.levels : [];
    const key = { evaluationId: scene.id, subjectId, indicatorId: indicator.id };
    const value = { kind: 'level' as const, level: first?.name ?? '' };
    await client.call('scores.set', { ...key, scorerId, value });
    await client.call('reviews.open', {
      evaluationId: scene.id,
      actor,
      reason: '分歧较大',
      cells: [{ subjectId, indicatorIds: [indicator.id] }],
    });

    await open(`/evaluations/${scene.id}/forms`);
    const writing = page.getByRole('region', { name: words.write });
    await writing.getByText(words.roundName(2, '分歧较大')).first().waitFor();
    await writing.getByRole('checkbox', { name: '张组长' }).uncheck();
    // Only subjects under review are offered.
    await expect.poll(() => writing.getByRole('checkbox', { name: '第二职校' }).count()).toBe(0);
    await screenshot('forms-review');
    const downloading = page.waitForEvent('download');
    await writing.getByRole('button', { name: words.start }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/复核评分表（李评分，第2轮）\.xlsx$/);
    const form = new EditedForm(await readFile(await download.path()));
    form.type('第一职校', indicator.code, 'keep', '维持');

    const reading = page.getByRole('region', { name: words.read });
    await reading.locator('input[type=file]').setInputFiles({
      name: '复核.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: form.save(),
    });
    await reading.getByText(words.roundName(2, '分歧较大')).waitFor();
    await screenshot('forms-review-preview');
    await reading.getByRole('button', { name: words.commit(1) }).click();
    await reading.getByText(words.committed(1, 0)).waitFor();
    const scores = await client.call('scores.list', { evaluationId: scene.id, scorerId });
    expect(scores.find(({ round }) => round === 2)).toMatchObject({ value, review: { kept: true } });
  });
});
