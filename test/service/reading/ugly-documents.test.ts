import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { readDocument } from '#service/reading/read-document.ts';
import { FailureError } from '#shared/contract/failure.ts';
import { failureSentence } from '#shared/i18n/index.ts';
import { readPlan } from '#shared/plan/read-plan.ts';
import { compoundFile, encryptedOfficeFile, encryptedOldDocument } from '#test/fixtures/compound-file.ts';
import { portableDocument, setLines } from '#test/fixtures/portable-document.ts';
import { bodyXml, paragraph, relationsXml, run, wordArchive } from '#test/fixtures/word-document.ts';
import { zipArchive } from '#test/fixtures/zip-archive.ts';

const words = '到2025年，建设产教融合基地10个。';
const word = wordArchive(bodyXml(paragraph(words)));
const portable = portableDocument([setLines([words])]);
const oldWord = readFileSync(fileURLToPath(new URL('../../fixtures/documents/plan.doc', import.meta.url)));
const workbook = XLSX.write(
  {
    SheetNames: ['清单'],
    Sheets: {
      清单: XLSX.utils.aoa_to_sheet([
        ['序号', '工作内容'],
        [1, words],
      ]),
    },
  },
  { type: 'buffer', bookType: 'xlsx' },
) as Buffer;

const outcome = async (bytes: Buffer, name: string) => {
  try {
    const { text, format, encoding, notices } = await readDocument(bytes, name);
    return { text, format, encoding, notices: notices.map(({ kind, count }) => `${kind} ${count}`) };
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    const { code, facts } = error.failure;
    const sentence = failureSentence(error.failure, 'zh-CN');
    expect(sentence).toContain(`“${name}”`);
    return { code, facts };
  }
};

/** The document part with what hostile files put before its root. */
const withProlog = (prolog: string): Buffer =>
  wordArchive(bodyXml(paragraph('&a;')).replace('<w:document', `${prolog}<w:document`));

const bomb = '<w:p><w:r><w:t>产教融合</w:t></w:r></w:p>'.repeat(1_000);

describe('files that are refused', () => {
  test.each([
    ['an encrypted docx', '方案.docx', encryptedOfficeFile(), 'reading.password-protected'],
    ['an encrypted doc', '方案.doc', encryptedOldDocument(), 'reading.password-protected'],
    [
      'a PDF with a password for opening',
      '方案.pdf',
      portableDocument([setLines([words])], { password: 'to-open' }),
      'reading.password-protected',
    ],
    [
      'a docx whose parts are encrypted',
      '方案.docx',
      zipArchive([{ name: 'word/document.xml', content: 'x', flags: 1 }]),
      'reading.password-protected',
    ],
    ['an empty file', '方案.docx', Buffer.alloc(0), 'reading.empty'],
    ['nothing but blanks', '方案.txt', Buffer.from(' \u3000\r\n\t\u00a0\n'), 'reading.no-text'],
    ['a docx without words', '方案.docx', wordArchive(bodyXml('<w:p/>')), 'reading.no-text'],
    [
      'an empty page',
      '方案.html',
      Buffer.from('<html><body><script>1</script></body></html>'),
      'reading.no-text',
    ],
    ['a scanned PDF', '方案.pdf', portableDocument([[], []]), 'reading.scanned'],
    [
      'a docx with a document type',
      '方案.docx',
      withProlog('<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'),
      'reading.unsafe',
    ],
    [
      'a docx with an external entity in UTF-16',
      '方案.docx',
      wordArchive(
        Buffer.from(
          `\ufeff<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${bodyXml(paragraph('&a;'))}`,
          'utf16le',
        ),
      ),
      'reading.unsafe',
    ],
    [
      'a docx that writes outside itself',
      '方案.docx',
      wordArchive(bodyXml(paragraph(words)), [{ name: '../../evil.xml', content: 'x' }]),
      'reading.unsafe',
    ],
    [
      'a docx of too many parts',
      '方案.docx',
      wordArchive(
        bodyXml(paragraph(words)),
        Array.from({ length: 5_100 }, (_, index) => ({ name: `word/media/${index}`, content: '' })),
      ),
      'reading.unsafe',
    ],
    [
      'a docx that unpacks to more than it may',
      '方案.docx',
      wordArchive(bodyXml(paragraph(words)), [
        { name: 'word/styles.xml', content: Buffer.alloc(151 * 1024 * 1024, 0x20) },
      ]),
      'reading.unsafe',
    ],
    [
      'a docx that lies about what it unpacks to',
      '方案.docx',
      zipArchive([{ name: 'word/document.xml', content: bodyXml(bomb.repeat(10)), claimedSize: 100 }]),
      'reading.damaged',
    ],
    [
      'a docx nested without end',
      '方案.docx',
      wordArchive(bodyXml(`${'<w:sdt>'.repeat(5_000)}${paragraph(words)}${'</w:sdt>'.repeat(5_000)}`)),
      'reading.damaged',
    ],
    [
      'a docx whose tags do not pair',
      '方案.docx',
      wordArchive(bodyXml(paragraph(words)).slice(0, -30)),
      'reading.damaged',
    ],
    [
      'a docx whose text is no UTF-8',
      '方案.docx',
      wordArchive(
        Buffer.concat([
          Buffer.from('<w:document><w:p>'),
          Buffer.from([0xff, 0xc0]),
          Buffer.from('</w:p></w:document>'),
        ]),
      ),
      'reading.damaged',
    ],
    [
      'a picture called docx',
      '方案.docx',
      Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
      'reading.unknown-format',
    ],
    [
      'an archive called docx',
      '方案.docx',
      zipArchive([{ name: 'a.txt', content: 'x' }]),
      'reading.unknown-format',
    ],
    [
      'some other compound file',
      '方案.doc',
      compoundFile({ PowerPoint: Buffer.alloc(5_000) }),
      'reading.unknown-format',
    ],
    ['RTF called doc', '方案.doc', Buffer.from('{\\rtf1\\ansi 方案}'), 'reading.unknown-format'],
    [
      'bytes that are no text',
      '方案.txt',
      Buffer.from([0x80, 0x81, 0x00, 0xff, 0xc3, 0x28, 0x80]),
      'reading.encoding-unknown',
    ],
    [
      'a text of one encoding with a mark of another',
      '方案.txt',
      Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41]),
      'reading.encoding-unknown',
    ],
    ['a text beyond the limit', '方案.txt', Buffer.from('a'.repeat(5_000_001)), 'reading.too-long'],
  ] as const)('%s', async (_what, name, bytes, code) => {
    expect(await outcome(bytes, name)).toMatchObject({ code });
  });

  test.each([
    ['docx', word],
    ['pdf', portable],
    ['doc', oldWord],
    ['xlsx', workbook],
  ] as const)('a %s cut off anywhere, never read in half', async (ending, whole) => {
    for (const share of [0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98]) {
      const found = await outcome(
        whole.subarray(0, Math.max(9, Math.floor(whole.length * share))),
        `方案.${ending}`,
      );
      expect(found).toMatchObject({ code: expect.stringMatching(/^reading\.(?:damaged|unknown-format)$/) });
    }
    expect(await outcome(whole, `方案.${ending}`)).toMatchObject({ text: expect.stringContaining('2025年') });
  });

  test.each([
    ['docx', word],
    ['pdf', portable],
    ['doc', oldWord],
    ['xlsx', workbook],
  ] as const)('a %s with changed bytes is read or refused, nothing else', async (ending, whole) => {
    let seed = 7;
    const next = (below: number): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
      return seed % below;
    };
    for (let round = 0; round < 40; round += 1) {
      const changed = Buffer.from(whole);
      for (let times = 0; times < 12; times += 1) changed[8 + next(whole.length - 8)] = next(256);
      const found = await outcome(changed, `方案.${ending}`);
      expect('code' in found ? found.code : found.format).toMatch(
        /^(?:reading\..*|docx|doc|pdf|workbook|text|html)$/,
      );
    }
  });
});

