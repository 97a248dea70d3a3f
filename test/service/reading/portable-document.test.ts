import { describe, expect, test } from 'vitest';
import { readDocument } from '#service/reading/read-document.ts';
import { readPlan } from '#shared/plan/read-plan.ts';
import {
  type PortableOptions,
  portableDocument,
  type SetLine,
  setLines,
} from '#test/fixtures/portable-document.ts';

const read = (pages: readonly (readonly SetLine[])[], options?: PortableOptions) =>
  readDocument(portableDocument(pages, options), '方案.pdf');

/** The number of characters that fit the width of the page. */
const perLine = 26;

/** Sets paragraphs as a page does: indented by two characters, cut at the width, a head and a number on each page. */
const setPages = (paragraphs: readonly string[], perPage: number, head: string): SetLine[][] => {
  const lines = paragraphs.flatMap((text) => {
    const rest = `\u3000\u3000${text}`;
    return Array.from({ length: Math.ceil(rest.length / perLine) }, (_, index) =>
      rest.slice(index * perLine, (index + 1) * perLine),
    );
  });
  return Array.from({ length: Math.ceil(lines.length / perPage) }, (_, page) => [
    { text: head, x: 200, y: 800, size: 10 },
    ...lines.slice(page * perPage, (page + 1) * perPage).map((text, index) => {
      const indented = text.startsWith('\u3000');
      return { text: text.trimStart(), x: indented ? 122 : 90, y: 760 - index * 28 };
    }),
    { text: `— ${page + 1} —`, x: 280, y: 40, size: 12 },
  ]);
};

const paragraphs = [
  '一、总体目标',
  '到2025年，建设产教融合示范园区5个左右，培育产教融合型企业120家以上，校企共建实训基地30个，高职毕业生留在本市就业的比例达到65%以上，形成政府、企业、学校、社会协同推进的工作格局。',
  '二、重点任务',
  '（一）优化布局结构。围绕先进制造业和现代服务业，每年新增紧缺专业点10个，撤并重复设置的专业点，把专业建在产业链上，推动专业设置与产业需求、课程内容与职业标准、教学过程与生产过程对接。（牵头单位：市教育局；配合单位：市发展改革委、市人力社保局）',
  '（二）深化校企合作。2024年底前，规模以上企业参与职业教育办学的比例不低于40%，支持企业以设备、技术、师资等要素参与办学，建立健全校企协同育人机制，完善激励政策和工作保障。（牵头单位：市经济和信息化局）',
  '三、组织实施',
  '委托第三方机构对实施情况开展评估，评估结果作为绩效考核的重要依据，各有关单位要加强协同配合，按照职责分工抓好落实，确保各项任务落到实处、取得实效、形成经验并及时总结推广。',
];

describe('pages of a PDF', () => {
  test('give paragraphs that go on over lines and pages; numbers and heads of pages are stripped and listed', async () => {
    const { text, notices } = await read(setPages(paragraphs, 6, '某某市人民政府办公室文件'));
    expect(notices).toEqual([]);
    const reading = readPlan(text);
    const whole = readPlan(paragraphs.join('\n'));
    const same = (read: typeof reading) => ({
      sections: read.sections.map(({ marker, path, title }) => [marker, path.join('/'), title]),
      targets: read.targets.map(({ value, unit, deadlineOn }) => [value, unit, deadlineOn]),
      responsibilities: read.responsibilities.map(({ lead, units }) => [lead, units]),
      evaluation: read.evaluationClauses.map(({ kind }) => kind),
    });
    expect(same(reading)).toEqual(same(whole));
    // A quotation does not reach over what was stripped between two pages; what it quotes ends alike.
    const quotes = (read: typeof reading) =>
      [...read.targets, ...read.evaluationClauses].map(({ quote }) => quote.replace(/\s/g, ''));
    const expected = quotes(whole);
    quotes(reading).forEach((quote, index) => {
      expect(expected[index]).toMatch(new RegExp(`${quote}$`));
    });
    expect(reading.targets.length).toBeGreaterThanOrEqual(6);
    expect(reading.stripped.filter(({ reason }) => reason === 'page-number').length).toBeGreaterThanOrEqual(
      3,
    );
    expect(reading.stripped.filter(({ reason }) => reason === 'running-head').length).toBeGreaterThanOrEqual(
      3,
    );
    expect(reading.text).not.toMatch(/人民政府办公室文件|— \d —/);
  });

  test('keep the columns of tables apart', async () => {
    const row = (y: number, ...cells: readonly string[]): SetLine[] =>
      cells.map((text, index) => ({ text, x: [60, 110, 280, 460][index] ?? 0, y, size: 12 }));
    const { text } = await read([
      [
        ...row(700, '序号', '重点任务', '责任单位', '完成时限'),
        ...row(670, '1', '建设实训基地', '市教育局', '2024年6月'),
        ...row(640, '2', '出台支持政策', '市财政局', '2025年12月'),
      ],
    ]);
    expect(readPlan(text).taskLists[0]?.rows).toMatchObject([
      { sequence: '1', item: '建设实训基地', units: ['市教育局'], deadlineOn: '2024-06-30' },
      { sequence: '2', item: '出台支持政策', units: ['市财政局'], deadlineOn: '2025-12-31' },
    ]);
  });

  test('keep look-alike characters as they are, warn of them and read through them', async () => {
    const { text } = await read([setLines(['到2025年，建设产教融合基地10个，⽀持企业⼈才培养。'])]);
    expect(text).toContain('⽀持企业⼈才');
    const { warnings } = readPlan(text);
    expect(warnings).toMatchObject([{ kind: 'look-alike-characters', found: '⽀', readAs: '支', count: 2 }]);
  });
});

describe('fonts that are not embedded', () => {
  const words = '到2025年，建设“产教”基地10个；㐂镕——≥60％。';

  test.each(['UniGB-UCS2-H', 'UniGB-UTF16-H'] as const)('with codes of %s are read', async (encoding) => {
    expect((await read([setLines([words])], { encoding })).text).toBe(words);
  });

  test('with codes of GBK are read, Latin letters of one byte among them', async () => {
    const gbk = new Map<string, Buffer>();
    const decoder = new TextDecoder('gbk');
    for (let row = 0x81; row <= 0xfe; row += 1)
      for (let cell = 0x40; cell <= 0xfe; cell += 1) {
        const code = Buffer.of(row, cell);
        const character = decoder.decode(code);
        if (character.length === 1 && !gbk.has(character)) gbk.set(character, code);
      }
    const line = '到2025年，建设“产教融合”基地10个（朱镕基路）。';
    const encode = (text: string): Buffer =>
      Buffer.concat([...text].map((character) => gbk.get(character) ?? Buffer.from(character, 'latin1')));
    expect((await read([setLines([line])], { encoding: 'GBK-EUC-H', encode })).text).toBe(line);
  });
});
