import type { fileFailures } from '../../../contract/failures/files.ts';
import type { FailureSentences } from '../../translation.ts';

/** 表格内位置，与电子表格界面所示一致。 */
const at = (place: { readonly sheet: string; readonly row: number; readonly column: string }): string =>
  `${place.sheet === '' ? '' : `“${place.sheet}”`}第${place.row}行${place.column}列`;

const headed = (place: {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly heading: string;
}): string => (place.heading === '' ? at(place) : `${at(place)}（${place.heading}）`);

const megabytes = (bytes: number): string => `${Math.ceil((bytes / 1_048_576) * 10) / 10} MB`;

const columns: Readonly<Record<string, string>> = {
  name: '单位名称',
  code: '统一社会信用代码',
  kind: '类型',
  track: '赛道',
};

const unsafeReasons = {
  'expands-too-far': '解压后的内容远大于文件本身',
  doctype: '内含文档类型声明',
  'too-many-cells': '单元格数量超出处理范围',
  'external-entry': '内含指向文件以外的条目',
  'takes-too-long': '读取时间超出上限',
} as const;

export const filesSentences: FailureSentences<typeof fileFailures> = {
  'file.empty': ({ place }) => `“${place}”：文件须有内容。该文件为空。请核对是否选对文件，或重新取得该文件。`,
  'file.too-large': ({ place, size, maximum }) =>
    `“${place}”：文件不得超过${megabytes(maximum)}。该文件为${megabytes(size)}。请删去无关的工作表和图片，或拆分后分次导入。`,
  'file.not-a-workbook': ({ place }) =>
    `“${place}”：可读取的格式为 xlsx、xls 和 csv。文件内容不是这些格式（与扩展名无关）。请用 Excel 或 WPS 打开后另存为 xlsx。`,
  'file.password-protected': ({ place }) =>
    `“${place}”：加密的工作簿无法读取。该文件设有打开密码。请在 Excel 或 WPS 中取消打开密码并另存后再选择。`,
  'file.damaged': ({ place, detail }) =>
    `“${place}”：文件须完整。读取中断（${detail}）。请重新复制或下载该文件；能用 Excel 或 WPS 打开的，请另存一份。`,
  'file.unsafe': ({ place, reason }) =>
    `“${place}”：此类文件不予读取。${unsafeReasons[reason]}。请把所需的行复制到一个新工作簿中再导入。`,
  'file.encoding-unknown': ({ place }) =>
    `“${place}”：文本编码须为 UTF-8、UTF-16 或 GB18030。未能识别该文件的编码。请用 Excel 或 WPS 打开后另存为 xlsx。`,
  'file.no-rows': ({ place }) =>
    `“${place}”：至少需要一行数据。未找到有内容的行。请核对数据所在的工作表是否为空或被隐藏。`,
  'file.too-many-rows': ({ place, rows, maximum }) =>
    `“${place}”：一次最多导入${maximum}行。该文件有${rows}行。请拆分后分次导入。`,
  'file.column-missing': ({ place, column }) =>
    `“${place}”：须有“${columns[column] ?? column}”一列。未找到该列。请在表头写明“${columns[column] ?? column}”，或只粘贴这一列。`,
  'file.target-open': ({ place }) =>
    `“${place}”：目标文件须可写入。该文件正在其他程序中打开。请关闭后重试，或换一个文件名。`,
  'file.target-unwritable': ({ place, detail }) =>
    `“${place}”：目标位置须可写入。写入未成功（${detail}）。请检查磁盘空间和文件夹权限，或换一个位置。`,
  'file.changed-in-transit': ({ place }) =>
    `“${place}”：传送前后的内容须一致。校验值不符。请重试；再次出现时请检查磁盘或 U 盘。`,
  'file.read-back-differs': ({ place, what, expected, found }) =>
    `“${place}”：写出的文件须与数据逐格一致。${what}应为“${expected}”，回读为“${found}”。文件未交付，请重新导出；再次出现时请检查磁盘。`,
  'sheet.too-large': ({ sheet, rows, columns, maximumRows, maximumColumns }) =>
    `工作表“${sheet}”：最多${maximumRows}行、${maximumColumns}列。该表有${rows}行、${columns}列，未写出。请减少所选的对象或评分人，分次导出。`,
  'cell.empty': (facts) => `${headed(facts)}：此列不得为空。该单元格为空。请补填，或删去该行。`,
  'cell.duplicate': (facts) =>
    `${headed(facts)}：此列不得重复。“${facts.found}”与第${facts.firstRow}行相同。请更正，或删去其中一行。`,
  'cell.number-not-text': (facts) =>
    `${headed(facts)}：代码须以文本保存。该单元格存为数值，显示为“${facts.found}”，超过15位的数字已丢失。请将该列设为文本格式后重新填写。`,
  'cell.too-long': (facts) =>
    `${headed(facts)}：最多${facts.maximum}个字符。该单元格有${facts.length}个字符。请缩短后重试。`,
  'cell.code-check-digit': (facts) =>
    `${headed(facts)}：统一社会信用代码为18位，末位为校验码（GB 32100—2015）。“${facts.found}”不符。请对照登记证书核对；确认无误的可照此导入。`,
  'cell.formula-text': (facts) =>
    `${headed(facts)}：此处应为文字。该单元格是公式“${facts.found}”，按其显示内容读取。请核对内容；有出入的改为文字。`,
  'cell.unreadable': (facts) =>
    `${headed(facts)}：须有可读的内容。该单元格为“${facts.found}”。请在 Excel 或 WPS 中更正后重试。`,
  'cell.hidden-row': (facts) =>
    `${at(facts)}：隐藏的行同样读取。该行在原表中被隐藏或筛掉。请确认是否需要导入。`,
  'cell.hidden-column': (facts) =>
    `${headed(facts)}：隐藏的列同样读取。该列在原表中被隐藏。请确认是否需要导入。`,
  'cell.summary-row': (facts) =>
    `${at(facts)}：此行不是被评对象。“${facts.found}”为合计、注释、签字或重复的表头。此行不导入；确为对象名称的，请改写后重试。`,
  'cell.unknown-kind': (facts) =>
    `${headed(facts)}：类型为${facts.allowed.join('、')}之一。该单元格为“${facts.found}”，按“其他”读取。请核对。`,
  'evidence.missing': ({ name, sha256 }) =>
    `佐证材料“${name}”：存储的文件须在原位。未找到该文件（SHA-256 ${sha256.slice(0, 12)}…）。请重新附上原件，或从备份恢复。`,
  'evidence.altered': ({ name, sha256 }) =>
    `佐证材料“${name}”：存储的内容须与附上时一致。内容已变化（原 SHA-256 ${sha256.slice(0, 12)}…）。请重新附上原件，或从备份恢复。`,
  'log.chain-broken': ({ replica, position }) =>
    `终端 ${replica} 的操作记录：记录须首尾相接。第${position}条与前一条不衔接。请从备份恢复，并保留当前文件备查。`,
  'log.projection-differs': ({ table }) =>
    `数据表“${table}”：内容须与操作记录一致。两者不一致。请从操作记录重建，或从备份恢复。`,
};
