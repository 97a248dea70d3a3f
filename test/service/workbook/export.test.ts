import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { exportResultWorkbook } from '#service/workbook/export-result-workbook.ts';
import { FailureError } from '#shared/contract/failure.ts';
import type { Progress } from '#shared/contract/index.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import { seededSnapshot, seedFrameworks } from '#test/builders/seeded-snapshot.ts';
import { ooxmlFaults } from './ooxml-rules.ts';
import { sheetCells } from './sheet-cells.ts';

let root = '';
let number = 0;
/** A folder that does not exist yet, with blanks and Chinese in its path. */
const folder = (): string => {
  number += 1;
  return join(root, `导出 ${number}`);
};
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'export '));
});
afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

const fonts = { title: '宋体', heading: '黑体', body: '仿宋' };
const today = '2019-11-23';
const method = 'exports.workbook';

describe('exporting the result workbook', () => {
  for (const framework of seedFrameworks)
    test(`${framework}: written, read back, equal`, async () => {
      const snapshot = seededSnapshot({ framework, subjects: 2, scorers: 2 });
      const temporaryDirectory = folder();
      const steps: Progress['step'][] = [];
      const exported = await exportResultWorkbook(snapshot, {
        language: 'zh-CN',
        fonts,
        temporaryDirectory,
        today,
        method,
        onProgress: ({ step }) => {
          if (steps.at(-1) !== step) steps.push(step);
        },
      });
      expect(steps).toEqual(['computing', 'writing', 'reading-back', 'comparing']);
      const bytes = await readFile(exported.path);
      expect(exported.size).toBe(bytes.length);
      expect(exported.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(exported.name).toMatch(/^\d{4}年.+第三方评价结果\.xlsx$/);
      // Every cell of 4 score sheets and the data sheet alone is more than this.
      expect(exported.comparedCells).toBeGreaterThan(4000);
      expect(ooxmlFaults(bytes)).toEqual([]);
      const workbook = XLSX.read(bytes, { dense: true });
      expect(workbook.SheetNames).toEqual(exported.sheets);
      const numbers = new Set(
        sheetCells(workbook, '评分汇总表')
          .flat()
          .flatMap((cell) => (cell?.t === 'n' ? [cell.w] : [])),
      );
      for (const subject of computeResults(snapshot).subjects)
        expect(numbers).toContain(subject.total.rounded);
    });

  test('English has the same sheets', async () => {
    const snapshot = seededSnapshot({ framework: 'yuyao', subjects: 1, scorers: 1 });
    const { name, sheets } = await exportResultWorkbook(snapshot, {
      language: 'en',
      fonts,
      temporaryDirectory: folder(),
      today,
      method,
    });
    expect(name).toBe('余姚市推进产教融合质量第三方评价 2019 results.xlsx');
    expect(sheets.slice(0, 5)).toEqual(['Cover', 'Summary', 'Dimension rates', 'Ranking', 'Progress list']);
  });

  test('texts that try to be formulas, escapes or control codes are exported as they read', async () => {
    const snapshot = seededSnapshot({
      subjects: ['=HYPERLINK("http://x","校")', "+甲'学校", '[乙]:*?/\\学校'],
      scorers: ['@李', '-王'],
      blank: 0,
    });
    const hostile = ['=1+1', '_x000D_', 'a\u0000b', '\ud800', '一\r\n二', ' 前后 '];
    const scores = snapshot.scores.map((score, index) => ({
      ...score,
      comment: index === 20 ? '长'.repeat(8000) : (hostile[index % hostile.length] ?? ''),
      deductionReason: hostile[(index + 3) % hostile.length] ?? '',
    }));
    const exported = await exportResultWorkbook(
      { ...snapshot, scores },
      { language: 'zh-CN', fonts, temporaryDirectory: folder(), today, method },
    );
    const bytes = await readFile(exported.path);
    expect(ooxmlFaults(bytes)).toEqual([]);
    const workbook = XLSX.read(bytes, { dense: true, cellFormula: true });
    const found = new Set<string>();
    for (const name of workbook.SheetNames)
      for (const cell of sheetCells(workbook, name).flat()) {
        if (cell?.f === undefined) {
          found.add(String(cell?.v));
          continue;
        }
        // Names of sheets and texts stand in quotes; nothing of what people wrote stands outside them.
        const outside = cell.f.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, '');
        expect(outside, `${name}: ${cell.f}`).toMatch(/^[A-Z0-9$:(),!.<>=+*/&-]*$/);
        expect(outside, `${name}: ${cell.f}`).not.toMatch(/HYPERLINK|1\+1$/);
      }
    for (const text of ['=1+1', '_x000D_', ' 前后 ']) expect(found).toContain(text);
  }, 120_000);

  test('cancelling while writing or comparing leaves nothing behind', async () => {
    for (const step of ['writing', 'comparing'] as const) {
      const temporaryDirectory = folder();
      const controller = new AbortController();
      const error = await exportResultWorkbook(seededSnapshot({ subjects: 1, scorers: 1 }), {
        language: 'zh-CN',
        fonts,
        temporaryDirectory,
        today,
        method,
        signal: controller.signal,
        onProgress: (progress) => {
          if (progress.step === step) controller.abort();
        },
      }).then(
        () => expect.fail('not cancelled'),
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(FailureError);
      expect((error as FailureError).failure.code).toBe('request.cancelled');
      expect(await readdir(temporaryDirectory)).toEqual([]);
    }
  });

  test('exporting the same data twice gives the same cells', async () => {
    const snapshot = seededSnapshot({ framework: 'ali', subjects: 1, scorers: 1 });
    const options = { language: 'zh-CN', fonts, temporaryDirectory: folder(), today, method } as const;
    const first = await exportResultWorkbook(snapshot, options);
    const second = await exportResultWorkbook(snapshot, options);
    expect(second.comparedCells).toBe(first.comparedCells);
    expect(first.path).not.toBe(second.path);
  });
});
