import type { ReviewMeasure, ReviewRule } from '../../model/review-rule.ts';
import type { ReviewFlag } from '../../scoring/agreement/review-flag.ts';

/** Texts of second rounds and arbitration. */
export const reviews = {
  title: '复核',
  views: { disagreement: '分歧与复核', answers: '复核评分' },
  viewsLabel: '复核视图',
  flags: { 'too-few': '评分人不足', none: '一致', notice: '提示', review: '必须复核' } satisfies Record<
    ReviewFlag,
    string
  >,
  measures: { range: '极差', deviation: '标准差', variation: '变异系数' } satisfies Record<
    ReviewMeasure,
    string
  >,
  rule: (rule: ReviewRule) => {
    const parts = (['range', 'deviation', 'variation'] as const).flatMap((measure) => {
      const thresholds = rule[measure];
      return thresholds
        ? `${reviews.measures[measure]}达${thresholds.notice}提示、达${thresholds.review}必须复核`
        : [];
    });
    return `复核规则（按得分率）：${parts.length === 0 ? '未设阈值' : parts.join('；')}。${reviews.others[rule.others]}。`;
  },
  ruleEditor: {
    open: '修改规则',
    title: '复核规则',
    explained: '按各评分人得分率之间的差异判定；不勾选的统计量不参与判定。',
    notice: (measure: string) => `${measure}提示阈值`,
    review: (measure: string) => `${measure}必须复核阈值`,
    noticeWord: '提示',
    reviewWord: '必须复核',
    othersLabel: '复核时其他评分人的评分',
    faulty: '阈值须大于 0 且不超过 10，提示阈值不高于必须复核阈值。',
  },
  others: {
    hidden: '复核时不显示其他评分人的评分',
    anonymous: '复核时显示其他评分人的评分，不显示姓名',
    named: '复核时显示其他评分人的评分和姓名',
  } satisfies Record<ReviewRule['others'], string>,
  statistics: {
    title: '复核前后的一致性',
    measure: '统计量',
    before: '第一轮',
    after: '现行',
    reviews: '必须复核的项数',
    notices: '提示的项数',
    alpha: 'Krippendorff α（得分率，等距）',
    intraclass: 'ICC(2,1)（得分率）',
    undefined: '无法计算',
    of: (compared: number, scorers: number) => `比对${compared}项，${scorers}名评分人`,
  },
  rounds: {
    title: '复核轮次',
    none: '尚未发起复核。',
    round: (round: number) => `第${round}轮`,
    opened: (name: string, date: string) => `${name}，${date}`,
    openedBy: '发起人、日期',
    reason: '理由',
    cells: '项数',
    progress: '进度',
    answered: (answered: number, expected: number, changed: number) =>
      `已答${answered}/${expected}，其中改评${changed}`,
    state: '状态',
    open: '进行中',
    closed: (name: string, date: string) => `已结束（${name}，${date}）`,
    close: '结束本轮',
  },
  units: {
    title: '分歧清单',
    show: '显示',
    filters: { review: '必须复核', notice: '提示及以上', reviewed: '已复核或仲裁', all: '全部' },
    none: '没有符合条件的项。',
    noneRemedy: '可改选显示范围，或在“设置”中调整复核规则。',
    select: (place: string) => `选取 ${place}`,
    selectAll: '全选',
    subject: '被评对象',
    indicator: '指标',
    flag: '判定',
    range: '极差（得分率）',
    points: '得分',
    fromTo: (before: string, after: string) => (before === after ? before : `${before} → ${after}`),
    arrow: '第一轮 → 现行',
    none_: '—',
    inRound: (round: number, open: boolean) => (open ? `第${round}轮复核中` : `已经第${round}轮复核`),
    arbitrated: '已仲裁',
    by: (measures: string) => `（${measures}）`,
    arbitrate: '仲裁',
    withdraw: '撤回仲裁',
    openRound: (count: number) => (count === 0 ? '发起复核' : `发起复核（${count}项）`),
    kept: '维持',
    changed: (reason: string) => `改评：${reason}`,
  },
  dialog: {
    open: (count: number) => `发起复核：${count}项`,
    openExplained: '评分人将在“复核评分”中逐项填写；第一轮评分保留不动。',
    close: (round: number) => `结束第${round}轮复核`,
    closeExplained: (open: number) =>
      open === 0 ? '各评分人均已答复。' : `还有${open}格未答复；结束后沿用此前的评分。`,
    arbitrate: (place: string) => `仲裁：${place}`,
    arbitrateExplained: '仲裁结果代替各评分人的评分计入，各评分人的评分保留备查。',
    withdraw: (place: string) => `撤回仲裁：${place}`,
    withdrawExplained: '撤回后，各评分人的评分重新计入。',
    actor: '决定人',
    noActor: '须有组长（仲裁也可由复核员）；请先在“设置”中指定角色。',
    reason: '理由',
    value: '裁定',
    blank: '或留空',
    confirm: '确定',
    cancel: '取消',
  },
  answers: {
    scorer: '评分人',
    none: '没有待复核的项。',
    noneRemedy: '组长发起复核后，该评分人须复核的各项列在此处。',
    progress: (answered: number, count: number) => `已答复${answered}/${count}项`,
    whyOpened: (round: number, reason: string) => `第${round}轮复核，发起理由：${reason}`,
    own: '本人第一轮',
    noOwn: '第一轮未评',
    others: '其他评分人',
    anonymous: '其他评分人（不具名，按得分排列）',
    noOthers: '无',
    keep: '维持第一轮评分',
    change: '提交复核评分',
    reason: '改评理由（维持时可不填）',
    blank: '留空：',
    kept: '已维持第一轮评分',
    changed: '已改评',
    pending: '待答复',
    points: (points: string) => `${points}分`,
    waiting: (count: number) => `本评分人有${count}项待复核。`,
    go: '去复核',
  },
} as const;
