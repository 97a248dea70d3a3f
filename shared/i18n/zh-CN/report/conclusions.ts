/** 综合评价情况及结论: what totals, grades, ranks, dimensions and the last year say. */
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
    mean: '平均',
  },
  /** 分, behind figures of a chart. */
  points: '分',
  percent: '%',

  conclusions: {
    noSubjects: '尚未登记被评对象，没有可供分析的结果。',
    noScores: '截至本报告形成之日，各项指标均未评分，尚不能得出评价结论。',
    noneComplete: (subjects: number): string =>
      subjects === 1
        ? '被评对象尚未评完，现有得分为暂计，不据以评定等级和名次。'
        : `${subjects}个被评对象均未评完，现有得分为暂计，不据以评定等级和名次。`,
    one: (name: string, total: string, full: string, grade: string | null): string =>
      `${name}总分${total}分（满分${full}分）${grade === null ? '' : `，等级为“${grade}”`}。`,
    many: (facts: {
      readonly subjects: number;
      readonly complete: number;
      readonly mean: string;
      readonly best: string;
      readonly bestTotal: string;
      readonly worst: string;
      readonly worstTotal: string;
      readonly gap: string;
      readonly table: string;
    }): string => {
      const whose =
        facts.complete === facts.subjects
          ? `${facts.subjects}个被评对象`
          : `已评完的${facts.complete}个被评对象（共${facts.subjects}个）`;
      return `${whose}总分平均为${facts.mean}分，最高的是${facts.best}（${facts.bestTotal}分），最低的是${facts.worst}（${facts.worstTotal}分），相差${facts.gap}分，各对象得分见${facts.table}。`;
    },
    equal: (count: number, total: string, table: string): string =>
      `已评完的${count}个被评对象总分均为${total}分（${table}）。`,
    grades: (parts: string): string => `等级分布为：${parts}。`,
    gradeCount: (grade: string, count: number): string => `${grade}${count}个`,
    sameGrade: (grade: string): string => `各对象等级均为“${grade}”。`,
    tie: (names: string, position: number, track: string): string =>
      `${names}总分相同，${track === '' ? '' : `在“${track}”赛道`}并列第${position}名。`,
    incomplete: (names: string): string => `${names}尚未评完，总分为暂计，不评等级，不参与排名。`,
    veto: (name: string, vetoes: string, before: string, grade: string): string =>
      before === grade
        ? `${name}触发一票否决项${vetoes}，等级仍为“${grade}”。`
        : `${name}触发一票否决项${vetoes}，等级由“${before}”定为“${grade}”，总分不变。`,
    vetoName: (code: string, name: string): string => `${code}“${name}”`,
    condition: (name: string, byTotal: string, grade: string): string =>
      `${name}按总分可评“${byTotal}”，因未满足等级条件评为“${grade}”。`,
    bonus: (name: string, bonus: string): string => `${name}获加分${bonus}分。`,
    rescaled: (count: number): string =>
      count === 1
        ? '有1个对象因部分指标不适用等原因，按应得满分折算总分。'
        : `有${count}个对象因部分指标不适用等原因，按应得满分折算总分。`,
    figure: (figure: string): string => `总分对比见${figure}。`,
  },

  dimensions: {
    title: '各维度平均得分率',
    titleOne: '各维度得分率',
    dimension: '维度',
    fullScore: '满分',
    mean: '平均得分率（%）',
    rate: '得分率（%）',
    highest: '最高',
    lowest: '最低',
    before: '上次（%）',
    change: '增减（百分点）',
    extreme: (name: string, rate: string): string => `${name}（${rate}）`,
    note: '注：得分率＝得分÷应得满分×100%；平均得分率为各被评对象得分率的平均数。',
    noteOne: '注：得分率＝得分÷应得满分×100%。',
    chart: '各维度得分率',
    seriesNow: '本次',
    seriesBefore: '上次',
    none: '各维度尚无得分，不能分析。',
    only: (name: string, rate: string): string => `仅“${name}”一个维度有得分，得分率为${rate}%。`,
    equal: (rate: string, count: number): string => `${count}个维度的得分率均为${rate}%。`,
    spread: (facts: {
      readonly count: number;
      readonly strong: string;
      readonly strongRate: string;
      readonly second: string | null;
      readonly secondRate: string;
      readonly weak: string;
      readonly weakRate: string;
      readonly gap: string;
      /** Whether the gap is below 10 or from 25 on. */
      readonly width: 'narrow' | 'middle' | 'wide';
      readonly mean: boolean;
      readonly table: string;
      readonly figure: string;
    }): string => {
      const rate = facts.mean ? '平均得分率' : '得分率';
      const second = facts.second === null ? '' : `，其次是“${facts.second}”（${facts.secondRate}%）`;
      const ends = `“${facts.strong}”${rate}最高，为${facts.strongRate}%${second}；“${facts.weak}”最低，为${facts.weakRate}%`;
      switch (facts.width) {
        case 'narrow':
          return `${facts.count}个维度的得分率比较接近（${facts.table}、${facts.figure}）。${ends}，首尾仅相差${facts.gap}个百分点。`;
        case 'middle':
          return `从维度看（${facts.table}、${facts.figure}），${ends}，首尾相差${facts.gap}个百分点。`;
        case 'wide':
          return `各维度之间差距较大（${facts.table}、${facts.figure}）：${ends}，首尾相差${facts.gap}个百分点。`;
      }
    },
    widest: (
      name: string,
      best: string,
      bestRate: string,
      worst: string,
      worstRate: string,
      gap: string,
    ): string =>
      `被评对象之间差距最大的维度是“${name}”，${best}为${bestRate}%，${worst}为${worstRate}%，相差${gap}个百分点。`,
  },

  change: {
    title: '与上次评价结果比较',
    subject: '被评对象',
    before: (year: number): string => `${year}年总分`,
    now: (year: number): string => `${year}年总分`,
    change: '增减',
    gradeBefore: '上次等级',
    gradeNow: '本次等级',
    remark: '说明',
    incomparable: '口径不同，不计增减',
    absent: '上次未参评',
    note: '注：两次评价的指标、计分规则和等级划分相同且均已评完的，才计算总分增减。',
    intro: (year: number, title: string, table: string): string =>
      `以${year}年“${title}”的结果作比较（${table}）。`,
    none: '两次评价没有相同的被评对象，不作比较。',
    up: (count: number): string => `总分上升的${count}个`,
    down: (count: number): string => `下降的${count}个`,
    same: (count: number): string => `持平的${count}个`,
    counts: (comparable: number, parts: string): string => `可比的${comparable}个对象中，${parts}。`,
    oneUp: (name: string, change: string): string => `${name}总分比上次提高${change}分。`,
    oneDown: (name: string, change: string): string => `${name}总分比上次下降${change}分。`,
    oneSame: (name: string): string => `${name}总分与上次持平。`,
    largestUp: (name: string, change: string): string => `升幅最大的是${name}，提高${change}分。`,
    largestDown: (name: string, change: string): string => `降幅最大的是${name}，下降${change}分。`,
    notComparable: (count: number): string =>
      `有${count}个对象因指标、规则或完成情况不同，两次总分只并列，不相减。`,
    absentCount: (count: number): string => `有${count}个对象上次未参评。`,
    indicators: (comparable: number, all: number, up: number, down: number): string =>
      `就单项指标看，各对象共有${all}项次，其中口径一致可比的${comparable}项次，得分上升的${up}项次、下降的${down}项次。`,
  },

  lost: {
    title: '失分较多的指标',
    indicator: '指标',
    fullScore: '满分',
    points: '平均得分',
    lost: '平均失分',
    rate: '平均得分率（%）',
    pointsOne: '得分',
    lostOne: '失分',
    rateOne: '得分率（%）',
    reason: '评分人记录的扣分原因',
    reasonCount: (text: string, count: number): string => (count === 1 ? text : `${text}（${count}次）`),
    none: '各项已评指标均得满分，没有失分。',
    unknown: '各项指标尚无得分，没有失分可供分析。',
    intro: (facts: {
      readonly count: number;
      readonly lost: string;
      readonly share: string | null;
      readonly mean: boolean;
      readonly table: string;
    }): string =>
      `失分较多的${facts.count}项指标见${facts.table}，合计${facts.mean ? '平均' : ''}失${facts.lost}分${facts.share === null ? '' : `，占全部失分的${facts.share}%`}。`,
    where: (dimension: string, count: number): string => `其中“${dimension}”占${count}项。`,
    first: (indicator: string, lost: string, rate: string, mean: boolean): string =>
      `失分最多的是“${indicator}”，${mean ? '平均' : ''}失${lost}分，${mean ? '平均' : ''}得分率${rate}%。`,
    reasons: (reasons: string): string => `评分人记录较多的扣分原因是${reasons}。`,
    quotedReason: (text: string, count: number): string => `“${text}”（${count}次）`,
  },

  agreement: {
    alone: '本次评价的各项评分没有两名以上评分人可供比较，不作一致性分析。',
    compared: (units: number, reviews: number, notices: number): string =>
      reviews === 0 && notices === 0
        ? `有两名以上评分人评分的${units}项次中，分歧均在规则允许的范围内。`
        : `有两名以上评分人评分的${units}项次中，按分歧规则须复核${reviews}项次、提示关注${notices}项次，其余在规则允许的范围内。`,
    largest: (subject: string, indicator: string, range: string): string =>
      `分歧最大的是${subject}的“${indicator}”，评分人之间得分率相差${range}个百分点。`,
    noReview: '本次评价未开展复核和仲裁。',
    rounds: (count: number, cells: number): string => `共开展复核${count}次，涉及${cells}项次。`,
    open: (count: number): string => `其中${count}次复核尚未结束。`,
    arbitrations: (count: number): string => `经仲裁确定${count}项次，以仲裁值代替各评分人的评分。`,
    unreviewed: (count: number): string => `须复核的项次中尚有${count}项次未经复核或仲裁。`,
  },

  progressList: {
    title: '推进清单完成情况',
    status: '进展',
    count: '项数',
    share: '占比（%）',
    unseen: '未核查',
    all: '合计',
    text: (facts: {
      readonly list: string;
      readonly items: number;
      readonly day: string;
      readonly done: number;
      readonly late: number;
      readonly overdue: number;
      readonly unseen: number;
      readonly table: string;
    }): string => {
      const late = facts.late === 0 ? '' : `（其中逾期完成${facts.late}项）`;
      const overdue =
        facts.overdue === 0 ? '没有已过期限而未完成的事项' : `已过期限而未完成的${facts.overdue}项`;
      return `《${facts.list}》共${facts.items}项。截至${facts.day}，已完成${facts.done}项${late}，${overdue}${facts.unseen === 0 ? '' : `，尚未核查${facts.unseen}项`}（${facts.table}）。`;
    },
  },
} as const;
