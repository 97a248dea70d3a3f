import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { readFoundSheets } from '#service/workbook/found-sheets.ts';
import { packageWriter } from '#service/workbook/ooxml/package-writer.ts';
import { toPlainDecimal } from '#service/workbook/plain-decimal.ts';
import { compareWithFound } from '#service/workbook/read-back.ts';
import { writeFailure } from '#service/workbook/write-failure.ts';
import { FailureError } from '#shared/contract/failure.ts';
import { cellTextLimit } from '#shared/reports/cell-text.ts';
import { blankCell, canonicalDecimal, dateCell, numberCell, textCell } from '#shared/reports/cells.ts';
import { sheetBuilder, span } from '#shared/reports/layout/sheet-builder.ts';
import type { Cell, PrintSetup, Sheet, Workbook } from '#shared/reports/sheet-model.ts';
import { partOf } from './zip-text.ts';

let directory = '';
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'workbook 工作簿 '));
});
afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
});

const print: PrintSetup = {
  paper: 'A4',
  orientation: 'landscape',
  fitToWidth: true,
  repeatedRows: { first: 1, last: 1 },
  margins: { top: 25.4, bottom: 17, left: 18, right: 15, footer: 8 },
  footer: { left: 'A&B', centre: { before: '第 ', between: ' 页 共 ', after: ' 页' }, right: '版本' },
};

const sheetOf = (cells: readonly Cell[], name = '表'): Sheet => {
  const sheet = sheetBuilder([10, 9, 20]);
  sheet.add([span(textCell('标题', 'title'), 3)]);
  sheet.add([textCell('甲', 'header'), textCell('乙', 'header'), textCell('丙', 'header')]);
  for (const cell of cells) sheet.add([blankCell('body-text'), cell], { height: 20 });
  sheet.rule(1);
  return sheet.build(name, {
    print,
    frozen: { rows: 2, columns: 1 },
    filter: { top: 1, left: 0, bottom: sheet.next - 1, right: 2 },
    names: [{ name: 'all_of_it', range: { top: 1, left: 0, bottom: 2, right: 2 } }],
  });
};

const workbookOf = (...sheets: Sheet[]): Workbook => ({
  creator: '机构',
  fonts: { title: '方正小标宋简体', heading: '黑体', body: '仿宋_GB2312' },
  dateFormat: 'yyyy"年"m"月"d"日"',
  sheets: sheets.map((sheet) => ({ name: sheet.name, build: () => sheet })),
});

let written = 0;
const write = async (workbook: Workbook): Promise<Buffer> => {
  written += 1;
  const path = join(directory, `${written}.xlsx`);
  await packageWriter.write(workbook, { path });
  return readFile(path);
};
/** What reading back does, without the thread of its own. */
const readBack = async (bytes: Buffer, workbook: Workbook): Promise<number> =>
  compareWithFound(readFoundSheets(bytes, '试.xlsx'), workbook, '试.xlsx');
const roundTrip = async (cells: readonly Cell[]): Promise<number> => {
  const workbook = workbookOf(sheetOf(cells));
  return readBack(await write(workbook), workbook);
};
const failureOf = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => expect.fail('no failure'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(FailureError);
  return (error as FailureError).failure;
};

