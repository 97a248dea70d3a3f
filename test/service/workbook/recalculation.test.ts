import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { exportResultWorkbook } from '#service/workbook/export-result-workbook.ts';
import { packageWriter } from '#service/workbook/ooxml/package-writer.ts';
import { catalogues } from '#shared/i18n/index.ts';
import type { AggregationRule, EvaluationRules } from '#shared/model/rules.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { numberCell } from '#shared/reports/cells.ts';
import { calculated } from '#shared/reports/formula/live-cell.ts';
import { roundedFormula } from '#shared/reports/formula/rounding.ts';
import { cellDigits } from '#shared/reports/formula/unrounded.ts';
import { sheetBuilder } from '#shared/reports/layout/sheet-builder.ts';
import { resultWorkbook } from '#shared/reports/result-workbook/index.ts';
import type { Workbook } from '#shared/reports/sheet-model.ts';
import { exact, exactToText } from '#shared/scoring/exact.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import { roundExact } from '#shared/scoring/rounding.ts';
import { type SnapshotOptions, seededSnapshot, seedFrameworks } from '#test/builders/seeded-snapshot.ts';
import { office, recalculate } from './office.ts';
import { sheetCells } from './sheet-cells.ts';

if (office === null) console.warn('LibreOffice is not installed: no workbook is calculated anew here.');

const fonts = { title: '方正小标宋简体', heading: '黑体', body: '仿宋_GB2312' };
const today = '2019-11-23';
/** Every kind of sheet that calculates. */
const calculating = ['summary', 'dimension-rates', 'ranking', 'expert-scores', 'score-sheets', 'reviews'];
const workbookOf = (snapshot: EvaluationSnapshot): Workbook =>
  resultWorkbook(
    { snapshot, result: computeResults(snapshot), catalogue: catalogues['zh-CN'], today },
    fonts,
    calculating,
  );

/** Every rule of aggregation once, spread over the plans. */
const aggregations: readonly AggregationRule[] = [
  { method: 'mean', level: 'indicator' },
  { method: 'mean', level: 'total' },
  { method: 'median', level: 'indicator' },
  { method: 'median', level: 'total' },
  { method: 'trimmed', level: 'indicator', drop: 1, threshold: 3 },
  { method: 'trimmed', level: 'total', drop: 1, threshold: 3 },
  { method: 'trimmed-share', level: 'indicator', fraction: '0.7' },
  { method: 'trimmed-share', level: 'total', fraction: '0.7' },
  { method: 'weighted', level: 'indicator', weights: { 'scorer-1': '0.5', 'scorer-2': '0.3' } },
  { method: 'role-weighted', level: 'total', weights: { lead: '2', scorer: '1.5' } },
];
const gradeConditions: EvaluationRules['gradeConditions'] = [
  {
    grade: '优秀',
    conditions: [{ kind: 'indicators-below', dimension: null, rate: '70', count: 3 }],
  },
  {
    grade: '良好',
    conditions: [
      { kind: 'dimensions-reaching', dimension: null, rate: '75' },
      { kind: 'indicators-reaching', dimension: null, rate: '60', count: 12 },
    ],
  },
];

