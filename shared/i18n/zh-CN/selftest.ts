/** Texts of the recomputation of published examples. */
export const selftest = {
  title: '自检：重算公开算例',
  outcomes: {
    passed: '一致',
    failed: '不一致',
    unknown: '无此算法',
    refused: '输入不被接受',
    malformed: '算例格式有误',
    defect: '计算中断',
  },
  provenance: {
    read: '输入与结果均载于出处',
    recalled: '通行数据，已重算',
    derived: '规则已公开，结果由计算得出',
  },
  headings: {
    file: '文件',
    example: '算例',
    calculation: '算法',
    source: '出处',
    at: '数值',
    expected: '应为',
    found: '算得',
    tolerance: '容差',
    outcome: '结果',
  },
  nothing: '（无）',
  file: (name: string, method: string, passed: number, count: number) =>
    `${name}　${method}：${count}个算例，${passed}个一致`,
  line: (outcome: string, id: string, source: string, figures: number, tolerance: string) =>
    `[${outcome}] ${id}　${source}（比对${figures}个数值，容差${tolerance}）`,
  figure: (at: string, expected: string, found: string) => `${at}：应为 ${expected}，算得 ${found}`,
  place: (at: string) => `位置：${at}`,
  unknownCall: (call: string) => `本程序没有算法“${call}”，未能重算`,
  summary: (passed: number, failed: number) =>
    failed === 0 ? `全部${passed}个算例一致。` : `${passed}个算例一致，${failed}个未通过。`,
} as const;
