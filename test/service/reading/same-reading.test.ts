import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readDocument } from '#service/reading/read-document.ts';
import { readPlan } from '#shared/plan/read-plan.ts';
import { portableDocument, type SetLine } from '#test/fixtures/portable-document.ts';
import {
  bodyXml,
  governmentNumbering,
  numbered,
  paragraph,
  wordArchive,
} from '#test/fixtures/word-document.ts';

const names = ['ali', 'beijing', 'chongqing', 'yongnian', 'yuyao'] as const;

const file = (path: string): Buffer =>
  readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)));
const textOf = (name: string): string => file(`seeds/plans/${name}.txt`).toString('utf8');

const bare = (text: string | null): string => (text ?? '').replace(/\s/g, '');

/** What a person would compare: everything found, without the white space that formats differ in. */
const compared = (text: string) => {
  const reading = readPlan(text);
  return {
    facts: reading.facts,
    sections: reading.sections.map(({ path, title, level }) => [path.join('/'), bare(title), level]),
    targets: reading.targets.map((target) => [
      bare(target.quote),
      target.value,
      target.unit,
      target.comparator,
      target.deadlineOn,
    ]),
    responsibilities: reading.responsibilities.map(({ quote, lead, units }) => [bare(quote), lead, units]),
    evaluation: reading.evaluationClauses.map(({ quote }) => bare(quote)),
    tasks: reading.taskLists.flatMap(({ rows }) =>
      rows.map(({ sequence, item, units, deadlineOn }) => [sequence, bare(item), units, deadlineOn]),
    ),
  };
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** Every line a paragraph; headings in sequence numbered by Word instead of by hand. */
const asWord = (text: string): Buffer => {
  const counts = [0, 0];
  const body = text.split(/\r?\n/).map((line) => {
    const [, first, second, words = ''] =
      /^\s*(?:([一二三四五六七八九十]{1,2})、|（([一二三四五六七八九十]{1,2})）)(.*)$/.exec(line) ?? [];
    const level = first !== undefined ? 0 : 1;
    const number = numerals.indexOf(first ?? second ?? '');
    if (number < 0 || number !== counts[level] || words === '') return paragraph(escaped(line) || ' ');
    counts[level] = number + 1;
    if (level === 0) counts[1] = 0;
    return numbered(escaped(words), level);
  });
  return wordArchive(bodyXml(body.join('')), [
    { name: 'word/numbering.xml', content: governmentNumbering() },
  ]);
};

const asPage = (text: string): Buffer =>
  Buffer.from(
    `<!doctype html><html><head><meta charset="utf-8"><title>页</title></head><body>${text
      .split(/\r?\n/)
      .map((line) => `<p>${escaped(line)}</p>`)
      .join('\n')}</body></html>`,
  );

/** Lines cut at the width of a page, paragraphs indented, a number below each page. */
const asPortable = (text: string): Buffer => {
  const width = 34;
  const lines = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const rest = `\u3000\u3000${line.trim()}`;
      return Array.from({ length: Math.ceil(rest.length / width) }, (_, index) =>
        rest.slice(index * width, (index + 1) * width),
      );
    });
  const perPage = 28;
  const pages: SetLine[][] = [];
  for (let from = 0; from < lines.length; from += perPage)
    pages.push([
      ...lines.slice(from, from + perPage).map((line, index) => ({
        text: line.replace(/^\u3000\u3000/, ''),
        x: line.startsWith('\u3000\u3000') ? 94 : 70,
        y: 780 - index * 25,
        size: 12,
      })),
      { text: `— ${pages.length + 1} —`, x: 280, y: 40, size: 10 },
    ]);
  return portableDocument(pages);
};

describe('a shipped plan reads the same', () => {
  test.each(names)('%s as a Word document numbered by Word', async (name) => {
    const { text, notices } = await readDocument(asWord(textOf(name)), '方案.docx');
    expect(notices).toMatchObject([{ kind: 'numbering-restored' }]);
    expect(compared(text)).toEqual(compared(textOf(name)));
  });

  test.each(names)('%s as a page', async (name) => {
    const { text } = await readDocument(asPage(textOf(name)), '方案.html');
    expect(compared(text)).toEqual(compared(textOf(name)));
  });

  test.each(['ali', 'chongqing'] as const)('%s as a document of Word 97', async (name) => {
    const { text } = await readDocument(file(`test/fixtures/documents/${name}.doc`), '方案.doc');
    expect(compared(text)).toEqual(compared(textOf(name)));
  });

  test.each(['yongnian', 'ali'] as const)(
    '%s as a PDF, but for quotations cut between pages',
    async (name) => {
      const { text } = await readDocument(asPortable(textOf(name)), '方案.pdf');
      const found = compared(text);
      const expected = compared(textOf(name));
      expect(found.sections).toEqual(expected.sections);
      expect(found.targets.map(([, ...rest]) => rest)).toEqual(expected.targets.map(([, ...rest]) => rest));
      expect(found.responsibilities.map(([, ...units]) => units)).toEqual(
        expected.responsibilities.map(([, ...units]) => units),
      );
    },
  );
});
