import type { readingFailures } from '../../../contract/failures/reading.ts';
import type { FailureSentences } from '../../translation.ts';

const megabytes = (bytes: number): string => `${Math.ceil((bytes / 1_048_576) * 10) / 10} MB`;

/** 粘贴的文字没有文件名。 */
const named = (place: string): string => (place === '' ? '粘贴的文字' : `“${place}”`);

const unsafeReasons = {
  'expands-too-far': '解压后的内容远大于文件本身',
  doctype: '内含文档类型声明',
  'external-entry': '内含指向文件以外的条目',
  'takes-too-long': '读取时间超出上限',
  'too-much-memory': '读取所需内存超出上限',
} as const;

const unreadableReasons = {
  missing: '文件不存在',
  'not-a-file': '该位置不是文件',
  'not-permitted': '没有读取权限',
  other: '系统未能打开该文件',
} as const;

export const readingSentences: FailureSentences<typeof readingFailures> = {
  'reading.unreadable': ({ place, reason, detail }) =>
    `${named(place)}：须为可以打开的文件。${unreadableReasons[reason]}${detail === '' ? '' : `（${detail}）`}。请核对路径和权限，或把文件复制到本机后再选择。`,
  'reading.empty': ({ place }) =>
    `${named(place)}：方案须有内容。内容为空。请核对是否选对文件，或重新取得该文件。`,
  'reading.too-large': ({ place, size, maximum }) =>
    `${named(place)}：文件不得超过${megabytes(maximum)}。该文件为${megabytes(size)}。请删去图片后另存，或只复制方案的文字粘贴。`,
  'reading.too-long': ({ place, length, maximum }) =>
    `${named(place)}：文字不得超过${maximum}字。现有${length}字。请只保留方案正文及其附件。`,
  'reading.unknown-format': ({ place, found }) =>
    `${named(place)}：可读取的格式为 docx、doc、pdf、html、txt、xlsx、xls 和 csv。文件内容${found === null ? '不是这些格式' : `为${found}格式`}（与扩展名无关）。请用 Word 或 WPS 打开后另存为 docx，或复制文字粘贴。`,
  'reading.password-protected': ({ place }) =>
    `${named(place)}：加密的文件无法读取。该文件设有打开密码。请取消打开密码并另存后再选择。`,
  'reading.damaged': ({ place, detail }) =>
    `${named(place)}：文件须完整。读取中断（${detail}）。请重新复制或下载该文件；能用 Word 或 WPS 打开的，请另存一份。`,
  'reading.unsafe': ({ place, reason }) =>
    `${named(place)}：此类文件不予读取。${unsafeReasons[reason]}。请复制方案的文字粘贴。`,
  'reading.encoding-unknown': ({ place }) =>
    `${named(place)}：文本编码须为 UTF-8、UTF-16 或 GB18030。未能识别该文件的编码。请用记事本打开后另存为 UTF-8，或复制文字粘贴。`,
  'reading.scanned': ({ place, pages }) =>
    `${named(place)}：PDF 须含文字。${pages}页均为扫描图片，没有可读取的文字。请先做文字识别（OCR），或取得文字版。`,
  'reading.no-text': ({ place }) => `${named(place)}：方案须有文字。未找到文字。请核对文件内容。`,
  'reading.changed-since-preview': ({ place }) =>
    `${named(place)}：导入的须是预览过的文字。再次读取的结果与预览不同。请重新预览后再导入。`,
  'reading.plan-exists': ({ title }) =>
    `方案“${title}”：同一文本只导入一次。本工作区已有文字完全相同的方案。请直接打开该方案。`,
  'reading.plan-shipped': ({ title }) =>
    `方案“${title}”：随软件提供的方案不可更改或删除。该方案属于此类。如文本有误，请导入您手中的文本。`,
  'reading.plan-cited': ({ title, frameworks }) =>
    `方案“${title}”：被指标体系引用的方案不可删除。引用它的有${frameworks.map((each) => `“${each}”`).join('、')}。请先处理这些指标体系。`,
  'reading.no-file': ({ title }) =>
    `方案“${title}”：只有导入的方案保存原件。该方案随软件提供，没有原件。请直接查阅正文。`,
  'reading.line-replaced': ({ name, state }) =>
    `指标“${name}”：已被替代的指标须先恢复。该指标已${state === 'split' ? '拆分为多项' : '并入另一项'}。请先恢复它，再作处理。`,
  'reading.selection-empty': ({ start, end }) =>
    `所选文字：须含有文字。第${start}至${end}字之间没有文字。请重新选取。`,
  'reading.nothing-accepted': ({ title }) =>
    `方案“${title}”：生成指标体系须至少有一项已采纳的指标。目前没有。请先在审阅页采纳指标。`,
  'reading.scores-exceed': ({ set, total, lines }) =>
    `满分合计：各项满分之和须为${total}分。人工设定的已有${set}分，其余${lines}项无法各得一分值。请调低人工设定的满分。`,
  'reading.score-not-printed': ({ names }) =>
    `满分：按原表取分时每项须有原表所载的满分。没有的有${names
      .slice(0, 5)
      .map((each) => `“${each}”`)
      .join(
        '、',
      )}${names.length > 5 ? `等${names.length}项` : ''}。请为其填写满分，或改为按 100 分重新分配。`,
  'reading.review-changed': ({ title }) =>
    `方案“${title}”：生成的须是预览过的内容。预览之后审阅结果又有改动。请重新预览后再生成。`,
};
