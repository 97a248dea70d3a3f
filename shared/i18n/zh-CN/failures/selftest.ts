import type { selftestFailures } from '../../../contract/failures/selftest.ts';
import type { FailureSentences } from '../../translation.ts';

export const selftestSentences: FailureSentences<typeof selftestFailures> = {
  'selftest.not-json': ({ file, line, column }) =>
    `算例文件“${file}”${line === null ? '' : `第${line}行第${column}列`}：须为 JSON 文本；此处无法读作 JSON。请按内置算例文件的写法更正。`,
  'selftest.wrong-shape': ({ file, at, detail }) =>
    `算例文件“${file}”${at === '' ? '' : `的“${at}”`}：须含 schema（"vectors/1"）、method、note 和至少一个算例 vectors；读到的不符（${detail}）。请按内置算例文件的写法更正。`,
  'selftest.no-files': ({ folder }) =>
    `文件夹“${folder}”：须含算例文件（.json）；没有找到。请核对文件夹路径。`,
};
