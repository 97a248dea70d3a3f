import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applicationVersion, projectDirectory, seedsSource } from '#build/project.ts';
import type { Client } from '#shared/contract/index.ts';
import { indicatorsOf } from '#shared/model/framework.ts';
import { paragraphsOf } from '#shared/plan/paragraphs.ts';
import { exact, exactToText, sum } from '#shared/scoring/exact.ts';
import { exchange, laptop } from '#test/builders/laptops.ts';
import { keepPlan } from '#test/builders/plans.ts';
import { lineNamed } from '#test/builders/reviews.ts';
import { bodyXml, paragraph, wordArchive } from '#test/fixtures/word-document.ts';
import { useApplication } from './browser.ts';
import { type ChosenFile, importPage, reviewPage } from './pages/readings.ts';
import { shell } from './pages/shell.ts';

/** A web page's text in GB18030 with furniture around it and a damaged figure in it. */
const county: ChosenFile = {
  name: '某县实施意见.txt',
  mimeType: 'text/plain',
  buffer: readFileSync(join(projectDirectory, 'test', 'plan-evaluation', 'plans', 'county-web.gb18030.txt')),
};

describe('bringing in a plan and reviewing its proposals', () => {
  const application = useApplication();
  let planId = '';
  const opened = async () => {
    const { client } = application();
    return client.call('readings.open', { planId });
  };
  const lineNamed = async (name: string) =>
    (await opened()).lines.find((line) => line.indicator.name === name);

  test('a GB18030 text is previewed before anything is written, put right and kept', async () => {
    const { client, texts, page } = application();
    const words = texts.readings.import;
    const importing = importPage(application());
    await shell(application()).goTo('plans');
    await page.getByRole('button', { name: words.action, exact: true }).click();
    await importing.choose(county);
    await importing.preview.waitFor();
    await page.getByText('GB18030').waitFor();
    await expect.poll(() => importing.fact(texts.plans.facts.documentNumber).inputValue()).toContain('23号');
    expect(Number(await importing.count(words.found.targets).innerText())).toBeGreaterThan(10);
    await importing.show(words.stripped.title(4));
    await page.getByText('【打印本页】【关闭窗口】').waitFor();
    expect(await client.call('plans.list', {})).toHaveLength(5);

    await importing.show(words.facts.title);
    await importing.fact(texts.plans.facts.signedOn).fill('2018年');
    await page.getByText(words.facts.dateWanted).waitFor();
    await importing.fact(texts.plans.facts.signedOn).fill('2018-10-26');
    await importing.keep('saveAndReview');
    await reviewPage(application()).selected.waitFor();
    const plan = (await client.call('plans.list', {})).find(({ file }) => file !== null);
    expect(plan).toMatchObject({ documentNumber: '安政发〔2018〕23号', signedOn: '2018-10-26' });
    planId = plan?.id ?? '';
  });

  test('lines are decided on with the keyboard; what is rejected stays listed', async () => {
    const { texts, page } = application();
    const review = reviewPage(application());
    const total = (await opened()).lines.length;
    await review.progress(0, total).waitFor();
    await expect.poll(() => review.selected.innerText()).toContain('A1');
    await expect.poll(() => review.marked('current').first().innerText()).not.toBe('');

    await review.press('a');
    await expect.poll(() => review.selected.innerText()).toContain('A2');
    await review.press('j');
    await review.press('k');
    await review.press('a');
    await review.progress(2, total).waitFor();

    await expect.poll(() => review.selected.innerText()).toContain('高中阶段教育普职比');
    await review.press('x');
    await review.dialog.locator('input:focus').waitFor();
    await page.keyboard.type('普职比由省级统筹');
    await page.keyboard.press('Enter');
    await review.dialog.waitFor({ state: 'hidden' });
    await expect.poll(async () => (await lineNamed('高中阶段教育普职比'))?.state).toBe('rejected');
    await review.select('高中阶段教育普职比');
    await page.getByText(texts.readings.line.rejectedBecause('普职比由省级统筹')).waitFor();

    await review.press('u');
    await expect.poll(() => review.stateOf('高中阶段教育普职比')).toBe('undecided');
    await review.press('r');
    await review.dialog.locator('input:focus').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await lineNamed('高中阶段教育普职比'))?.state).toBe('rejected');
    await expect.poll(() => review.stateOf('高中阶段教育普职比')).toBe('rejected');
    await expect.poll(() => review.rows.count()).toBe(total);
  });

  test('a damaged number is asked about before its line is accepted', async () => {
    const { texts, page } = application();
    const review = reviewPage(application());
    await review.select('对口就业率');
    await review.press('a');
    await page.getByText(texts.readings.damage.answerFirst).waitFor();
    expect((await lineNamed('对口就业率'))?.state).toBe('undecided');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: texts.readings.damage.again }).waitFor();
    await review.select('对口就业率');
    await review.press('a');
    await expect.poll(async () => (await lineNamed('对口就业率'))?.state).toBe('accepted');
    expect((await lineNamed('对口就业率'))?.indicator.target).toBe('78.5');
  });

  test('keys type in boxes and do nothing while an input method composes', async () => {
    const { page, texts } = application();
    const review = reviewPage(application());
    const before = await opened();
    await review.press('/');
    await page.keyboard.type('aexr');
    await expect
      .poll(() => page.getByRole('textbox', { name: texts.readings.list.search }).inputValue())
      .toBe('aexr');
    await page.getByText(texts.readings.list.none).waitFor();
    await page.getByRole('button', { name: texts.readings.list.clear, exact: true }).click();
    await review.select('年招生');
    for (const key of ['a', 'r', 's'])
      await page.evaluate((letter) => {
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key: letter, keyCode: 229, isComposing: true, bubbles: true }),
        );
      }, key);
    await expect.poll(() => review.dialog.count()).toBe(0);
    expect((await opened()).counts).toEqual(before.counts);
  });

  test('two lines become one with the clauses of both', async () => {
    const review = reviewPage(application());
    await review.select('校内实训基地');
    await review.press('v');
    await review.press('j');
    await review.press('v');
    await review.press('m');
    await review.dialog.waitFor();
    await review.press('Enter');
    await expect.poll(async () => (await opened()).counts.merged).toBe(2);
    const merged = (await opened()).lines.find(({ origin }) => origin === 'merged');
    expect(merged?.indicator.citations).toHaveLength(2);
    await expect.poll(() => review.selected.innerText()).toContain(merged?.indicator.code ?? '?');
    await expect.poll(() => review.rowIn('merged').count()).toBe(2);
  });

  test('words selected in the source become a line of their own', async () => {
    const { texts } = application();
    const review = reviewPage(application());
    const wanted = '完善资助';
    const { reading } = await opened();
    const number = paragraphsOf(reading.text).findIndex((words) => words.includes(wanted)) + 1;
    await review.selectWords(number, wanted);
    await review.press('n');
    const name = review.dialog.getByRole('textbox', { name: texts.readings.add.name });
    await expect.poll(() => name.inputValue()).not.toBe('');
    await name.fill('国家助学金发放');
    await review.dialog.getByRole('button', { name: texts.readings.add.action }).click();
    await expect.poll(async () => (await lineNamed('国家助学金发放'))?.state).toBe('added');
    expect((await lineNamed('国家助学金发放'))?.indicator.citations.map(({ quote }) => quote)).toEqual([
      wanted,
    ]);
  });

  test('words are selected with the keyboard alone', async () => {
    const { texts } = application();
    const review = reviewPage(application());
    await review.select('年招生');
    await review.press('n');
    await review.dialog.locator('textarea:focus').waitFor();
    for (let step = 0; step < 7; step += 1) await review.press('Shift+ArrowRight');
    await review.dialog.locator('blockquote', { hasText: '——规模目标。' }).waitFor();
    const name = review.dialog.getByRole('textbox', { name: texts.readings.add.name });
    await expect.poll(() => name.inputValue()).not.toBe('');
    await review.press('Escape');
    await review.dialog.waitFor({ state: 'hidden' });
  });

  test('a line is changed in the form of the draft editor', async () => {
    const { page, texts } = application();
    const review = reviewPage(application());
    await review.select('就业率');
    await review.press('e');
    const name = page.getByRole('textbox', { name: texts.frameworks.indicator.name, exact: true });
    await name.fill('毕业生就业率');
    await page.keyboard.press('Escape');
    await review.row('毕业生就业率').waitFor();
    await expect.poll(async () => (await lineNamed('毕业生就业率'))?.state).toBe('edited');
  });

  test('coming back finds everything as it was left', async () => {
    const { page } = application();
    const review = reviewPage(application());
    await review.select('毕业生就业率');
    const { lines, counts } = await opened();
    // The place is remembered a moment after it is reached.
    await expect
      .poll(async () =>
        JSON.stringify(
          await application().client.call('settings.getPlace', { key: `readings.line.${planId}` }),
        ),
      )
      .toContain(lines.find(({ indicator }) => indicator.name === '毕业生就业率')?.id ?? '?');
    await page.reload();
    await review.selected.waitFor();
    await expect.poll(() => review.selected.innerText()).toContain('毕业生就业率');
    await review.progress(lines.length - counts.undecided, lines.length).waitFor();
  });

  test('the rest of a dimension is accepted at once, and the draft adds up to 100 and cites the plan', async () => {
    const { page, texts, client } = application();
    const review = reviewPage(application());
    const words = texts.readings;
    const undecided = (await opened()).dimensions[0]?.counts.undecided ?? 0;
    expect(undecided).toBeGreaterThan(0);
    await page.getByRole('button', { name: words.list.acceptAll, exact: true }).first().click();
    await review.dialog.getByRole('button', { name: words.acceptAll.action(undecided) }).click();
    await expect.poll(async () => (await opened()).dimensions[0]?.counts.undecided).toBe(0);

    await page.getByRole('button', { name: words.finish.action, exact: true }).click();
    await review.dialog.getByText(words.finish.total('100')).waitFor();
    await review.dialog.getByRole('button', { name: words.finish.create, exact: true }).click();
    await page.getByRole('button', { name: texts.frameworks.draft.publish, exact: true }).waitFor();
    const id = decodeURIComponent(page.url().split('/drafts/')[1] ?? '');
    const { document } = await client.call('frameworks.getDraft', { id });
    const indicators = indicatorsOf(document);
    expect(exactToText(sum(indicators.map(({ fullScore }) => exact(fullScore))))).toBe('100');
    expect(document.planId).toBe(planId);
    const names = indicators.map(({ name }) => name);
    expect(names).toContain('国家助学金发放');
    expect(names).not.toContain('高中阶段教育普职比');
    for (const { citations } of indicators)
      expect(citations.map((clause) => clause.planId)).toContain(planId);
  });

  test('a text pasted on the list of plans is read at once', async () => {
    const { page, texts } = application();
    const importing = importPage(application());
    await shell(application()).goTo('plans');
    await page.getByText(texts.readings.import.dropInList).waitFor();
    await importing.pasteOnPage(
      `某镇产教融合实施方案\n一、工作目标\n${'到2025年，建成实训基地3个，双师型教师比例达到60%。\n'.repeat(5)}`,
    );
    await importing.preview.waitFor();
    await expect
      .poll(() => importing.fact(texts.readings.import.facts.name).inputValue())
      .toBe('某镇产教融合实施方案');
    await page.getByRole('button', { name: texts.readings.import.another, exact: true }).click();
    await page.getByRole('textbox', { name: texts.readings.import.pasteLabel }).waitFor();
  });

  test('the same text is not kept twice, and a dropped Word document is read and can be taken back', async () => {
    const { page, texts, client } = application();
    const importing = importPage(application());
    await importing.open();
    await importing.choose(county);
    await page.getByText(texts.readings.import.openExisting).first().waitFor();
    expect(
      await page.getByRole('button', { name: texts.readings.import.saveAndReview, exact: true }).isDisabled(),
    ).toBe(true);

    await shell(application()).goTo('plans');
    await importing.dropOnList({
      name: '某市方案.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: wordArchive(
        bodyXml(
          ['某市深化产教融合实施方案', '一、工作目标', '到2025年，双师型教师比例达到60%。']
            .map((words) => paragraph(words))
            .join(''),
        ),
      ),
    });
    await importing.preview.waitFor();
    await expect
      .poll(() => importing.fact(texts.readings.import.facts.name).inputValue())
      .toBe('某市深化产教融合实施方案');
    await importing.keep('save');
    await shell(application()).title('某市深化产教融合实施方案').waitFor();
    await page.getByRole('button', { name: texts.evaluations.undo, exact: true }).click();
    await expect.poll(async () => (await client.call('plans.list', {})).length).toBe(6);
  });
});

