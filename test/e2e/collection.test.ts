import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { type Indicator, indicatorsOf } from '#shared/model/framework.ts';
import { createScene, type Scene } from '#test/builders/scoring-scene.ts';
import { useApplication } from './browser.ts';

const patience = { timeout: 20_000, interval: 100 };

describe('self-assessments and tables of others', () => {
  const application = useApplication();
  const folder = mkdtempSync(join(tmpdir(), '导入 '));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let scene: Scene;
  let figures: Indicator[] = [];
  let level: Indicator | undefined;
  beforeAll(async () => {
    scene = await createScene(application().client, {
      framework: 'yongnian',
      subjects: ['永年区职教中心', '永年第一职业学校'],
    });
    const all = indicatorsOf(scene.framework);
    figures = all.filter(({ method, unit }) => method.id === 'ratio' && unit !== '%').slice(0, 2);
    level = all.find(({ method }) => method.id === 'level');
  });
  const observed = async () =>
    (await application().client.call('observations.list', { evaluationId: scene.id }))
      .filter(({ value }) => value !== null)
      .map(({ value }) => (value?.kind === 'number' ? value.number : ''))
      .sort();

  test('a self-assessment is typed in and stands beside the scores of the experts', async () => {
    const { page, texts, client, open, screenshot } = application();
    const words = texts.selfAssessments;
    const code = level?.code ?? '';
    await open(`/evaluations/${scene.id}/forms`);
    await page.getByRole('link', { name: texts.imports.nav.selfAssessments }).click();
    const box = (field: string) => page.getByRole('textbox', { name: words.field(field, code), exact: true });
    await box(words.actual).fill('开展 4 次');
    await box(words.score).fill('99');
    await page.locator(`tr[data-indicator="${code}"] [role="alert"]`).waitFor();
    await box(words.score).fill('1.5');
    await box(words.deviation).fill('外聘教师未到位，已签下年协议。');
    await page.keyboard.press('Tab');
    await expect
      .poll(async () => client.call('selfAssessments.list', { evaluationId: scene.id }), patience)
      .toMatchObject([
        {
          indicatorId: level?.id,
          actualValue: '开展 4 次',
          selfScore: '1.5',
          deviation: '外聘教师未到位，已签下年协议。',
        },
      ]);
    await screenshot('self-assessments');
    await open(`/evaluations/${scene.id}/results?view=indicators`);
    await page.getByRole('columnheader', { name: words.difference, exact: true }).waitFor();
    await expect.poll(() => page.locator(`tr[data-indicator="${code}"]`).innerText()).toContain('1.5');
    await screenshot('results-self-assessed');
  });

  test('a table is previewed, its open names decided, taken over and taken back', async () => {
    const { page, texts, open, screenshot } = application();
    const words = texts.imports;
    const [one, two] = figures;
    const sheet = XLSX.utils.aoa_to_sheet([
      ['2024年数据采集表'],
      ['单位名称', one?.name, `${two?.name}情况`, '校长'],
      ['永年区职教中心', 3, 5, '王某'],
      ['永年第一职业学校', '约4', 6, '刘某'],
      ['合计', 7, 11, ''],
    ]);
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, '采集');
    const file = join(folder, '采集表.xlsx');
    writeFileSync(file, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    await open(`/evaluations/${scene.id}/forms/imports`);
    await page.getByLabel(words.choose).setInputFiles(file);
    await page.locator('[data-cell="B4"]').waitFor();
    await expect.poll(() => page.locator('[data-cell="B4"]').getAttribute('data-state')).toBe('refused');
    await screenshot('imports-preview');
    const likely = words.likely(`${two?.code} ${two?.name}`);
    await page.getByRole('combobox', { name: words.meaningOf(`${two?.name}情况`) }).click();
    await page.locator('.ant-select-item-option', { hasText: likely }).click();
    await page.getByRole('button', { name: words.commit(3) }).waitFor();
    await screenshot('imports-decided');
    await page.getByRole('button', { name: words.commit(3) }).click();
    await page.getByText(words.committed(3, 0)).waitFor();
    expect(await observed()).toEqual(['3', '5', '6']);
    await page.getByRole('button', { name: words.undo }).click();
    await page.getByText(words.undone(6, 0)).waitFor();
    expect(await observed()).toEqual([]);
  });

  test('scores are pasted from a spreadsheet', async () => {
    const { page, texts, client, open } = application();
    const words = texts.imports;
    const [best] = level?.method.id === 'level' ? level.method.parameters.levels : [];
    await open(`/evaluations/${scene.id}/forms/imports`);
    await page.getByRole('button', { name: words.paste }).click();
    await page
      .getByLabel(words.pasteLabel)
      .fill(
        `被评对象：永年区职教中心\n指标编号\t指标\t张组长\t李评分\n${level?.code}\t${level?.name}\t${best?.name}\t${best?.name}`,
      );
    await page.getByRole('button', { name: words.read, exact: true }).click();
    await page.getByRole('button', { name: words.commit(2) }).click();
    await page.getByText(words.committed(0, 2)).waitFor();
    expect(await client.call('scores.list', { evaluationId: scene.id })).toHaveLength(2);
  });
});
