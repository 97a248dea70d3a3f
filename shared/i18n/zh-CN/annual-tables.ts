/** 年报数据: data tables of the annual quality report, on screen and as a workbook. */
export const annualTables = {
  workbook: {
    title: (year: number, table: string): string => `${year}年度职业教育质量年度报告${table}`,
    fileName: (year: number, name: string): string => `${year}年${name}年报数据表`,
    unit: (name: string): string => `填报单位（盖章）：${name}`,
    code: '院校代码',
    subject: '院校名称',
    field: '指标',
    unitColumn: '单位',
    noUnit: '—',
    previous: (year: number): string => `上年\n（${year}年）`,
    current: (year: number): string => `本年\n（${year}年）`,
    note: '备注／数据来源',
    continued: '续',
    legend: '注：空白表示未填报，与 0 不同；“不适用”“无法取得”“拒绝提供”为未填报的原因。',
    signatures: '填表人：　　　　　　复核人：　　　　　　负责人（签字）：　　　　　　日期：',
  },
};
