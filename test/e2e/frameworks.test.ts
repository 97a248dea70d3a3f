import { describe, expect, test } from 'vitest';
import type { FrameworkDocument, Indicator } from '#shared/model/framework.ts';
import { useApplication } from './browser.ts';
import { draftPage, frameworksPage } from './pages/frameworks.ts';
import { shell } from './pages/shell.ts';

const yuyao = '余姚市推进产教融合质量评价指标体系';

describe('frameworks', () => {
  const application = useApplication({ expectedErrors: /net::ERR_FAILED/ });

  const draftOf = async (): Promise<FrameworkDocument> => {
    const { client, page } = application();
    const id = /drafts\/([^?]+)/.exec(page.url())?.[1] ?? '';
    return (await client.call('frameworks.getDraft', { id: decodeURIComponent(id) })).document;
  };
  const indicatorOf = async (code: string): Promise<Indicator | undefined> =>
    (await draftOf()).dimensions.flatMap(({ indicators }) => indicators).find((each) => each.code === code);

  test('a shipped version is a tree; every indicator says what counts and opens its clause in the plan', async () => {
    const { client, texts, page } = application();
    const frameworks = frameworksPage(application());
    await frameworks.openList();
    await page.getByRole('link', { name: yuyao, exact: true }).click();
    await frameworks.item('B3').click();
    const { id } = (await client.call('frameworks.list', {})).find(({ title }) => title === yuyao)!;
    const { document } = await client.call('frameworks.getVersion', { id });
    const b3 = document.dimensions.flatMap(({ indicators }) => indicators).find(({ code }) => code === 'B3')!;
    const words = texts.frameworks.indicator;
    await page.getByRole('heading', { name: `B3 ${b3.name}` }).waitFor();
    await expect.poll(() => frameworks.fact(words.rule).innerText()).toBe(b3.rule);
    await expect.poll(() => frameworks.fact(words.target).innerText()).toContain('85%');
    await expect.poll(() => frameworks.fact(words.citations).innerText()).toContain(b3.citations[0]!.quote);
    await expect
      .poll(() => frameworks.fact(words.responsibleUnits).innerText())
      .toContain(b3.responsibleUnits[0]);

    await page.keyboard.press('ArrowDown');
    await page.getByRole('heading', { name: /^B4 / }).waitFor();
    await page.keyboard.press('ArrowUp');
    await frameworks.fact(words.citations).getByRole('link').first().click();
    await page.locator('mark[data-marks~="clause"]').waitFor();
    await expect
      .poll(() => page.locator('mark[data-marks~="clause"]').innerText())
      .toBe(b3.citations[0]!.quote);
  });

  test('the progress list of Yuyao shows its fifty items', async () => {
    const { texts, page } = application();
    const frameworks = frameworksPage(application());
    await frameworks.openList();
    await page.getByRole('link', { name: yuyao, exact: true }).click();
    await shell(application()).tab(texts.frameworks.tabs.progress);
    await expect.poll(() => page.locator('tbody tr[data-row-key]').count()).toBe(50);
  });

  test('names are saved as typed, also while an input method composes', async () => {
    const { page, texts } = application();
    const frameworks = frameworksPage(application());
    const draft = draftPage(application());
    await frameworks.openList();
    await frameworks.copy(yuyao, 'asCopy', '试编指标体系');
    await draft.select('A2');
    const name = draft.box(texts.frameworks.indicator.name);
    await expect.poll(() => name.inputValue()).toBe('专业建设动态调整机制');
    await name.focus();
    await page.keyboard.press('End');
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'qingkuang', selectionStart: 9, selectionEnd: 9 });
    await expect.poll(() => name.inputValue()).toBe('专业建设动态调整机制qingkuang');
    await page.waitForTimeout(1000);
    expect((await indicatorOf('A2'))?.name).toBe('专业建设动态调整机制');
    await session.send('Input.insertText', { text: '情况' });
    await expect.poll(async () => (await indicatorOf('A2'))?.name).toBe('专业建设动态调整机制情况');
    await expect.poll(() => name.inputValue()).toBe('专业建设动态调整机制情况');
    await draft.undo();
    await expect.poll(() => name.inputValue()).toBe('专业建设动态调整机制');
  });

  test('a name taken back before the page has read it again gives way to the old one', async () => {
    const { page, texts } = application();
    const draft = draftPage(application());
    const name = draft.box(texts.frameworks.indicator.name);
    let isUnread = true;
    await page.route('**/call', (route) =>
      isUnread && route.request().postData()?.includes('"frameworks.getDraft"')
        ? route.fulfill({ status: 204 })
        : route.continue(),
    );
    await name.fill('专业调整');
    await expect.poll(async () => (await indicatorOf('A2'))?.name).toBe('专业调整');
    await page.waitForTimeout(300);
    await expect.poll(() => name.inputValue()).toBe('专业调整');
    isUnread = false;
    await draft.undo();
    await expect.poll(() => name.inputValue()).toBe('专业建设动态调整机制');
    await page.unroute('**/call');

    // Two changes, the second not even sent: each is taken back for itself, the newest first.
    await name.fill('专业调整');
    await expect.poll(async () => (await indicatorOf('A2'))?.name).toBe('专业调整');
    await name.fill('专业再调整');
    await draft.undo();
    await draft.undo();
    await expect.poll(async () => (await indicatorOf('A2'))?.name).toBe('专业建设动态调整机制');
    await expect.poll(() => name.inputValue()).toBe('专业建设动态调整机制');
  });

  test('what is lost after its box is gone is said, with its words', async () => {
    const { page, texts } = application();
    const draft = draftPage(application());
    const name = draft.box(texts.frameworks.indicator.name);
    await page.route('**/call', (route) =>
      route.request().postData()?.includes('"frameworks.editDraft"') ? route.abort() : route.continue(),
    );
    await name.fill('离线修改');
    await draft.select('A1');
    await page.getByText(texts.application.leftUnsaved('离线修改')).waitFor();
    await page.unroute('**/call');
    expect((await indicatorOf('A2'))?.name).toBe('专业建设动态调整机制');
    await page.locator('.ant-notification-notice-close').click();
    await page.getByText(texts.application.leftUnsaved('离线修改')).waitFor({ state: 'detached' });
  });

  test('a number that is none stays visible with the reason and is not sent; full-width digits are taken', async () => {
    const { texts, page } = application();
    const draft = draftPage(application());
    await draft.select('A1');
    const fullScore = draft.box(texts.frameworks.indicator.fullScore);
    await expect.poll(() => fullScore.inputValue()).toBe('6');
    await fullScore.fill('六分');
    await page.getByRole('alert').filter({ hasText: '六分' }).waitFor();
    await page.waitForTimeout(800);
    expect((await indicatorOf('A1'))?.fullScore).toBe('6');
    await expect.poll(() => fullScore.inputValue()).toBe('六分');
    await fullScore.fill('７．５');
    await expect.poll(async () => (await indicatorOf('A1'))?.fullScore).toBe('7.5');
    await fullScore.blur();
    await expect.poll(() => fullScore.inputValue()).toBe('7.5');
    await expect.poll(() => draft.check.innerText()).toContain(texts.frameworks.check.problems(2));
    await draft.undo();
    await expect.poll(() => draft.check.innerText()).toContain(texts.frameworks.check.sound);
  });

  test('method and parameters change together, and the rule can follow', async () => {
    const { texts, page } = application();
    const draft = draftPage(application());
    const parameters = texts.methods.parameters;
    await draft.select('A1');
    await draft.method(texts.methods.each.baseline.name);
    await draft.parameter(parameters.baseline).fill('5');
    await expect
      .poll(async () => (await indicatorOf('A1'))?.method)
      .toEqual({
        id: 'baseline',
        version: 1,
        parameters: { baseline: '5', target: '20', floor: '0', cap: '1' },
      });
    await draft.parameter(parameters.target).fill('5');
    await page.getByRole('alert').filter({ hasText: parameters.target }).waitFor();
    await page.waitForTimeout(800);
    expect((await indicatorOf('A1'))?.method.parameters).toMatchObject({ target: '20' });
    await draft.parameter(parameters.target).fill('25');
    await expect.poll(async () => (await indicatorOf('A1'))?.target).toBe('25');
    await page.getByText(texts.frameworks.draft.wordsDiffer).waitFor();
    await draft.button(texts.frameworks.draft.takeWords).click();
    const rule = texts.methods.each.baseline.words(
      { baseline: '5', target: '25', floor: '0', cap: '1' },
      { fullScore: '6', unit: '个' },
    );
    await expect.poll(async () => (await indicatorOf('A1'))?.rule).toBe(rule);
  });

  test('an indicator is added, checked, cited from the plan, moved and deleted; undo brings it back', async () => {
    const { client, texts } = application();
    const draft = draftPage(application());
    const words = texts.frameworks;
    await draft.select('A6');
    await draft.button(words.draft.addIndicator).click();
    await expect.poll(() => draft.codes()).toContain('A7');
    await draft.showProblems();
    await expect.poll(() => draft.problems.count()).toBe(2);
    await draft.select('C1');
    await draft.problems.filter({ hasText: 'A7' }).first().getByRole('button').click();
    await expect.poll(() => draft.item('A7').getAttribute('aria-selected')).toBe('true');

    await draft.pickClause(25, 2, 18);
    const quote = (await client.call('plans.get', { id: 'yuyao' })).text;
    await expect.poll(async () => (await indicatorOf('A7'))?.citations[0]?.paragraph).toBe(25);
    const [clause] = (await indicatorOf('A7'))!.citations;
    expect(clause!.section).toBe('四(一)1');
    expect(quote).toContain(clause!.quote);
    expect(clause!.end - clause!.start).toBe(clause!.quote.length);
    await expect.poll(() => draft.problems.count()).toBe(1);

    await draft.button(words.draft.moveUp).click();
    await expect.poll(async () => (await draft.codes()).slice(5, 8)).toEqual(['A5', 'A7', 'A6']);
    await draft.button(words.draft.remove).click();
    await expect.poll(() => draft.codes()).not.toContain('A7');
    await draft.undo();
    await expect.poll(() => draft.codes()).toContain('A7');
    await draft.select('A7');
    await draft.button(words.draft.remove).click();
    await expect.poll(() => draft.check.innerText()).toContain(words.check.sound);
  });

  test('dimensions are re-weighted exactly, and overlapping grades are named', async () => {
    const { texts, page } = application();
    const draft = draftPage(application());
    const words = texts.frameworks;
    await draft.reweight({ A: '２４', B: '46' });
    await expect
      .poll(async () => (await draftOf()).dimensions.map(({ weight }) => weight))
      .toEqual(['24', '46', '22', '8']);
    await expect.poll(() => draft.check.innerText()).toContain(words.check.sound);

    await shell(application()).tab(words.tabs.rules);
    const minimum = page.getByRole('textbox', { name: words.bands.minimum, exact: true });
    await minimum.nth(1).fill('85');
    await draft.problems.filter({ hasText: '80' }).first().waitFor();
    await minimum.nth(1).fill('80');
    await expect.poll(() => draft.check.innerText()).toContain(words.check.sound);
  });

  test('a sound draft is published: frozen, numbered, and continued as the next version', async () => {
    const { texts, page } = application();
    const frameworks = frameworksPage(application());
    const draft = draftPage(application());
    const words = texts.frameworks;
    await draft.publish();
    await page.getByText(words.versionNumber(1), { exact: true }).waitFor();
    await expect.poll(() => page.url()).toContain('/versions/');
    await expect.poll(() => draft.box(words.indicator.name).count()).toBe(0);

    await frameworks.openList();
    await frameworks.line('试编指标体系').waitFor();
    await frameworks.copy('试编指标体系', 'asNext');
    await draft.publish();
    await page.getByText(words.versionNumber(2), { exact: true }).waitFor();
  });
});
