import { readdirSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { catalogues } from '#shared/i18n/index.ts';
import { createEvaluation, indicatorOf } from '#test/builders/evaluation.ts';
import { type Launched, useLaptop } from './launch.ts';

const texts = catalogues['zh-CN'];

test('what was typed is there after a restart, the window where it was; nothing asked the network', async () => {
  const laptop = await useLaptop();
  onTestFinished(() => laptop.remove());
  const evaluation = await laptop.prepare((client) => createEvaluation(client));
  const indicator = indicatorOf(evaluation.indicators, 'level');
  const query = new URLSearchParams({
    scorer: evaluation.scorers[0]!.id,
    subject: evaluation.subjects[0]!.id,
    indicator: indicator.id,
  });
  const form = `/evaluations/${evaluation.id}/scoring?${query}`;
  const row = (page: Launched['page']) => page.locator(`[data-form-item="${indicator.id}"]`);

  const first = await laptop.launch();
  await first.application.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.unmaximize();
    window?.setBounds({ x: 40, y: 50, width: 1000, height: 620 });
  });
  await first.open(form);
  await row(first.page).locator('[data-form-focus="entry"]').waitFor();
  await row(first.page).getByRole('button').first().click();
  await first.page.keyboard.press('B');
  await row(first.page)
    .getByRole('textbox', { name: texts.scoring.entry.deductionReason, exact: true })
    .fill('缺少“三年”规划');
  await first.page.locator('[data-saving="saved"]').waitFor();
  await first.close();

  const scores = await laptop.prepare((client) =>
    client.call('scores.list', { evaluationId: evaluation.id }),
  );
  expect(scores).toMatchObject([
    { indicatorId: indicator.id, value: { kind: 'level', level: 'B' }, deductionReason: '缺少“三年”规划' },
  ]);
  expect(readdirSync(laptop.backups).filter((name) => name.includes('close')).length).toBeGreaterThan(0);

  const second = await laptop.launch();
  const bounds = await second.application.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(bounds).toMatchObject({ x: 40, y: 50, width: 1000, height: 620 });
  await second.open(form);
  await expect
    .poll(() =>
      row(second.page).getByRole('textbox', { name: texts.scoring.entry.deductionReason }).inputValue(),
    )
    .toBe('缺少“三年”规划');
  // A session of the test's own, which nothing guards, shows that the log sees whatever is asked for.
  const control = 'http://control.invalid/';
  await second.application.evaluate(
    ({ session }, url) =>
      session
        .fromPartition('control')
        .fetch(url)
        .catch(() => undefined),
    control,
  );
  await second.close();

  for (const run of [first, second]) {
    const strangers = run.requested().filter((address) => !/^(app|data|blob|devtools):/.test(address));
    expect(
      new Set(strangers.map((address) => address.replace(/^(http:\/\/)?control\.invalid.*/, control))),
    ).toEqual(new Set(run === second ? [control] : []));
  }
});

test.each(['closed', 'reloaded'] as const)(
  'what was typed last is kept when the window is %s at once',
  async (how) => {
    const laptop = await useLaptop();
    onTestFinished(() => laptop.remove());
    const evaluation = await laptop.prepare((client) => createEvaluation(client));
    const indicator = indicatorOf(evaluation.indicators, 'level');
    const query = new URLSearchParams({
      scorer: evaluation.scorers[0]!.id,
      subject: evaluation.subjects[0]!.id,
      indicator: indicator.id,
    });
    const { page, application, open, close } = await laptop.launch();
    await open(`/evaluations/${evaluation.id}/scoring?${query}`);
    const comment = page
      .locator(`[data-form-item="${indicator.id}"]`)
      .getByRole('textbox', { name: texts.scoring.entry.comment, exact: true });
    await comment.waitFor();
    const text = '最后一句话，说完就走';
    // Typing and leaving in one turn of the page, before any pause in which it could have saved.
    await comment.focus();
    const gone = application.waitForEvent('close', { timeout: 60_000 }).catch(() => undefined);
    await page.keyboard.insertText(text);
    await application.evaluate(({ BrowserWindow }, leaving) => {
      const [window] = BrowserWindow.getAllWindows();
      if (leaving === 'closed') setImmediate(() => window?.close());
      else window?.webContents.reload();
    }, how);
    if (how === 'closed') await gone;
    else {
      await comment.waitFor();
      await close();
    }
    const scores = await laptop.prepare((client) =>
      client.call('scores.list', { evaluationId: evaluation.id }),
    );
    expect(scores.map((score) => score.comment)).toEqual([text]);
  },
);

test('a crash of the service is said once and the work goes on; the second shows a screen', async () => {
  const laptop = await useLaptop();
  onTestFinished(() => laptop.remove());
  const { page, open, killService, close } = await laptop.launch();
  const words = texts.application.service;
  await open('/plans');
  await page.getByText('余政办发〔2019〕41号').waitFor();
  killService();
  await page.getByText(words.restarted).waitFor();
  await open('/frameworks');
  await page.getByRole('link', { name: '余姚市推进产教融合质量评价指标体系' }).waitFor();
  killService();
  await page.getByRole('heading', { name: words.stopped }).waitFor();
  await page.getByRole('button', { name: words.tryAgain }).click();
  await page.getByRole('link', { name: '余姚市推进产教融合质量评价指标体系' }).waitFor();
  // The tried-again service counts as new; down for good, it does not keep the window from closing.
  killService();
  await page.getByText(words.restarted).waitFor();
  killService();
  await page.getByRole('heading', { name: words.stopped }).waitFor();
  const began = Date.now();
  await close();
  expect(Date.now() - began).toBeLessThan(25_000);
});
