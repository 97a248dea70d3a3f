import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exitCodes } from '#hosts/command-line/exit-codes.ts';
import { run, spawnCommandLine } from '#test/builders/command-line.ts';
import { bodyXml, paragraph, partXml, wordArchive } from '#test/fixtures/word-document.ts';

const seed = fileURLToPath(new URL('../../../seeds/plans/yuyao.txt', import.meta.url));

/** What stands on standard error besides how far the work is, which a slow machine tells and a fast one does not. */
const notes = (stderr: string): string[] =>
  stderr.split('\n').filter((line) => line !== '' && !line.startsWith('正在'));

/** What lies in the folder for temporary files, which is the test's own. */
const kept = (): string[] => readdirSync(tmpdir());

describe('hengping plan read', () => {
  let folder: string;
  const read = (file: string, ...more: string[]) => run(folder, ['plan', 'read', file, ...more]);
  const write = (name: string, content: string | Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  const { TMPDIR: usual } = process.env;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), '方案 测试-'));
    const temporary = join(folder, 'temporary');
    mkdirSync(temporary);
    process.env.TMPDIR = temporary;
  });
  afterAll(() => {
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
    rmSync(folder, { recursive: true, force: true });
  });

  test('prints facts, counts and targets; with --json everything, and the file by its hash', async () => {
    const shown = await read(seed);
    expect([shown.code, notes(shown.stderr)]).toEqual([exitCodes.ok, []]);
    expect(shown.stdout).toContain('余政办发〔2019〕41号');
    const { stdout } = await read(seed, '--json');
    const found = JSON.parse(stdout);
    const bytes = readFileSync(seed);
    expect(found.file).toEqual({
      name: 'yuyao.txt',
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      format: 'text',
      encoding: 'UTF-8',
      notices: [],
    });
    expect(found.annex.row_count).toBe(50);
    for (const { quote } of found.targets) expect(found.text).toContain(quote);
    expect(readdirSync(folder)).toEqual(['temporary']);
  });

  test('takes standard input for -, whatever format it is in, and leaves nothing behind', async () => {
    const before = kept();
    const { child, ended } = spawnCommandLine(folder, ['plan', 'read', '-', '--json']);
    child.stdin.end(wordArchive(bodyXml(paragraph('到2025年，建设产教融合基地10个。'))));
    const { code, stdout, stderr } = await ended;
    expect([code, notes(stderr)]).toEqual([exitCodes.ok, []]);
    const found = JSON.parse(stdout);
    expect(found.file).toMatchObject({ name: '标准输入', format: 'docx' });
    expect(found.targets).toMatchObject([{ value: 10, unit: '个', deadline_iso: '2025-12-31' }]);
    expect(kept()).toEqual(before);
  });

  test('says on standard error what a person should know of the file', async () => {
    const file = write(
      '方案.pdf',
      wordArchive(bodyXml(paragraph('建设基地')), [
        { name: 'word/vbaProject.bin', content: 'x' },
        { name: 'word/comments.xml', content: partXml('comments', '<w:comment w:id="0"/>') },
      ]),
    );
    const { code, stderr } = await read(file);
    expect(code).toBe(exitCodes.ok);
    expect(notes(stderr)).toEqual([
      '文件含宏，未运行',
      '1条批注未读取',
      '文件内容与扩展名不符，已按内容读取',
    ]);
  });

  test('refuses 500 MB by the size alone', async () => {
    const path = write('大.docx', '');
    truncateSync(path, 500 * 1024 * 1024);
    const script = `process.on('exit', () => process.stderr.write('PEAK ' + process.resourceUsage().maxRSS));`;
    const preload = write('peak.mjs', script);
    const { child, ended } = spawnCommandLine(folder, ['plan', 'read', path], ['--import', preload]);
    child.stdin.end();
    const { code, stderr } = await ended;
    expect(code).toBe(exitCodes.failure);
    expect(stderr).toContain('“大.docx”：文件不得超过100 MB。该文件为500 MB。');
    const peak = Number(/PEAK (\d+)/.exec(stderr)?.[1]) / 1024;
    expect(peak).toBeGreaterThan(20);
    expect(peak).toBeLessThan(400);
  });

  test.each([
    ['没有的.docx', null, exitCodes.failure, '文件不存在（ENOENT）'],
    ['.', null, exitCodes.failure, '该位置不是文件'],
    ['空.txt', '', exitCodes.failure, '内容为空'],
    ['空白.txt', ' \u3000\n\t\r\n', exitCodes.failure, '未找到文字'],
    ['乱.docx', Buffer.from([0, 1, 2, 0xff, 0xfe, 0x80, 0x81]), exitCodes.failure, '可读取的格式'],
  ])('says why it cannot read %s', async (name, content, code, words) => {
    const path = content === null ? join(folder, name) : write(name, content);
    const ran = await read(path, '--json');
    expect(ran.code).toBe(code);
    expect(ran.stderr).toContain(words);
    expect(JSON.parse(ran.stdout)).toMatchObject({ failure: { code: expect.stringMatching(/^reading\./) } });
    expect((await read(path)).stdout).toBe('');
  });

  test.each([[[]], [['write']], [['read']], [['read', 'a', 'b']], [['read', 'a', '--burn']]])(
    'does not understand plan %j',
    async (argv) => {
      expect((await run(folder, ['plan', ...argv])).code).toBe(exitCodes.usage);
    },
  );

  test('tells how far it is when it takes long, and ends at once on Ctrl-C', async () => {
    const path = write('长.txt', `${readFileSync(seed, 'utf8')}\n`.repeat(250));
    const { child, written, ended } = spawnCommandLine(folder, ['plan', 'read', path]);
    await expect.poll(() => written.stderr, { timeout: 90_000 }).toMatch(/正在阅读方案：\d+%/);
    const asked = performance.now();
    child.kill('SIGINT');
    const { code, stdout } = await ended;
    expect([code, stdout]).toEqual([exitCodes.cancelled, '']);
    expect(performance.now() - asked).toBeLessThan(3_000);
  });

  test('Ctrl-C ends the wait for standard input', async () => {
    const before = kept();
    const { child, ended } = spawnCommandLine(folder, ['plan', 'read', '-']);
    await expect.poll(kept, { timeout: 60_000 }).not.toEqual(before);
    child.kill('SIGINT');
    expect((await ended).code).toBe(exitCodes.cancelled);
    expect(kept()).toEqual(before);
  });
});
