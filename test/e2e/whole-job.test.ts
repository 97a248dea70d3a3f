import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as xlsx from 'xlsx';
import type { EnteredValue } from '#shared/model/entered-value.ts';
import { type Indicator, indicatorsOf } from '#shared/model/framework.ts';
import { inputOf } from '#shared/scoring/methods/index.ts';
import { useApplication } from './browser.ts';
import { evaluationPages } from './pages/evaluation.ts';
import { evidencePanel } from './pages/evidence.ts';
import { exportPage } from './pages/exports.ts';
import { frameworksPage } from './pages/frameworks.ts';
import { plansPage } from './pages/plans.ts';
import { resultsPage } from './pages/results.ts';
import { scoringPage } from './pages/scoring.ts';
import { shell } from './pages/shell.ts';

const title = '余姚市2019年产教融合第三方评价';
const subjects = [
  { name: '余姚市职成教中心学校', code: '12330281419590016X' },
  { name: '余姚市第四职业技术学校', code: '012345678901234567' },
  { name: '余姚技师学院（筹）', code: '' },
] as const;
const scorers = ['王建国', '李雪梅', '欧阳文斌'] as const;

/** What earns the full score. */
const best = ({ method }: Indicator): EnteredValue => {
  switch (method.id) {
    case 'level':
      return { kind: 'level', level: method.parameters.levels[0]!.name };
    case 'checklist':
      return { kind: 'items', items: method.parameters.items.map((item) => item.id) };
    case 'yes-no':
      return { kind: 'yes-no', yes: true };
    case 'ratio':
    case 'baseline':
      return { kind: 'number', number: method.parameters.target };
    default:
      throw new Error(`the framework has no ${method.id}`);
  }
};

