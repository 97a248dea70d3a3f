import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { readZipDirectory } from '#service/archives/zip-directory.ts';
import { fillTemplate } from '#service/templates/fill-template.ts';
import { affectedFormulas } from '#service/templates/formula-references.ts';
import { isPerSubject, planWrites } from '#service/templates/plan-writes.ts';
import { proposeMappings } from '#service/templates/propose-mappings.ts';
import { patchSheet } from '#service/templates/sheet-patch.ts';
import { scanSheet } from '#service/templates/sheet-xml.ts';
import type { SourceContext } from '#service/templates/source-values.ts';
import { openWorkbook } from '#service/templates/workbook-parts.ts';
import { recalculatedOnOpening } from '#service/templates/workbook-xml.ts';
import { catalogues, failureSentence } from '#shared/i18n/index.ts';
import { indicatorsOf } from '#shared/model/framework.ts';
import type { TemplateMapping } from '#shared/model/issued-template.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import { failureThrown } from '#test/builders/failures.ts';
import { seededSnapshot } from '#test/builders/seeded-snapshot.ts';
import { issuedTemplate } from '#test/fixtures/issued-template.ts';

const snapshot = seededSnapshot({
  framework: 'yongnian',
  subjects: ['甲职校', '乙<&>职校'],
  scorers: 2,
  blank: 0,
});
const framework = snapshot.framework.document;
const result = computeResults(snapshot);
const [one, two] = framework.dimensions;
const [first, second] = one?.indicators ?? [];
const [third] = two?.indicators ?? [];
if (!one || !two || !first || !second || !third) throw new Error('the framework is smaller than it was');
const bytes = issuedTemplate([
  { dimension: one.name, name: `1.${first.name}` },
  { dimension: one.name, name: second.code },
  { dimension: two.name, name: third.name },
]);
const parts = openWorkbook(bytes, '登记表.xlsx');
const context: SourceContext = {
  snapshot,
  result,
  catalogue: catalogues['zh-CN'],
  today: '2024-05-06',
  annual: () => undefined,
};
const subjects = snapshot.subjects;
const [subject = null] = subjects;
const [own] = result.subjects;
const pointsOf = (id: string): string =>
  own?.indicators.find(({ indicatorId }) => indicatorId === id)?.points?.rounded ?? '';
const plan = (mappings: readonly TemplateMapping[]) =>
  planWrites(parts, mappings, subject, subjects, context);
const cell = (sheet: string, address: string, source: Extract<TemplateMapping, { kind: 'cell' }>['source']) =>
  ({ kind: 'cell', sheet, cell: address, source }) as const;
const total = { of: 'result', figure: 'total' } as const;

const proposals = proposeMappings(parts, framework);
const mappings = proposals.map(({ mapping }) => mapping);

