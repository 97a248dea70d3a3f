import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readZipDirectory, unpack } from '#service/archives/zip-directory.ts';
import { findChartFonts } from '#service/document/chart-fonts.ts';
import { comparePieces } from '#service/document/compare-pieces.ts';
import { readFontFace } from '#service/document/font-file.ts';
import { foundPieces } from '#service/document/found-pieces.ts';
import { meantPieces, type Piece } from '#service/document/pieces.ts';
import { writeDocument } from '#service/document/write-document.ts';
import { openWordArchive } from '#service/reading/word-archive.ts';
import { readWordDocument } from '#service/reading/word-document.ts';
import { FailureError } from '#shared/contract/failure.ts';
import { catalogues } from '#shared/i18n/index.ts';
import type { ReportDocument } from '#shared/reports/document/document-model.ts';
import { evaluationReport } from '#shared/reports/document/index.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import { seededSnapshot } from '#test/builders/seeded-snapshot.ts';

const fonts = { title: '方正小标宋简体', heading: '黑体', body: '仿宋_GB2312' };
const common = { fonts, language: 'zh-CN', method: 'reports.export' } as const;

const reportOf = (options: Parameters<typeof seededSnapshot>[0]): ReportDocument => {
  const snapshot = seededSnapshot(options);
  return evaluationReport({
    snapshot,
    result: computeResults(snapshot),
    catalogue: catalogues['zh-CN'],
    today: '2020-03-05',
    previous: null,
    annual: null,
    texts: {},
  });
};

let directory = '';
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'document-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const small: ReportDocument = {
  title: '试验报告',
  creator: '华北教育评估研究院',
  cover: null,
  blocks: [
    { kind: 'heading', key: 'a', level: 1, text: '一、情况' },
    { kind: 'paragraph', key: 'a', text: '第一段 <&> “引号”\u0001，刘𠮷华。' },
    {
      kind: 'table',
      key: 't',
      caption: '表1　得分',
      columns: [
        { share: 1, alignment: 'left' },
        { share: 1, alignment: 'right' },
        { share: 1, alignment: 'right' },
      ],
      header: [
        {
          cells: [
            { text: '对象', rowSpan: 2 },
            { text: '得分', columnSpan: 2 },
          ],
        },
        { cells: [{ text: '甲' }, { text: '乙' }] },
      ],
      rows: [{ cells: [{ text: '上行\n下行' }, { text: '1.50' }, { text: '' }] }],
      note: '注：无。',
    },
    {
      kind: 'figure',
      key: 'f',
      caption: '图1　得分',
      chart: {
        shape: 'bars',
        categories: ['甲校', '乙校'],
        series: [{ name: '总分', values: ['80.00', null] }],
        maximum: '100',
        unit: '分',
      },
    },
    { kind: 'signatures', lines: ['签字：'] },
  ],
};

