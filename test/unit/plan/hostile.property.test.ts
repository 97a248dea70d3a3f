import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inExchangeShape } from '#shared/plan/exchange-shape.ts';
import { paragraphsOf } from '#shared/plan/paragraphs.ts';
import { readPlan } from '#shared/plan/read-plan.ts';
import { planReadingSchema, type Quotation } from '#shared/plan/reading.ts';

/** Words of plans, whole and torn, and what copies leave behind. */
const fragments = [
  ...'一、|（一）|1.|（1）|①|第一章 |第三条 |一是|——|第|、|，|。|；|：|（|）|〔|〕|“|”|《|》|[|]'.split('|'),
  ...'到2025年|2025年底前|“十四五”期间|每年|三年内|2023年6月至2024年5月|近期|力争|原则上|不少于|达到|提高到|从'.split(
    '|',
  ),
  ...'10个|60%以上|3—5家|1:20|三分之一|100余人|510年|1.5亿元|全覆盖|0|８０％|一百五十|两|2万人次'.split('|'),
  ...'建设产教融合基地|培育企业|“双师型”教师占比|学生|市教育局|市发展改革委、财政局|各县（市、区）人民政府|会同'.split(
    '|',
  ),
  ...'（责任单位：|牵头单位：市教育局；配合单位：|（市人力社保局牵头）|组织第三方评价|纳入绩效考核|质量年度报告'.split(
    '|',
  ),
  ...'某政办发〔2019〕41号|[2025]1号|〔201915号|附件：任务分工表|序号\t工作内容\t责任单位\t完成时间|一级指标\t分值\t评分标准'.split(
    '|',
  ),
  ...'首页 > 政策文件|打印 关闭|— 12 —|扫描二维码|来源：某网 时间：2024-01-01|\u200b|\u202e|\ufeff|\ufffd|\ue000|\ud83d|⽬|１'.split(
    '|',
  ),
];

const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...fragments) },
  { weight: 3, arbitrary: fc.constantFrom('\n', '\r\n', '\n\n', '\t', ' ', '\u3000', '|', '\f', '\u2028') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);

const text = fc.array(piece, { maxLength: 120 }).map((parts) => parts.join(''));

describe('any text made of pieces of plans', () => {
  it('is read without error, quoted exactly, and the same every time', () => {
    fc.assert(
      fc.property(text, (source) => {
        const reading = readPlan(source);
        expect(() => planReadingSchema.parse(reading)).not.toThrow();
        const paragraphs = paragraphsOf(reading.text).length;
        const quotations: Quotation[] = [
          ...reading.sections,
          ...reading.targets,
          ...reading.setAside,
          ...reading.responsibilities,
          ...reading.evaluationClauses,
          ...reading.taskLists.flatMap((list) => list.rows),
          ...reading.indicatorTables.flatMap((table) => table.rows),
        ];
        for (const { quote, start, end, paragraph } of quotations) {
          expect(reading.text.slice(start, end)).toBe(quote);
          expect(paragraph).toBeLessThanOrEqual(Math.max(1, paragraphs));
        }
        for (const { figure } of reading.targets)
          if (figure) expect(reading.text.slice(figure.start, figure.end)).not.toBe('');
        for (const { at } of reading.warnings)
          if (at) expect(at.end).toBeLessThanOrEqual(reading.text.length);
        for (const line of reading.stripped)
          expect(source.slice(line.offset, line.offset + line.text.length)).toBe(line.text);
        expect(readPlan(source)).toEqual(reading);
        expect(JSON.parse(JSON.stringify(inExchangeShape(reading)))).toMatchObject({
          text: reading.text,
        });
      }),
      { numRuns: 250 },
    );
  });
});
