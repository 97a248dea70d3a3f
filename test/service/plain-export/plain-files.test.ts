import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { writeZip } from '#service/archives/zip-writer.ts';
import { meantBy, quotedField, safeField } from '#service/plain-export/csv-field.ts';
import { compareCsv, csvTable } from '#service/plain-export/csv-table.ts';
import { encodeText } from '#service/plain-export/encode-text.ts';
import { plainFiles } from '#service/plain-export/export-plain.ts';
import { catalogues } from '#shared/i18n/index.ts';
import { fieldsOf } from '#shared/model/annual-table.ts';
import { type PlainExport, plainTableIds } from '#shared/model/export-profile.ts';
import { linkableItems } from '#shared/reports/annual-tables/links.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import { annualTablesOf, shippedTemplate } from '#test/builders/annual-tables.ts';
import { failureOf, failureThrown } from '#test/builders/failures.ts';
import { seededSnapshot } from '#test/builders/seeded-snapshot.ts';

const snapshot = seededSnapshot({ framework: 'yongnian', subjects: 2, scorers: 2 });
const [first] = snapshot.subjects;
const hostile = '=HYPERLINK("http://x","点")';
if (first) {
  first.name = hostile;
  first.code = '123306004712345678';
}
const [finding] = snapshot.findings;
if (finding) finding.facts = '\'+1\r\n㐂𠮷ḿ，"引号"';
const annual = annualTablesOf(snapshot, [
  { subjectId: 'subject-1', fieldId: 'graduates', current: '3210', previous: '2987', note: '就业处' },
  { subjectId: 'subject-1', fieldId: 'graduates-further-study', current: '4000' },
  { subjectId: 'subject-2', fieldId: 'graduates', blankReason: 'unobtainable' },
]);
const input = { snapshot, result: computeResults(snapshot), annual, catalogue: catalogues['zh-CN'] };
const csv = (more: Partial<Extract<PlainExport, { format: 'csv' }>> = {}): PlainExport => ({
  format: 'csv',
  tables: null,
  encoding: 'utf-8',
  longNumbers: 'as-is',
  ...more,
});
const written = (data: PlainExport) => plainFiles(input, data, '数据', { method: 'plainExports.write' });
const parsed = (text: string): string[][] =>
  Papa.parse<string[]>(text, { newline: '\r\n' }).data.slice(0, -1);