describe('writing a report', () => {
  const path = () => join(directory, 'report.docx');
  const document = reportOf({ subjects: 3 });
  const figures = document.blocks.filter(({ kind }) => kind === 'figure');
  let written: Awaited<ReturnType<typeof writeDocument>>;
  const steps: string[] = [];
  beforeAll(async () => {
    written = await writeDocument(document, {
      ...common,
      path: path(),
      onProgress: ({ step }) => steps.push(step),
    });
  });

  it('compares every heading, paragraph, cell and picture', () => {
    const tables = document.blocks.filter(({ kind }) => kind === 'table');
    const headings = document.blocks.filter(({ kind }) => kind === 'heading' || kind === 'attachment');
    const undrawn = written.warnings.reduce(
      (sum, warning) => sum + (warning.kind === 'no-chart-font' ? warning.charts : 0),
      0,
    );
    expect(written.compared).toMatchObject({
      headings: headings.length,
      // The cover has a table of its own.
      tables: tables.length + 1 + undrawn,
      pictures: figures.length - undrawn,
    });
    expect(written.compared.cells).toBeGreaterThan(1000);
    expect([...new Set(steps)]).toEqual(['drawing', 'writing', 'reading-back', 'comparing']);
  });

  it('is an A4 page of 22 lines with the fonts of official papers and filled contents', async () => {
    const archive = openWordArchive(await readFile(path()), 'report.docx');
    const body = archive.text('word/document.xml') ?? '';
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    expect(body).toContain('w:orient="landscape"');
    expect(body).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    const styles = archive.text('word/styles.xml') ?? '';
    for (const font of ['方正小标宋简体', '黑体', '仿宋_GB2312', '楷体'])
      expect(styles).toContain(`w:eastAsia="${font}"`);
    expect(styles).toMatch(/w:styleId="ReportBody".*?w:line="579" w:lineRule="exact"/);
    expect(body).toContain('<w:tblHeader/>');
    const contents = /<w:sdt>.*?<\/w:sdt>/s.exec(body)?.[0] ?? '';
    const pages = [
      ...contents.matchAll(
        /PAGEREF [^<]*<\/w:instrText><w:fldChar w:fldCharType="separate"\/><w:t[^>]*>(\d+)</g,
      ),
    ];
    const entries = document.blocks.filter(
      (block) => block.kind === 'attachment' || (block.kind === 'heading' && block.level < 3),
    );
    expect(pages).toHaveLength(entries.length);
    const numbers = pages.map(([, page]) => Number(page));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(archive.text('word/settings.xml')).not.toContain('updateFields');
    expect(archive.text('docProps/core.xml')).toContain(document.creator);
    expect(archive.links).toBe(0);
  });

  it('carries each chart as a picture of 300 dpi, in its place and its proportions', async () => {
    if (written.warnings.some(({ kind }) => kind === 'no-chart-font')) {
      console.log('no font for Chinese on this machine: the charts stand in tables');
      return;
    }
    const bytes = await readFile(path());
    const archive = openWordArchive(bytes, 'report.docx');
    const body = archive.text('word/document.xml') ?? '';
    const relations = archive.text('word/_rels/document.xml.rels') ?? '';
    const entries = readZipDirectory(bytes, 'report.docx');
    const placed = [...body.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"\/>.*?r:embed="([^"]+)"/gs)];
    expect(placed).toHaveLength(figures.length);
    const sums = placed.map(([, across, down, relation]) => {
      const target = new RegExp(`Id="${relation}"[^>]*Target="([^"]+)"`).exec(relations)?.[1];
      const png = unpack(bytes, entries.find(({ name }) => name === `word/${target}`)!, 1e7, 'report.docx');
      expect(png.toString('latin1', 0, 8)).toBe('\u0089PNG\r\n\u001a\n');
      // 914,400 units to the inch.
      expect(png.readUInt32BE(16) / ((Number(across) / 914_400) * 300)).toBeCloseTo(1, 2);
      expect(png.readUInt32BE(20) / ((Number(down) / 914_400) * 300)).toBeCloseTo(1, 2);
      return crc32(png);
    });
    expect(new Set(sums).size).toBe(figures.length);
  });

  it('can be read as any other document', async () => {
    const { text } = readWordDocument(await readFile(path()), 'report.docx');
    expect(text).toContain('综合评价情况及结论');
  });
});

describe('what is read back', () => {
  it('has spans, breaks and characters no file can hold as they were written', async () => {
    const path = join(directory, 'small.docx');
    const { compared } = await writeDocument(small, { ...common, path });
    expect(compared).toMatchObject({ headings: 1, cells: expect.any(Number) });
    const pieces = foundPieces(await readFile(path), 'small.docx');
    expect(pieces).toContainEqual({
      kind: 'table',
      rows: [
        ['对象', '得分'],
        ['甲', '乙'],
        ['上行\n下行', '1.50', ''],
      ],
    });
    expect(pieces).toContainEqual({
      kind: 'paragraph',
      style: 'ReportBody',
      text: '第一段 <&> “引号”␁，刘𠮷华。',
    });
  });

  const meant = meantPieces(small, new Set());
  const changed = (change: (piece: Piece) => Piece): Piece[] => meant.map(change);

  it.each<[string, readonly Piece[]]>([
    [
      'a cell that differs',
      changed((piece) =>
        piece.kind === 'table'
          ? { ...piece, rows: piece.rows.map((row) => row.map((cell) => (cell === '1.50' ? '1.5' : cell))) }
          : piece,
      ),
    ],
    [
      'a paragraph in another style',
      changed((piece) =>
        piece.kind === 'paragraph' && piece.style === 'ReportBody' ? { ...piece, style: 'Heading1' } : piece,
      ),
    ],
    ['something missing', meant.slice(0, -1)],
    ['something extra', [...meant, { kind: 'picture' }]],
    ['another order', meant.toReversed()],
  ])('is refused for %s', (_name, found) => {
    expect(() => comparePieces(meant, found, 'small.docx')).toThrow(FailureError);
    expect(() => comparePieces(meant, meant, 'small.docx')).not.toThrow();
  });
});

describe('charts', () => {
  it('become tables, said aloud, where no font draws their labels', async () => {
    const path = join(directory, 'without-fonts.docx');
    const empty = await mkdtemp(join(directory, 'no-fonts-'));
    await writeFile(join(empty, 'broken.ttf'), 'no font');
    const { warnings, compared } = await writeDocument(small, { ...common, path, fontFolders: [empty] });
    expect(warnings).toEqual([{ kind: 'no-chart-font', charts: 1 }]);
    expect(compared).toMatchObject({ tables: 2, pictures: 0 });
    expect(foundPieces(await readFile(path), 'x')).toContainEqual({
      kind: 'table',
      rows: [
        ['', '总分'],
        ['甲校', '80.00分'],
        ['乙校', '—'],
      ],
    });
  });

  it('name the characters that no font draws', async () => {
    const found = await findChartFonts(['甲校得分总分平均', '\u{10fabc}']);
    if (found === null) {
      console.log('no font for Chinese on this machine: nothing to be drawn with');
      return;
    }
    expect(found.missing).toEqual(['\u{10fabc}']);
    expect(found.family).not.toBe('');
  });

  it('read no font from what is none', async () => {
    const path = join(directory, 'none.ttf');
    await writeFile(path, Buffer.alloc(64, 7));
    expect(await readFontFace(path)).toBeNull();
    expect(await readFontFace(join(directory, 'absent.ttf'))).toBeNull();
  });
});

it('leaves nothing behind when it is cancelled', async () => {
  const path = join(directory, 'cancelled.docx');
  const cancelling = new AbortController();
  const writing = writeDocument(reportOf({ subjects: 2 }), {
    ...common,
    path,
    signal: cancelling.signal,
    onProgress: () => cancelling.abort(),
  });
  await expect(writing).rejects.toMatchObject({ failure: { code: 'request.cancelled' } });
  expect(await readdir(directory)).not.toContain('cancelled.docx');
});
