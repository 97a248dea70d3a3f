import type { reportFailures } from '../../../contract/failures/report.ts';
import type { FailureSentences } from '../../translation.ts';

export const reportSentences: FailureSentences<typeof reportFailures> = {
  'report.evaluation-closed': ({ title }) =>
    `评价项目“${title}”：办结以后报告文字不能修改；现已办结。需要修改时，先在“设置”中退回状态并写明原因。`,
  'report-template.not-a-document': ({ place }) =>
    `“${place}”：模板须是 Word 文档（.docx）；该文件不是。请在 Word 或 WPS 中另存为 .docx 后再选。`,
  'report-template.faulty': ({ place, problems, first }) =>
    `模板“${place}”：各字段须写对、各循环须闭合；有 ${problems} 处不符，第一处是“${first}”。请按检查结果改正后重新选入。`,
  'report-template.no-fields': ({ place }) =>
    `模板“${place}”：须含有花括号括起的字段，例如 {评价项目}；全文没有。请按字段表填入字段后重新选入。`,
  'report-template.file-missing': ({ place }) =>
    `模板“${place}”：填写需要模板原文件；工作区中已没有。请删除后重新选入。`,
  'report-template.file-altered': ({ place }) =>
    `模板“${place}”：原文件须与选入时一致；现已被改动。请删除后重新选入。`,
  'report-template.values-missing': ({ place, names }) =>
    `模板“${place}”：各字段都须有值；本项目缺${names.map((name) => `“${name}”`).join('、')}。请补齐后再填写，或指定缺值处印什么。`,
};
