import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareArchive } from '#service/archives/compare-archive.ts';
import { distinctNames } from '#service/archives/distinct-names.ts';
import { layDownFiles } from '#service/archives/lay-down-files.ts';
import { readZipDirectory } from '#service/archives/zip-directory.ts';
import { writeZip, type ZipPart } from '#service/archives/zip-writer.ts';
import { failureOf, failureThrown } from '#test/builders/failures.ts';

let base = '';
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'hengping-archives-'));
});
afterAll(() => rm(base, { recursive: true, force: true }));

const part = (name: string, text: string): ZipPart => ({ name, bytes: Buffer.from(text) });
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe('files laid down as one', () => {
  test('a single file is itself, under its own name', async () => {
    const directory = join(base, 'single');
    const file = await layDownFiles({ files: [part('甲.csv', '一')], archiveName: '数据.zip', directory });
    expect(file).toMatchObject({ name: '甲.csv', size: 3 });
    expect(await readFile(file.path, 'utf8')).toBe('一');
    expect(await readdir(directory)).toHaveLength(1);
  });

  test('several come in an archive, each under a name of its own, in their order', async () => {
    const file = await layDownFiles({
      files: [
        part('反馈 甲校.docx', 'a'),
        part('B.csv', 'b'.repeat(10_000)),
        part('反馈 甲校.DOCX', 'c'),
        part('反馈 甲校.docx', 'd'),
      ],
      archiveName: '反馈意见书.zip',
      directory: join(base, 'several'),
    });
    const bytes = await readFile(file.path);
    expect(file).toMatchObject({
      name: '反馈意见书.zip',
      size: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    const found = unzipSync(bytes);
    expect(Object.entries(found).map(([name, each]) => [name, text(each).slice(0, 1)])).toEqual([
      ['反馈 甲校.docx', 'a'],
      ['B.csv', 'b'],
      ['反馈 甲校 (2).DOCX', 'c'],
      ['反馈 甲校 (3).docx', 'd'],
    ]);
  });

  test('what is packed in itself is stored, everything else is packed', async () => {
    const zip = await writeZip([part('甲.xlsx', 'x'.repeat(900)), part('乙.csv', 'x'.repeat(900))]);
    const [book, table] = readZipDirectory(zip, '数据.zip');
    expect(book).toMatchObject({ method: 0, size: 900, compressedSize: 900 });
    expect(table).toMatchObject({ method: 8, size: 900 });
    expect(table?.compressedSize).toBeLessThan(60);
    expect(Object.values(unzipSync(zip)).map((each) => each.byteLength)).toEqual([900, 900]);
  });

  test('a place that cannot be written is named, and nothing is left there', async () => {
    const blocked = join(base, 'blocked');
    await mkdir(blocked);
    await writeFile(join(blocked, 'file'), '');
    const failure = await failureOf(
      layDownFiles({
        files: [part('甲.csv', '一')],
        archiveName: '数据.zip',
        directory: join(blocked, 'file'),
      }),
    );
    expect(failure).toMatchObject({ code: 'file.target-unwritable', facts: { detail: 'EEXIST' } });
    expect(await readdir(blocked)).toEqual(['file']);
  });
});

describe('an archive that is not what was meant is noticed', () => {
  const files = [part('甲.csv', '一'), part('乙.csv', '二')];
  test.each([
    ['a file too few', files.slice(0, 1), '数据.zip'],
    ['another order', files.toReversed(), '数据.zip'],
    ['another content', [part('甲.csv', '一'), part('乙.csv', '三')], '乙.csv'],
    ['a cut content', [part('甲.csv', '一'), part('乙.csv', '')], '乙.csv'],
  ])('%s', async (_what, written, what) => {
    const zip = await writeZip(written);
    expect(failureThrown(() => compareArchive(zip, files, '数据.zip'))).toMatchObject({
      code: 'file.read-back-differs',
      facts: { place: '数据.zip', what },
    });
  });
});

test('names of one folder differ also where only capitals do; what begins with a dot has no ending', () => {
  expect(distinctNames(['a.csv', 'A.csv', 'a (2).csv', '.git', '.git', '表', '表'])).toEqual([
    'a.csv',
    'A (2).csv',
    'a (2) (2).csv',
    '.git',
    '.git (2)',
    '表',
    '表 (2)',
  ]);
});
