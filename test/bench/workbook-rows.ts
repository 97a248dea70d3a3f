import { spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { packageWriter } from '#service/workbook/ooxml/package-writer.ts';
import { blankCell, dateCell, numberCell, textCell } from '#shared/reports/cells.ts';
import type { Cell, Workbook } from '#shared/reports/sheet-model.ts';
import { styles } from '#shared/reports/styles.ts';
import { tableOf } from './measure.ts';

/**
 * Time and memory of one long styled table beside a bare streaming writer (excelts) that is handed the same cells:
 * node test/bench/workbook-rows.ts. Every size and writer runs in a process of its own, so that memory is its own.
 */

interface Measured {
  readonly clock: number;
  readonly processor: number;
  readonly memory: number;
  readonly size: number;
}

const sizes = [25_000, 50_000, 100_000] as const;
const writers = ['own', 'bare'] as const;
const columns = 15;
const runs = 3;
const mostMegabytes = 400;
const highestRatio = 1.3;
/** Time for twice the rows may be this much more than twice. */
const highestGrowth = 1.25;

/** 15 styled cells: codes, names, states, numbers with decimals, a day, a formula, a blank. */
const cellsOf = (row: number): Cell[] => [
  numberCell(String(row + 1), null, 'body-centre'),
  textCell(`91130408${String(row).padStart(10, '0')}`, 'body-text'),
  textCell(`第${row % 4000}职业技术学校`, 'body-text'),
  textCell(['学校', '企业', '县区', '联合体'][row % 4] ?? '', 'body-centre'),
  textCell(`${(row % 8) + 1}.${(row % 60) + 1}`, 'body-centre'),
  textCell(`指标${row % 60}：校企共建实训基地数量`, 'body-text'),
  numberCell(String((row % 20) + 1), null, 'body-number'),
  numberCell(((row % 1000) / 10).toFixed(2), 2, 'body-number'),
  numberCell(((row % 777) / 100).toFixed(2), 2, 'body-number'),
  { kind: 'number', number: '2.5', decimals: 2, style: 'body-number', formula: `H${row + 1}+I${row + 1}` },
  dateCell(`2019-${String((row % 12) + 1).padStart(2, '0')}-15`, 'body-centre'),
  textCell(`评分人${row % 7}`, 'body-centre'),
  textCell(row % 3 === 0 ? `扣分原因 ${row}` : '', 'body-text'),
  textCell('材料齐全', 'body-text'),
  blankCell('body-text'),
];

const fonts = { title: '方正小标宋简体', heading: '黑体', body: '仿宋_GB2312' };

const workbook = (rows: number): Workbook => ({
  creator: '机构',
  fonts,
  dateFormat: 'yyyy-mm-dd',
  sheets: [
    {
      name: '表',
      build: () => ({
        name: '表',
        columns: Array.from({ length: columns }, () => ({ width: 14 })),
        rows: Array.from({ length: rows }, (_, row) => ({ height: 18, cells: cellsOf(row) })),
        merges: [],
        tables: [{ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }],
        print: {
          paper: 'A4',
          orientation: 'landscape',
          fitToWidth: true,
          repeatedRows: null,
          margins: { top: 18, bottom: 17, left: 18, right: 15, footer: 8 },
          footer: { left: '', centre: '', right: '' },
        },
        pageBreaks: [],
        frozen: { rows: 1, columns: 0 },
        filter: null,
        names: [],
      }),
    },
  ],
});

const horizontal = { left: 'left', centre: 'center', right: 'right' } as const;
const thin = { style: 'thin', color: { argb: 'FF000000' } } as const;

/** The library as it is quickest: one style object per column, rows committed one by one. */
const writeBare = async (rows: number, path: string): Promise<void> => {
  // Loaded where it is measured, so that it does not weigh on the other.
  const { WorkbookWriter: BareWriter } = await import('@cj-tech-master/excelts');
  const file = createWriteStream(path);
  const library = new BareWriter({ stream: file, useStyles: true, useSharedStrings: true });
  const sheet = library.addWorksheet('表', { views: [{ state: 'frozen', xSplit: 0, ySplit: 1 }] });
  sheet.columns = Array.from({ length: columns }, () => ({ width: 14 }));
  const looks = cellsOf(0).map((cell) => {
    const style = styles[cell.style];
    return {
      font: { name: fonts[style.font], size: style.size, color: { argb: 'FF000000' } },
      alignment: {
        horizontal: horizontal[style.horizontal],
        vertical: style.vertical,
        wrapText: style.wrap,
      },
      numFmt:
        cell.kind === 'text'
          ? '@'
          : cell.kind === 'date'
            ? 'yyyy-mm-dd'
            : cell.kind === 'number' && cell.decimals === 2
              ? '0.00'
              : 'General',
      border: { top: thin, bottom: thin, left: thin, right: thin },
    };
  });
  for (let row = 0; row < rows; row += 1) {
    const target = sheet.getRow(row + 1);
    target.height = 18;
    cellsOf(row).forEach((cell, column) => {
      const place = target.getCell(column + 1);
      if (cell.kind === 'text') place.value = cell.text;
      else if (cell.kind === 'number')
        place.value =
          cell.formula === undefined
            ? Number(cell.number)
            : { formula: cell.formula, result: Number(cell.number) };
      else if (cell.kind === 'date') place.value = Date.parse(cell.date) / 86_400_000 + 25_569;
      const look = looks[column];
      if (look) place.style = look;
    });
    target.commit();
    if (row % 2000 === 1999) await setImmediate();
  }
  sheet.commit();
  await library.commit();
};

const measure = async (writer: string, rows: number): Promise<Measured> => {
  const directory = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const path = join(directory, 'x.xlsx');
    const started = performance.now();
    const before = process.cpuUsage();
    if (writer === 'own') await packageWriter.write(workbook(rows), { path, method: 'exports.workbook' });
    else await writeBare(rows, path);
    const clock = performance.now() - started;
    const { user, system } = process.cpuUsage(before);
    return {
      clock,
      processor: (user + system) / 1000,
      memory: Math.round(process.resourceUsage().maxRSS / 1024),
      size: (await stat(path)).size,
    };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};

const own = fileURLToPath(import.meta.url);

/** The best of several runs; what else the machine does can only make a run longer. */
const bestRun = (writer: string, rows: number): Measured => {
  const measured = Array.from({ length: runs }, (): Measured => {
    const { stdout, stderr } = spawnSync(process.execPath, [own, writer, String(rows)], { encoding: 'utf8' });
    if (stdout === '') throw new Error(stderr);
    return JSON.parse(stdout) as Measured;
  });
  const least = (pick: (each: Measured) => number) => Math.min(...measured.map(pick));
  return {
    clock: least((each) => each.clock),
    processor: least((each) => each.processor),
    memory: least((each) => each.memory),
    size: least((each) => each.size),
  };
};

const [writer, rows] = process.argv.slice(2);
if (writer !== undefined) process.stdout.write(JSON.stringify(await measure(writer, Number(rows))));
else {
  const results = sizes.map((size) => ({
    size,
    own: bestRun(writers[0], size),
    bare: bestRun(writers[1], size),
  }));
  const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(2);
  const ratio = ({ own: mine, bare }: (typeof results)[number]) => mine.processor / bare.processor;
  console.log(`one table of ${columns} styled columns; seconds by the clock / of the processor`);
  console.log(
    tableOf(
      ['rows', 'own', 'bare', 'own ÷ bare', 'own MB', 'bare MB', 'own file MB', 'bare file MB'],
      results.map((each) => [
        String(each.size),
        `${seconds(each.own.clock)} / ${seconds(each.own.processor)}`,
        `${seconds(each.bare.clock)} / ${seconds(each.bare.processor)}`,
        ratio(each).toFixed(2),
        String(each.own.memory),
        String(each.bare.memory),
        (each.own.size / 1_048_576).toFixed(1),
        (each.bare.size / 1_048_576).toFixed(1),
      ]),
    ),
  );
  const growths = results.slice(1).map((each, index) => {
    const before = results[index];
    return before ? each.own.processor / before.own.processor / (each.size / before.size) : 1;
  });
  console.log(`time per row against half the rows: ${growths.map((growth) => growth.toFixed(2)).join(', ')}`);
  const worst = Math.max(...results.map(ratio));
  const memory = Math.max(...results.map((each) => each.own.memory));
  console.log(`aims: at most ${highestRatio} × bare, ${mostMegabytes} MB, growth ${highestGrowth}`);
  if (worst > highestRatio || memory > mostMegabytes || Math.max(...growths) > highestGrowth) {
    console.log('not reached');
    process.exitCode = 1;
  }
}
