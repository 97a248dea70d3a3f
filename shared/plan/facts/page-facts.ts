import { foldText } from '../text/characters.ts';
import type { Passage } from '../text/passage.ts';

/** What the table of an information page says of a document. */
export interface PageFacts {
  readonly indexNumber: string | null;
  readonly issuer: string | null;
  readonly documentNumber: string | null;
  readonly title: string | null;
  readonly signed: string | null;
  readonly published: string | null;
  readonly source: string | null;
}

type Label = keyof PageFacts;

const labels: readonly (readonly [RegExp, Label | null])[] = [
  [/^索引号$/, 'indexNumber'],
  [/^(?:发布机构|发文机关|发文单位|制发机关|公开机构|发布单位|发文机构|所属机构|信息来源机构)$/, 'issuer'],
  [/^(?:文件编号|发文字号|文号|文件号|文件字号|公文编号)$/, 'documentNumber'],
  [/^(?:名称|标题|信息名称|文件名称|公文名称|文件标题)$/, 'title'],
  [/^(?:成文日期|成文时间|发文日期|发文时间|签发日期|印发日期)$/, 'signed'],
  [/^(?:发布日期|发布时间|生成日期|公开日期|公布日期|公开时间|上传日期)$/, 'published'],
  [/^(?:来源|信息来源|文章来源|出自|稿源)$/, 'source'],
  [
    /^(?:主题分类|主题词|公开方式|公开时限|公开范围|责任处室|有效性|体裁分类|组配分类|废止日期|失效日期|实施日期|生效日期|信息分类|服务对象|内容概述|概述|关键词|效力状态|统一登记号|有效期|体裁|主题|分类|文件类型|所属主题|公开类别|是否有效|公开形式|责任部门|浏览次数|点击数|字体|字号|作者|审核|编辑)$/,
    null,
  ],
];

const longestLabel = 8;
/** Page tables stand at the head of a page. */
const farthest = 40;

const labelEndingAt = (text: string, colon: number): { start: number; label: Label | null } | null => {
  for (let length = longestLabel; length >= 2; length -= 1) {
    const start = colon - length;
    if (start < 0) continue;
    const words = text.slice(start, colon).replaceAll(' ', '');
    const before = text[start - 1];
    // A blank between a digit and the next label carries no meaning and is gone.
    if (before !== undefined && !/[\s|;,)\]】\d]/.test(before)) continue;
    const known = labels.find(([pattern]) => pattern.test(words));
    if (known) return { start, label: known[1] };
  }
  return null;
};

const fieldsOf = (text: string): { label: Label | null; value: string }[] => {
  const places: { start: number; end: number; label: Label | null }[] = [];
  const window = text.slice(0, 600);
  for (let at = window.indexOf(':'); at >= 0; at = window.indexOf(':', at + 1)) {
    const found = labelEndingAt(window, window[at - 1] === ' ' ? at - 1 : at);
    if (found) places.push({ start: found.start, end: at + 1, label: found.label });
  }
  return places.map((place, index) => ({
    label: place.label,
    value: window.slice(place.end, places[index + 1]?.start ?? window.length).trim(),
  }));
};

/** A row of the page table as its cells: 索引号, number, 发布机构, name. None where a first cell is no label. */
const fieldsOfCells = ({ lines }: Passage): { label: Label | null; value: string }[] => {
  const cells = lines.length === 1 ? (lines[0]?.text.slice(0, 600).split('\t').map(foldText) ?? []) : [];
  const fields: { label: Label | null; value: string }[] = [];
  for (let index = 0; index + 1 < cells.length; index += 2) {
    const words = (cells[index] ?? '').replaceAll(' ', '').replace(/:$/, '');
    const known = labels.find(([pattern]) => pattern.test(words));
    if (known) fields.push({ label: known[1], value: cells[index + 1] ?? '' });
    else if (words !== '') return [];
  }
  return fields;
};

/** Reads the page table at the head of a text: the facts and the passages that hold nothing else. */
export const pageFactsOf = (
  passages: readonly Passage[],
): { facts: PageFacts; passages: ReadonlySet<number> } => {
  const facts: { [Each in Label]: string | null } = {
    indexNumber: null,
    issuer: null,
    documentNumber: null,
    title: null,
    signed: null,
    published: null,
    source: null,
  };
  const held = new Set<number>();
  for (const passage of passages.slice(0, farthest)) {
    if (passage.folded.length > 400) continue;
    const cells = fieldsOfCells(passage);
    const fields = cells.length > 0 ? cells : fieldsOf(passage.folded);
    const [first] = fields;
    if (!first || /。/.test(passage.folded)) continue;
    held.add(passage.index);
    for (const { label, value } of fields)
      if (label && value !== '' && facts[label] === null) facts[label] = value;
  }
  return { facts, passages: held };
};
