import { beforeAll, describe, expect, test } from 'vitest';
import { indicatorsOf } from '#shared/model/framework.ts';
import { compare, exact, sum } from '#shared/scoring/exact.ts';
import { fillEvaluation } from '#test/builders/fill-evaluation.ts';
import { useApplication } from './browser.ts';
import { resultsPage } from './pages/results.ts';
import { weightingsPage } from './pages/weightings.ts';

describe('scoring depth', () => {
  const application = useApplication();
  let draftId = '';
  let evaluationId = '';
  beforeAll(async () => {
    const { client } = application();
    const found = (await client.call('frameworks.list', {})).find(
      ({ frameworkId }) => frameworkId === 'yuyao',
    );
    const { id } = await client.call('frameworks.createDraft', {
      versionId: found!.id,
      as: 'copy',
      title: '权重测算',
    });
    draftId = id;
    ({ id: evaluationId } = await fillEvaluation(client, {
      framework: 'ali',
      subjects: ['第一职业中专', '技师学院', '阿里地区职业学校'],
      scorers: ['王建国', '李雪梅'],
      blank: 0,
    }));
  });

  test('the points of a sample follow the parameters while they are typed', async () => {
    const { page, texts, client, open } = application();
    const { document } = await client.call('frameworks.getDraft', { id: draftId });
    const indicator = indicatorsOf(document).find(({ method }) => method.id === 'ratio')!;
    await open(`/frameworks/drafts/${draftId}?indicator=${encodeURIComponent(indicator.id)}`);
    const words = texts.rulePreview;
    const preview = page.getByRole('region', { name: words.title, exact: true });
    await preview.locator('canvas').waitFor();
    const sample = preview.getByRole('textbox', { name: words.sampleNumber(1), exact: true });
    await sample.fill('30');
    const line = preview.locator('tr[data-sample="0"]');
    const target = page.getByRole('textbox', { name: texts.methods.parameters.target, exact: true });
    await target.fill('60');
    await expect.poll(() => line.textContent()).toContain(words.percent('50.00'));
    await target.fill('40');
    await expect.poll(() => line.textContent()).toContain(words.percent('75.00'));
    await expect.poll(() => preview.getByLabel(words.inWords).textContent()).toContain('40');
    await sample.fill('-5');
    await expect.poll(() => line.locator('td[colspan="2"]').textContent()).toContain('-5');
  });

  test('an AHP matrix entered by keyboard becomes full scores that add up, in one step that can be undone', async () => {
    const { page, texts, client } = application();
    const weightings = weightingsPage(application());
    const words = texts.weightings;
    const before = (await client.call('frameworks.getDraft', { id: draftId })).document;
    await weightings.openDraft(draftId);
    await weightings.addExpert();
    await weightings.cell(0, 1).focus();
    const size = before.dimensions.length;
    for (let row = 0; row < size - 1; row += 1) {
      for (let column = row + 1; column < size; column += 1) {
        await page.keyboard.type(column - row === 1 ? '2' : '3');
        if (column < size - 1) await page.keyboard.press('ArrowRight');
      }
      await page.keyboard.press('ArrowDown');
      // Back to the first open place of the next row.
      for (let column = size - 1; column > row + 2; column -= 1) await page.keyboard.press('ArrowLeft');
    }
    await page.getByText(words.consistencyRatio, { exact: true }).waitFor();
    await expect.poll(() => weightings.cell(1, 0).inputValue()).toBe('1/2');
    await page.getByText(words.worstTriple, { exact: true }).waitFor();

    await weightings.cell(0, 1).fill('12');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('alert').filter({ hasText: '12' }).waitFor();
    await weightings.cell(0, 1).fill('2');
    await page.keyboard.press('ArrowDown');

    await weightings.keepWithin.click();
    await weightings.show('apply');
    await page.getByText(words.sumTo(before.totalScore), { exact: true }).waitFor();
    await weightings.apply.click();
    const documentNow = async () => (await client.call('frameworks.getDraft', { id: draftId })).document;
    await expect
      .poll(async () => (await documentNow()).dimensions[0]?.weight)
      .not.toBe(before.dimensions[0]?.weight);
    const after = await documentNow();
    const total = sum(indicatorsOf(after).map(({ fullScore }) => exact(fullScore)));
    expect(compare(total, exact(before.totalScore))).toBe(0);
    expect(await client.call('frameworks.check', { id: draftId })).toEqual([]);

    await page.getByRole('button', { name: texts.frameworks.draft.undo, exact: true }).click();
    const scoresOf = (document: typeof before) => indicatorsOf(document).map(({ fullScore }) => fullScore);
    await expect.poll(async () => scoresOf(await documentNow())).toEqual(scoresOf(before));
  });

  test('what was entered is still there after coming back', async () => {
    const { texts, client, open, page } = application();
    const weightings = weightingsPage(application());
    await open('/frameworks');
    await page.getByRole('heading', { name: texts.frameworks.title }).waitFor();
    await weightings.openDraft(draftId);
    await weightings.cell(0, 1).waitFor();
    await expect.poll(() => weightings.cell(0, 1).inputValue()).toBe('2');
    expect((await client.call('weightings.get', { frameworkId: draftId })).experts).toHaveLength(1);
  });

  test('disagreement lists the scorers beside each other with flags and statistics', async () => {
    const { page, texts } = application();
    const results = resultsPage(application());
    await results.open(evaluationId);
    await page.getByText(texts.results.views.disagreement, { exact: true }).click();
    const map = page.getByRole('table', { name: texts.analysis.heatMapAll });
    await map.getByRole('columnheader', { name: '王建国' }).waitFor();
    await expect.poll(() => map.locator('tbody tr').count()).toBeGreaterThan(10);
    await page.getByText(texts.analysis.names.alpha, { exact: true }).waitFor();
    await page.getByText(texts.analysis.tendencies, { exact: true }).waitFor();
    await results.choose(texts.analysis.subject, '技师学院');
    await page.getByRole('table', { name: texts.analysis.heatMap('技师学院') }).waitFor();
  });

  test('sensitivity is marked as analysis and answers the same for the same seed', async () => {
    const { page, texts } = application();
    const words = texts.analysis;
    await page.getByText(texts.results.views.sensitivity, { exact: true }).click();
    await page.getByText(texts.statistics.notOfficial, { exact: true }).waitFor();
    await page.getByText(words.views.weights, { exact: true }).first().click();
    await page.locator('canvas').waitFor();
    await page.getByText(words.views.chance, { exact: true }).click();
    const rows = async (): Promise<string[]> => {
      await page.getByRole('button', { name: words.compute, exact: true }).click();
      const table = page.getByRole('region', { name: words.acceptability }).getByRole('table');
      await table.waitFor();
      return table.locator('tbody tr').allTextContents();
    };
    const first = await rows();
    expect(first).toHaveLength(3);
    expect(await rows()).toEqual(first);
    await page.getByText(words.views.comparison, { exact: true }).click();
    await page.getByRole('region', { name: words.views.comparison }).getByRole('table').waitFor();
  });
});
