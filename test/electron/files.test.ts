import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uploadFile } from '#hosts/files/upload-file.ts';
import { createClient } from '#shared/contract/client.ts';
import type { Client } from '#shared/contract/index.ts';
import type { ServiceMessage } from '#shared/contract/wire.ts';
import { catalogues } from '#shared/i18n/index.ts';
import { createEvaluation } from '#test/builders/evaluation.ts';
import { type Laptop, type Launched, useLaptop } from './launch.ts';

const { dialogs } = catalogues['zh-CN'].host;

/** A client in the test that speaks through the page's own bridge, beside the page's own client. */
const clientThroughPage = async ({ page }: Launched): Promise<Client> => {
  const listeners = new Set<(message: ServiceMessage) => void>();
  await page.exposeFunction('tellTest', (message: ServiceMessage) => {
    for (const listener of listeners) listener(message);
  });
  await page.evaluate(() => {
    const tellTest = Reflect.get(globalThis, 'tellTest') as (message: unknown) => void;
    window.hengping?.receive((message) => tellTest(message));
  });
  // The page numbers its own calls from 1.
  const apart = 1_000_000;
  return createClient({
    send: (message) => {
      void page.evaluate((sent) => window.hengping?.send(sent), { ...message, id: message.id + apart });
    },
    receive: (listener) => {
      listeners.add((message) =>
        listener('id' in message ? { ...message, id: message.id - apart } : message),
      );
      return () => undefined;
    },
  });
};

describe('files', () => {
  let laptop: Laptop;
  let launched: Launched;
  let client: Client;
  let evaluationId: string;

  beforeAll(async () => {
    laptop = await useLaptop();
    evaluationId = await laptop.prepare(async (prepared) => (await createEvaluation(prepared)).id);
    launched = await laptop.launch();
    client = await clientThroughPage(launched);
  });
  afterAll(async () => {
    await launched.close();
    laptop.remove();
  });

  /** Answers save dialogs with a path, or as if the person had cancelled. */
  const answerSaving = (path: string | null): Promise<void> =>
    launched.application.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = (async () => ({
        canceled: filePath === null,
        filePath: filePath ?? '',
      })) as never;
    }, path);

  test('a workbook is saved where the person says, whole', async () => {
    const { page } = launched;
    const target = join(laptop.directory, '结果 一.xlsx');
    await answerSaving(target);
    const chosen = await page.evaluate(() => window.hengping?.chooseTarget('结果.xlsx'));
    expect(chosen).toMatchObject({ ok: true, value: { name: '结果 一.xlsx' } });
    const token = chosen?.ok ? (chosen.value?.token ?? '') : '';
    const made = await client.call('exports.workbook', { evaluationId, language: 'zh-CN' });
    const save = (sha256: string) =>
      page.evaluate((facts) => window.hengping?.saveFile(...facts), [token, made.handle, sha256] as const);
    expect(await save(made.sha256)).toEqual({ saved: true, place: target });
    expect(createHash('sha256').update(readFileSync(target)).digest('hex')).toBe(made.sha256);
    expect(await save('0'.repeat(64))).toMatchObject({
      saved: false,
      failure: { code: 'file.changed-in-transit' },
    });
    expect(createHash('sha256').update(readFileSync(target)).digest('hex')).toBe(made.sha256);
  });

  test('a place the person did not choose is not written', async () => {
    const saved = await launched.page.evaluate(() => window.hengping?.saveFile('/etc/passwd', 'handle', ''));
    expect(saved).toMatchObject({ saved: false, failure: { code: 'request.not-found' } });
  });

  test('a cancelled dialog is no failure; a target open elsewhere is said before any work', async () => {
    const { page } = launched;
    const choose = () => page.evaluate(() => window.hengping?.chooseTarget('结果.xlsx'));
    await answerSaving(null);
    expect(await choose()).toEqual({ ok: true, value: null });
    const target = join(laptop.directory, '打开着.xlsx');
    writeFileSync(target, 'earlier');
    writeFileSync(join(laptop.directory, '.~lock.打开着.xlsx#'), '');
    await answerSaving(target);
    expect(await choose()).toMatchObject({
      ok: false,
      failure: { code: 'file.target-open', facts: { place: target } },
    });
  });

  test('evidence opens as a copy in its own program; what could run is offered for saving only', async () => {
    const { page, application } = launched;
    const { handle } = await uploadFile(client, '佐证.pdf', new TextEncoder().encode('%PDF-1.7'));
    await application.evaluate(({ shell, dialog }) => {
      const opened: string[] = [];
      const asked: string[] = [];
      Reflect.set(globalThis, 'seen', { opened, asked });
      shell.openPath = async (path) => {
        opened.push(path);
        return '';
      };
      dialog.showMessageBox = (async (...facts: { message?: string }[]) => {
        asked.push(facts.at(-1)?.message ?? '');
        return { response: 0, checkboxChecked: false };
      }) as never;
    });
    const seen = () =>
      application.evaluate(() => Reflect.get(globalThis, 'seen') as { opened: string[]; asked: string[] });
    const openFile = (name: string) =>
      page.evaluate((facts) => window.hengping?.openFile(...facts), [handle, name] as const);

    expect(await openFile('佐证 一.pdf')).toEqual({ opened: true });
    const { opened } = await seen();
    expect(opened).toHaveLength(1);
    expect(readFileSync(opened[0]!, 'utf8')).toBe('%PDF-1.7');

    const aside = join(laptop.directory, '另存.exe');
    await answerSaving(aside);
    expect(await openFile('佐证.pdf.exe')).toEqual({ opened: true });
    expect(await seen()).toEqual({ opened, asked: [dialogs.notOpened('佐证.pdf.exe')] });
    expect(readFileSync(aside, 'utf8')).toBe('%PDF-1.7');
  });

  test('a file that is gone, and a platform without a program for it, are said as failures', async () => {
    const { page, application } = launched;
    expect(await page.evaluate(() => window.hengping?.openFile('none', '佐证.pdf'))).toMatchObject({
      opened: false,
      failure: { code: 'request.not-found' },
    });
    const { handle } = await uploadFile(client, '图.wps', new Uint8Array([1]));
    await application.evaluate(({ shell }) => {
      shell.openPath = async () => 'no application';
    });
    expect(await page.evaluate((h) => window.hengping?.openFile(h, '图.wps'), handle)).toMatchObject({
      opened: false,
      failure: { code: 'host.no-program', facts: { name: '图.wps', detail: 'no application' } },
    });
  });
});