/** The five plans under both rounding modes; rules, gaps, tracks and places of rounding differ from one to the next. */
const evaluations = seedFrameworks.flatMap((framework, plan) =>
  (['half-up', 'half-even'] as const).map((mode, second) => {
    const index = 2 * plan + second;
    const aggregation = aggregations[index] as AggregationRule;
    const options: SnapshotOptions = {
      framework,
      // Ranks take three; the rest of the time goes into score sheets.
      subjects: index < 3 ? 3 : 2,
      scorers: aggregation.method === 'mean' || aggregation.method === 'role-weighted' ? 2 : 3,
      seed: 41 + index,
      blank: 0.06,
      unscored: index % 3 === 2 ? 0.02 : 0,
      ...(index % 4 === 3 ? { tracks: ['国家级', '市级'] } : {}),
      rules: {
        aggregation,
        rounding: { mode, decimals: index % 5 === 4 ? 1 : 2, place: index % 2 === 0 ? 'total' : 'indicator' },
        ranking: { ties: index % 3 === 0 ? 'dense' : 'minimum' },
        gradeConditions: index % 2 === 1 ? gradeConditions : [],
        ...(index === 8
          ? {
              rollUp: {
                combine: 'mean' as const,
                weightName: '',
                quantities: [],
                own: { use: 'none' as const },
              },
            }
          : {}),
      },
    };
    const seeded = seededSnapshot(options);
    const [first] = seeded.subjects;
    // One plan has a superior subject, another an arbitrated indicator.
    const snapshot: EvaluationSnapshot = {
      ...seeded,
      subjects:
        index === 8
          ? seeded.subjects.map((each) =>
              each === first ? each : { ...each, superiorId: first?.id ?? null },
            )
          : seeded.subjects,
      arbitrations:
        index === 0
          ? [
              {
                evaluationId: seeded.evaluation.id,
                subjectId: 'subject-1',
                indicatorId: seeded.framework.document.dimensions[0]?.indicators[0]?.id ?? '',
                value: null,
                blankReason: 'not-applicable',
                decidedBy: 'scorer-1',
                decidedAt: '2019-11-20T00:00:00.000Z',
                reason: '口径不一',
              },
            ]
          : [],
    };
    return { name: `${framework} ${mode} ${aggregation.method} ${aggregation.level}`, snapshot };
  }),
);

type Values = Readonly<Record<string, ReadonlyMap<string, XLSX.CellObject>>>;
const valuesOf = (bytes: Buffer): Values => {
  const workbook = XLSX.read(bytes, { dense: true });
  return Object.fromEntries(
    workbook.SheetNames.map((name) => [
      name,
      new Map(
        sheetCells(workbook, name).flatMap((row, index) =>
          (row ?? []).flatMap((cell, column) =>
            cell?.v === undefined || cell.v === ''
              ? []
              : [[XLSX.utils.encode_cell({ r: index, c: column }), cell] as const],
          ),
        ),
      ),
    ]),
  );
};

/** Binary noise in the last of 15 digits is none of the reader's business; a rounded number has no other neighbour. */
const isSame = (a: XLSX.CellObject, b: XLSX.CellObject | undefined): boolean =>
  typeof a.v === 'number' && typeof b?.v === 'number'
    ? Math.abs(a.v - b.v) <= 1e-12 * Math.max(1, Math.abs(a.v))
    : a.t === b?.t && a.v === b?.v;

/** Places where two workbooks differ, with what stands there. */
const differences = (expected: Values, found: Values, sheets = Object.keys(expected)): string[] =>
  sheets.flatMap((name) => {
    const other = found[name] ?? new Map<string, XLSX.CellObject>();
    return [
      ...[...(expected[name] ?? [])].flatMap(([place, cell]) =>
        isSame(cell, other.get(place))
          ? []
          : [`${name}!${place} ${String(cell.v)} → ${String(other.get(place)?.v)}`],
      ),
      ...[...other.keys()].filter((place) => !expected[name]?.has(place)).map((place) => `${name}!${place}`),
    ];
  });

const write = async (path: string, workbook: Workbook): Promise<string> => {
  await packageWriter.write(workbook, { path, method: 'exports.workbook' });
  return path;
};

