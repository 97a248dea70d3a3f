import { beforeAll, describe, expect, test } from 'vitest';
import { type MethodIndicator, publishMethods } from '#test/builders/publish-methods.ts';
import { createScene, type Scene } from '#test/builders/scoring-scene.ts';
import { useApplication } from './browser.ts';
import { scoringPage } from './pages/scoring.ts';

const formula = (text: string, figures: Readonly<Record<string, string>>): MethodIndicator['method'] => ({
  id: 'formula',
  version: 1,
  parameters: {
    figures: Object.entries(figures).map(([name, unit]) => ({ name, unit })),
    definitions: [],
    formula: text,
    gives: 'points',
    outside: 'refuse',
    whenZero: null,
  },
});

const indicators: readonly MethodIndicator[] = [
  {
    id: 'm-deduction',
    name: '规范办学',
    unit: '',
    method: {
      id: 'deduction',
      version: 1,
      parameters: {
        items: [
          { id: '1', text: '未建立实习管理台账', points: '2', cap: '4', reasonRequired: false },
          { id: '2', text: '违规收取费用', points: '3', cap: null, reasonRequired: true },
        ],
        floor: '0',
      },
    },
  },
  {
    id: 'm-deadline',
    name: '实训基地建成',
    unit: '',
    method: {
      id: 'deadline',
      version: 1,
      parameters: {
        deadline: '2019-12-31',
        late: { rule: 'per-period', period: 'month', points: '2' },
        floor: '3',
        notDone: '0',
      },
    },
  },
  {
    id: 'm-ratio',
    name: '生师比',
    unit: '',
    method: formula('min(18÷(学生数÷教师数)，1)×10', { 学生数: '人', 教师数: '人' }),
  },
  {
    id: 'm-double',
    name: '双师型教师占比',
    unit: '',
    method: formula('min(双师数÷教师数÷60%，1)×10', { 双师数: '人', 教师数: '人' }),
  },
  {
    id: 'm-efficacy',
    name: '就业率',
    unit: '%',
    method: {
      id: 'efficacy',
      version: 1,
      parameters: {
        satisfactory: '98',
        impermissible: '88',
        base: '60',
        range: '40',
        floor: '0',
        cap: '100',
      },
    },
  },
];

