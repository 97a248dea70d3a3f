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
} as const;

export const readingSentences: FailureSentences<typeof readingFailures> = {
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
};
