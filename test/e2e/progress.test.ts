import { beforeAll, describe, expect, test } from 'vitest';
import { createScene, type Scene } from '#test/builders/scoring-scene.ts';
import { useApplication } from './browser.ts';
import { progressPage } from './pages/progress.ts';

const patience = { timeout: 20_000, interval: 100 };

describe('the progress list', () => {
  const application = useApplication();
  let scene: Scene;
  beforeAll(async () => {
    const { client } = application();
    scene = await createScene(client, { framework: 'yuyao' });
    await client.call('evaluations.update', { id: scene.id, fields: { progressDate: '2019-06-15' } });
  });
  const entries = async () =>
    new Map(
      (await application().client.call('progress.list', { evaluationId: scene.id })).map((entry) => [
        entry.code,
        entry,
      ]),
    );

  test('marks what is overdue on the day it is judged, by word and flag', async () => {
    const { texts, screenshot } = application();
    const list = progressPage(application());
    await list.open(scene.id);
    await expect.poll(() => list.lines.count()).toBe(50);
    expect(await list.isOverdue('W1.1')).toBe(true);
    await expect.poll(() => list.line('W1.1').innerText()).toContain(texts.progress.overdueBy(135));
    await expect.poll(() => list.line('W1.1').locator('svg').count()).toBeGreaterThan(1);
    // Due on 2019-06-30, and without a due date.
    expect(await list.isOverdue('W1.6')).toBe(false);
    expect(await list.isOverdue('W10.5')).toBe(false);
    const counts = await list.counts.innerText();
    expect(counts).toContain(texts.progress.counts.all(50));
    expect(counts).toContain(
      texts.progress.counts.overdue(await list.list.locator('[data-overdue="true"]').count()),
    );
    await screenshot('progress');
  });

  test('is worked through by keyboard, and kept', async () => {
    const { page, texts } = application();
    const list = progressPage(application());
    await list.open(scene.id);
    await list.line('W1.1').focus();
    await list.press('3', 'ArrowDown', '1', 'ArrowDown', '2', 'ArrowDown', '5');
    expect(await list.current()).toBe('W1.4');
    expect(await list.isOverdue('W1.1')).toBe(false);
    await list.press('Delete', '5', 'Enter');
    await page.keyboard.type('未见成果文本');
    await list.press('Escape', 'ArrowUp');
    expect(await list.current()).toBe('W1.3');
    await expect
      .poll(async () => (await entries()).get('W1.4'), patience)
      .toMatchObject({ status: 'not-done', comment: '未见成果文本' });
    await page.reload();
    await list.ready();
    expect(await list.current()).toBe('W1.3');
    expect(await Promise.all(['W1.1', 'W1.2', 'W1.3', 'W1.4', 'W1.5'].map(list.status))).toEqual([
      'done-on-time',
      'not-started',
      'under-way',
      'not-done',
      'unseen',
    ]);
    await expect.poll(() => list.counts.innerText()).toContain(texts.progress.counts.rate('2.0'));
  });

  test('a completion date after the due date speaks for "done late"', async () => {
    const { page, texts, screenshot } = application();
    const list = progressPage(application());
    const words = texts.progress.detail;
    await list.open(scene.id);
    await list.line('W2.1').click();
    await list.press('3');
    await list.completedOn.fill('2019年4月2日');
    const doubt = page.getByText(words.completedLate('2019-04-02', '2019-03-31'));
    await doubt.waitFor();
    await screenshot('progress-late');
    await page.getByRole('button', { name: words.change(texts.rules.progressStatuses['done-late']) }).click();
    await doubt.waitFor({ state: 'hidden' });
    await expect
      .poll(async () => (await entries()).get('W2.1'), patience)
      .toMatchObject({ status: 'done-late', completedOn: '2019-04-02' });
  });

  test('a date that is none is refused where it is typed', async () => {
    const { page, texts } = application();
    const list = progressPage(application());
    await list.open(scene.id);
    await list.line('W2.2').click();
    await list.completedOn.fill('2019-02-30');
    await page.getByText(texts.progress.detail.dateRefused('2019-02-30')).waitFor();
    await page.waitForTimeout(600);
    expect((await entries()).get('W2.2')?.completedOn ?? null).toBeNull();
    await expect.poll(() => list.completedOn.inputValue()).toBe('2019-02-30');
  });

  test('filters by state, unit and overdue', async () => {
    const { texts } = application();
    const list = progressPage(application());
    const words = texts.progress.filters;
    await list.open(scene.id);
    await list.line('W1.1').click();
    await list.choose(words.status, texts.rules.progressStatuses['not-done']);
    // The open line stays in sight besides those that fit.
    await expect.poll(() => list.lines.count(), patience).toBe(2);
    await list.choose(words.status, words.allStatuses);
    await list.overdueOnly.click();
    const overdue = await list.list.locator('[data-overdue="true"]').count();
    await expect.poll(() => list.lines.count()).toBe(overdue + 1);
  });
});

describe('a framework without one', () => {
  const application = useApplication();
  test('says so', async () => {
    const { client, open, page, texts } = application();
    const scene = await createScene(client, { framework: 'beijing' });
    await open(`/evaluations/${scene.id}/progress`);
    await page.getByText(texts.progress.none).waitFor();
    expect(
      await page.getByRole('link', { name: texts.evaluations.steps.progress, exact: true }).count(),
    ).toBe(0);
  });
});
