/** 总体结论: what the totals, grades and ranks say. */
export const reportConclusions = {
  totals: {
    title: '各被评对象得分及等级',
    rank: '名次',
    subject: '被评对象',
    track: '赛道',
    base: '基础分',
    bonus: '加分',
    total: '总分',
    grade: '等级',
    remarks: '备注',
    tied: (position: number): string => `并列第${position}`,
    note: '注：分数单位为分；名次按修约后的总分排列。',
    chart: '各被评对象总分',
  },
  /** 分, behind figures of a chart. */
  points: '分',
} as const;
