import { describe, expect, test } from 'vitest';
import { catalogues } from '#shared/i18n/index.ts';
import { useApplication } from './browser.ts';
import { settingsPage } from './pages/settings.ts';
import { shell } from './pages/shell.ts';

describe('settings', () => {
  const application = useApplication();

  test('fonts are saved as typed, and an empty name is refused where it stands', async () => {
    const { client, texts } = application();
    const settings = settingsPage(application());
    await settings.open();
    const body = settings.font(texts.settings.fonts.names.body);
    await body.fill('仿宋');
    await body.blur();
    await expect.poll(async () => (await client.call('settings.get', {})).fonts.body).toBe('仿宋');
    const title = settings.font(texts.settings.fonts.names.title);
    const before = (await client.call('settings.get', {})).fonts.title;
    await title.fill('');
    await title.blur();
    await settings.panel(texts.settings.fonts.title).getByText(texts.application.textWanted).waitFor();
    expect((await client.call('settings.get', {})).fonts.title).toBe(before);
    await title.fill(before);
  });

  test('the examination finds a fresh workspace sound', async () => {
    const { texts } = application();
    const settings = settingsPage(application());
    await settings.open();
    await settings.examine();
    await settings.panel(texts.settings.examine.title).getByText(texts.settings.examine.sound).waitFor();
  });

  test('a backup brings back what was there, and keeps what was there before it', async () => {
    const { client, texts } = application();
    const settings = settingsPage(application());
    const ask = shell(application());
    await settings.open();
    const body = settings.font(texts.settings.fonts.names.body);
    await body.fill('楷体');
    await body.blur();
    await expect.poll(async () => (await client.call('settings.get', {})).fonts.body).toBe('楷体');
    await settings.backUp();
    await expect.poll(() => settings.backups.count()).toBe(1);
    await body.fill('宋体');
    await body.blur();
    await expect.poll(async () => (await client.call('settings.get', {})).fonts.body).toBe('宋体');

    await settings.restore(settings.backups.filter({ hasText: texts.settings.backups.reasons.manual }));
    await ask.dialog.getByText(texts.settings.backups.restoreConsequences).waitFor();
    await ask.agree(texts.settings.backups.restore);
    await expect.poll(() => body.inputValue()).toBe('楷体');
    await expect.poll(() => settings.backups.count()).toBe(2);
    await settings.backups.filter({ hasText: texts.settings.backups.reasons['before-restore'] }).waitFor();
  });

  test('the language changes at once, everywhere, and stays', async () => {
    const { page } = application();
    const english = catalogues.en;
    const settings = settingsPage(application());
    await settings.open();
    await settings.chooseLanguage(english.settings.languages.en);
    await page.getByRole('heading', { level: 1, name: english.settings.title }).waitFor();
    await page.getByRole('link', { name: english.application.navigation.frameworks }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: english.settings.title }).waitFor();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
    await settings.chooseLanguage(english.settings.languages['zh-CN']);
    await page.getByRole('heading', { level: 1, name: catalogues['zh-CN'].settings.title }).waitFor();
  });
});
