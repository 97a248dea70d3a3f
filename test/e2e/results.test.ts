import { beforeAll, describe, expect, test } from 'vitest';
import { catalogues } from '#shared/i18n/index.ts';
import type { EvaluationResult } from '#shared/model/result.ts';
import { fillEvaluation } from '#test/builders/fill-evaluation.ts';
import { useApplication } from './browser.ts';
import { resultsPage } from './pages/results.ts';

const subjects = [
  '永年区第一实验职业学校',
  '华北标准件职业培训学校',
  '邯郸市永年区职业技术教育中心',
] as const;
const [, , unfinished] = subjects;
const scorers = ['王建国', '李雪梅', '欧阳文斌'] as const;

describe('results in Chinese', () => {
  const application = useApplication();
  let id = '';
  let result: EvaluationResult;
  beforeAll(async () => {
    const { client } = application();
    ({ id } = await fillEvaluation(
      client,
      {
        framework: 'yuyao',
        subjects,
        scorers,
        blank: 0.06,
        rules: {
          vetoes: ['V1'],
          bonuses: [],
          aggregation: { method: 'trimmed', level: 'indicator', drop: 1, threshold: 3 },
        },
      },
      ({ subject, scorer, code }) => subject === unfinished && scorer === scorers[1] && code >= 'C',
    ));
    result = await client.call('results.get', { evaluationId: id });
  });

  test('the summary prints the totals, ranks the finished and marks the unfinished as provisional', async () => {
    const { texts } = application();
    const results = resultsPage(application());
    await results.open(id);
    const { subjects: made } = await application().client.call('evaluations.get', { id });
    for (const { subjectId, total, rank, complete, missingCells, cellCount } of result.subjects) {
      const name = made.find((each) => each.id === subjectId)!.name;
      const line = results.line(name);
      await results.number(line, texts.results.derivation.numbers.total, total.rounded).waitFor();
      const cells = await line.locator('td').allTextContents();
      expect(complete).toBe(name !== unfinished);
      if (complete) expect(cells[0]).toMatch(new RegExp(`^${rank!.position}`));
      else {
        expect(cells[0]).toBe(texts.results.subjectTable.notRanked);
        expect(cells[1]).toContain(texts.results.provisional.word);
        expect(cells[2]).toBe(texts.results.subjectTable.notGraded);
        expect(cells[4]).toBe(texts.results.provisional.missing(missingCells, cellCount));
      }
    }
    await application().page.getByText(texts.results.provisional.notice(1, 3)).waitFor();
  });

  test('a veto decides the grade and leaves the total; the grade by total stands beside it', async () => {
    const { texts, client } = application();
    const results = resultsPage(application());
    const { subjects: made } = await client.call('evaluations.get', { id });
    await client.call('observations.set', {
      evaluationId: id,
      subjectId: made[1]!.id,
      item: 'V1',
      value: { kind: 'yes-no', yes: true },
      actor: 'lead',
    });
    const { total: before, gradeByTotal } = result.subjects[1]!;
    const total = before.rounded;
    expect(gradeByTotal).not.toBe('不合格');
    const line = results.line(subjects[1]);
    await line.getByText('V1', { exact: true }).waitFor();
    await line.getByText(texts.results.subjectTable.gradeByTotal(gradeByTotal!)).waitFor();
    await expect.poll(() => line.textContent()).toContain('不合格');
    await results.number(line, texts.results.derivation.numbers.total, total).waitFor();
  });

  test('what is missing leads to the scoring form at the first cell not scored', async () => {
    const { texts, page, client } = application();
    const results = resultsPage(application());
    const unscored = result.subjects.find(({ complete }) => !complete)!;
    await results
      .line(unfinished)
      .getByText(texts.results.provisional.missing(unscored.missingCells, unscored.cellCount))
      .click();
    const { scorers: made } = await client.call('evaluations.get', { id });
    const scorerId = made.find(({ name }) => name === scorers[1])!.id;
    const first = unscored.indicators.find(({ cells }) =>
      cells.some((cell) => cell.scorerId === scorerId && cell.state === 'unscored'),
    )!;
    await expect
      .poll(() => decodeURIComponent(new URL(page.url()).hash))
      .toBe(
        `#/evaluations/${id}/scoring?scorer=${scorerId}&subject=${unscored.subjectId}&indicator=${first.indicatorId}`,
      );
  });

  test('columns order the summary both ways', async () => {
    const { texts } = application();
    const results = resultsPage(application());
    await results.open(id);
    const byTotal = result.subjects.toSorted(
      (one, other) => Number(other.total.rounded) - Number(one.total.rounded),
    );
    const { subjects: made } = await application().client.call('evaluations.get', { id });
    const names = byTotal.map(({ subjectId }) => made.find((each) => each.id === subjectId)!.name);
    await results.sortBy(texts.results.subjectTable.total);
    await expect.poll(results.subjects).toEqual(names);
    await results.sortBy(texts.results.subjectTable.total);
    await expect.poll(results.subjects).toEqual(names.toReversed());
  });

  test('zero, blank, not scored and dropped differ by word and shape; a shared fact stands once', async () => {
    const { page, texts } = application();
    const results = resultsPage(application());
    await results.open(id);
    await results.show('indicators');
    await results.choose(texts.results.indicatorTable.subject, unfinished);
    const table = results.indicators(unfinished);
    await table.waitFor();
    const own = result.subjects.find(({ complete }) => !complete)!;
    const marks = await table.locator('[data-state]').evaluateAll((found) =>
      found.map((mark) => ({
        state: mark.getAttribute('data-state') ?? '',
        word: mark.textContent ?? '',
        shape: mark.querySelector('svg')?.innerHTML ?? '',
      })),
    );
    const of = (state: string) => marks.filter((mark) => mark.state === state);
    expect(of('unscored')).toHaveLength(own.missingCells);
    const kinds = ['zero', 'blank', 'unscored', 'trimmed'];
    for (const kind of kinds) expect(of(kind).length, kind).toBeGreaterThan(0);
    expect(new Set(kinds.map((kind) => of(kind)[0]!.shape)).size).toBe(kinds.length);
    expect(new Set(of('unscored').map(({ word }) => word))).toEqual(new Set([texts.results.cell.unscored]));
    expect(new Set(of('zero').map(({ word }) => word))).toEqual(new Set([texts.results.cell.zero]));
    // B4 is counted once for everybody.
    const shared = results.indicator('B4');
    await expect.poll(() => shared.locator('td[colspan="3"]').count()).toBe(1);
    await shared.getByText(texts.results.indicatorTable.sharedFact).waitFor();
    await page.getByText(texts.results.indicatorTable.sharedFactExplained).waitFor();
  });

  test('the disagreement filter keeps what is apart by 40 % of the full score or more', async () => {
    const { texts } = application();
    const results = resultsPage(application());
    const table = results.indicators(unfinished);
    const own = result.subjects.find(({ complete }) => !complete)!;
    const apart = own.indicators.filter(({ cells, fullScore }) => {
      const points = cells.flatMap((cell) => (cell.points ? [Number(cell.points.rounded)] : []));
      return points.length > 1 && (Math.max(...points) - Math.min(...points)) / Number(fullScore) >= 0.4;
    });
    expect(apart.length).toBeGreaterThan(0);
    expect(apart.length).toBeLessThan(own.indicators.length);
    await results.choose(
      texts.results.indicatorTable.disagreement,
      texts.results.indicatorTable.disagreements.strong,
    );
    const shown = table.locator('tr[data-indicator]');
    await expect
      .poll(() => shown.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-indicator'))))
      .toEqual(apart.map(({ code }) => code));
  });

  test('dimensions are drawn and stand in a table beside the drawing', async () => {
    const { page, texts } = application();
    const results = resultsPage(application());
    await results.show('dimensions');
    await page.locator('canvas').waitFor();
    const table = page.getByRole('table', { name: texts.results.dimensionView.caption });
    const rows = await table.locator('tbody tr').count();
    expect(rows).toBe(result.subjects[0]!.dimensions.length);
    for (const { rate } of result.subjects[0]!.dimensions)
      await expect.poll(() => table.textContent()).toContain(rate!.rounded);
    await page.getByText(texts.results.dimensionView.charts.radar, { exact: true }).click();
    await page.locator('canvas').waitFor();
  });

  test('a derivation is read, walked and left by keyboard alone', async () => {
    const { page, texts } = application();
    const results = resultsPage(application());
    await results.show('indicators');
    await results.choose(texts.results.indicatorTable.subject, subjects[1]);
    const own = result.subjects[1]!;
    const scored = own.indicators.find(({ code }) => code === 'A2')!;
    const number = results.number(
      results.indicator('A2'),
      texts.results.derivation.numbers.indicator('A2', '专业建设动态调整机制'),
      scored.points!.rounded,
    );
    await number.focus();
    await page.keyboard.press('Enter');
    const { derivation } = results;
    await derivation.tree.waitFor();
    await derivation.items.first().focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => derivation.items.count()).toBe(1);
    await page.keyboard.press('*');
    const all = await derivation.lines();
    expect(all.length).toBeGreaterThan(8);
    expect(all.map(({ step }) => step)).toEqual(expect.arrayContaining(['method', 'input', 'clause']));
    await page.keyboard.press('End');
    await expect
      .poll(() => derivation.items.last().evaluate((row) => row === document.activeElement))
      .toBe(true);
    await page.keyboard.press('Home');
    const clause = all.findIndex(({ step }) => step === 'clause');
    for (let step = 0; step < clause; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).hash).toMatch(/^#\/plans\/yuyao\?paragraph=\d+/);
    await derivation.tree.waitFor({ state: 'hidden' });
    // Coming back from the clause shows the same derivation again.
    await page.goBack();
    await derivation.tree.waitFor();
    await derivation.close();
  });

  test('a derivation is copied as text, indented by depth', async () => {
    const { page, texts } = application();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const results = resultsPage(application());
    await results.open(id);
    const total = result.subjects[1]!.total.rounded;
    await results.number(results.line(subjects[1]), texts.results.derivation.numbers.total, total).click();
    await results.derivation.tree.waitFor();
    await results.derivation.copy.click();
    await page.getByText(texts.results.derivation.copied).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    const lines = text.split('\n');
    expect(lines[0]).toBe(
      texts.results.derivation.title(subjects[1], texts.results.derivation.numbers.total),
    );
    expect(lines[1]).toContain(total);
    expect(lines.some((line) => line.startsWith('        '))).toBe(true);
    expect(lines.length).toBeGreaterThan(200);
    await results.derivation.close();
  });
});

describe('results in English', () => {
  const application = useApplication({ language: 'en' });

  test('every word of the screen is English; names and grades stay as entered', async () => {
    const { client, page, texts } = application();
    const { id } = await fillEvaluation(client, {
      framework: 'ali',
      subjects: ['School One'],
      scorers: ['Ann', 'Bob'],
    });
    const results = resultsPage(application());
    await results.open(id);
    const headings = await results.summary.locator('thead tr').first().locator('th').allTextContents();
    expect(headings.slice(0, 4)).toEqual(['Subject', 'Rank', 'Total', 'Grade']);
    await results.show('indicators');
    await results.indicators('School One').waitFor();
    const filters = await page
      .locator('main')
      .getByRole('combobox')
      .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label')));
    expect(filters).toEqual(['Subject', 'Dimension', 'Disagreement', 'Order']);
    await results.show('subjects');
    await results.summary
      .getByRole('button', { name: /^total / })
      .first()
      .click();
    await results.derivation.tree.waitFor();
    const sentences = (await results.derivation.lines()).map(({ sentence }) => sentence);
    expect(sentences[0]).toMatch(/^School One: total \(of 100\)/);
    expect(texts).toBe(catalogues.en);
  });
});
