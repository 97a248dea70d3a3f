import { beforeAll, describe, expect, test } from 'vitest';
import { indicatorsOf } from '#shared/model/framework.ts';
import { defaultRules } from '#shared/scoring/defaults.ts';
import { indicatorOf } from '#test/builders/evaluation.ts';
import { useApplication } from './browser.ts';
import { reviewsPage } from './pages/reviews.ts';

describe('a review from the disagreement to the arbitration', () => {
  const application = useApplication();
  let id = '';
  let subjectId = '';
  let indicator: ReturnType<typeof indicatorOf>;
  let scorers: readonly { readonly id: string; readonly name: string }[] = [];

  beforeAll(async () => {
    const { client } = application();
    const summary = (await client.call('frameworks.list', {})).find(
      ({ frameworkId }) => frameworkId === 'yongnian',
    );
    const version = await client.call('frameworks.getVersion', { id: summary?.id ?? '' });
    ({ id } = await client.call('evaluations.create', {
      title: '复核试评',
      year: 2022,
      client: '区教体局',
      agency: '第三方评价机构',
      frameworkVersionId: version.id,
      rules: defaultRules(version.document),
      subjects: [{ name: '永年区职教中心', code: '', kind: 'school', track: '' }],
      scorers: [
        { name: '张三', role: 'scorer', organisation: '' },
        { name: '李四', role: 'scorer', organisation: '' },
        { name: '王组长', role: 'lead', organisation: '' },
      ],
    }));
    const made = await client.call('evaluations.get', { id });
    subjectId = made.subjects[0]!.id;
    scorers = made.scorers;
    indicator = indicatorOf(indicatorsOf(version.document), 'level');
    for (const [index, level] of ['A', 'D', 'A'].entries())
      await client.call('scores.set', {
        evaluationId: id,
        subjectId,
        scorerId: scorers[index]!.id,
        indicatorId: indicator.id,
        value: { kind: 'level', level },
      });
  });

  test('the lead opens a round, a scorer answers with a reason, another keeps, the lead closes and arbitrates', async () => {
    const { page, texts, client, screenshot } = application();
    const words = texts.reviews;
    const screen = reviewsPage(application());
    const place = `永年区职教中心 ${indicator.code} ${indicator.name}`;
    const heading = `${indicator.code} ${indicator.name}`;
    await screen.open(id);
    await screen.line(heading).getByText(words.flags.review).waitFor();

    // The rule is the evaluation's own: a stricter notice flags nothing less.
    await page.getByRole('button', { name: words.ruleEditor.open }).click();
    const editor = page.getByRole('dialog');
    await editor.getByRole('textbox', { name: words.ruleEditor.notice(words.measures.range) }).fill('0.5');
    await editor.getByText(words.ruleEditor.faulty).waitFor();
    await editor.getByRole('textbox', { name: words.ruleEditor.notice(words.measures.range) }).fill('0.1');
    await editor.getByRole('checkbox', { name: words.measures.deviation }).check();
    await screenshot('reviews-rule');
    await editor.getByRole('button', { name: words.dialog.confirm }).click();
    await page.getByText('极差达0.1提示、达0.40必须复核；标准差达0.20提示', { exact: false }).waitFor();
    await screen.choose(place);
    await page.getByRole('button', { name: words.units.openRound(1) }).click();
    await screen.decide('评分差距达四级');
    await page.getByText(words.rounds.answered(0, 3, 0)).waitFor();
    await screenshot('reviews');

    // The scoring form tells the scorer, and leads there.
    await application().open(`/evaluations/${id}/scoring?scorer=${scorers[1]!.id}`);
    await page.getByText(words.answers.waiting(1)).waitFor();
    await page.getByRole('link', { name: words.answers.go }).click();
    const card = screen.card(place);
    await card.getByText(words.answers.whyOpened(2, '评分差距达四级')).waitFor();
    const submit = card.getByRole('button', { name: words.answers.change });
    await expect.poll(() => submit.isDisabled()).toBe(true);
    await card
      .getByRole('button', { name: /^B/ })
      .or(card.getByRole('radio', { name: /^B/ }))
      .first()
      .click();
    await card.getByRole('textbox', { name: words.answers.reason }).fill('补充材料已核实');
    await submit.click();
    await card.getByText(words.answers.changed, { exact: true }).waitFor();
    await screenshot('reviews-answer');

    await application().open(`/evaluations/${id}/reviews?view=answers&scorer=${scorers[0]!.id}`);
    await card.getByRole('button', { name: words.answers.keep }).click();
    await card.getByText(words.answers.kept, { exact: true }).waitFor();

    await screen.open(id);
    await page.getByText(words.rounds.answered(2, 3, 1)).waitFor();
    await page.getByRole('button', { name: words.rounds.close }).click();
    await screen.decide('已足够');
    await screen.show('reviewed');
    await screen.line(heading).getByText(words.units.changed('补充材料已核实')).waitFor();
    await screen.line(heading).getByRole('button', { name: words.units.arbitrate }).click();
    await screen.decide('专家组合议', async (dialog) => {
      await dialog
        .getByRole('button', { name: /^C/ })
        .or(dialog.getByRole('radio', { name: /^C/ }))
        .first()
        .click();
    });
    await screen.line(heading).getByText('专家组合议').waitFor();
    await screenshot('reviews-arbitrated');

    const result = await client.call('results.get', { evaluationId: id });
    const decided = result.subjects[0]?.indicators.find(({ indicatorId }) => indicatorId === indicator.id);
    expect(decided?.arbitration).toMatchObject({
      value: { kind: 'level', level: 'C' },
      reason: '专家组合议',
    });
    const first = (await client.call('scores.list', { evaluationId: id, scorerId: scorers[1]!.id })).filter(
      ({ round }) => round === 1,
    );
    expect(first).toMatchObject([{ value: { kind: 'level', level: 'D' } }]);
  });
});
