import type { frameworkImportFailures } from '../../../contract/failures/framework-import.ts';
import type { FailureSentences } from '../../translation.ts';

const at = (place: { readonly sheet: string; readonly row: number; readonly column: string }): string =>
  `${place.sheet === '' ? '' : `“${place.sheet}”`}第${place.row}行${place.column}列`;

const headed = (place: {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly heading: string;
}): string => (place.heading === '' ? at(place) : `${at(place)}（${place.heading}）`);

const table = (place: string): string => (place === '' ? '所粘贴的内容' : `“${place}”`);
const column = (sheet: string, heading: string): string =>
  `${sheet === '' ? '' : `“${sheet}”的`}“${heading}”列`;

const leftOut = {
  summary: '合计或小计',
  heading: '重复的表头',
  signature: '签字或填报信息',
  nameless: '没有指标名称',
} as const;

export const frameworkImportSentences: FailureSentences<typeof frameworkImportFailures> = {
  'framework-import.no-table': ({ place }) =>
    `${table(place)}：须有指标表，表头写明一级、二级、三级指标（或指标名称）和分值、评分标准。未找到这样的表头。请补上表头，或只复制指标表所在的区域。`,
  'framework-import.no-lines': ({ place, sheets }) =>
    `${table(place)}${sheets.join('') === '' ? '' : `的${sheets.map((sheet) => `“${sheet}”`).join('、')}`}：表头之下须有指标。未找到指标行。请核对所选的工作表。`,
  'framework-import.no-such-sheet': ({ place, sheet }) =>
    `${table(place)}：须有所选的指标表。没有名为“${sheet}”的指标表。请另选工作表。`,
  'framework-import.no-such-row': ({ place, sheet, row }) =>
    `${table(place)}：略去的须是所读的行。${sheet === '' ? '' : `“${sheet}”`}第${row}行不在其中。请重新预览后再选。`,
  'framework-import.row-without-sheet': ({ place, row }) =>
    `${table(place)}：读取多个工作表时，略去的行须写明工作表。第${row}行未写明。请写明工作表，或只读一个工作表。`,
  'framework-import.code-collides': (facts) =>
    `“${facts.sheet}”第${facts.row}行：各工作表的指标代码不得相同。“${facts.code} ${facts.name}”与“${facts.firstSheet}”第${facts.firstRow}行的“${facts.firstName}”代码相同。请在原表中改正代码，或略去其中一行，或不读其中一个工作表。`,
  'framework-import.dimension-shared': (facts) =>
    `“${facts.sheet}”第${facts.row}行：同名的维度读作一个。“${facts.name}”在“${facts.firstSheet}”第${facts.firstRow}行已有，两表的指标并入同一维度。不属于同一维度的，请不读其中一个工作表，或在原表中改名。`,
  'framework-import.dimension-from-sheet': ({ sheet, name }) =>
    `“${sheet}”：每项指标须有所属维度。该表没有一级指标，以工作表名“${name}”为维度。请核对；不妥的在草稿中改名。`,
  'framework-import.hidden-sheet-read': ({ sheet }) =>
    `“${sheet}”：隐藏的工作表须经确认。该表在原文件中被隐藏，现已读入。请确认是否需要导入。`,
  'framework-import.hidden-sheet-unread': ({ sheet, rows }) =>
    `“${sheet}”：隐藏的工作表不自动读取。该表有${rows}行指标，未读入。需要的，请选上该工作表。`,
  'framework-import.changed': ({ place }) =>
    `${table(place)}：导入的须与预览的相同。内容已有变化。请重新预览。`,
  'framework-import.score-missing': (facts) =>
    `${headed(facts)}：每项指标须有分值。“${facts.name}”没有分值，按0分导入。请在草稿中补填。`,
  'framework-import.score-unreadable': (facts) =>
    `${headed(facts)}：分值须为数字。该单元格为“${facts.found}”，按0分导入。请在草稿中补填。`,
  'framework-import.score-shared': (facts) =>
    `${headed(facts)}：每项指标须有自己的分值。“${facts.found}”合并在${facts.rows}行上，未分到各项，按0分导入。请在草稿中分配。`,
  'framework-import.shares-scaled': ({ sheet, heading, sheets }) =>
    `${sheets > 1 ? `所读${sheets}个工作表的` : ''}${column(sheets > 1 ? '' : sheet, heading)}：分值以分计。该列合计为1，按满分100分折算（0.05为5分）。请核对。`,
  'framework-import.percent-as-points': ({ sheet, heading }) =>
    `${column(sheet, heading)}：分值以分计。该列为百分数，百分之几按几分读取。请核对。`,
  'framework-import.sum-differs': (facts) =>
    `${at(facts)}：“${facts.name}”的分值须等于所含指标之和。表中为${facts.stated}，各指标合计${facts.found}。请核对各项分值。`,
  'framework-import.total-not-hundred': ({ sheet, found, sheets }) =>
    `${sheets > 1 ? `所读${sheets}个工作表` : sheet === '' ? '全表' : `“${sheet}”`}：满分通常为100分。各指标合计${found}分。请核对；确为此数的可照此导入。`,
  'framework-import.name-from-rule': (facts) =>
    `${headed(facts)}：每项指标须有名称。该行只有评分标准和分值，以“${facts.found}”为名。请在草稿中核对名称。`,
  'framework-import.name-shortened': (facts) =>
    `${headed(facts)}：指标名称最多${facts.maximum}个字符。该单元格有${facts.length}个字符，名称取前${facts.maximum}个，全文放入指标口径。请在草稿中改写名称。`,
  'framework-import.name-repeated': (facts) =>
    `${headed(facts)}：同一维度内指标名称宜不同。“${facts.found}”与${facts.firstSheet === facts.sheet ? '' : `“${facts.firstSheet}”`}第${facts.firstRow}行相同。请核对是否重复。`,
  'framework-import.rule-missing': (facts) =>
    `${at(facts)}：每项指标须有评分标准。“${facts.name}”没有，以指标名称代替。请在草稿中补写。`,
  'framework-import.row-left-out': (facts) =>
    `${at(facts)}：此行不是指标（${leftOut[facts.reason]}）。“${facts.found}”不导入。确为指标的，请改写后重试。`,
  'framework-import.column-unused': (facts) =>
    `${facts.sheet === '' ? '' : `“${facts.sheet}”`}${facts.column}列（${facts.heading}）：此列不属于指标的内容，不导入。需要的，请把表头改为指标、分值、评分标准、目标值、佐证材料、责任单位、完成时间或备注。`,
};
