import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { catalogues } from '#shared/i18n/index.ts';
import { type Laptop, type Launched, useLaptop } from './launch.ts';

const texts = catalogues['zh-CN'];

describe('the window', () => {
  let laptop: Laptop;
  let launched: Launched;

  beforeAll(async () => {
    laptop = await useLaptop();
    launched = await laptop.launch();
  });
  afterAll(async () => {
    await launched.close();
    laptop.remove();
  });

  test('opens on the application and lists the five plans', async () => {
    const { page, open } = launched;
    expect(page.url()).toMatch(/^app:\/\/hengping\/index\.html/);
    expect(await page.title()).toContain('衡评');
    await open('/plans');
    await page.getByText('余政办发〔2019〕41号').waitFor();
    for (const title of ['阿里地区深化产教融合实施方案', '打造市域产教联合体深化现代职业教育改革实施方案']) {
      await page.getByRole('link', { name: title }).waitFor();
    }
  });

  test('keeps its page away from Node, and the page has nothing but the bridge', async () => {
    const { page, application } = launched;
    expect(
      await page.evaluate(() => ({
        require: typeof Reflect.get(globalThis, 'require'),
        process: typeof Reflect.get(globalThis, 'process'),
        bridge: Object.keys(window.hengping ?? {}).sort(),
      })),
    ).toEqual({
      require: 'undefined',
      process: 'undefined',
      bridge: ['chooseTarget', 'openFile', 'receive', 'saveFile', 'savePdf', 'send', 'setLanguage'],
    });
    const preferences = await application.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      const { sandbox, contextIsolation, nodeIntegration, webviewTag } = contents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webviewTag };
    });
    expect(preferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    });
    expect(await application.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(
      false,
    );
  });

  test('has a Chinese menu, and an English one when the language is English', async () => {
    const { application, page } = launched;
    const labels = () =>
      application.evaluate(({ Menu }) =>
        (Menu.getApplicationMenu()?.items ?? []).flatMap((item) => [
          item.label,
          ...(item.submenu?.items ?? []).filter(({ type }) => type !== 'separator').map(({ label }) => label),
        ]),
      );
    const { menu } = texts.host;
    const chinese = await labels();
    expect(chinese).toEqual(
      expect.arrayContaining([menu.file, menu.edit, menu.view, menu.help, menu.copy, menu.paste]),
    );
    for (const label of chinese) expect(label).toMatch(/[\u4e00-\u9fff]/);
    await page.evaluate(() => window.hengping?.setLanguage('en'));
    await expect.poll(labels).toContain('Edit');
    for (const label of await labels()) expect(label).not.toMatch(/[\u4e00-\u9fff]/);
    // What is no language changes nothing.
    await page.evaluate(() => window.hengping?.setLanguage('xx' as 'en'));
    expect(await labels()).toContain('Edit');
    await page.evaluate(() => window.hengping?.setLanguage('zh-CN'));
    await expect.poll(labels).toEqual(chinese);
  });

  test('refuses to navigate away and to open windows', async () => {
    const { page, application } = launched;
    const before = page.url();
    for (const address of ['https://example.org/', 'file:///etc/passwd', 'app://elsewhere/index.html']) {
      await page.evaluate((url) => {
        window.location.href = url;
      }, address);
    }
    expect(await page.evaluate(() => window.open('https://example.org/'))).toBeNull();
    expect(await page.evaluate(() => window.open('app://hengping/index.html'))).toBeNull();
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://example.org/';
      link.target = '_blank';
      document.body.append(link);
      link.click();
      link.remove();
    });
    await page.waitForTimeout(500);
    expect(page.url()).toBe(before);
    expect(await application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test('runs no script but its own', async () => {
    const { page } = launched;
    const outcome = await page.evaluate(async () => {
      Reflect.set(globalThis, 'injected', 'no');
      const script = document.createElement('script');
      script.textContent = 'globalThis.injected = "yes"';
      document.body.append(script);
      // What a test evaluates may itself evaluate; what runs after it is bound by the page's policy.
      const evaluated = await new Promise<string>((resolve) => {
        setTimeout(() => {
          try {
            resolve(String(new Function('return "yes"')()));
          } catch (error) {
            resolve((error as Error).name);
          }
        });
      });
      return { inline: String(Reflect.get(globalThis, 'injected')), evaluated };
    });
    expect(outcome).toEqual({ inline: 'no', evaluated: 'EvalError' });
  });

  test('grants no permission', async () => {
    const { page } = launched;
    const answers = await page.evaluate(async () => ({
      geolocation: (await navigator.permissions.query({ name: 'geolocation' })).state,
      notifications: await Notification.requestPermission(),
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'granted',
        (error: Error) => error.name,
      ),
    }));
    expect(answers.geolocation).toBe('denied');
    expect(answers.notifications).toBe('denied');
    expect(answers.camera).toMatch(/NotAllowedError|NotFoundError/);
  });

  test('answers requests outside its folder with nothing', async () => {
    const statuses = await launched.page.evaluate(() =>
      Promise.all(
        [
          'app://hengping/index.html',
          'app://hengping/..%2fapp%2fmain.cjs',
          'app://hengping/%2e%2e/app/main.cjs',
          'app://hengping/nothing.js',
        ].map(async (address) => (await fetch(address)).status),
      ),
    );
    expect(statuses).toEqual([200, 404, 404, 404]);
  });

  test('lets nothing out, not even from its main process', async () => {
    const { application, page, said } = launched;
    let reached = 0;
    const stranger = createServer((_request, response) => {
      reached += 1;
      response.end();
    });
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      stranger.close();
    });
    const address = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}/`;
    const fromPage = await page.evaluate(async (url) => {
      const outcomes = await Promise.allSettled([
        fetch(url, { mode: 'no-cors' }),
        new Promise((resolve, reject) => {
          const image = new Image();
          image.onload = resolve;
          image.onerror = () => reject(new Error('refused'));
          image.src = url;
        }),
      ]);
      return outcomes.map(({ status }) => status);
    }, address);
    expect(fromPage).toEqual(['rejected', 'rejected']);
    const fromMain = await application.evaluate(
      ({ net }, url) =>
        net.fetch(url).then(
          () => 'reached',
          () => 'refused',
        ),
      address,
    );
    expect(fromMain).toBe('refused');
    await expect.poll(said).toContain(`blocked: ${address}`);
    expect(reached).toBe(0);
  });

  test('comes to the front when the application is started once more', async () => {
    const { application } = launched;
    const isVisible = () =>
      application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
    await application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    expect(await isVisible()).toBe(false);
    const { binary, args, env } = laptop.command;
    const second = spawn(binary, args, { env, stdio: 'ignore' });
    const code = await new Promise((resolve) => second.once('exit', resolve));
    expect(code).toBe(0);
    await expect.poll(isVisible, { timeout: 20_000 }).toBe(true);
    expect(await application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });
});