describe('indicators of every kind on the scoring form', () => {
  const application = useApplication();
  let scene: Scene;
  beforeAll(async () => {
    const { versionId } = await publishMethods(application().client, indicators);
    scene = await createScene(application().client, { framework: versionId });
  });
  const place = (indicator: string) =>
    `?subject=${scene.subjects[0]!.id}&scorer=${scene.scorers[0]!.id}&indicator=${indicator}`;
  const facts = async () => {
    const observations = await application().client.call('observations.list', { evaluationId: scene.id });
    return Object.fromEntries(observations.map(({ item, value }) => [item, value]));
  };

  test('are filled in by keyboard from one to the next, and count at once', async () => {
    const scoring = scoringPage(application());
    const { page, texts, screenshot } = application();
    await scoring.open(scene.id, place('m-deduction'));
    await scoring.press('1', '1', '1', '-');
    await scoring.saved();
    expect(await scoring.line('m-deduction')).toContain('6.00 / 10');
    // A deduction that wants a reason is held back until it has one.
    await scoring.press('2');
    await scoring.refusal('m-deduction').filter({ hasText: '违规收取费用' }).waitFor();
    await screenshot('methods-deduction');
    const reason = scoring
      .row('m-deduction')
      .getByRole('textbox', { name: texts.scoring.entry.itemReason('违规收取费用') });
    await reason.fill('多收实习管理费');
    await scoring.saved();
    const [stored] = await application().client.call('scores.list', { evaluationId: scene.id });
    expect(stored?.value).toEqual({
      kind: 'counts',
      counts: [
        { item: '1', count: 2, reason: '' },
        { item: '2', count: 1, reason: '多收实习管理费' },
      ],
    });
    expect(await scoring.line('m-deduction')).toContain('3.00 / 10');

    await page.keyboard.press('Alt+ArrowDown');
    await scoring.type('2020年2月15日');
    await scoring.saved();
    expect(await scoring.line('m-deadline')).toEqual(expect.arrayContaining(['2020-02-15完成', '6.00 / 10']));
    await screenshot('methods-deadline');

    await scoring.press('Alt+ArrowDown');
    await scoring.type('2400');
    await scoring.press('Tab');
    await scoring.type('学籍系统');
    await scoring.press('Tab');
    await scoring.type('100');
    await scoring.saved();
    await screenshot('methods-formula');
    expect(await scoring.line('m-ratio')).toEqual(
      expect.arrayContaining(['学生数2400人；教师数100人', '7.50 / 10']),
    );
    // The teachers are known from the indicator before.
    await scoring.press('Alt+ArrowDown');
    await scoring.type('45');
    await scoring.saved();
    expect(await scoring.line('m-double')).toContain('7.50 / 10');

    await scoring.press('Alt+ArrowDown');
    await scoring.type('93');
    await scoring.saved();
    expect(await scoring.line('m-efficacy')).toContain('8.00 / 10');
    expect(await facts()).toMatchObject({
      'm-deadline': { kind: 'completion', completedOn: '2020-02-15' },
      学生数: { kind: 'number', number: '2400' },
      教师数: { kind: 'number', number: '100' },
      双师数: { kind: 'number', number: '45' },
      'm-efficacy': { kind: 'number', number: '93' },
    });
  });

  test('say what was refused and keep what was stored', async () => {
    const scoring = scoringPage(application());
    const { page } = application();
    await scoring.open(scene.id, place('m-deadline'));
    await page.keyboard.press('Control+a');
    await scoring.type('2020-02-31');
    await scoring.refusal('m-deadline').filter({ hasText: '2020-02-31' }).waitFor();
    expect(await facts()).toMatchObject({ 'm-deadline': { completedOn: '2020-02-15' } });
    await page.keyboard.press('Control+a');
    await scoring.type('n');
    await scoring.saved();
    expect(await facts()).toMatchObject({ 'm-deadline': { completedOn: null } });
    await expect.poll(() => scoring.mark('m-deadline')).toBe('zero');

    await scoring.open(scene.id, place('m-ratio'));
    await page.keyboard.press('Control+a');
    await scoring.type('0');
    await scoring.refusal('m-ratio').filter({ hasText: '除数不能为0' }).waitFor();
    await expect.poll(() => scoring.mark('m-ratio')).toBe('refused');
    await expect.poll(() => scoring.mark('m-double')).toBe('scored');
    await page.keyboard.press('Control+a');
    await scoring.type('1800');
    await scoring.saved();
    expect(await scoring.line('m-ratio')).toContain('10.00 / 10');
  });
});

describe('the form of the parameters', () => {
  const application = useApplication();

  test('takes a formula, says where it is wrong, and keeps it', async () => {
    const { client, page, texts, open, screenshot } = application();
    const { versionId } = await publishMethods(client, indicators);
    const { id } = await client.call('frameworks.createDraft', {
      versionId,
      as: 'next-version',
      title: '各种计分方法',
    });
    await open(`/frameworks/drafts/${id}`);
    await page.getByText('生师比').first().click();
    const names = texts.methods.parameters;
    const box = page.getByRole('textbox', { name: names.formula, exact: true });
    await box.fill('学生数＋教师数÷2%');
    await page.getByText('结果应为不带单位的数').first().waitFor();
    await box.fill('学生数＋双师数');
    await page.getByText('没有“双师数”').first().waitFor();
    await screenshot('methods-formula-editor');
    await box.fill('min(20÷(学生数÷教师数)，1)×10');
    await page.getByText('没有“双师数”').first().waitFor({ state: 'detached' });
    await expect
      .poll(async () => {
        const { document } = await client.call('frameworks.getDraft', { id });
        return document.dimensions[0]?.indicators[2]?.method.parameters;
      })
      .toMatchObject({ formula: 'min(20÷(学生数÷教师数)，1)×10' });

    for (const [name, shot] of [
      ['规范办学', 'methods-deduction-editor'],
      ['实训基地建成', 'methods-deadline-editor'],
      ['就业率', 'methods-efficacy-editor'],
    ] as const) {
      await page.getByText(name).first().click();
      await page.getByRole('combobox', { name: texts.frameworks.indicator.method }).waitFor();
      await screenshot(shot);
    }
  });
});
