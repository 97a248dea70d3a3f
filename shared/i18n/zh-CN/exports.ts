/** Texts around exporting: what is offered, what is under way, what came of it. */
export const exports = {
  title: '导出',
  workbook: '导出 Excel 工作簿',
  workbookHint: '含封面、评分汇总表、维度得分率、排名、个人评分表和数据表，按 A4 横向排版，可直接打印。',
  provisionalHint: '项目尚未定稿，导出的各表页脚标注“未定稿”。',
  incompleteHint: (missing: number): string =>
    `尚有${missing}项次未评，相关总分为暂计，不评等级、不参与排名。`,
  underWay: '正在导出',
  cancel: '取消导出',
  cancelled: '导出已取消，未写入文件。',
  done: (name: string, sheets: number, cells: number): string =>
    `已导出“${name}”：${sheets}张工作表，回读核对${cells}个单元格，全部一致。`,
  savedTo: (place: string): string => `保存位置：${place}`,
  open: '打开文件',
  again: '重新导出',
} as const;
