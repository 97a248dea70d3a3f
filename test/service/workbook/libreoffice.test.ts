import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { exportResultWorkbook } from '#service/workbook/export-result-workbook.ts';
import { seededSnapshot } from '#test/builders/seeded-snapshot.ts';
import { sheetCells } from './sheet-cells.ts';

const program = (): string | null => {
  for (const name of ['soffice', 'libreoffice'])
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore', timeout: 60_000 });
      return name;
    } catch {
      // Not this name, or not installed.
    }
  return null;
};

const office = program();
if (office === null) console.warn('LibreOffice is not installed: the export is not opened with it here.');

const values = (bytes: Buffer): Record<string, string[]> => {
  const workbook = XLSX.read(bytes, { dense: true });
  return Object.fromEntries(
    workbook.SheetNames.map((name) => [
      name,
      sheetCells(workbook, name).flatMap((row, index) =>
        (row ?? []).flatMap((cell, column) =>
          cell?.v === undefined || cell.v === '' ? [] : [`${index}/${column} ${cell.t} ${String(cell.v)}`],
        ),
      ),
    ]),
  );
};

describe.runIf(office !== null)('an office program', () => {
  test('opens the export without repair and sees the same values in every sheet', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'office-'));
    try {
      const exported = await exportResultWorkbook(
        seededSnapshot({ framework: 'yuyao', subjects: 2, scorers: 2, unscored: 0.05 }),
        {
          language: 'zh-CN',
          fonts: { title: '方正小标宋简体', heading: '黑体', body: '仿宋_GB2312' },
          temporaryDirectory: directory,
          today: '2019-11-23',
        },
      );
      const out = join(directory, 'opened');
      await promisify(execFile)(
        office ?? '',
        [
          `-env:UserInstallation=file://${join(directory, 'profile')}`,
          '--headless',
          '--convert-to',
          'xlsx:Calc MS Excel 2007 XML',
          '--outdir',
          out,
          exported.path,
        ],
        { timeout: 170_000 },
      );
      const opened = await readFile(join(out, exported.path.split('/').at(-1) ?? ''));
      expect(values(opened)).toEqual(values(await readFile(exported.path)));
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  }, 180_000);
});