/** Sums that come out beside a tie in binary floats, and plain ones, at every number of decimals. */
const ties = [
  '0.125',
  '0.375',
  '1.005',
  '2.675',
  '85.125',
  '85.135',
  '0.285',
  '4.35',
  '6.5',
  '7.5',
  '64.5',
].flatMap((text) =>
  (['half-up', 'half-even'] as const).flatMap((mode) =>
    [0, 1, 2, 3].flatMap((decimals) => ['1', '3', '7'].map((parts) => ({ text, mode, decimals, parts }))),
  ),
);
const tiesWorkbook = (): Workbook => ({
  creator: '',
  fonts,
  dateFormat: 'yyyy-mm-dd',
  sheets: [
    {
      name: '修约',
      build: () => {
        const sheet = sheetBuilder([20, 20, 20]);
        for (const { text, mode, decimals, parts } of ties) {
          const row = sheet.next + 1;
          const share = exact(text);
          const part = { numerator: share.numerator, denominator: share.denominator * BigInt(parts) };
          sheet.add([
            numberCell(cellDigits(exactToText(part)), null, 'data-number'),
            numberCell(parts, null, 'data-number'),
            // 85.125 as three thirds of it: the tie is back, give or take the last bit.
            calculated(
              numberCell(roundExact(share, { mode, decimals }), decimals, 'data-number'),
              roundedFormula(`A${row}*B${row}`, { mode, decimals }),
            ),
          ]);
        }
        return sheet.build('修约', {
          print: {
            paper: 'A4',
            orientation: 'portrait',
            fitToWidth: true,
            repeatedRows: null,
            margins: { top: 10, bottom: 10, left: 10, right: 10, footer: 5 },
            footer: { left: '', centre: '', right: '' },
          },
          frozen: { rows: 0, columns: 0 },
          filter: null,
          names: [],
        });
      },
    },
  ],
});

/** What somebody typed into a cell: a number, words, or null where it was cleared. */
type Typed = { readonly number: string } | { readonly words: string } | null;

/** The same file with something else in one cell of a number; everything calculated from it keeps its old result. */
const withTyped = (bytes: Uint8Array, sheet: string, place: string, typed: Typed): Uint8Array => {
  const position = XLSX.read(bytes, { bookSheets: true }).SheetNames.indexOf(sheet) + 1;
  const part = `xl/worksheets/sheet${position}.xml`;
  const parts = unzipSync(bytes);
  const text = strFromU8(parts[part] ?? new Uint8Array());
  const changed = text.replace(new RegExp(`(<c r="${place}"[^>]*)><v>[^<]*</v></c>`), (_, cell: string) => {
    if (typed === null) return `${cell}/>`;
    if ('number' in typed) return `${cell}><v>${typed.number}</v></c>`;
    return `${cell} t="inlineStr"><is><t xml:space="preserve">${typed.words}</t></is></c>`;
  });
  if (changed === text) throw new Error(`no number in ${sheet}!${place} of ${part}`);
  return zipSync({ ...parts, [part]: strToU8(changed) });
};

/** Remarks that end in words about the bonus: for the rest they are those of the export. */
const isRemark = ({ f }: XLSX.CellObject): boolean => f?.includes('加分非数字') ?? false;

/** What a scorer's cells of points may hold that is no number. */
const typedInstead: readonly Typed[] = [{ words: '优秀' }, { words: ' ' }, { words: '8分' }, null];

/** Small evaluations with some points gone, under both rounding modes and in both places of rounding. */
const gaps = (
  [
    ['half-up', 'indicator'],
    ['half-even', 'total'],
    ['half-even', 'indicator'],
  ] as const
).map(([mode, place], index) => {
  const snapshot = seededSnapshot({
    framework: 'yuyao',
    subjects: 1,
    scorers: 2,
    seed: 7 + index,
    blank: 0.1,
    rules: { rounding: { mode, decimals: 2, place } },
  });
  const taken = snapshot.scores
    .filter(({ scorerId, value }) => scorerId === snapshot.scorers[0]?.id && value !== null)
    .slice(0, typedInstead.length);
  return {
    name: `gaps ${mode} ${place}`,
    snapshot,
    after: { ...snapshot, scores: snapshot.scores.filter((score) => !taken.includes(score)) },
    sheet: `${snapshot.subjects[0]?.name}-${snapshot.scorers[0]?.name}`,
    indicators: taken.map(({ indicatorId }) =>
      snapshot.framework.document.dimensions
        .flatMap((dimension) => dimension.indicators)
        .find(({ id }) => id === indicatorId),
    ),
  };
});