describe('files that are read with a warning', () => {
  test.each([
    ['a PDF called docx', '方案.docx', portable, 'pdf'],
    ['a docx called pdf', '方案.pdf', word, 'docx'],
    ['a docx called doc', '方案.doc', word, 'docx'],
    ['a page called doc', '方案.doc', Buffer.from(`<html><body><p>${words}</p></body></html>`), 'html'],
    ['a text called pdf', '方案.pdf', Buffer.from(words), 'text'],
    ['a workbook called txt', '方案.txt', workbook, 'workbook'],
  ] as const)('%s, by its content', async (_what, name, bytes, format) => {
    const found = await outcome(bytes, name);
    expect(found).toMatchObject({ format, notices: ['ending-differs 1'] });
    expect(found.text).toContain(words);
  });

  test('a PDF that only changing needs a password for', async () => {
    const bytes = portableDocument([setLines([words])], { password: 'to-change' });
    expect(await outcome(bytes, '方案.pdf')).toMatchObject({ text: words, notices: [] });
  });

  test('a PDF of which some pages are pictures', async () => {
    expect(await outcome(portableDocument([setLines([words]), []]), '方案.pdf')).toMatchObject({
      notices: ['pages-without-text 1'],
    });
  });

  test('macros are not run; templates, pictures and fields outside are not followed', async () => {
    const bytes = wordArchive(
      bodyXml(
        paragraph(words) +
          paragraph(
            `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('结果')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
          ),
      ),
      [
        { name: 'word/vbaProject.bin', content: 'x' },
        { name: 'word/media/image1.png', content: 'x' },
        {
          name: 'word/_rels/document.xml.rels',
          content: relationsXml([
            { type: 'hyperlink', target: 'https://example.com/' },
            { type: 'image', target: 'https://example.com/pixel.png' },
            { type: 'styles', target: 'styles.xml', external: false },
          ]),
        },
        {
          name: 'word/_rels/settings.xml.rels',
          content: relationsXml([{ type: 'attachedTemplate', target: 'https://example.com/evil.dotm' }]),
        },
      ],
    );
    expect(await outcome(bytes, '方案.docm')).toMatchObject({
      text: `${words}\n结果`,
      notices: ['macros 1', 'external-links 3', 'pictures 1'],
    });
  });

  test('characters that turn the direction or show nothing stay, and are told with their place', async () => {
    const hostile = `建设\u202e个01\u202c基地，到2025\u200b年，培\ufeff育企业5\u2060家。`;
    for (const bytes of [Buffer.from(hostile), wordArchive(bodyXml(paragraph(hostile)))]) {
      const { text } = await readDocument(bytes, '方案');
      expect(text).toBe(hostile);
      const reading = readPlan(text);
      expect(reading.text).toBe(hostile);
      expect(reading.warnings).toMatchObject([
        { kind: 'direction-override', found: 'U+202E', count: 2, at: { start: 2, end: 3, paragraph: 1 } },
        { kind: 'invisible-characters', found: 'U+200B', count: 3, at: { paragraph: 1 } },
      ]);
      expect(reading.targets.at(-1)?.quote).toContain('5\u2060家');
    }
  });
});
