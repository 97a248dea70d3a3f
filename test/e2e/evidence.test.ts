import { readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createEvaluation } from '#test/builders/evaluation.ts';
import { useApplication } from './browser.ts';
import { evidenceOverview, evidencePanel } from './pages/evidence.ts';
import { resultsPage } from './pages/results.ts';

const subject = '永年区职教中心';
const megabyte = 1024 * 1024;

describe('evidence', () => {
  const application = useApplication();
  let id = '';
  let wanted = 0;
  beforeAll(async () => {
    const made = await createEvaluation(application().client, { subjects: [subject] });
    id = made.id;
    wanted = made.indicators.filter(({ evidence }) => evidence.length > 0).length;
    const results = resultsPage(application());
    await results.open(id);
    await results.show('evidence');
  });

  /** Opens the panel of an indicator that has `count` files. */
  const panelOf = async (code: string, count: number) => {
    const { page, texts } = application();
    const dialog = page.getByRole('dialog');
    if (await dialog.isVisible()) {
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
    }
    await evidenceOverview(application()).cell(subject, code, count).click();
    const panel = evidencePanel(application(), dialog);
    await panel.status(texts.evidence.ways).waitFor();
    return panel;
  };
  const listed = () => application().client.call('evidence.list', { evaluationId: id });
  /** The stored files, each named by its hash. */
  const stored = (): string[] =>
    readdirSync(application().directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
  /** A file on disk, outside the workspace. */
  const made = (name: string, content: string): string => {
    const path = join(application().directory, name);
    writeFileSync(path, content);
    return path;
  };

  test('is chosen, dropped and pasted; what cannot be stored is named', async () => {
    const { texts } = application();
    await evidenceOverview(application()).summary(0, wanted, 0).waitFor();
    const panel = await panelOf('A1', 0);
    await panel.pick(made('立项 文件（1）.txt', '立项'));
    await panel.row('立项 文件（1）.txt').waitFor();
    await panel.drop({ name: '名单.txt', content: '甲乙丙' }, { name: '空.txt', content: '' });
    await panel.row('名单.txt').waitFor();
    await panel.status(texts.evidence.emptyRefused('空.txt')).waitFor();
    await panel.paste({ name: 'image.png', content: 'a picture', type: 'image/png' });
    await panel.row('.png').waitFor();
    const names = await panel.names();
    expect(names.slice(0, 2)).toEqual(['立项 文件（1）.txt', '名单.txt']);
    expect(names[2]).toMatch(/^截图 \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.png$/);
    expect((await listed()).map(({ name, state, size }) => [name, state, size])).toEqual([
      ['立项 文件（1）.txt', 'present', 6],
      ['名单.txt', 'present', 9],
      [names[2], 'present', 9],
    ]);
    await evidenceOverview(application()).summary(1, wanted, 3).waitFor();
  });

  test('the same content is stored once, and that is said', async () => {
    const { texts } = application();
    const before = stored().length;
    const here = await panelOf('A1', 3);
    await here.drop({ name: '又一份名单.txt', content: '甲乙丙' });
    await here.status(texts.evidence.alreadyHere('名单.txt')).waitFor();
    const elsewhere = await panelOf('A2', 0);
    await elsewhere.drop({ name: '名单副本.txt', content: '甲乙丙' });
    await elsewhere.row('名单副本.txt').waitFor();
    await elsewhere.status(texts.evidence.alsoAt(texts.evidence.alsoAtOne(subject, 'A1'))).waitFor();
    expect(await listed()).toHaveLength(4);
    expect(stored()).toHaveLength(before);
  });

  test('is renamed, detached, and had back', async () => {
    const { texts } = application();
    const panel = await panelOf('A2', 1);
    await panel.rename('名单副本.txt', '企业名单.txt');
    await panel.row('企业名单.txt').waitFor();
    await panel.detach('企业名单.txt');
    await panel.status(texts.evidence.none).waitFor();
    expect((await listed()).map(({ name }) => name)).not.toContain('企业名单.txt');
    await panel.undo.click();
    await panel.row('企业名单.txt').waitFor();
    expect((await listed()).map(({ name }) => name)).toContain('企业名单.txt');
  });

  test('is opened', async () => {
    const { page, texts } = application();
    const panel = await panelOf('A1', 3);
    const opened = page.context().waitForEvent('page');
    await panel.panel.getByRole('button', { name: texts.evidence.openNamed('名单.txt') }).click();
    const shown = await opened;
    await shown.waitForLoadState();
    await expect.poll(() => shown.locator('body').innerText()).toBe('甲乙丙');
    await shown.close();
  });

  test('a missing and an altered file are named, on the list, in the overview and when opened', async () => {
    const { texts, page } = application();
    const all = await listed();
    const pathOf = (name: string): string => {
      const { sha256 } = all.find((each) => each.name === name)!;
      return stored().find((path) => path.endsWith(sha256))!;
    };
    rmSync(pathOf('立项 文件（1）.txt'));
    truncateSync(pathOf('企业名单.txt'), 1);
    // Any change makes the list look again.
    const panel = await panelOf('A2', 1);
    await panel.drop({ name: '新增.txt', content: '新增' });
    await panel.row('企业名单.txt').getByText(texts.rules.evidenceStates.altered).waitFor();
    const damaged = await panelOf('A1', 3);
    const row = damaged.row('立项 文件（1）.txt');
    await row.getByText(texts.rules.evidenceStates.missing).waitFor();
    await row.getByRole('button', { name: texts.evidence.openNamed('立项 文件（1）.txt') }).click();
    await row.getByRole('alert').waitFor();
    await expect.poll(() => row.getByRole('alert').innerText()).toContain('立项 文件（1）.txt');
    await page.keyboard.press('Escape');
    // The same content is at two indicators: three attachments rest on two damaged files.
    await page.getByText(texts.evidence.overview.damagedNotice(3)).waitFor();
    await evidenceOverview(application()).onlyMissing.check();
    await expect.poll(() => evidenceOverview(application()).row('A1').count()).toBe(0);
    await expect.poll(() => evidenceOverview(application()).row('A3').count()).toBe(1);
    await evidenceOverview(application()).onlyMissing.uncheck();
  });

  test('100 MB are attached without freezing the window, and can be cancelled on the way', async () => {
    const { page, texts } = application();
    const name = '录像.mp4';
    const file = made(name, '');
    truncateSync(file, 100 * megabyte);
    await page.evaluate(() => {
      let last = performance.now();
      let longest = 0;
      const watch = (now: number): void => {
        longest = Math.max(longest, now - last);
        last = now;
        document.documentElement.dataset.longest = String(longest);
        requestAnimationFrame(watch);
      };
      requestAnimationFrame(watch);
    });
    const panel = await panelOf('A3', 0);
    await panel.pick(file);
    await panel.status(texts.evidence.uploading(name)).waitFor();
    await panel.panel.getByRole('button', { name: texts.evidence.cancelNamed(name) }).click();
    await panel.status(texts.evidence.none).waitFor();
    expect((await listed()).map((each) => each.name)).not.toContain(name);

    const began = Date.now();
    await panel.pick(file);
    await panel.row(name).waitFor({ timeout: 240_000 });
    await panel.row(name).getByText(texts.evidence.bytes('100', 'MB')).waitFor();
    const longest = Number(await page.evaluate(() => document.documentElement.dataset.longest));
    // However slow the machine: no stretch of the way stops the window for more than a small part of it.
    expect(longest).toBeLessThan(Math.max(500, (Date.now() - began) / 8));
  });
});