describe('plain data', () => {
  test.each(['utf-8', 'gb18030'] as const)(
    'every table as CSV in %s reads back as the data',
    async (encoding) => {
      const { files, tables, compared } = await written(csv({ encoding }));
      expect(tables.map(({ id }) => id)).toEqual([...plainTableIds]);
      expect(compared).toBeGreaterThan(2_000);
      const subjects = files.find(({ name }) => name.endsWith('被评对象.csv'));
      const bytes = Buffer.from(subjects?.bytes ?? []);
      expect(bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))).toBe(encoding === 'utf-8');
      const rows = parsed(new TextDecoder(encoding, { fatal: true }).decode(bytes));
      expect(rows).toHaveLength(3);
      expect(rows[1]?.[1]).toBe(`'${hostile}`);
      expect(rows[1]?.[2]).toBe('123306004712345678');
      const findings = files.find(({ name }) => name.endsWith('问题.csv'));
      const text = new TextDecoder(encoding).decode(findings?.bytes);
      expect(text).toContain('㐂𠮷ḿ，""引号""');
    },
  );

  test('scores and results stand in the tables as the results have them', async () => {
    const { files, tables } = await written(csv({ tables: ['results', 'cells', 'scores'] }));
    expect(tables.map(({ id }) => id)).toEqual(['scores', 'results', 'cells']);
    const [scores, results, cells] = files.map(({ bytes }) => parsed(new TextDecoder().decode(bytes)));
    expect(scores).toHaveLength(snapshot.scores.length + 1);
    const heading = results?.[0] ?? [];
    const total = heading.indexOf(catalogues['zh-CN'].plainExport.columns.totalExact);
    expect(results?.slice(1).map((row) => row[total])).toEqual(
      input.result.subjects.map((subject) => subject.total.exact),
    );
    expect(cells).toHaveLength(
      1 + input.result.subjects.flatMap(({ indicators }) => indicators.flatMap((each) => each.cells)).length,
    );
  });

  test('annual figures stand one by one, each with its year, origin and state', async () => {
    const { files } = await written(csv({ tables: ['annual-tables'] }));
    const [heading = [], ...rows] = parsed(new TextDecoder().decode(files[0]?.bytes));
    const fields = fieldsOf(shippedTemplate);
    expect(rows).toHaveLength(2 * fields.length * 2);
    const { columns } = catalogues['zh-CN'].plainExport;
    const shown = ['year', 'annualTable', 'field', 'period', 'figure', 'unit', 'state', 'source'] as const;
    const at = (row: readonly string[] | undefined, column: keyof typeof columns) =>
      row?.[heading.indexOf(columns[column])];
    const line = (row: readonly string[] | undefined) => shown.map((column) => at(row, column));
    const year = snapshot.evaluation.year;
    const graduates = ['计分卡', '毕业生人数'];
    expect(rows.slice(0, 2).map(line)).toEqual([
      [String(year - 1), ...graduates, '上年', '2987', '人', '已填', '填报'],
      [String(year), ...graduates, '本年', '3210', '人', '已填', '填报'],
    ]);
    expect(at(rows[0], 'note')).toBe('');
    expect(at(rows[1], 'note')).toBe('就业处');
    expect(at(rows[1], 'templateId')).toBe('annual-2023');
    // A part above its whole is told beside the figure, which stays as it was entered.
    expect(at(rows[3], 'figure')).toBe('4000');
    expect(at(rows[3], 'doubts')).toContain('毕业生人数');
    const second = rows.slice(fields.length * 2);
    expect(line(second[0]).slice(4)).toEqual(['', '人', '未填', '']);
    expect(line(second[1]).slice(4)).toEqual(['', '人', '空缺', '填报']);
    expect(at(second[1], 'blankReason')).toBe('无法取得');
  });

  test('a linked figure names the observation it is', async () => {
    const numbers = new Map(
      snapshot.observations.flatMap(({ subjectId, item, value }) =>
        subjectId === 'subject-1' && value?.kind === 'number' ? [[item, value.number] as const] : [],
      ),
    );
    const indicator = linkableItems(snapshot.framework.document).find(({ item }) => numbers.has(item));
    if (!indicator) throw new Error('no item to link');
    const field = fieldsOf(shippedTemplate)[0]?.id ?? '';
    const linked = annualTablesOf(
      snapshot,
      [],
      [{ fieldId: field, items: [indicator.item], declined: false }],
    );
    const { files } = await plainFiles(
      { ...input, annual: linked },
      csv({ tables: ['annual-tables'] }),
      '数据',
      {
        method: 'plainExports.write',
      },
    );
    const [heading = [], before = [], now = []] = parsed(new TextDecoder().decode(files[0]?.bytes));
    const { columns } = catalogues['zh-CN'].plainExport;
    const of = (row: readonly string[]) =>
      (['figure', 'source', 'linkedItems', 'linkedLabels'] as const).map(
        (column) => row[heading.indexOf(columns[column])],
      );
    expect(of(before)).toEqual(['', '', '', '']);
    expect(of(now)).toEqual([numbers.get(indicator.item), '采集值', indicator.item, indicator.label]);
  });

  test('without a template the table has no rows, and JSON says there is none', async () => {
    const without = { ...input, annual: null };
    const options = { method: 'plainExports.write' };
    const tables = ['annual-tables'];
    const table = await plainFiles(without, csv({ tables }), '数据', options);
    expect(table.tables).toEqual([{ id: 'annual-tables', title: '年报数据', rows: 0 }]);
    const { files, tables: counts } = await plainFiles(without, { format: 'json', tables }, '数据', options);
    expect(JSON.parse(new TextDecoder().decode(files[0]?.bytes))).toHaveProperty('annual-tables', null);
    expect(counts[0]?.rows).toBe(0);
  });

  test('JSON holds the stored objects, whole and unworded', async () => {
    const { files, compared } = await written({ format: 'json', tables: null });
    const document = JSON.parse(new TextDecoder().decode(files[0]?.bytes)) as Record<string, unknown>;
    expect(Object.keys(document)).toEqual(['format', 'version', ...plainTableIds]);
    expect(document.observations).toHaveLength(snapshot.observations.length);
    expect(document.subjects).toEqual(snapshot.subjects);
    expect(document.framework).toEqual(snapshot.framework);
    expect(document['annual-tables']).toMatchObject({ template: annual.template, subjects: annual.filled });
    expect(compared).toBeGreaterThan(5_000);
    expect(JSON.stringify(document.derivations)).toContain('"step":"clause"');
  });

  test('an unknown table is refused by name', async () => {
    expect(await failureOf(written(csv({ tables: ['scores', 'weather'] })))).toMatchObject({
      code: 'export.unknown-content',
      facts: { kind: 'table', found: 'weather' },
    });
  });

  test('cancelling ends the work between tables', async () => {
    const controller = new AbortController();
    const work = plainFiles(input, csv(), '数据', {
      method: 'plainExports.write',
      signal: controller.signal,
      onProgress: ({ done }) => {
        if (done === 3) controller.abort();
      },
    });
    expect(await failureOf(work)).toMatchObject({ code: 'request.cancelled' });
  });
});

