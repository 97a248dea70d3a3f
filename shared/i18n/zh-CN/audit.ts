/** Texts of the sheet of derivations. */
export const audit = {
  name: '计算过程',
  title: (evaluation: string) => `${evaluation}计算过程`,
  headings: { subject: '被评对象', step: '步骤', amount: '得分', exact: '修约前', grounds: '依据' },
  explained: '各总分自上而下的推算：缩进表示下一级；与结果页面和命令行 hengping explain 为同一推算树。',
  cut: {
    cell: '项目较大，本表列至各评分人的评分；每项评分的录入值与计算见结果页面或命令行 hengping explain。',
    indicator:
      '项目较大，本表列至指标得分；各评分人的评分见“数据”表，推算见结果页面或命令行 hengping explain。',
    total:
      '项目较大，本表列至各维度得分；各指标和评分人的评分见“数据”表，推算见结果页面或命令行 hengping explain。',
  },
  continued: '（续）',
} as const;
