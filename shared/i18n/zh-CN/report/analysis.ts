/** 指标分析, 各被评对象, 主要经验. */
export const reportAnalysis = {
  analysis: {
    table: (dimension: string): string => `${dimension}各指标得分情况`,
    indicator: '指标',
    fullScore: '满分',
    points: '平均得分',
    rate: '平均得分率（%）',
    highest: '得分率最高',
    lowest: '得分率最低',
    pointsOne: '得分',
    rateOne: '得分率（%）',
    reason: '扣分原因',
    atFull: '均得满分',
    none: (count: number, weight: string): string => `本维度共${count}项指标，满分${weight}分，尚无得分。`,
    lead: (facts: {
      readonly count: number;
      readonly weight: string;
      readonly rate: string;
      readonly mean: boolean;
      readonly place: number;
      readonly of: number;
      readonly tied: boolean;
      readonly table: string;
    }): string => {
      const place =
        facts.of < 2
          ? ''
          : facts.place === 1
            ? `，在${facts.of}个维度中${facts.tied ? '并列' : ''}居首`
            : facts.place === facts.of
              ? `，在${facts.of}个维度中居末`
              : `，在${facts.of}个维度中${facts.tied ? '并列' : ''}居第${facts.place}位`;
      return `本维度共${facts.count}项指标，满分${facts.weight}分，${facts.mean ? '平均得分率' : '得分率'}为${facts.rate}%${place}（${facts.table}）。`;
    },
    strong: (name: string, rate: string): string => `完成较好的是“${name}”，得分率${rate}%。`,
    strongFull: (names: string, count: number, several: boolean): string =>
      count === 1
        ? `“${names}”${several ? '各对象均' : ''}得满分。`
        : `${names}等${count}项${several ? '各对象均' : ''}得满分。`,
    weak: (name: string, rate: string, lost: string, mean: boolean): string =>
      `得分率最低的是“${name}”（${rate}%），${mean ? '平均' : ''}失${lost}分。`,
    share: (name: string, share: string): string => `“${name}”的失分占本维度失分的${share}%。`,
    two: (first: string, firstRate: string, second: string, secondRate: string): string =>
      `失分最多的两项是“${first}”（得分率${firstRate}%）和“${second}”（${secondRate}%）。`,
    gap: (indicator: string, best: string, bestRate: string, worst: string, worstRate: string): string =>
      `“${indicator}”在对象之间差距最大，${best}为${bestRate}%，${worst}为${worstRate}%。`,
    reasons: (reasons: string): string => `扣分主要因为${reasons}。`,
    notApplicable: (count: number): string => `另有${count}项次不适用。`,
    unfinished: (count: number): string => `尚有${count}项次未评完，上述数据为暂计。`,
    allFull: (several: boolean): string => `各项指标${several ? '各对象均' : '均'}得满分。`,
    quoted: (name: string): string => `“${name}”`,
  },

  subjects: {
    chart: (name: string): string => `${name}各维度得分率`,
    table: (name: string): string => `${name}各维度得分`,
    dimension: '维度',
    fullScore: '应得满分',
    points: '得分',
    rate: '得分率（%）',
    mean: '全部对象平均（%）',
    difference: '与平均相差',
    unscored: '该对象各项指标均未评分。',
    rankOf: (position: number, of: number, tied: boolean, track: string): string =>
      `，${track === '' ? '' : `在“${track}”赛道`}${of}个对象中${tied ? '并列' : ''}排第${position}名`,
    result: (total: string, grade: string | null, rank: string): string =>
      `总分${total}分${grade === null ? '' : `，等级为“${grade}”`}${rank}。`,
    provisional: (total: string, missing: number, cells: number): string =>
      `${cells}项次中尚有${missing}项次未评，总分暂计${total}分，不评等级，不参与排名。`,
    rescaled: (applicable: string): string => `部分指标不计入，应得满分为${applicable}分，总分按此折算。`,
    bonus: (bonus: string): string => `总分中含加分${bonus}分。`,
    aboveMean: (gap: string): string => `总分高于平均分${gap}分。`,
    belowMean: (gap: string): string => `总分低于平均分${gap}分。`,
    atMean: '总分与平均分相同。',
    spread: (strong: string, strongRate: string, weak: string, weakRate: string): string =>
      `各维度中，“${strong}”得分率最高（${strongRate}%），“${weak}”最低（${weakRate}%）。`,
    weakFirst: (strong: string, strongRate: string, weak: string, weakRate: string): string =>
      `短板在“${weak}”，得分率为${weakRate}%；得分率最高的维度是“${strong}”（${strongRate}%）。`,
    equal: (rate: string): string => `各维度得分率均为${rate}%。`,
    aboveDimension: (name: string, gap: string): string =>
      `与全部对象相比，“${name}”领先最多，高${gap}个百分点`,
    belowDimension: (name: string, gap: string): string => `“${name}”落后最多，低${gap}个百分点`,
    ahead: (first: string): string => `${first}。`,
    behind: (first: string): string => `与全部对象相比，${first}。`,
    both: (first: string, second: string): string => `${first}；${second}。`,
    lost: (parts: string, share: string | null): string =>
      `失分较多的指标是${parts}${share === null ? '' : `，合计占其全部失分的${share}%`}。`,
    lostOnly: (part: string): string => `失分的指标只有${part}。`,
    lostPart: (name: string, lost: string): string => `“${name}”（失${lost}分）`,
    nothingLost: '各项已评指标均得满分。',
    reasons: (reasons: string): string => `评分人记录的扣分原因有：${reasons}。`,
    findings: (count: number, parts: string): string => `登记问题${count}项（${parts}）。`,
    severity: (name: string, count: number): string => `${name}${count}项`,
    noFindings: '未登记问题。',
    rectification: (lines: number, closed: number, late: number): string =>
      `已制定整改措施${lines}项，销号${closed}项${late === 0 ? '' : `，逾期${late}项`}。`,
    noMeasures: '尚未制定整改措施。',
    up: (change: string): string => `总分比上次提高${change}分。`,
    down: (change: string): string => `总分比上次下降${change}分。`,
    same: '总分与上次持平。',
    figure: (table: string, figure: string): string => `各维度得分见${table}和${figure}。`,
    tableOnly: (table: string): string => `各维度得分见${table}。`,
  },

  experience: {
    none: (threshold: string): string =>
      `各项指标的平均得分率均未达到${threshold}%，现有数据不足以归纳可供推广的经验。`,
    noneOne: (threshold: string): string =>
      `各项指标的得分率均未达到${threshold}%，现有数据不足以归纳可供推广的经验。`,
    intro: (count: number, all: number, threshold: string, mean: boolean): string =>
      `在已有得分的${all}项指标中，${mean ? '平均得分率' : '得分率'}达到${threshold}%的有${count}项，这些方面的任务落实较好。`,
    most: (dimension: string, count: number): string => `其中“${dimension}”最多，有${count}项。`,
    item: (facts: {
      readonly name: string;
      readonly rate: string;
      readonly clause: string | null;
      readonly full: number;
      readonly rated: number;
      readonly turn: number;
    }): string => {
      const clause = facts.clause === null ? '' : `《方案》${facts.clause}`;
      const reached =
        facts.rated === 1
          ? `得分率为${facts.rate}%`
          : facts.full === facts.rated
            ? `${facts.rated}个对象均得满分`
            : `平均得分率为${facts.rate}%${facts.full === 0 ? '' : `，${facts.full}个对象得满分`}`;
      if (clause === '') return `“${facts.name}”${reached}。`;
      return facts.turn % 2 === 0
        ? `${clause}的要求落实较好，“${facts.name}”${reached}。`
        : `“${facts.name}”${reached}，对应的要求是${clause}。`;
    },
  },
} as const;
