import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '#shared/plan/paragraphs.ts';
import { useApplication } from './browser.ts';
import { plansPage } from './pages/plans.ts';
import { shell } from './pages/shell.ts';

describe('plans', () => {
  const application = useApplication();

  test('the list names the five plans with what their texts say about themselves', async () => {
    const { client, texts } = application();
    const plans = plansPage(application());
    const frame = shell(application());
    await frame.goTo('plans');
    await frame.title(texts.plans.title).waitFor();
    await plans.line('余政办发').waitFor();
    const list = await client.call('plans.list', {});
    expect(list).toHaveLength(5);
    for (const plan of list) {
      const line = await plans.line(plan.title).innerText();
      expect(line).toContain(plan.issuer ?? texts.application.notStated);
      expect(line).toContain(texts.plans.defectCount(plan.defectCount));
    }
  });

  test('a plan is shown character for character, with its known defects marked and read', async () => {
    const { client, texts, page } = application();
    const plans = plansPage(application());
    await plans.openList();
    const yongnian = await client.call('plans.get', { id: 'yongnian' });
    await plans.read(yongnian.title);
    await plans.paragraph(1).waitFor();
    expect(await plans.allWords()).toEqual(paragraphsOf(yongnian.text));

    const mark = plans.marked(17, 'defect');
    await expect.poll(() => mark.innerText()).toBe('经过510年时间');
    await expect.poll(() => mark.getAttribute('title')).toBe(texts.plans.defects.reading('经过5—10年时间'));
    await expect.poll(() => plans.fact('SHA-256').innerText()).toBe(yongnian.sha256);

    await plans.showDefects(yongnian.defects.length);
    await page
      .getByRole('button', { name: texts.plans.paragraph(36), exact: true })
      .last()
      .click();
    await expect.poll(() => page.url()).toContain('paragraph=36');
  });

  test('the outline goes to a section and follows the reading', async () => {
    const { page } = application();
    const plans = plansPage(application());
    await plans.open('yuyao');
    const section = plans.section('质量评价机制');
    await section.click();
    await expect.poll(() => page.url()).toContain('paragraph=43');
    await expect.poll(() => section.getAttribute('aria-current')).toBe('location');
    const box = await plans.paragraph(43).boundingBox();
    expect(box!.y).toBeLessThan(120);
  });

  test('an address with a place marks exactly the cited words', async () => {
    const plans = plansPage(application());
    await plans.open('yuyao', '?paragraph=25&start=136&end=180');
    await plans.marked(25, 'clause').waitFor();
    await expect
      .poll(() => plans.marked(25, 'clause').innerText())
      .toBe('重点建设20个产教深度融合、办学特色鲜明、课程改革与条件建设匹配的示范特色专业及实训基地');
  });

  test('words are found with the keyboard alone', async () => {
    const { page } = application();
    const plans = plansPage(application());
    await plans.open('ali');
    await shell(application()).title('阿里地区深化产教融合实施方案').waitFor();
    await plans.find('第三方');
    const count =
      paragraphsOf((await application().client.call('plans.get', { id: 'ali' })).text)
        .join('\n')
        .split('第三方').length - 1;
    expect(count).toBeGreaterThan(1);
    await plans.found(1, count).waitFor();
    await page.keyboard.press('Enter');
    await plans.found(2, count).waitFor();
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.press('Shift+Enter');
    await plans.found(count, count).waitFor();
    await plans.find('没有这几个字');
    await plans.found(0, 0).waitFor();
  });

  test('a citation in the margin opens the indicator that rests on the paragraph', async () => {
    const { page } = application();
    const plans = plansPage(application());
    await plans.open('yuyao', '?paragraph=25');
    await plans.citation(25, 'A2').click();
    await page.getByRole('heading', { name: 'A2 专业建设动态调整机制' }).waitFor();
  });
});
