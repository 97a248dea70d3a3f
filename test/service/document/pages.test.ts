import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, it } from 'vitest';
import { writeDocument } from '#service/document/write-document.ts';
import { openWordArchive } from '#service/reading/word-archive.ts';
import { catalogues } from '#shared/i18n/index.ts';
import { evaluationReport, subjectBrief } from '#shared/reports/document/index.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import { seededSnapshot, seedFrameworks } from '#test/builders/seeded-snapshot.ts';
import { office } from '../workbook/office.ts';

/** Pages of a PDF as their text without white space. */
const pagesOf = async (path: string): Promise<string[]> => {
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(path)));
  const { text } = await extractText(pdf, { mergePages: false });
  return text.map((page) => page.replace(/\s+/g, ''));
};

if (office === null) console.log('LibreOffice is not installed: pages of reports are not laid out');

it.skipIf(office === null && !process.env.CI)(
  'lays briefs of all plans on one page, and reports where their contents say',
  async () => {
    const directory = await mkdtemp(join(tmpdir(), 'pages-'));
    try {
      const common = {
        fonts: { title: '方正小标宋简体', heading: '黑体', body: '仿宋_GB2312' },
        language: 'zh-CN',
        method: 'reports.export',
      } as const;
      const inputs = seedFrameworks.map((framework) => {
        const snapshot = seededSnapshot({ framework, subjects: 3 });
        return {
          framework,
          snapshot,
          result: computeResults(snapshot),
          catalogue: catalogues['zh-CN'],
          today: '2020-03-05',
          previous: null,
          annual: null,
          texts: {},
        };
      });
      const paths: string[] = [];
      for (const input of inputs) {
        const path = join(directory, `${input.framework}.docx`);
        await writeDocument(subjectBrief(input, 'subject-2'), { ...common, path });
        paths.push(path);
      }
      const reported = inputs.find(({ framework }) => framework === 'yongnian');
      if (!reported) throw new Error('no plan to report on');
      const report = join(directory, 'report.docx');
      await writeDocument(evaluationReport(reported), { ...common, path: report });
      await promisify(execFile)(
        office ?? 'soffice',
        [
          `-env:UserInstallation=file://${directory}/profile`,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          directory,
          ...paths,
          report,
        ],
        { timeout: 240_000 },
      );
      for (const path of paths) expect(await pagesOf(path.replace('.docx', '.pdf')), path).toHaveLength(1);

      const pages = await pagesOf(report.replace('.docx', '.pdf'));
      const body = openWordArchive(await readFile(report), 'report').text('word/document.xml') ?? '';
      const contents = /<w:sdt>.*?<\/w:sdt>/s.exec(body)?.[0] ?? '';
      const entries = [
        ...contents.matchAll(/<w:hyperlink.*?<w:t[^>]*>([^<]*)<.*?<w:t[^>]*>(\d+)<\/w:t>/gs),
      ].map(([, title = '', page]) => ({ title: title.replace(/\s+/g, ''), page: Number(page) }));
      expect(entries.length).toBeGreaterThan(30);
      // The body begins where the page with the first heading numbers itself 1.
      const first = pages.findIndex((page) => page.includes('一、基本情况') && page.includes('—1—'));
      expect(first).toBeGreaterThan(0);
      const wrong = entries.filter(({ title, page }) => {
        const found = pages.findIndex((text, index) => index >= first && text.includes(title));
        return Math.abs(found - first + 1 - page) > 1;
      });
      expect(wrong).toEqual([]);
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  },
  300_000,
);