describe('a review two people worked on', () => {
  let planId = '';
  let contested = '';
  const application = useApplication({
    prepare: async ({ workspace, backups }) => {
      const [mine, yours] = [workspace, join(dirname(workspace), '另一终端')].map((workspaceDirectory) =>
        laptop({
          workspaceDirectory,
          backupDirectory: backups,
          seedsDirectory: seedsSource,
          applicationVersion,
        }),
      );
      if (!mine || !yours) throw new Error('two laptops');
      const kept = await mine.use((client) => keepPlan(client));
      planId = kept.planId;
      await yours.use((client) => client.call('plans.list', {}));
      exchange(mine, yours);
      contested = await mine.use(
        async (client) => lineNamed(await client.call('readings.open', { planId }), '双师型教师比例').id,
      );
      const edit = (name: string) => (client: Client) =>
        client.call('readings.editLine', { planId, lineId: contested, fields: { name } });
      await mine.use(edit('双师占比'));
      await yours.use(edit('双师型教师占比'));
      exchange(mine, yours);
    },
  });
  const opened = () => application().client.call('readings.open', { planId });

  test('differing decisions are listed and settled; dimensions are renamed, added and filled; facts are corrected', async () => {
    const { page, texts, client } = application();
    const words = texts.readings;
    const review = reviewPage(application());
    await review.open(planId);
    await review.selected.waitFor();
    await page.getByRole('combobox', { name: words.list.state }).click();
    await page.getByTitle(words.clash.count(1)).click();
    await expect.poll(() => review.rows.count()).toBe(1);
    await expect.poll(() => review.rows.first().innerText()).toContain(words.clash.mark);
    await review.rows.first().locator('[data-review-row]').click();
    await review.press('c');
    await review.list.locator('[data-clash] button:focus').waitFor();
    await page.keyboard.press('Tab');
    const other = (await opened()).clashes[0]?.values[1]?.value;
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await opened()).clashes).toEqual([]);
    const name = (await opened()).lines.find(({ id }) => id === contested)?.indicator.name ?? '?';
    expect(other).toEqual({ value: name });
    await page.getByRole('button', { name: words.list.clear, exact: true }).click();

    const first = (await opened()).dimensions[0]?.name ?? '?';
    await review.select(name);
    await review.press('d');
    await review.list.getByRole('textbox', { name: words.dimension.name }).fill('目标达成');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await opened()).dimensions[0]?.name).toBe('目标达成');
    await review.press('u');
    await expect.poll(async () => (await opened()).dimensions[0]?.name).toBe(first);

    // Taken back before the service has answered: the name, not what was done before it.
    let letThrough = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await page.route('**/call', async (route) => {
      if (route.request().postData()?.includes('"readings.renameDimension"')) await held;
      await route.continue();
    });
    await review.press('d');
    await review.list.getByRole('textbox', { name: words.dimension.name }).fill('达成情况');
    await page.keyboard.press('Enter');
    await review.list.getByRole('textbox', { name: words.dimension.name }).waitFor({ state: 'detached' });
    await review.press('u');
    letThrough();
    await page.getByText(words.dimension.renamed('达成情况')).waitFor();
    await expect.poll(async () => (await opened()).dimensions[0]?.name).toBe(first);
    expect((await opened()).clashes).toEqual([]);
    await page.unroute('**/call');

    await review.press('+');
    await review.dialog.locator('input:focus').waitFor();
    await page.keyboard.type('师资队伍');
    await page.keyboard.press('Enter');
    await page.getByText(words.list.emptyDimension).waitFor();
    const added = (await opened()).dimensions.at(-1);
    expect(added).toMatchObject({ name: '师资队伍', origin: 'added' });
    await review.select(name);
    await review.press('v');
    await review.press('t');
    await review.dialog.getByRole('combobox', { name: words.move.to }).click();
    await page.getByTitle(`${added?.code} 师资队伍`).click();
    await review.dialog.getByRole('button', { name: words.move.action }).click();
    const dimensionOf = async () => (await opened()).lines.find(({ id }) => id === contested)?.dimensionId;
    await expect.poll(dimensionOf).toBe(added?.id);

    await page.reload();
    await review.selected.waitFor();
    await page.getByRole('button', { name: words.actions.undo, exact: true }).click();
    await page.getByText(words.done.undoneEarlier).waitFor();
    expect(await dimensionOf()).not.toBe(added?.id);

    await application().open(`/plans/${encodeURIComponent(planId)}`);
    await page.getByRole('button', { name: words.correct.action, exact: true }).click();
    await review.dialog
      .getByRole('textbox', { name: texts.plans.facts.issuer, exact: true })
      .fill('某县政府');
    await review.dialog.getByRole('button', { name: words.correct.save }).click();
    await page.getByRole('definition').filter({ hasText: '某县政府' }).waitFor();
    expect(await client.call('plans.get', { id: planId })).toMatchObject({ issuer: '某县政府' });
  });
});
