import { describe, expect, it } from 'vitest';
import { furnitureOf } from '#shared/plan/text/furniture.ts';
import { linesOf } from '#shared/plan/text/lines.ts';
import { prepareText } from '#shared/plan/text/prepared-text.ts';

const reasonOf = (line: string): string | undefined => furnitureOf(linesOf(line)).get(1);

describe('furniture of a page', () => {
  it.each([
    ['当前位置: 首页 > 政务公开 > 政策解读', 'breadcrumb'],
    ['您当前的位置: 本站首页 > 发展规划 > 正文', 'breadcrumb'],
    ['首页 >> 信息公开 >> 政府文件', 'breadcrumb'],
    ['打印 关闭', 'control'],
    ['【打印本页】【关闭窗口】', 'control'],
    ['字号: [小] [大] 【打印正文】', 'control'],
    ['上一条:关于公布名单的通知 下一条:关于做好检查的通知', 'control'],
    ['浏览次数:1532次', 'control'],
    ['扫描二维码 关注我们', 'advert'],
    ['Produced By 某某网络 版通发布系统', 'credit'],
    ['主办单位：某省人民政府办公厅 网站标识码：3300000001', 'credit'],
    ['网站地图 | 联系我们 | 冀ICP备05000000号', 'credit'],
    ['来源:市教委 发布时间:2023-11-03 17:25', 'source'],
    ['作者:教务处     编辑:沈某     审核:*     时间:2025-03-17 点击数:', 'source'],
    ['(来源:教育科)', 'source'],
    ['— 12 —', 'page-number'],
    ['第 3 页 共 20 页', 'page-number'],
    ['# source: somewhere', 'import-note'],
  ])('strips %j as %s', (line, reason) => {
    expect(reasonOf(line)).toBe(reason);
  });

  it.each([
    '一、总体要求',
    '(一)加强组织领导。成立领导小组。',
    '体育局',
    '2019年5月23日',
    '市教育局、市财政局',
    '关于印发某市推进产教融合实施方案的通知',
    '各乡镇人民政府,市直各部门:',
    '1',
    '打印机采购项目由财务处负责。',
    '完善网站建设,打造信息服务平台。',
  ])('keeps %j', (line) => {
    expect(reasonOf(line)).toBeUndefined();
  });

  it('strips names that are planted between paragraphs and stand in the page furniture', () => {
    const text = [
      '当前位置: 某某娱乐·官方网站>政策解读',
      '关于某方案的政策解读',
      '某某娱乐',
      '一、背景',
      '为贯彻落实有关要求,推进产教融合,制定本方案。',
      '某某娱乐',
    ].join('\n');
    const prepared = prepareText(text);
    expect(prepared.text).not.toContain('娱乐');
    expect(prepared.stripped.filter((line) => line.reason === 'advert')).toHaveLength(2);
  });

  it('strips short lines enclosed by furniture at the head, not those of the document', () => {
    const prepared = prepareText(
      [
        '政务公开 政务服务 互动交流',
        '走进本市',
        '首页 > 正文',
        '某市产教融合实施方案',
        '为深化产教融合,制定本方案。',
      ].join('\n'),
    );
    expect(prepared.text).toBe('某市产教融合实施方案\n为深化产教融合,制定本方案。');
  });

  it('keeps every kept line exactly and knows where it came from', () => {
    const source = '打印 关闭\r\n\u3000\u3000一、总体要求 \r\n正文。\r\n';
    const prepared = prepareText(source);
    expect(prepared.text).toBe('\u3000\u3000一、总体要求 \n正文。\n');
    const at = prepared.text.indexOf('正文');
    expect(source.slice(prepared.originalOffset(at), prepared.originalOffset(at) + 2)).toBe('正文');
    expect(prepared.stripped).toEqual([{ text: '打印 关闭', offset: 0, line: 1, reason: 'control' }]);
  });
});
