import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { writeFailure } from '#service/files/write-failure.ts';
import { readFoundSheets } from '#service/workbook/found-sheets.ts';
import { packageWriter } from '#service/workbook/ooxml/package-writer.ts';
import { toPlainDecimal } from '#service/workbook/plain-decimal.ts';
import { compareWithFound } from '#service/workbook/read-back.ts';
import { FailureError } from '#shared/contract/failure.ts';
import { cellTextLimit } from '#shared/reports/cell-text.ts';
import { canonicalDecimal, dateCell, numberCell, textCell } from '#shared/reports/cells.ts';
import { sheetBuilder, span } from '#shared/reports/layout/sheet-builder.ts';
import type { Cell, Sheet, Workbook } from '#shared/reports/sheet-model.ts';
import { ooxmlFaults } from './ooxml-rules.ts';
import { print, sheetOf, workbookOf } from './sheet-scene.ts';
import { partOf } from './zip-text.ts';

let directory = '';
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'workbook 工作簿 '));
});
afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
});

let written = 0;
const write = async (workbook: Workbook): Promise<Buffer> => {
  written += 1;
  const path = join(directory, `${written}.xlsx`);
  await packageWriter.write(workbook, { path, method: 'exports.workbook' });
  const bytes = await readFile(path);
  expect(ooxmlFaults(bytes)).toEqual([]);
  return bytes;
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

  test('a sheet with more rows than any sheet has is refused whole', async () => {
    const sheet = sheetOf([textCell('x', 'body-text')]);
    const [row] = sheet.rows;
    if (!row) throw new Error('no row');
    const rows = new Array<typeof row>(1_048_577).fill(row);
    expect(await failureOf(write(workbookOf({ ...sheet, rows })))).toEqual({
      code: 'sheet.too-large',
      path: [],
      facts: { sheet: '表', rows: 1_048_577, columns: 3, maximumRows: 1_048_576, maximumColumns: 16_384 },
    });
    expect(await readdir(directory)).not.toContain(`${written}.xlsx`);
  });

  test('two ranges of one name are a fault of the program, not a damaged file', async () => {
    const sheet = sheetOf([textCell('x', 'body-text')]);
    await expect(write(workbookOf(sheet, { ...sheet, name: '另' }))).rejects.toThrow(RangeError);
  });

  test('forms: what is typed is unlocked, checked and told apart; hidden is hidden', async () => {
    const sheet = sheetOf([{ kind: 'blank', style: 'entry-number', entry: 'number' }]);
    const range = { top: 2, left: 1, bottom: 2, right: 1 };
    const form: Sheet = {
      ...sheet,
      protected: true,
      columns: sheet.columns.map((column, index) => (index === 2 ? { ...column, hidden: true } : column)),
      rows: sheet.rows.map((row, index) => (index === 1 ? { ...row, hidden: true } : row)),
      validations: [
        {
          ranges: [range],
          rule: { type: 'decimal', minimum: '0', maximum: '10' },
          prompt: { title: '得分', text: '0至10\n“两位小数”' },
          error: { title: '超出范围', text: '请重新填写' },
        },
        {
          ranges: [{ ...range, left: 0, right: 0 }],
          rule: { type: 'date', minimum: '2019-01-01', maximum: '2019-12-31' },
          prompt: null,
          error: { title: '日期', text: '请填日期' },
        },
      ],
    };
    const bytes = await write(workbookOf(form, { ...sheetOf([]), name: '隐藏', names: [], hidden: true }));
    const xml = partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<sheetProtection sheet="1"[^>]* sort="0" autoFilter="0"\/>/);
    expect(xml).toMatch(/<col min="3" max="3" width="20" hidden="1"/);
    expect(xml).toMatch(/<row r="2" [^>]*hidden="1"/);
    expect(xml).toContain(
      'prompt="0至10&#10;“两位小数”" sqref="B3"><formula1>0</formula1><formula2>10</formula2>',
    );
    expect(xml).toContain('sqref="A3"><formula1>43466</formula1><formula2>43830</formula2>');
    expect(partOf(bytes, 'xl/workbook.xml')).toMatch(/name="隐藏" [^>]*state="hidden"/);
    const look = Number(/<c r="B3" s="(\d+)"/.exec(xml)?.[1]);
    const looks = [...partOf(bytes, 'xl/styles.xml').matchAll(/<xf [^>]*xfId="0"[^>]*?(?:\/>|>.*?<\/xf>)/g)];
    expect(looks[look]?.[0]).toContain('<protection locked="0"/>');
  });

  test('charts keep the numbers they draw and lie on blank cells', async () => {
    const builder = sheetBuilder([20, 20, 20]);
    builder.add(['对象', '甲', '乙'].map((text) => textCell(text, 'header')));
    for (const [name, ...rates] of [
      ['师资', '80.50', '—'],
      ['实训', '66.00', '91.25'],
      ['<服务>', '12.00', '100'],
    ])
      builder.add([
        textCell(name ?? '', 'body-text'),
        ...rates.map((rate) =>
          rate === '—' ? textCell(rate, 'body-number') : numberCell(rate, 2, 'body-number'),
        ),
      ]);
    builder.rule(0);
    const column = (left: number) => ({ top: 1, left, bottom: 3, right: left });
    const series = [1, 2].map((left) => ({
      name: { top: 0, left, bottom: 0, right: left },
      values: column(left),
    }));
    const chart = {
      title: '得分率',
      categories: column(0),
      series,
      axis: { title: '%', minimum: '0', maximum: null },
    };
    builder.addCharts(
      [
        { chart: { ...chart, kind: 'bars' }, left: 0, right: 1 },
        { chart: { ...chart, kind: 'radar' }, left: 2, right: 2 },
      ],
      200,
    );
    const sheet = builder.build("得'分", {
      print,
      frozen: { rows: 0, columns: 0 },
      filter: null,
      names: [],
    });
    const workbook = workbookOf(sheet);
    const bytes = await write(workbook);
    expect(await readBack(bytes, workbook)).toBe(12);
    for (const { anchor } of sheet.charts ?? [])
      for (const row of sheet.rows.slice(anchor.top, anchor.bottom + 1)) expect(row.cells).toEqual([]);
    expect(sheet.charts?.map(({ anchor }) => anchor)).toEqual([
      { top: 4, left: 0, bottom: 13, right: 1 },
      { top: 4, left: 2, bottom: 13, right: 2 },
    ]);
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toMatch(/<drawing r:id="rId1"\/><\/worksheet>$/);
    const columns = partOf(bytes, 'xl/charts/chart1.xml');
    expect(columns).toContain("<c:f>'得''分'!$C$2:$C$4</c:f>");
    expect(columns).toContain('<c:pt idx="2"><c:v>&lt;服务&gt;</c:v></c:pt>');
    expect(columns).toContain(
      '<c:ptCount val="3"/><c:pt idx="1"><c:v>91.25</c:v></c:pt><c:pt idx="2"><c:v>100</c:v></c:pt>',
    );
    expect(columns).toContain('<a:ea typeface="黑体"/>');
    expect(columns).toMatch(/<c:dLblPos val="outEnd"\/>.*<c:showVal val="1"\/>/);
    expect(columns).toContain('<c:layoutTarget val="inner"/>');
    expect(partOf(bytes, 'xl/charts/chart2.xml')).toContain('<c:radarStyle val="marker"/>');
  });

  test('numbers stand beside bars only where each has a line of its own', async () => {
    const numbersIn = async (height: number): Promise<boolean> => {
      const builder = sheetBuilder([60, 30]);
      for (let line = 0; line < 12; line += 1)
        builder.add([textCell(`维度${line}`, 'body-text'), numberCell(String(50 + line), 2, 'body-number')]);
      const lines = (left: number) => ({ top: 0, left, bottom: 11, right: left });
      builder.addCharts(
        [
          {
            chart: {
              kind: 'bars',
              title: '得分率',
              categories: lines(0),
              series: [{ name: { top: 0, left: 0, bottom: 0, right: 0 }, values: lines(1) }],
              axis: { title: '%', minimum: '0', maximum: '100' },
            },
            left: 0,
            right: 1,
          },
        ],
        height,
      );
      const sheet = builder.build('条形图', {
        print,
        frozen: { rows: 0, columns: 0 },
        filter: null,
        names: [],
      });
      return partOf(await write(workbookOf(sheet)), 'xl/charts/chart1.xml').includes('<c:showVal val="1"/>');
    };
    expect([await numbersIn(400), await numbersIn(200)]).toEqual([true, false]);
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
        method: 'forms.write',
        signal: controller.signal,
        onProgress: (number) => {
          done.push(number);
          controller.abort();
        },
      }),
    );
    expect(failure).toMatchObject({ code: 'request.cancelled', facts: { method: 'forms.write' } });
    expect(done).toEqual([1]);
    expect(await readdir(directory)).not.toContain('cancelled.xlsx');
  });

  test('a place that cannot be written is named', async () => {
    const failure = await failureOf(
      packageWriter.write(workbookOf(sheetOf([])), {
        path: join(directory, 'missing', 'x.xlsx'),
        method: 'exports.workbook',
      }),
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
