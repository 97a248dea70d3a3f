import { beforeAll, describe, expect, test } from 'vitest';
import { fillEvaluation } from '#test/builders/fill-evaluation.ts';
import { useApplication } from './browser.ts';

const city = '渝北区产教融合工作专班';
const consortia = ['两江新区汽车产教联合体', '永川区数字产业产教联合体', '璧山区装备产教联合体'] as const;
const names = [city, ...consortia];

describe('rules as data', () => {
  const application = useApplication();
  let id = '';
  beforeAll(async () => {
    ({ id } = await fillEvaluation(
      application().client,
      { framework: 'chongqing', subjects: names, scorers: ['王建国', '李雪梅', '欧阳文斌'], blank: 0 },
      ({ subject }) => subject === city,
    ));
  });
  const rules = async () => (await application().client.call('evaluations.get', { id })).evaluation.rules;

  test('conditions, weights by role, a target of the year and a roll-up are chosen, checked and applied', async () => {
    const { page, texts, open, screenshot } = application();
    const words = texts.evaluations.rules;
    await open(`/evaluations/${id}/setup?section=rules`);
    await page.getByLabel(words.conditions.addTo('优秀')).click();
    const first = words.conditions.label('优秀', 1);
    await page
      .getByLabel(`${first} ${words.conditions.kind}`)
      .selectOption({ label: texts.rules.gradeConditionKinds['indicators-reaching'] });
    await page.getByLabel(`${first} ${words.conditions.rate}`).fill('99');
    await page.getByLabel(`${first} ${words.conditions.count}`).fill('500');
    await page.keyboard.press('Tab');
    // More indicators than the framework has: said at once, and nothing can be applied.
    const apply = page.getByRole('button', { name: words.apply, exact: true });
    await expect.poll(() => apply.isDisabled()).toBe(true);
    await screenshot('rules-refused');
    await page.getByLabel(`${first} ${words.conditions.count}`).fill('20');
    await page.keyboard.press('Tab');
    await page.getByText(texts.rules.aggregationMethods['role-weighted'], { exact: true }).click();
    await page.getByLabel(words.weightOf(texts.rules.roles.lead)).fill('2');
    await page.keyboard.press('Tab');
    await page.getByLabel(words.annual.add).selectOption({ index: 1 });
    await screenshot('rules-aggregation');
    await page.getByRole('switch', { name: words.rollUp.title }).click();
    await page.getByRole('switch', { name: words.rollUp.title }).scrollIntoViewIfNeeded();
    await screenshot('rules-roll-up');
    await apply.click();
    await page.getByRole('dialog').getByRole('button', { name: words.apply, exact: true }).click();
    await expect.poll(async () => (await rules()).rollUp).toMatchObject({ combine: 'mean' });
    const stored = await rules();
    expect(stored.aggregation).toMatchObject({
      method: 'role-weighted',
      weights: { scorer: '1', lead: '2' },
    });
    expect(stored.gradeConditions).toEqual([
      {
        grade: '优秀',
        conditions: [{ kind: 'indicators-reaching', dimension: null, rate: '99', count: 20 }],
      },
    ]);
    expect(stored.annualTargets).toMatchObject([{ basis: 'periods', elapsed: 1, total: 5 }]);
  });

  test('subordinates are put below their superior, and a circle is refused', async () => {
    const { page, texts, open, screenshot, client } = application();
    const words = texts.evaluations.subjects.superiors;
    await open(`/evaluations/${id}/setup?section=subjects`);
    for (const name of consortia) await page.getByLabel(words.superiorOf(name)).selectOption({ label: city });
    await expect
      .poll(async () =>
        (await client.call('evaluations.get', { id })).subjects.filter(
          ({ superiorId }) => superiorId !== null,
        ),
      )
      .toHaveLength(3);
    await page.getByLabel(words.superiorOf(city)).selectOption({ label: consortia[0] });
    await page.getByText('首尾相接').first().waitFor();
    await screenshot('rules-superiors');
    expect(
      (await client.call('evaluations.get', { id })).subjects.find(({ name }) => name === city)?.superiorId,
    ).toBeNull();
  });

  test('the results show what the superior is made of and which conditions decided', async () => {
    const { page, texts, open, screenshot, client } = application();
    await open(`/evaluations/${id}/results`);
    const result = await client.call('results.get', { evaluationId: id });
    const superior = result.subjects.find(({ rollUp }) => rollUp !== null)!;
    expect(superior.complete).toBe(true);
    const line = page.locator(`tr[data-subject="${superior.subjectId}"]`);
    await line.getByText(texts.rules.madeOf(3, '')).waitFor();
    await page.getByText(texts.results.subjectTable.below(city)).first().waitFor();
    await line.getByText(texts.results.subjectTable.conditions(0, 1)).waitFor();
    await screenshot('rules-results');
    await open(`/evaluations/${id}/results?view=indicators&subject=${superior.subjectId}`);
    await page
      .getByRole('table', { name: texts.results.indicatorTable.caption(city) })
      .getByText(texts.rules.madeOf(3, ''))
      .first()
      .waitFor();
    await screenshot('rules-indicators');
  });
});
