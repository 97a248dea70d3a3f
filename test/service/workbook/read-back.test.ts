import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageWriter } from '#service/workbook/ooxml/package-writer.ts';
import { ReadBack } from '#service/workbook/read-back.ts';
import { numberCell, textCell } from '#shared/reports/cells.ts';
import type { Sheet } from '#shared/reports/sheet-model.ts';
import { failureOf } from '#test/builders/failures.ts';
import { sheetOf, workbookOf } from './sheet-scene.ts';

let directory = '';
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'read-back '));
});
afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
});

const first = sheetOf([textCell('一', 'body-text'), numberCell('1.50', 2, 'body-number')]);
const second: Sheet = { ...sheetOf([textCell('二', 'body-text')], '另一表'), names: [] };

/** Writes some sheets and reads them back as if others had been meant. */
const compare = async (
  written: readonly Sheet[],
  meant: readonly Sheet[],
  damage: (bytes: Buffer) => Buffer = (bytes) => bytes,
): Promise<number> => {
  const path = join(directory, 'x.xlsx');
  const workbook = workbookOf(...meant);
  const readBack = new ReadBack(path, workbook, { name: '结果.xlsx', method: 'exports.workbook' });
  await packageWriter.write(workbookOf(...written), { path, method: 'exports.workbook' });
  await writeFile(path, damage(await readFile(path)));
  for (const sheet of meant) readBack.expect(sheet);
  return readBack.compare();
};

describe('reading back in a thread of its own', () => {
  test('counts every filled cell of every sheet', async () => {
    expect(await compare([first, second], [first, second])).toBe(11);
  });

  test('names the first cell that differs', async () => {
    const other: Sheet = { ...sheetOf([textCell('三', 'body-text')], '另一表'), names: [] };
    expect(await failureOf(compare([first, other], [first, second]))).toEqual({
      code: 'file.read-back-differs',
      path: [],
      facts: { place: '结果.xlsx', what: '另一表!B3', expected: '"二"', found: '"三"' },
    });
  });

  test('a long sheet is taken in pieces by two threads', async () => {
    const long = (last: string): Sheet => {
      const cells = Array.from({ length: 35_000 }, (_, row) => numberCell(String(row), 0, 'body-number'));
      return { ...sheetOf([...cells, textCell(last, 'body-text')], '甲'), names: [] };
    };
    expect(await failureOf(compare([long('末'), second], [long('未'), second]))).toMatchObject({
      facts: { what: '甲!B35003', expected: '"未"', found: '"末"' },
    });
    expect(await compare([long('末'), second], [long('末'), second])).toBe(35_005 + 5);
  });

  test('notices a sheet that is missing', async () => {
    expect(await failureOf(compare([first], [first, second]))).toMatchObject({
      code: 'file.read-back-differs',
      facts: { what: 'workbook.xml' },
    });
  });

  test('notices a part whose bytes are not those that were packed', async () => {
    const altered = (bytes: Buffer): Buffer => {
      // The sum of the first part as the directory states it.
      const directoryAt = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
      bytes.writeUInt32LE((bytes.readUInt32LE(directoryAt + 16) ^ 1) >>> 0, directoryAt + 16);
      return bytes;
    };
    expect(await failureOf(compare([first], [first], altered))).toEqual({
      code: 'file.damaged',
      path: [],
      facts: { place: '结果.xlsx', detail: 'xl/worksheets/sheet1.xml' },
    });
  });

  test('stops when the work is given up before there is a file', async () => {
    const controller = new AbortController();
    const readBack = new ReadBack(join(directory, 'none.xlsx'), workbookOf(first), {
      name: '结果.xlsx',
      method: 'forms.write',
      signal: controller.signal,
    });
    controller.abort();
    expect(await failureOf(readBack.compare())).toMatchObject({
      code: 'request.cancelled',
      facts: { method: 'forms.write' },
    });
  });
});
