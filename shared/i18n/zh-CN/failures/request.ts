import type { requestFailures } from '../../../contract/failures/request.ts';
import type { FailureSentences } from '../../translation.ts';

const nouns = {
  plan: '方案',
  framework: '指标体系',
  evaluation: '评价项目',
  subject: '被评对象',
  scorer: '评分人',
  expert: '专家',
  indicator: '指标',
  dimension: '一级指标',
  damage: '疑似错误',
  clash: '不一的决定',
  'progress-item': '推进清单条目',
  evidence: '佐证材料',
  finding: '问题',
  rectification: '整改措施',
  handle: '传输中的文件',
  batch: '可撤销的一批改动',
  'review-round': '复核轮次',
  'report-template': '报告模板',
  'annual-template': '年报数据表模板',
  'annual-table': '数据表',
  'annual-field': '年报指标',
  'export-profile': '导出方案',
  'issued-template': '下发的表格',
} as const;

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

export const requestSentences: FailureSentences<typeof requestFailures> = {
  'request.unknown-method': ({ method }) =>
    `请求“${method}”：本版本的服务没有这一项。请确认界面与服务是同一版本。`,
  'request.invalid': ({ method, at, detail }) =>
    `请求“${method}”${at === '' ? '' : `的“${at}”`}：内容不符合约定（${detail}）。请改正后重试。`,
  'request.cancelled': () => '操作已取消，没有写入任何内容。',
  'request.unauthorised': () => '本页没有访问口令，或口令已失效。请用启动窗口里打印的完整地址重新打开。',
  'request.too-large': ({ size, maximum }) =>
    `请求：一次最多 ${megabytes(maximum)} MB，实际 ${megabytes(size)} MB。请分几次进行。`,
  'request.not-found': ({ noun, id }) =>
    `${nouns[noun]}“${id}”：已不存在，可能已被删除或撤销。请刷新列表后重选。`,
  'service.stopped': ({ method }) =>
    method === ''
      ? '后台服务已停止。已保存的内容不受影响。请重新打开应用；如再次出现，请从备份恢复或运行检查。'
      : `操作“${method}”：进行当中后台服务停止，结果以重新载入的内容为准。请核对后按需重做。`,
  'service.internal': ({ method }) =>
    `操作“${method}”：程序内部出错，未完成。请重试；如再次出现，请把方括号里的编号告知维护人员。`,
  'host.no-program': ({ name, detail }) =>
    `“${name}”：需要能显示此类文件的程序，系统未能打开（${detail}）。请安装相应程序，或另存后用其他程序打开。`,
  'host.backups-inside-workspace': ({ workspace, backups }) =>
    `备份文件夹“${backups}”：须在工作区“${workspace}”之外，现在其内。请用 HENGPING_BACKUPS 另指定一个文件夹。`,
};