/** What somebody typed into the bonuses of six subjects: the last one's becomes another number. */
const typedBonuses: readonly Typed[] = [...typedInstead, { number: '0' }, { number: '2' }];
const bonusOf = (typed: Typed | undefined): string => (typed && 'number' in typed ? typed.number : '0');
const bonuses = (() => {
  const snapshot = seededSnapshot({
    framework: 'yuyao',
    subjects: typedBonuses.length,
    scorers: 1,
    seed: 19,
    rules: { rounding: { mode: 'half-even', decimals: 2, place: 'total' } },
  });
  const [code = expect.fail('no bonus in force')] = snapshot.evaluation.rules.bonuses;
  const withBonuses = (numberOf: (index: number) => string): EvaluationSnapshot => ({
    ...snapshot,
    observations: snapshot.observations.map((each) =>
      each.item === code
        ? {
            ...each,
            value: {
              kind: 'number',
              number: numberOf(snapshot.subjects.findIndex(({ id }) => id === each.subjectId)),
            },
          }
        : each,
    ),
  });
  return {
    before: withBonuses((index) => (index % 2 === 0 ? '1.5' : '0.5')),
    after: withBonuses((index) => bonusOf(typedBonuses[index])),
  };
})();

/** A scored level or number of the second scorer for the second subject, and the worst that could stand there. */
const worstOf = (snapshot: EvaluationSnapshot) => {
  const indicators = snapshot.framework.document.dimensions.flatMap((each) => each.indicators);
  for (const score of snapshot.scores) {
    if (score.subjectId !== 'subject-2' || score.scorerId !== 'scorer-2' || !score.value) continue;
    const indicator = indicators.find(({ id }) => id === score.indicatorId);
    const { method } = indicator ?? expect.fail('no indicator');
    const level = method.id === 'level' ? method.parameters.levels.at(-1)?.name : undefined;
    if (!indicator || level === undefined || (score.value.kind === 'level' && score.value.level === level))
      continue;
    const value = { kind: 'level' as const, level };
    return {
      indicator,
      edited: {
        ...snapshot,
        scores: snapshot.scores.map((each) => (each === score ? { ...each, value } : each)),
      },
    };
  }
  return expect.fail('no level to change');
};

/** Where the points of an indicator stand on a score sheet. */
const placeOfPoints = (cells: Values[string] | undefined, code: string): string =>
  [...(cells ?? [])]
    .find(([at, { v }]) => at.startsWith('C') && String(v).startsWith(`${code} `))?.[0]
    .replace('C', 'H') ?? expect.fail(`no points of ${code}`);

/** Where the cell of the n-th subject stands on the summary, under a heading of two rows. */
const placeOnSummary = (cells: Values[string] | undefined, heading: string, index: number): string => {
  const above = [...(cells ?? [])].find(([, { v }]) => v === heading)?.[0] ?? expect.fail(`no ${heading}`);
  const { r: row, c: column } = XLSX.utils.decode_cell(above);
  return XLSX.utils.encode_cell({ r: row + 2 + index, c: column });
};

interface Edit {
  readonly name: string;
  readonly path: string;
  readonly before: Values;
  readonly after: Values;
}

