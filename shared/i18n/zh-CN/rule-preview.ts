/** The rule tried out beside its parameters. */
export const rulePreview = {
  title: '试算',
  detail: '样例只用于试算，不会保存。',
  sample: '样例',
  sampleNumber: (index: number) => `样例${index}`,
  points: '得分',
  rate: '得分率',
  percent: (text: string) => `${text}%`,
  /** A figure that had to be rounded for printing. */
  about: (text: string) => `≈${text}`,
  pointsOf: (points: string, fullScore: string) => `${points} / ${fullScore}`,
  add: '增加样例',
  remove: (index: number) => `删除样例${index}`,
  reset: '恢复默认样例',
  chart: (method: string) => `${method}：得分随取值变化的曲线`,
  axes: { value: '取值', days: '逾期天数', points: '扣分' },
  axisWithUnit: (axis: string, unit: string) => `${axis}（${unit}）`,
  inWords: '规则表述',
  languages: { 'zh-CN': '中文', en: '英文' },
  unsound: '参数尚不能计算，更正后显示试算结果。',
  noItems: '一项都未完成',
} as const;