describe('an issued form', () => {
  test('says by its own words what belongs where', () => {
    const cells = mappings.flatMap((mapping) =>
      mapping.kind === 'cell' ? [`${mapping.sheet}!${mapping.cell} ${mapping.source.of}`] : [],
    );
    expect(cells).toEqual([
      '登记表!D5 indicator',
      '登记表!E5 indicator',
      '登记表!D6 indicator',
      '登记表!E6 indicator',
      '登记表!D7 indicator',
      '登记表!E7 indicator',
      '登记表!B2 subject',
      '登记表!E2 subject',
      '登记表!B3 evaluation',
      '登记表!E3 date',
      '登记表!B8 result',
      '登记表!B10 result',
    ]);
    expect(mappings.filter(({ kind }) => kind === 'rows')).toEqual([
      {
        kind: 'rows',
        sheet: '汇总',
        firstRow: 3,
        lastRow: 8,
        over: 'subjects',
        columns: [
          { column: 'B', source: { of: 'subject', fact: 'name' } },
          { column: 'C', source: { of: 'result', figure: 'total' } },
          { column: 'D', source: { of: 'result', figure: 'rank' } },
        ],
      },
    ]);
    expect(isPerSubject(mappings)).toBe(true);
    expect(isPerSubject(mappings.filter(({ kind }) => kind === 'rows'))).toBe(false);
  });

  test('is filled in; every part that is not written is equal byte for byte, packed as it was', async () => {
    const { writes, problems, doubts } = plan(mappings);
    expect(problems).toEqual([]);
    expect(doubts.map(({ code }) => code)).toEqual(['issued-template.not-in-list']);
    const filled = await fillTemplate(parts, writes, '登记表.xlsx');
    expect(filled).toMatchObject({ written: 18, recalculated: 6 });
    const book = XLSX.read(filled.bytes, { cellFormula: true, sheetStubs: true });
    const form = book.Sheets.登记表;
    const value = (address: string) => (form?.[address] as XLSX.CellObject | undefined)?.v;
    expect(value('B2')).toBe(subject?.name);
    expect(form?.E2).toMatchObject({ t: 's', v: subject?.code });
    expect(form?.B3).toMatchObject({ t: 'n', v: snapshot.evaluation.year });
    expect(form?.E3).toMatchObject({ t: 'n', v: 45_418 });
    expect(form?.D5).toMatchObject({ t: 'n', v: Number(pointsOf(first.id)) });
    const rate = own?.indicators.find(({ indicatorId }) => indicatorId === first.id)?.rate?.rounded;
    expect(value('E5')).toBeCloseTo(Number(rate) / 100, 10);
    expect(value('B10')).toBe(own?.grade ?? undefined);
    expect(form?.D8).toMatchObject({ f: 'SUM(D5:D7)' });
    expect(value('D8')).not.toBe(99);
    expect(book.Sheets.汇总?.B4).toMatchObject({ t: 's', v: '乙<&>职校' });
    expect(book.Sheets.说明?.B1).toMatchObject({ v: 42 });

    const before = readZipDirectory(bytes, 'a');
    const filledBytes = Buffer.from(filled.bytes);
    const after = readZipDirectory(filledBytes, 'b');
    expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    const old = unzipSync(bytes);
    const made = unzipSync(filled.bytes);
    const changed = Object.keys(old).filter(
      (name) => !Buffer.from(old[name] ?? []).equals(Buffer.from(made[name] ?? [])),
    );
    expect(changed).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']);
    before.forEach((entry, index) => {
      const other = after[index];
      if (!other || changed.includes(entry.name)) return;
      const record = (from: Buffer, start: number) =>
        from.subarray(start, start + 30 + entry.name.length + entry.compressedSize);
      expect(record(filledBytes, other.headerOffset).equals(record(bytes, entry.headerOffset))).toBe(true);
    });
    // Within a changed sheet everything but the written cells and dropped results is as it was.
    const rest = (xml: string) =>
      xml
        .replace(/<c r="(?:[BE]2|[BE]3|[DE][567]|[BD]8|B10|A12)"[^>]*?(?:\/>|>.*?<\/c>)/g, '·')
        .replace(/·+/g, '·');
    const text = (from: Record<string, Uint8Array>, name: string) => new TextDecoder().decode(from[name]);
    expect(rest(text(made, 'xl/worksheets/sheet1.xml'))).toBe(rest(text(old, 'xl/worksheets/sheet1.xml')));
    expect(text(made, 'xl/worksheets/sheet1.xml')).toContain('<c r="D5" s="5"><v>');
    expect(text(made, 'xl/workbook.xml')).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
  });

  test('refuses formulas, parts of merged areas, unknown sheets and items, two values for one cell, too few rows', () => {
    const { writes, problems } = plan([
      cell('登记表', 'D8', total),
      cell('登记表', 'C2', total),
      cell('没有', 'A1', total),
      cell('登记表', 'B10', total),
      cell('登记表', 'B10', total),
      cell('登记表', 'F5', { of: 'indicator', indicatorId: 'none', figure: 'points' }),
      {
        kind: 'rows',
        sheet: '汇总',
        firstRow: 3,
        lastRow: 3,
        over: 'subjects',
        columns: [{ column: 'B', source: { of: 'subject', fact: 'name' } }],
      },
    ]);
    expect(writes).toHaveLength(1);
    expect(problems.map(({ code, facts }) => [code, 'cell' in facts ? facts.cell : ''])).toEqual([
      ['issued-template.formula-cell', 'D8'],
      ['issued-template.merged-cell', 'C2'],
      ['issued-template.no-such-sheet', ''],
      ['issued-template.cell-twice', 'B10'],
      ['issued-template.source-missing', 'F5'],
      ['issued-template.too-few-rows', ''],
    ]);
    for (const problem of problems)
      for (const language of ['zh-CN', 'en'] as const)
        expect(failureSentence(problem, language)).not.toContain('undefined');
  });

  test('finds the formulas that depend on what is written, through others and shared ones, and no more', () => {
    const touched = (sheet: string, row: number, column: number) =>
      affectedFormulas(parts, [{ sheet, row, column }])
        .map((each) => `${each.sheet}!${each.cell.row + 1}/${each.cell.column + 1}`)
        .toSorted();
    expect(touched('登记表', 4, 3)).toEqual(['汇总!9/4', '登记表!12/1', '登记表!8/4'].toSorted());
    expect(touched('汇总', 5, 2)).toEqual(['汇总!6/5', '汇总!9/3']);
    expect(touched('登记表', 1, 1)).toEqual([]);
  });

  test('writes into rows and cells that were not there, in the style of row or column', () => {
    const xml =
      '<x:worksheet xmlns:x="m"><x:dimension ref="B2:B2"/><x:cols><x:col min="3" max="3" style="7"/></x:cols><x:sheetData><x:row r="2" spans="2:2"><x:c r="B2" s="4" t="s"><x:v>0</x:v></x:c></x:row><x:row r="4" s="9" customFormat="1"/></x:sheetData></x:worksheet>';
    const write = (row: number, column: number, text: string) =>
      ({ row, column, content: { kind: 'text', text } }) as const;
    const patched = patchSheet(
      scanSheet(xml, 'x'),
      [write(1, 2, '_x0041_'), write(1, 0, ' a '), write(2, 1, '中'), write(3, 1, '四'), write(6, 0, '七')],
      [],
    );
    expect(patched).toBe(
      '<x:worksheet xmlns:x="m"><x:dimension ref="A2:C7"/><x:cols><x:col min="3" max="3" style="7"/></x:cols><x:sheetData><x:row r="2" spans="1:3"><x:c r="A2" t="inlineStr"><x:is><x:t xml:space="preserve"> a </x:t></x:is></x:c><x:c r="B2" s="4" t="s"><x:v>0</x:v></x:c><x:c r="C2" s="7" t="inlineStr"><x:is><x:t xml:space="preserve">_x005F_x0041_</x:t></x:is></x:c></x:row><x:row r="3"><x:c r="B3" t="inlineStr"><x:is><x:t xml:space="preserve">中</x:t></x:is></x:c></x:row><x:row r="4" s="9" customFormat="1"><x:c r="B4" s="9" t="inlineStr"><x:is><x:t xml:space="preserve">四</x:t></x:is></x:c></x:row><x:row r="7"><x:c r="A7" t="inlineStr"><x:is><x:t xml:space="preserve">七</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
    );
  });

  test('asks for calculation on opening where it stands by the standard', () => {
    const asking = (inner: string) => recalculatedOnOpening(`<workbook>${inner}</workbook>`);
    expect(asking('<sheets><sheet/></sheets><pivotCaches/>')).toBe(
      '<workbook><sheets><sheet/></sheets><calcPr fullCalcOnLoad="1"/><pivotCaches/></workbook>',
    );
    expect(asking('<sheets/><calcPr fullCalcOnLoad="0" calcId="1"/>')).toContain(
      '<calcPr fullCalcOnLoad="1" calcId="1"/>',
    );
  });

  test('other formats are refused by name', () => {
    const csv = Buffer.from('甲,乙\r\n');
    expect(failureThrown(() => openWorkbook(csv, '表.csv'))).toMatchObject({
      code: 'issued-template.not-xlsx',
    });
  });
});

