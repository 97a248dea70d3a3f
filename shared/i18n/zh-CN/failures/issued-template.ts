import type { issuedTemplateFailures } from '../../../contract/failures/issued-template.ts';
import type { FailureSentences } from '../../translation.ts';

const at = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string =>
  `“${sheet}”${cell}`;

export const issuedTemplateSentences: FailureSentences<typeof issuedTemplateFailures> = {
  'issued-template.not-xlsx': ({ place }) =>
    `“${place}”：下发的表格须为 xlsx 格式，才能只填数值、不动其他内容。该文件是其他格式。请用 Excel 或 WPS 打开后另存为 xlsx。`,
  'issued-template.no-mappings': ({ name }) =>
    `“${name}”：须先指定各单元格填什么。尚未指定。请采用建议，或逐格指定。`,
  'issued-template.no-such-sheet': ({ sheet, known }) =>
    `“${sheet}”：工作表须在下发的表格中。没有这张表，现有${known.map((each) => `“${each}”`).join('、')}。请删去对应的填写项。`,
  'issued-template.formula-cell': (facts) =>
    `${at(facts)}：公式单元格不填写。该格为公式“=${facts.formula}”。请删去这一填写项，结果由公式算出。`,
  'issued-template.merged-cell': (facts) =>
    `${at(facts)}：合并单元格只填左上角一格。该格在合并区域之内。请改填 ${facts.first}。`,
  'issued-template.array-cell': (facts) =>
    `${at(facts)}：数组公式的区域不填写。该格在 ${facts.range} 之内。请删去这一填写项。`,
  'issued-template.table-heading': (facts) =>
    `${at(facts)}：列表的标题行不填写。该格是 ${facts.range} 的标题。请删去这一填写项。`,
  'issued-template.cell-twice': (facts) => `${at(facts)}：每格只能填一项。该格指定了两项。请删去其中一项。`,
  'issued-template.too-few-rows': ({ sheet, firstRow, lastRow, needed }) =>
    `“${sheet}”第${firstRow}至${lastRow}行：行数须够用。有${lastRow - firstRow + 1}行，要填${needed}行。请少选对象，或向下发单位索取行数更多的表格。`,
  'issued-template.source-missing': (facts) =>
    `${at(facts)}：所填内容须在本项目中。本项目没有“${facts.source}”。请重新指定该格。`,
  'issued-template.no-subject': (facts) =>
    `${at(facts)}：该格填写一个对象的内容，须有对象。尚未选择。请选择被评对象。`,
  'issued-template.no-value': (facts) =>
    `${at(facts)}：该项尚无数值（${facts.source}）。该格保持原样。补齐数据后可重新填写。`,
  'issued-template.provisional': (facts) =>
    `${at(facts)}：报送的结果宜为已评完的。“${facts.subject}”尚有${facts.missing}项次未评，填入的是暂计数。评完后请重新填写。`,
  'issued-template.not-in-list': (facts) =>
    `${at(facts)}：下拉列表可选${facts.allowed.join('、')}。将填入“${facts.found}”，不在其中。请核对等级名称。`,
  'issued-template.too-long': (facts) =>
    `${at(facts)}：单元格最多${facts.maximum}个字符。内容有${facts.length}个字符。请缩短原文后重试。`,
};