describe('writing and reading back', () => {
  test('the reader is the one without known holes', () => {
    expect(XLSX.version).toBe('0.20.3');
  });

  test('text that breaks other writers comes back as it was', async () => {
    const texts = [
      '=1+1',
      '+A1',
      '-2',
      '@x',
      "=cmd|' /C calc'!A0",
      '_x0041_',
      '_x005F_x0041_',
      'a_x000a_x000b_x000c_z',
      '_x1_x0041_',
      '  两端空格  ',
      '一\n二\n\n三',
      'a\tb',
      '<b>&amp;"\'</b>',
      ']]>',
      '㐂𠮷👩‍🏫',
      '000123',
      '911304087870001234',
      '1e5',
      'TRUE',
      '#N/A',
      '2019-01-05',
      'a\u0000b\u001fc\uffff',
      'x'.repeat(cellTextLimit),
      '字'.repeat(300),
    ];
    expect(await roundTrip(texts.map((text) => textCell(text, 'body-text')))).toBe(texts.length + 4);
  });

  test('decimals of up to 15 digits stand in the file as their shortest text', async () => {
    const decimals = [
      '0',
      '0.1',
      '0.3',
      '100.00',
      '1.005',
      '0.000001',
      '0.00000000123',
      '123456789012345',
      '-7.50',
      '99.995',
    ];
    const workbook = workbookOf(sheetOf(decimals.map((decimal) => numberCell(decimal, 2, 'body-number'))));
    const bytes = await write(workbook);
    const xml = partOf(bytes, 'xl/worksheets/sheet1.xml');
    const values = [...xml.matchAll(/<c r="B\d+"[^>]*><v>([^<]*)<\/v>/g)].map(([, value]) => value ?? '');
    expect(values.slice(-decimals.length).map((value) => toPlainDecimal(Number(value)))).toEqual(
      decimals.map(canonicalDecimal),
    );
    expect(await readBack(bytes, workbook)).toBe(decimals.length + 4);
  });

  test('any decimal of 15 digits survives the trip through a number', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -999999999999999n, max: 999999999999999n }),
        fc.nat({ max: 20 }),
        (digits, decimals) => {
          const scaled = digits
            .toString()
            .replace('-', '')
            .padStart(decimals + 1, '0');
          const text = `${digits < 0n ? '-' : ''}${scaled.slice(0, scaled.length - decimals)}${decimals > 0 ? `.${scaled.slice(-decimals)}` : ''}`;
          expect(toPlainDecimal(Number(text))).toBe(canonicalDecimal(text));
        },
      ),
    );
  });

  test('days are the same day in every time zone', async () => {
    const workbook = workbookOf(
      sheetOf([dateCell('2019-11-23', 'body-centre'), dateCell('2024-02-29', 'body-centre')]),
    );
    const xml = partOf(await write(workbook), 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<v>43792</v>');
    expect(xml).toContain('<v>45351</v>');
  });

  test('a formula keeps its cached value', async () => {
    expect(
      await roundTrip([
        { kind: 'number', number: '2.5', decimals: 2, style: 'body-number', formula: 'SUM(C3:C9)' },
      ]),
    ).toBe(5);
  });

  test('a text longer than a cell is refused with its place', async () => {
    const failure = await failureOf(
      write(workbookOf(sheetOf([textCell('字'.repeat(cellTextLimit + 1), 'body-text')]))),
    );
    expect(failure).toEqual({
      code: 'cell.too-long',
      path: [],
      facts: {
        sheet: '表',
        row: 3,
        column: 'B',
        heading: '乙',
        length: cellTextLimit + 1,
        maximum: cellTextLimit,
      },
    });
    expect(await readdir(directory)).not.toContain(`${written}.xlsx`);
  });

  test('page, footer, frozen heading, widths, filter and names are in the file', async () => {
    const bytes = await write(workbookOf(sheetOf([textCell('x', 'body-text')])));
    const xml = partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toMatch(/<pageSetup [^>]*paperSize="9"[^>]*/);
    expect(xml).toMatch(/<pageSetup [^>]*orientation="landscape"/);
    expect(xml).toMatch(/<pageSetup [^>]*fitToHeight="0"/);
    expect(xml).toMatch(/<pageMargins [^>]*top="1"/);
    expect(xml).toContain('A&amp;&amp;B');
    expect(xml).toContain('第 &amp;P 页 共 &amp;N 页');
    expect(xml).toMatch(/<pane xSplit="1" ySplit="2" [^>]*state="frozen"/);
    expect(xml).toMatch(/<col min="2" max="2" [^>]*width="9"/);
    expect(xml).toContain('<autoFilter ref="A2:C3"/>');
    expect(xml).toContain('numberStoredAsText="1"');
    const workbook = partOf(bytes, 'xl/workbook.xml');
    expect(workbook).toMatch(/_xlnm\.Print_Titles"[^>]*>'表'!\$2:\$2</);
    expect(workbook).toMatch(/name="all_of_it"[^>]*>'表'!\$A\$2:\$C\$3</);
    expect(workbook).toMatch(/<bookViews><workbookView [^>]*activeTab="0"/);
    const styles = partOf(bytes, 'xl/styles.xml');
    for (const font of ['方正小标宋简体', '黑体', '仿宋_GB2312']) expect(styles).toContain(font);
    expect(styles).toContain('style="medium"');
  });

  test('merged cells keep their outer lines on every side', async () => {
    const sheet = sheetBuilder([10, 10]);
    sheet.add([span(textCell('宽', 'header'), 2)]);
    sheet.rule(0);
    const workbook = workbookOf(
      sheet.build('表', {
        print: { ...print, repeatedRows: null },
        frozen: { rows: 0, columns: 0 },
        filter: null,
        names: [],
      }),
    );
    const bytes = await write(workbook);
    const xml = partOf(bytes, 'xl/worksheets/sheet1.xml');
    const styles = partOf(bytes, 'xl/styles.xml');
    const borders = [...styles.matchAll(/<border>.*?<\/border>/gs)].map(([border]) => border);
    const formats = [
      ...(/<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(/<xf [^>]*borderId="(\d+)"/g),
    ];
    const borderOf = (address: string) => {
      const style = Number(new RegExp(`<c r="${address}" s="(\\d+)"`).exec(xml)?.[1]);
      return borders[Number(formats[style]?.[1])] ?? '';
    };
    expect(borderOf('A1')).toMatch(/<left style="medium">/);
    expect(borderOf('B1')).toMatch(/<right style="medium">/);
    for (const address of ['A1', 'B1']) expect(borderOf(address)).toMatch(/<bottom style="medium">/);
  });

  test('cancelling stops before the next sheet and leaves no file', async () => {
    const controller = new AbortController();
    const path = join(directory, 'cancelled.xlsx');
    const sheet = sheetOf([textCell('x', 'body-text')]);
    const workbook = {
      ...workbookOf(),
      sheets: ['一', '二', '三'].map((name) => ({ name, build: () => ({ ...sheet, name, names: [] }) })),
    };
    const done: number[] = [];
    const failure = await failureOf(
      packageWriter.write(workbook, {
        path,
        signal: controller.signal,
        onProgress: (number) => {
          done.push(number);
          controller.abort();
        },
      }),
    );
    expect(failure.code).toBe('request.cancelled');
    expect(done).toEqual([1]);
    expect(await readdir(directory)).not.toContain('cancelled.xlsx');
  });

  test('a place that cannot be written is named', async () => {
    const failure = await failureOf(
      packageWriter.write(workbookOf(sheetOf([])), { path: join(directory, 'missing', 'x.xlsx') }),
    );
    expect(failure).toMatchObject({
      code: 'file.target-unwritable',
      facts: { place: 'x.xlsx', detail: 'ENOENT' },
    });
  });

  test('a full disk is named as such, a fault of the program is not taken for one', () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
      code: 'ENOSPC',
      syscall: 'write',
    });
    expect(writeFailure(full, '/data/x.xlsx')).toMatchObject({
      failure: { code: 'workspace.disk-full', facts: { place: 'x.xlsx' } },
    });
    const fault = new TypeError('x is undefined');
    expect(writeFailure(fault, '/data/x.xlsx')).toBe(fault);
  });
});