const office = ((): string | null => {
  for (const name of ['soffice', 'libreoffice'])
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore', timeout: 60_000 });
      return name;
    } catch {
      // Not this name, or not installed.
    }
  return null;
})();
if (office === null)
  console.warn('LibreOffice is not installed: the filled form is not opened with it here.');

test.runIf(office !== null)(
  'an office program opens the filled form and calculates what depends on it',
  async () => {
    const directory = await mkdtemp(join(tmpdir(), 'form-'));
    try {
      const { bytes: filled } = await fillTemplate(parts, plan(mappings).writes, '登记表.xlsx');
      await writeFile(join(directory, 'filled.xlsx'), filled);
      await promisify(execFile)(
        office ?? '',
        [
          `-env:UserInstallation=file://${join(directory, 'profile')}`,
          '--headless',
          '--convert-to',
          'xlsx:Calc MS Excel 2007 XML',
          '--outdir',
          join(directory, 'opened'),
          join(directory, 'filled.xlsx'),
        ],
        { timeout: 120_000 },
      );
      const opened = XLSX.read(await readFile(join(directory, 'opened', 'filled.xlsx')));
      const found = (sheet: string, address: string) =>
        (opened.Sheets[sheet]?.[address] as XLSX.CellObject | undefined)?.v;
      const sum = [first, second, third].reduce((all, { id }) => all + Number(pointsOf(id)), 0);
      expect(found('登记表', 'D8')).toBeCloseTo(sum, 9);
      expect(found('登记表', 'A12')).toBe('已填');
      expect(found('汇总', 'D9')).toBeCloseTo(sum, 9);
      expect(found('汇总', 'E3')).toBeCloseTo(Number(own?.total.rounded) / 2, 9);
      expect(found('登记表', 'B2')).toBe(subject?.name);
      expect(indicatorsOf(framework).length).toBeGreaterThan(3);
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  },
);
