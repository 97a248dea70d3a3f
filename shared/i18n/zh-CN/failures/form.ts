import type { formFailures } from '../../../contract/failures/form.ts';
import type { FailureSentences } from '../../translation.ts';

const deleted = {
  stamp: '未找到工作表的标识（隐藏的首行）',
  rows: '未找到各行的编码（隐藏的首列）',
  columns: '缺少列的编码（隐藏的首行）或“编号”列',
  altered: '隐藏的编码被改动，或混入了另一张表的编码',
} as const;

/** Enough of a SHA-256 to tell two versions apart. */
const short = (sha256: string): string => sha256.slice(0, 12);

export const formSentences: FailureSentences<typeof formFailures> = {
  'form.no-codes': ({ place }) =>
    `“${place}”：须为本系统导出的表单。未找到表单编码。请选择由“表单”页导出的工作簿。`,
  'form.codes-deleted': ({ place, what }) =>
    `“${place}”：表单凭隐藏的编码识别，不得删除或改动。${deleted[what]}。此表未读取；请重新导出表单，把填写内容抄入后再导入。`,
  'form.newer': ({ place, found, known }) =>
    `“${place}”：可识别的编码为第${known}版及以前。该表为第${found}版。请升级本系统后再导入。`,
  'form.kind-unknown': ({ place, found }) => `“${place}”：此处不识别“${found}”类表单。请升级本系统后再导入。`,
  'form.other-evaluation': ({ place, found, expected }) =>
    `“${place}”：表单须属于“${expected}”。该表属于${found === '' ? '本机没有的另一个评价项目' : `“${found}”`}。请打开相应的评价项目再导入。`,
  'form.other-framework': ({ place, found, expected }) =>
    `“${place}”：表单须按评价项目所用的指标体系版本（${short(expected)}）导出。该表按另一版本（${short(found)}）导出。请重新导出表单。`,
  'form.other-scorer': ({ place, found, expected }) =>
    `“${place}”：此次导入的是“${expected}”的表单。该表属于“${found}”。请另选评分人后单独导入。`,
  'form.other-round': ({ place, found }) =>
    `“${place}”：评分表只用于首轮评分。该表为第${found}轮。请导出复核评分表填写。`,
  'form.unknown-review': ({ place, found }) =>
    `“${place}”：复核评分表须属于评价项目中的一轮复核。该表的第${found}轮复核不在其中。请重新导出复核评分表。`,
  'form.review-closed': ({ place, found, day }) =>
    `“${place}”：复核评分表只在该轮复核进行中时导入。该表属于第${found}轮复核，已于${day}结束。需要再评时，请组长另行发起复核后重新导出。`,
  'form.other-review': ({ place, found, expected }) =>
    `“${place}”：一个文件只能是同一轮复核的表。此次导入的是第${expected}轮复核的表，该表属于另一轮（第${found}轮）。请单独导入。`,
  'form.subject-not-reviewed': ({ place, subject, round }) =>
    `“${place}”：只填写本轮复核所列的被评对象。“${subject}”不在第${round}轮复核中。请核对复核清单，或重新导出复核评分表。`,
  'form.no-review': () => '复核评分表：须有进行中的复核。现在没有。请组长在“复核”中发起复核后再导出。',
  'form.unknown-subject': ({ place, found }) =>
    `“${place}”：被评对象须在评价项目中。该表的被评对象（${found}）已不在其中。请核对评价设置。`,
  'form.unknown-scorer': ({ place, found }) =>
    `“${place}”：评分人须在评价项目中。该表的评分人（${found}）已不在其中。请核对评价设置。`,
  'form.sheet-twice': ({ place, first }) =>
    `“${place}”：同一评分人对同一对象只能有一张表。“${first}”已是该表。请删去其中一张。`,
  'form.changed-since-preview': ({ place }) =>
    `“${place}”：导入的须是预览所示的内容。预览之后文件或系统中的数据有变动。请重新预览。`,
  'form.no-scorer': () => '表单：须说明由谁填写。未选定评分人。请至少选定一位。',
  'form.nothing-chosen': ({ place }) =>
    `“${place}”：至少要有一格可以导入。没有接受或选定的内容。未写入任何数据。`,
  'form.row-twice': ({ mark, rows }) =>
    `编号${mark}：每行只能出现一次。第${rows.join('、')}行的编码相同。请删去复制出来的行。`,
  'form.row-shifted': ({ mark, found }) =>
    `编号须与该行的隐藏编码一致。编码属于“${mark}”，编号写作“${found}”，可能只对部分列作了排序。请连同隐藏列一起排序，或重新导出表单。`,
  'form.row-missing': ({ mark }) => `编号${mark}：表单须保留各行。该行不在表中。系统中的数据保持不变。`,
  'form.row-unknown': ({ mark }) =>
    `编号${mark}：须是本表应有的项目。应有的各项中没有该编号。请重新导出表单。`,
  'form.row-without-code': ({ found }) =>
    `插入的行不属于任何项目。该行写有“${found}”，不导入。请把内容填到相应项目的行中。`,
  'form.changed-since-writing': () =>
    '导出后系统中的数据没有改动的，才直接导入。系统中的内容与表单填写的不同，且在导出后改过。请对照两个值后选定。',
  'form.would-clear': () => '清空须经确认。导出时有内容，表中已删去。选定后系统中的内容将被清空。',
  'form.earlier-changed': () =>
    '维持的须是导出时所印的原评分。原评分在导出后改过，与表中所印的不同。请对照现在的原评分后选定。',
  'form.keep-and-change': ({ found }) =>
    `维持和改评只能选一种。已选“维持”，又填写了“${found}”。请删去其中一种。`,
  'form.same-as-before': ({ found }) =>
    `改评须与原评分不同。填写的“${found}”与原评分相同，按“维持”计。请核对。`,
  'form.formula': ({ formula, found }) =>
    `填写格应直接填写。该格是公式“${formula}”，按其结果“${found}”读取。请核对。`,
  'form.merged': ({ range }) => `填写格不得合并。该格并入了${range}。请取消合并后重新填写。`,
  'form.unreadable': ({ found }) => `须有可读的内容。该格为“${found}”。请更正后重新导入。`,
  'form.digits-lost': ({ found }) =>
    `数值最多15位有效数字。该格为“${found}”，其后的数字已丢失。请改为文本后重新填写。`,
  'form.number-became-date': ({ found }) =>
    `此处应为数值。该格被表格软件转成了日期“${found}”。请设为常规格式后重新填写。`,
  'form.day-as-number': ({ found, taken }) =>
    `此处应为日期。该格为数值“${found}”，按日期序号读作${taken}。请核对。`,
  'form.percent': ({ found, taken }) =>
    taken === ''
      ? `此处应为数值，单位不是百分比。该格为“${found}”。请去掉百分号后重新填写。`
      : `单位为%的，直接填写数字。该格为“${found}”，读作${taken}。请核对。`,
  'form.unknown-choice': ({ found, allowed }) =>
    `须为下列之一：${allowed.join('、')}。该格为“${found}”。请从下拉列表中选择。`,
  'form.not-whole': ({ found, maximum }) => `须为0—${maximum}的整数。该格为“${found}”。请更正。`,
  'form.items-open': ({ open }) => `清单各项应逐项填写。有${open}项未填，按“否”计。请核对。`,
  'form.day-missing': () => '已完成的须填写完成日期。该格为空。请补填日期。',
  'form.day-although-not-done': ({ found }) =>
    `未完成的不填写完成日期。填了“否”，又填了日期“${found}”。请核对后保留其一。`,
  'form.text-too-long': ({ length, maximum }) => `最多${maximum}个字符。该格有${length}个字符。请缩短。`,
  'form.reason-without-count': ({ found }) =>
    `扣分原因须有扣分次数。写有原因“${found}”，次数为空或为0。请补填次数，或把原因写入本指标的“扣分原因”。`,
  'form.closed-cell': ({ found }) => `灰色的格不填写。该格写有“${found}”，不导入。请填到其下各分项行。`,
};