describe('the whole job, from the plan to the workbook', () => {
  const application = useApplication();
  let id = '';

  test('1 the plan is read and leads to the indicator that rests on it', async () => {
    const { texts } = application();
    const frame = shell(application());
    const plans = plansPage(application());
    await frame.goTo('plans');
    await plans.read('余姚市人民政府办公室关于印发余姚市推进产教融合实施方案的通知');
    await plans.section('质量评价机制').click();
    await plans.paragraph(43).waitFor();
    expect(await plans.words(43)).toContain('质量评价');
    await plans.open('yuyao', '?paragraph=25');
    await plans.citation(25, 'A2').click();
    const frameworks = frameworksPage(application());
    const detail = frameworks.detail('A2 专业建设动态调整机制');
    await detail.waitFor();
    await expect.poll(() => detail.innerText()).toContain('三项均达到为A级（2分）');
    await detail.getByRole('link', { name: texts.plans.place('四(一)1', 25) }).click();
    await plans.marked(25, 'clause').waitFor();
    await expect.poll(() => plans.marked(25, 'clause').innerText()).toContain('动态调整机制');
  });

  test('2 an evaluation is set up from the published framework; codes of 18 digits stay text', async () => {
    const { page, client } = application();
    const pages = evaluationPages(application());
    await pages.startNew();
    await pages.chooseFramework('余姚市推进产教融合质量评价指标体系');
    await pages.section('basics');
    await pages.field('title').fill(title);
    await pages.field('year').fill('2019');
    await pages.field('client').fill('余姚市教育局');
    await pages.field('agency').fill('华北教育评估研究院');
    await pages.section('subjects');
    await pages.pasteSubjects(
      ['单位名称\t统一社会信用代码', ...subjects.map(({ name, code }) => `${name}\t${code}`)].join('\n'),
    );
    await pages.takeOver(subjects.length);
    await pages.section('scorers');
    for (const [index, name] of scorers.entries()) {
      await pages.addScorer.click();
      await pages.scorerName(index + 1).fill(name);
    }
    await pages.create.click();
    await expect.poll(() => page.url()).toMatch(/#\/evaluations\/[^/]+\//);
    const made = (await client.call('evaluations.list', {})).find((each) => each.title === title);
    expect(made).toBeDefined();
    id = made!.id;
    const { subjects: stored, scorers: people, evaluation } = await client.call('evaluations.get', { id });
    expect(stored.map(({ name, code }) => ({ name, code }))).toEqual(subjects);
    expect(people.map(({ name }) => name)).toEqual(scorers);
    expect(evaluation).toMatchObject({ year: 2019, client: '余姚市教育局' });
  });

  test('3 scores are given by keyboard, and others arrive meanwhile', async () => {
    const { client } = application();
    const { subjects: made, scorers: people } = await client.call('evaluations.get', { id });
    const { framework } = await client.call('scoring.snapshot', { evaluationId: id });
    const scoring = scoringPage(application());
    await scoring.open(id, `?scorer=${people[0]!.id}&subject=${made[0]!.id}&indicator=yuyao-A1`);
    await scoring.number('yuyao-A1').fill('16');
    await scoring.number('yuyao-A1').press('Enter');
    await expect.poll(scoring.currentItem).toBe('yuyao-A2');
    await scoring.press('b');
    await expect.poll(() => scoring.mark('yuyao-A2')).toBe('scored');
    await scoring.saved();

    // The rest earns the full score, except one cell of the third subject that nobody fills in.
    for (const indicator of indicatorsOf(framework.document)) {
      const isShared = inputOf(indicator.method).from === 'observation';
      for (const [subjectIndex, subject] of made.entries()) {
        if (isShared) {
          if (subjectIndex === 0 && indicator.code === 'A1') continue;
          await client.call('observations.set', {
            evaluationId: id,
            subjectId: subject.id,
            item: indicator.id,
            value: best(indicator),
            source: '统计报表',
            actor: people[0]!.id,
          });
          continue;
        }
        for (const [scorerIndex, scorer] of people.entries()) {
          if (subjectIndex === 0 && scorerIndex === 0 && indicator.code === 'A2') continue;
          if (subjectIndex === 2 && scorerIndex === 2 && indicator.code === 'C2') continue;
          const isBlank = subjectIndex === 1 && indicator.code === 'A3';
          await client.call('scores.set', {
            evaluationId: id,
            scorerId: scorer.id,
            subjectId: subject.id,
            indicatorId: indicator.id,
            ...(isBlank ? { blankReason: 'not-applicable' as const } : { value: best(indicator) }),
          });
        }
      }
    }
    // 19 of 19 less 1.2 for A1 (16 of 20) and 0.4 for A2 (level B): the form agrees at once.
    await expect.poll(() => scoring.sum.innerText()).toContain('98.40');
  });

  test('4 evidence is attached to the indicator by choosing, dragging and pasting', async () => {
    const { directory, client } = application();
    const evidence = evidencePanel(application());
    const file = join(directory, '制度文件 2019.txt');
    writeFileSync(file, '专业动态调整制度');
    await evidence.pick(file);
    await evidence.row('制度文件 2019.txt').waitFor();
    await evidence.drop({ name: '调研报告.txt', content: '调研' });
    await evidence.row('调研报告.txt').waitFor();
    await evidence.paste({ name: 'image.png', content: 'picture', type: 'image/png' });
    await evidence.row('.png').waitFor();
    const listed = await client.call('evidence.list', { evaluationId: id });
    expect(listed.map(({ indicatorId, state }) => [indicatorId, state])).toEqual(
      Array.from({ length: 3 }, () => ['yuyao-A2', 'present']),
    );
  });

  test('5 a provisional total says what is missing and leads there; then all are ranked', async () => {
    const { texts } = application();
    const results = resultsPage(application());
    await results.open(id);
    const last = results.line(subjects[2].name);
    await last.getByText(texts.results.provisional.word).waitFor();
    await last.getByRole('link').click();
    const scoring = scoringPage(application());
    await scoring.ready();
    await expect.poll(scoring.currentItem).toBe('yuyao-C2');
    await expect.poll(() => scoring.focusIsAt('yuyao-C2')).toBe(true);
    await scoring.press('n');
    await expect.poll(() => scoring.mark('yuyao-C2')).toBe('zero');
    await scoring.saved();
    await results.open(id);
    // The second subject is scaled up to 100 for what does not apply; the third loses 3 points of one scorer of three.
    const { numbers } = texts.results.derivation;
    for (const [index, [total, rank]] of (
      [
        ['98.67', '3'],
        ['100.00', '1'],
        ['99.00', '2'],
      ] as const
    ).entries()) {
      const line = results.line(subjects[index]!.name);
      await results.number(line, numbers.total, total).waitFor();
      await expect.poll(() => line.locator('td').first().innerText()).toBe(rank);
    }
    await expect.poll(results.subjects).toEqual([subjects[1].name, subjects[2].name, subjects[0].name]);
  });

  test('6 every number of the chain is there: total, dimension, indicator, scorer, input, clause, evidence', async () => {
    const { texts } = application();
    const results = resultsPage(application());
    const { derivation } = results;
    await results
      .number(results.line(subjects[0].name), texts.results.derivation.numbers.total, '98.67')
      .click();
    await derivation.tree.waitFor();
    await derivation.expandAll();
    const lines = await derivation.lines();
    const found = (step: string, ...words: readonly string[]) => {
      const line = lines.find(
        (each) => each.step === step && words.every((word) => each.sentence.includes(word)),
      );
      expect(line, `${step} ${words.join(' ')}`).toBeDefined();
      return line!;
    };
    // 100 − 6 × 4/20 − 0.4/3 = 1480/15 = 296/3, rounded once.
    expect(lines[0]).toMatchObject({ step: 'total', rounded: '98.67' });
    expect(lines[0]!.unrounded).toContain('296/3');
    expect(lines[0]!.unrounded).toContain('98.666667');
    found('rounding', texts.rules.roundingModes['half-up']);
    expect(found('dimension', 'A 创新拓宽融合路径')).toMatchObject({ rounded: '17.67' });
    expect(found('dimension', 'B 推进十大项目工程')).toMatchObject({ rounded: '51.00', unrounded: '' });
    expect(found('indicator', 'A1 ')).toMatchObject({ rounded: '4.80' });
    const second = found('indicator', 'A2 ');
    expect(second).toMatchObject({ rounded: '1.87' });
    expect(second.unrounded).toContain('28/15');
    expect(found('cell', scorers[0], 'A2 ')).toMatchObject({ rounded: '1.60' });
    expect(found('cell', scorers[1], 'A2 ')).toMatchObject({ rounded: '2.00' });
    // The dimensions add up to the total before rounding: 53/3 + 51 + 22 + 8.
    const dimensions = lines.filter(({ step }) => step === 'dimension');
    expect(dimensions.map(({ rounded }) => rounded)).toEqual(['17.67', '51.00', '22.00', '8.00']);
    expect(dimensions[0]!.unrounded).toContain('53/3');
    // Below the cell: what was entered, the rule, the factor, the clause and the files.
    const own = lines.slice(lines.indexOf(second) + 1);
    const end = own.findIndex(({ level }) => level <= second.level);
    const below = own.slice(0, end < 0 ? undefined : end);
    expect(below.map(({ step }) => step)).toEqual(
      expect.arrayContaining(['method', 'input', 'working', 'clause', 'evidence']),
    );
    expect(below.find(({ step }) => step === 'input')!.sentence).toContain('B');
    expect(below.find(({ step }) => step === 'clause')!.sentence).toContain('动态调整机制');
    expect(below.filter(({ step }) => step === 'evidence')).toHaveLength(3);
    await derivation.close();
  });

  test('7 the workbook on disk holds the same numbers, the codes as text and the quotes', async () => {
    const { texts } = application();
    const exports = exportPage(application());
    await exports.open(id);
    const download = await exports.download();
    expect(download.suggestedFilename()).toMatch(/^余姚市2019年.*\.xlsx$/);
    const book = xlsx.read(readFileSync(await download.path()));
    const names = texts.workbook.sheets;
    expect(book.SheetNames.slice(0, 5)).toEqual([
      names.cover,
      names.summary,
      names.dimensionRates,
      names.ranking,
      names.progress,
    ]);
    expect(book.SheetNames.at(-1)).toBe(names.data);
    // Six tables, one sheet with the scorers side by side per subject, the evidence, the signatures, the derivations.
    expect(book.SheetNames).toHaveLength(6 + subjects.length + subjects.length * scorers.length + 3);
    const cells = (sheet: string): xlsx.CellObject[] =>
      Object.entries(book.Sheets[sheet]!)
        .filter(([address]) => !address.startsWith('!'))
        .map(([, cell]) => cell as xlsx.CellObject);
    const numbers = (sheet: string): number[] =>
      cells(sheet).flatMap(({ t, v }) => (t === 'n' && typeof v === 'number' ? [v] : []));
    const words = (sheet: string): string[] =>
      cells(sheet).flatMap(({ t, v }) => (t === 's' && typeof v === 'string' ? [v] : []));
    for (const sheet of [names.summary, names.ranking])
      expect(numbers(sheet)).toEqual(expect.arrayContaining([98.67, 100, 99]));
    for (const { code } of subjects.filter((each) => each.code !== ''))
      expect(words(names.summary)).toContain(code);
    const rows = xlsx.utils.sheet_to_json<Record<string, unknown>>(book.Sheets[names.data]!);
    const { columns } = texts.workbook.data;
    const row = rows.find(
      (each) =>
        each[columns.subject] === subjects[0].name &&
        each[columns.scorer] === scorers[0] &&
        each[columns.itemCode] === 'A2',
    );
    expect(row).toMatchObject({
      [columns.subjectCode]: subjects[0].code,
      [columns.value]: 'B',
      [columns.pointsExact]: expect.toSatisfy((points: unknown) => Number(points) === 1.6),
      [columns.quote]: expect.stringContaining('动态调整机制'),
      [columns.evidence]: expect.stringContaining('调研报告.txt'),
    });
  });
});