describe('fields', () => {
  test.each([
    '=1+1',
    '+86 571',
    '-无',
    '@cmd',
    '\t=1',
    '＝1',
    '－甲',
    "'=1",
    "''+1",
    "'平常",
    '-5',
    '-5.25',
    '001',
    '123306004712345678',
    '',
    '\n=1',
  ])('%j is what it was once it is read again, and nothing a program calculates', (text) => {
    for (const longNumbers of ['as-is', 'as-text'] as const) {
      const field = safeField(text, longNumbers);
      expect(meantBy(field)).toBe(text);
      if (!/^="\d+"$/.test(field)) expect(field).not.toMatch(/^[=+@\t＝＋－＠]|^-(?!\d+(\.\d+)?$)/);
    }
  });

  test('long numbers and leading zeros are kept for spreadsheet programs where that is chosen', () => {
    expect(safeField('123306004712345678', 'as-text')).toBe('="123306004712345678"');
    expect(safeField('0012', 'as-text')).toBe('="0012"');
    expect(safeField('20191', 'as-text')).toBe('20191');
    expect(safeField('0', 'as-text')).toBe('0');
  });

  test('quotes where separators, quotes or line ends stand', () => {
    expect(quotedField('甲,乙')).toBe('"甲,乙"');
    expect(quotedField('甲"乙')).toBe('"甲""乙"');
    expect(quotedField('甲乙')).toBe('甲乙');
  });

  test('a changed field is found when reading back', async () => {
    const options = { format: 'csv', tables: null, encoding: 'utf-8', longNumbers: 'as-is' } as const;
    const table = {
      id: 'subjects',
      title: '表',
      headings: ['名称'],
      rows: () => [['甲'], ['乙']],
      json: () => [],
    } as const;
    const { meant } = await csvTable(table, options, { place: '表.csv', method: 'x' });
    const altered = encodeText('名称\r\n甲\r\n丙\r\n', 'utf-8', '表.csv');
    expect(failureThrown(() => compareCsv(altered, meant, options, '表.csv'))).toMatchObject({
      code: 'file.read-back-differs',
      facts: { what: '3:1', expected: '乙', found: '丙' },
    });
    expect(compareCsv(encodeText('名称\r\n甲\r\n乙\r\n', 'utf-8', '表.csv'), meant, options, '表.csv')).toBe(
      3,
    );
  });
});

test('GB18030 takes every character of the basic plane and beyond, or says which it does not', () => {
  const refused: string[] = [];
  for (let code = 0x20; code <= 0xffff; code += 1) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const character = String.fromCodePoint(code);
    try {
      encodeText(character, 'gb18030', 'x');
    } catch {
      refused.push(code.toString(16));
    }
  }
  // Private use and the few places where GB 18030—2000 and —2005 disagree; no character of any text in use.
  expect(refused.filter((code) => !/^(e[0-9a-f]|f[0-8])/.test(code))).toEqual([]);
  for (const character of ['𠮷', '😀', '\u{10ffff}', '〇', '℃', '—', '·'])
    expect(encodeText(character, 'gb18030', 'x').byteLength).toBeGreaterThan(1);
});

test('an archive of ours is read by another library', async () => {
  const parts = [
    { name: '甲 表.csv', bytes: Buffer.from('一'.repeat(5_000)) },
    { name: 'empty.csv', bytes: Buffer.alloc(0) },
  ];
  const found = unzipSync(await writeZip(parts));
  expect(Object.keys(found)).toEqual(['甲 表.csv', 'empty.csv']);
  expect(Buffer.from(found['甲 表.csv'] ?? []).equals(parts[0]?.bytes ?? Buffer.alloc(1))).toBe(true);
});
