import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import * as xlsx from 'xlsx';
import { indicatorsOf } from '#shared/model/framework.ts';
import { inputOf } from '#shared/scoring/methods/index.ts';
import { createScene, type Scene } from '#test/builders/scoring-scene.ts';
import { useApplication } from './browser.ts';
import { exportPage } from './pages/exports.ts';
import { findingsPage } from './pages/findings.ts';

const patience = { timeout: 20_000, interval: 100 };

describe('findings and rectification', () => {
  const application = useApplication();
  let scene: Scene;
  let code = '';
  beforeAll(async () => {
    const { client } = application();
    scene = await createScene(client, { framework: 'yongnian' });
    const indicator = indicatorsOf(scene.framework).find(
      ({ method, citations }) => inputOf(method).from !== 'observation' && citations.length > 0,
    );
    if (!indicator) throw new Error('no judged indicator with a clause');
    ({ code } = indicator);
    for (const { id } of scene.scorers)
      await client.call('scores.set', {
        evaluationId: scene.id,
        scorerId: id,
        subjectId: scene.subjects[0]?.id ?? '',
        indicatorId: indicator.id,
        deductionReason: '会议记录缺 2 次',
      });
  });
  const listed = () => application().client.call('findings.list', { evaluationId: scene.id });

  test('a finding is raised from the results with its clause and the reasons for deduction', async () => {
    const { page, texts, open, screenshot } = application();
    const findings = findingsPage(application());
    await open(`/evaluations/${scene.id}/results?view=indicators`);
    await page.getByRole('button', { name: texts.findings.raiseFor(code) }).click();
    const facts = findings.dialogBox(texts.findings.editor.facts);
    await expect.poll(() => facts.inputValue()).toBe('会议记录缺 2 次');
    await screenshot('findings-raise');
    await findings.dialogBox(texts.findings.editor.statement).fill('联席会议未按季召开。');
    await findings.dialog.getByRole('button', { name: texts.findings.raising.confirm }).click();
    await page.getByText(texts.findings.raising.done(1)).waitFor();
    const indicator = indicatorsOf(scene.framework).find((each) => each.code === code);
    expect((await listed()).findings).toMatchObject([
      {
        statement: '联席会议未按季召开。',
        facts: '会议记录缺 2 次',
        indicatorId: indicator?.id,
        clause: indicator?.citations[0],
        responsibleUnit: scene.subjects[0]?.name,
      },
    ]);
    await page.getByRole('button', { name: texts.findings.raising.open, exact: true }).click();
    await findings.list.waitFor();
    await expect.poll(() => findings.rows.count()).toBe(1);
  });

  test('it is written by keyboard, mended, refused for what is missing, and signed off', async () => {
    const { page, texts, screenshot } = application();
    const words = texts.findings;
    const findings = findingsPage(application());
    await findings.open(scene.id);
    await findings.rows.first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.type('全年只有两次。');
    await findings.choose(findings.panel, words.editor.severity, words.severities.serious);
    await findings.box(words.ledger.newMeasure).fill('按季召开联席会议并存档');
    await findings.panel.getByRole('button', { name: words.ledger.add }).click();
    const measure = findings.measure(1);
    await measure.waitFor();
    await measure.getByRole('textbox', { name: words.ledger.due, exact: true }).fill('2019年12月31日');
    await measure.getByRole('textbox', { name: words.ledger.person, exact: true }).fill('刘主任');
    await measure.getByRole('button', { name: words.ledger.close, exact: true }).click();
    const refusal = measure.getByRole('alert');
    await refusal.waitFor();
    await expect.poll(() => refusal.innerText()).toContain('缺完成情况“已完成”、完成日期、复核人、复核意见');
    await screenshot('findings-refused');
    await expect
      .poll(async () => (await listed()).findings[0], patience)
      .toMatchObject({
        statement: '联席会议未按季召开。全年只有两次。',
        severity: 'serious',
      });

    const today = new Date().toISOString().slice(0, 10);
    await findings.choose(measure, words.ledger.status, words.statuses.done);
    for (const [label, text] of [
      [words.ledger.completedOn, today],
      [words.ledger.reviewer, '王建国'],
      [words.ledger.opinion, '记录齐全，同意销号。'],
    ] as const)
      await measure.getByRole('textbox', { name: label, exact: true }).fill(text);
    await measure.getByRole('button', { name: words.ledger.close, exact: true }).click();
    await measure.getByRole('button', { name: words.ledger.reopen }).waitFor();
    await expect.poll(findings.states, patience).toEqual(['closed']);
    expect((await listed()).rectifications).toMatchObject([
      { dueOn: '2019-12-31', person: '刘主任', status: 'done', opinion: '记录齐全，同意销号。' },
    ]);
    await screenshot('findings-closed');
  });

  test('another is raised, withdrawn, moved by keyboard, removed and had back', async () => {
    const { page, texts } = application();
    const words = texts.findings;
    const findings = findingsPage(application());
    await findings.open(scene.id);
    await findings.rows.first().focus();
    await page.keyboard.press('n');
    await findings.dialogBox(words.editor.statement).fill('年度报告未报送。');
    await findings.dialog.getByRole('button', { name: words.raising.confirm }).click();
    await expect.poll(() => findings.rows.count(), patience).toBe(2);
    await findings.panel.getByRole('heading', { name: words.number(2) }).waitFor();
    await findings.panel.getByRole('button', { name: words.editor.withdraw, exact: true }).click();
    await findings.dialogBox(words.editor.reason).fill('申辩成立');
    await findings.dialog.getByRole('button', { name: words.editor.withdraw, exact: true }).click();
    await findings.panel.getByText(words.editor.withdrawn('申辩成立')).waitFor();
    await findings.panel.getByRole('button', { name: words.editor.restore }).click();
    await expect.poll(findings.states, patience).toEqual(['closed', 'open']);
    await findings.rows.nth(1).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(findings.states, patience).toEqual(['open', 'closed']);
    await page.keyboard.press('Delete');
    await expect.poll(findings.states, patience).toEqual(['closed']);
    await page.getByRole('button', { name: texts.evaluations.undo, exact: true }).click();
    await expect.poll(findings.states, patience).toEqual(['open', 'closed']);
  });

  test('the exported workbook contains them', async () => {
    const exports = exportPage(application());
    await exports.open(scene.id);
    const book = xlsx.read(readFileSync(await (await exports.download()).path()));
    const { inspectionSheets } = application().texts;
    const textOf = (name: string): string => {
      const sheet = book.Sheets[name];
      return sheet ? xlsx.utils.sheet_to_csv(sheet) : '';
    };
    expect(textOf(inspectionSheets.findings.name)).toContain('联席会议未按季召开。全年只有两次。');
    expect(textOf(inspectionSheets.ledger.name)).toContain('按季召开联席会议并存档');
  });

  test('what is open is carried over into the next evaluation, and taken back', async () => {
    const { client, page, texts, screenshot } = application();
    const words = texts.findings.carrying;
    const findings = findingsPage(application());
    const next = await createScene(client, { framework: 'yongnian', subjects: ['第一职校', '第三职校'] });
    await findings.open(next.id);
    await page.getByRole('button', { name: texts.findings.carryOver, exact: true }).click();
    await page.getByRole('combobox', { name: words.from }).click();
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
    // The one signed off stays behind.
    await findings.dialog.getByText('年度报告未报送。').waitFor();
    await expect.poll(() => findings.dialog.locator('[data-candidate]').count()).toBe(1);
    await screenshot('findings-carry-over');
    await findings.dialog.getByRole('button', { name: words.commit(1), exact: true }).click();
    await findings.list.waitFor();
    await expect.poll(() => findings.rows.count()).toBe(1);
    await page.getByRole('button', { name: texts.evaluations.undo, exact: true }).last().click();
    await page.getByText(texts.findings.none).waitFor();
  });
});
