import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applicationVersion, seedsSource } from '#build/project.ts';
import { connectInProcess } from '#hosts/in-process/connect.ts';
import { openService } from '#service/open.ts';
import { useApplication } from './browser.ts';
import { plansPage } from './pages/plans.ts';
import { settingsPage } from './pages/settings.ts';
import { shell } from './pages/shell.ts';

const yuyao = '余姚市推进产教融合质量评价指标体系';

describe('the application', () => {
  const application = useApplication();

  test('a first run shows three steps and the five plans with their frameworks', async () => {
    const { client, texts, page, open } = application();
    await open('/');
    await page.getByRole('region', { name: texts.application.home.steps.title }).waitFor();
    for (const { title } of await client.call('plans.list', {}))
      await page.getByRole('link', { name: title, exact: true }).waitFor();
    await expect
      .poll(() => page.getByRole('link', { name: texts.application.home.newEvaluation }).count())
      .toBe(5);
  });

  test('home leads back to the page that was open last', async () => {
    const { texts, page } = application();
    const frame = shell(application());
    await plansPage(application()).open('chongqing');
    await frame.title('打造市域产教联合体深化现代职业教育改革实施方案').waitFor();
    await frame.goTo('home');
    await page.getByRole('link', { name: texts.application.home.continue }).click();
    await frame.title('打造市域产教联合体深化现代职业教育改革实施方案').waitFor();
  });

  test('navigation folds to make room and stays folded', async () => {
    const { texts, page } = application();
    const frame = shell(application());
    await frame.button(texts.application.navigation.fold).click();
    await frame.button(texts.application.navigation.unfold).waitFor();
    expect((await frame.navigation.boundingBox())!.width).toBeLessThan(60);
    await page.reload();
    await frame.button(texts.application.navigation.unfold).click();
    expect((await frame.navigation.boundingBox())!.width).toBeGreaterThan(100);
  });

  test('an address that leads nowhere says so', async () => {
    const { texts, page, open } = application();
    await open('/nowhere');
    await page.getByText(texts.application.addressUnknownDetail).waitFor();
    await open('/plans/nobody');
    await page.getByRole('alert').waitFor();
  });
});

describe('a crash of the service', () => {
  const application = useApplication();

  test('is said once, and what was typed meanwhile is saved; a second crash shows why and a way back', async () => {
    const { client, texts, page, kill, processId } = application();
    const frame = shell(application());
    const settings = settingsPage(application());
    const words = texts.application.service;
    await settings.open();
    const body = settings.font(texts.settings.fonts.names.body);
    await body.waitFor();
    const first = processId();
    kill();
    await body.fill('楷体');
    await body.blur();
    await frame.notice(words.restarted).waitFor();
    expect(processId()).not.toBe(first);
    await expect.poll(async () => (await client.call('settings.get', {})).fonts.body).toBe('楷体');
    await expect.poll(() => body.inputValue()).toBe('楷体');

    await frame.goTo('frameworks');
    await page.getByRole('link', { name: yuyao }).waitFor();
    kill();
    await page.getByRole('heading', { name: words.stopped }).waitFor();
    await frame.button(words.tryAgain).click();
    await page.getByRole('link', { name: yuyao }).waitFor();
  });
});

describe('a damaged database', () => {
  const application = useApplication({
    prepare: async ({ workspace, backups }) => {
      await mkdir(workspace, { recursive: true });
      const service = await openService({
        workspaceDirectory: workspace,
        backupDirectory: backups,
        seedsDirectory: seedsSource,
        applicationVersion,
      });
      const { client } = connectInProcess(service);
      const { fonts } = await client.call('settings.get', {});
      await client.call('settings.set', { fonts: { ...fonts, body: '楷体' } });
      await client.call('workspace.backUp', {});
      await service.close();
      await writeFile(join(workspace, 'workspace.sqlite'), '这不是数据库'.repeat(500));
    },
  });

  test('is named with its place, and a backup brings the work back', async () => {
    const { texts, page, open } = application();
    const words = texts.application.service;
    await page.getByRole('heading', { name: words.stopped }).waitFor();
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('workspace.sqlite');
    await page.getByRole('button', { name: texts.settings.backups.restore, exact: true }).first().click();
    await shell(application()).agree(texts.settings.backups.restore);
    await page.getByRole('navigation', { name: texts.application.navigation.label }).waitFor();
    await open('/settings');
    const body = settingsPage(application()).font(texts.settings.fonts.names.body);
    await expect.poll(() => body.inputValue()).toBe('楷体');
  });
});