describe('reading back notices', () => {
  const original = () => sheetOf([textCell('一', 'body-text'), numberCell('1.50', 2, 'body-number')]);
  const differing = async (change: (sheet: Sheet) => Sheet) => {
    const bytes = await write(workbookOf(change(original())));
    return (await failureOf(readBack(bytes, workbookOf(original())))).facts;
  };
  const withCell = (sheet: Sheet, row: number, column: number, cell: Cell): Sheet => ({
    ...sheet,
    rows: sheet.rows.map((each, index) =>
      index === row
        ? { ...each, cells: [...each.cells.slice(0, column), cell, ...each.cells.slice(column + 1)] }
        : each,
    ),
  });

  test('another text', async () => {
    expect(await differing((sheet) => withCell(sheet, 2, 1, textCell('二', 'body-text')))).toEqual({
      place: '试.xlsx',
      what: '表!B3',
      expected: '"一"',
      found: '"二"',
    });
  });

  test('another number in the last digit, another format, text instead of a number', async () => {
    const facts = (cell: Cell) => differing((sheet) => withCell(sheet, 3, 1, cell));
    expect(await facts(numberCell('1.50000000000001', 2, 'body-number'))).toMatchObject({
      what: '表!B4',
      expected: '1.5 (0.00)',
      found: '1.50000000000001 (0.00)',
    });
    expect(await facts(numberCell('1.50', 3, 'body-number'))).toMatchObject({ found: '1.5 (0.000)' });
    expect(await facts(textCell('1.5', 'body-text'))).toMatchObject({ found: '"1.5"' });
  });

  test('a cell too many, a row too few, a merge less, another filter', async () => {
    expect(await differing((sheet) => withCell(sheet, 3, 2, textCell('多', 'body-text')))).toMatchObject({
      what: '表!C4',
    });
    expect(await differing((sheet) => ({ ...sheet, rows: sheet.rows.slice(0, -1) }))).toMatchObject({
      what: '表!B4',
      found: '',
    });
    expect(await differing((sheet) => ({ ...sheet, merges: [] }))).toMatchObject({
      what: '表!mergeCells',
      found: '',
    });
    expect(await differing((sheet) => ({ ...sheet, filter: null }))).toMatchObject({
      what: '表!autoFilter',
      found: '',
    });
  });

  test('sheets missing or renamed, and a file cut short', async () => {
    expect(await differing((sheet) => ({ ...sheet, name: '别' }))).toMatchObject({
      what: 'workbook.xml',
      found: '别',
    });
    const bytes = await write(workbookOf(original()));
    const cut = bytes.subarray(0, Math.floor(bytes.length / 2));
    expect((await failureOf(readBack(cut, workbookOf(original())))).code).toBe('file.damaged');
  });
});