describe.runIf(office !== null)('an office program that calculates everything anew', () => {
  let directory = '';
  let whole = '';
  const edits: Edit[] = [];
  const original = (name: string): string => join(directory, `${name}.xlsx`);
  const opened = async (path: string): Promise<Values> =>
    valuesOf(await readFile(join(directory, 'opened', basename(path))));

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'office-'));
    const paths = [await write(original('ties'), tiesWorkbook())];
    for (const { name, snapshot } of evaluations)
      paths.push(await write(original(name), workbookOf(snapshot)));
    // One whole workbook with every kind of sheet, as it is handed out.
    const exported = await exportResultWorkbook(
      seededSnapshot({ framework: 'yuyao', subjects: 1, scorers: 1, unscored: 0.05 }),
      {
        language: 'zh-CN',
        fonts,
        temporaryDirectory: join(directory, 'whole'),
        today,
        method: 'exports.workbook',
      },
    );
    whole = exported.path;
    paths.push(whole);
    await mkdir(join(directory, 'edited'));
    for (const index of [1, 8]) {
      const { name, snapshot } = evaluations[index] ?? expect.fail(`no evaluation ${index}`);
      const { indicator, edited } = worstOf(snapshot);
      const bytes = await readFile(original(name));
      const before = valuesOf(bytes);
      const sheet =
        Object.keys(before).find(
          (each) => each === `${snapshot.subjects[1]?.name}-${snapshot.scorers[1]?.name}`,
        ) ?? expect.fail('no score sheet');
      const place = placeOfPoints(before[sheet], indicator.code);
      const after = await readFile(await write(original(`after ${name}`), workbookOf(edited)));
      const afterValues = valuesOf(after);
      const number = String(afterValues[sheet]?.get(place)?.v);
      const path = join(directory, `edited ${name}.xlsx`);
      await writeFile(path, withTyped(bytes, sheet, place, { number }));
      edits.push({ name, path, before, after: afterValues });
      paths.push(path);
    }
    for (const { name, snapshot, sheet, indicators } of gaps) {
      let bytes: Uint8Array = await readFile(await write(original(`before ${name}`), workbookOf(snapshot)));
      const cells = valuesOf(Buffer.from(bytes))[sheet];
      indicators.forEach((indicator, index) => {
        const place = placeOfPoints(cells, indicator?.code ?? '');
        bytes = withTyped(bytes, sheet, place, typedInstead[index] ?? null);
      });
      await writeFile(original(name), bytes);
      paths.push(original(name));
    }
    let typed: Uint8Array = await readFile(
      await write(original('before bonuses'), workbookOf(bonuses.before)),
    );
    const cells = valuesOf(Buffer.from(typed)).评分汇总表;
    typedBonuses.forEach((each, index) => {
      typed = withTyped(typed, '评分汇总表', placeOnSummary(cells, '加分', index), each);
    });
    await writeFile(original('bonuses'), typed);
    paths.push(original('bonuses'));
    await recalculate(paths, directory);
  }, 420_000);
  afterAll(async () => {
    await rm(directory, { recursive: true, force: true });
  });

  for (const { name } of evaluations)
    test(`${name}: comes to every number of the application`, async () => {
      const expected = valuesOf(await readFile(original(name)));
      const formulas = Object.values(expected).flatMap((sheet) =>
        [...sheet.values()].filter(({ f }) => f !== undefined),
      );
      expect(formulas.length).toBeGreaterThan(500);
      expect(differences(expected, await opened(original(name)))).toEqual([]);
    });

  test('a whole workbook opens without repair and shows the same in every sheet', async () => {
    expect(differences(valuesOf(await readFile(whole)), await opened(whole))).toEqual([]);
  });

  test('ties are rounded as the application rounds them, with binary noise on them', async () => {
    expect(differences(valuesOf(await readFile(original('ties'))), await opened(original('ties')))).toEqual(
      [],
    );
  });

  test('an edited score comes through to totals, rates, grades and ranks as the application computes it', async () => {
    expect(edits).toHaveLength(2);
    const reached: string[] = [];
    for (const { name, path, before, after } of edits) {
      const found = await opened(path);
      const calculatedSheets = Object.keys(after).filter((sheet) => sheet !== '排名');
      const live = (values: Values): Values =>
        Object.fromEntries(
          calculatedSheets.map((sheet) => [
            sheet,
            new Map(
              [...(values[sheet] ?? [])].filter(
                ([at, cell]) => after[sheet]?.get(at)?.f !== undefined && !isRemark(cell),
              ),
            ),
          ]),
        );
      expect(differences(live(after), live(found)), name).toEqual([]);
      const moved = differences(live(before), live(found));
      expect(moved.length, name).toBeGreaterThan(0);
      if (moved.some((place) => place.startsWith('评分汇总表!'))) reached.push(name);
      // The ranking keeps its order and follows the summary line by line.
      const ranks = (values: Values) =>
        [...(values.排名 ?? [])].filter(([at]) => at.startsWith('B')).map(([, { v }]) => v);
      expect(ranks(found)).toEqual(ranks(before));
    }
    // A middle value may stay the middle one; a mean moves.
    expect(reached).toContain(edits[0]?.name);
  });

  for (const { name, snapshot, after, sheet } of gaps)
    test(`${name}: points that are cleared or no number count as not scored, and say so`, async () => {
      const expected = valuesOf(await readFile(await write(original(`after ${name}`), workbookOf(after))));
      const found = await opened(original(name));
      // The lines of the ranking keep the order of the export.
      const { 排名: _, ...followed } = expected;
      const others = Object.entries(followed).flatMap(([tab, cells]) =>
        [...cells].flatMap(([at, cell]) => {
          const other = found[tab]?.get(at);
          return cell.f === undefined || isRemark(cell) || isSame(cell, other)
            ? []
            : [[tab, other?.v] as const];
        }),
      );
      // Nothing differs from an evaluation without these points but for the words that tell why.
      const marks = others.filter(([tab]) => tab !== sheet);
      expect(marks.map(([, words]) => words)).toEqual(['非数字', '非数字', '非数字']);
      expect(new Set(marks.map(([tab]) => tab))).toEqual(new Set([sheet.replace(/-.*/, '-专家汇总')]));
      const total = snapshot.framework.document.dimensions.flatMap(({ indicators }) => indicators).length;
      expect(others.filter(([tab]) => tab === sheet).map(([, words]) => words)).toEqual([
        `已评${total - typedInstead.length}项，共${total}项；得分非数字3格，按未评计`,
      ]);
      expect(Object.values(found).flatMap((cells) => [...cells].filter(([, { t }]) => t === 'e'))).toEqual(
        [],
      );
    });

  test('a bonus that is cleared or no number counts as none, and says so; another number comes through', async () => {
    const expected = valuesOf(
      await readFile(await write(original('after bonuses'), workbookOf(bonuses.after))),
    );
    const found = await opened(original('bonuses'));
    // The lines of the ranking keep the order of the export.
    const { 排名: _, ...followed } = expected;
    const others = Object.entries(followed).flatMap(([tab, cells]) =>
      [...cells].flatMap(([at, cell]) =>
        cell.f === undefined || isRemark(cell) || isSame(cell, found[tab]?.get(at)) ? [] : [`${tab}!${at}`],
      ),
    );
    expect(others).toEqual([]);
    const remarks = bonuses.after.subjects.map((_, index) => {
      const place = placeOnSummary(expected.评分汇总表, '备注', index);
      return [expected, found].map((values) => String(values.评分汇总表?.get(place)?.v ?? ''));
    });
    expect(remarks.map(([, after]) => after)).toEqual(
      remarks.map(([before = ''], index) => {
        const typed = typedBonuses[index] ?? null;
        const words = typed !== null && 'words' in typed ? ['加分非数字，按无加分计'] : [];
        return [...(before === '' ? [] : [before]), ...words].join('；');
      }),
    );
    expect(new Set(remarks.map(([before]) => before === ''))).toEqual(new Set([true, false]));
    expect(Object.values(found).flatMap((cells) => [...cells].filter(([, { t }]) => t === 'e'))).toEqual([]);
    // Totals that a bonus takes part in have moved.
    const before = valuesOf(await readFile(original('before bonuses')));
    expect(differences(before, found, ['评分汇总表']).length).toBeGreaterThan(2 * typedBonuses.length);
  });
});
