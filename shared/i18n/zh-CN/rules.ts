import type { BlankReason } from '../../model/entered-value.ts';
import type { EvaluationState, Scorer, Subject } from '../../model/evaluation.ts';
import type { EvidenceState } from '../../model/evidence.ts';
import type { ExclusionReason } from '../../model/exclusion.ts';
import type { Indicator, Veto } from '../../model/framework.ts';
import type { ProgressStatus } from '../../model/progress.ts';
import type { IndicatorResult, ResultCell, ScorerTotal } from '../../model/result.ts';
import type { SubordinateUse } from '../../model/roll-up.ts';
import {
  type AggregationRule,
  type AnnualTarget,
  type BlankRule,
  type EvaluationRules,
  type GradeCondition,
  type RollUpRule,
  type RoundingRule,
  scoringRoles,
} from '../../model/rules.ts';
import { exact, exactToText, hundred, multiply } from '../../scoring/exact.ts';

const percent = (fraction: string): string => `${exactToText(multiply(exact(fraction), hundred))}%`;

/** Names of everything that is chosen from a closed list, and the rules of an evaluation in words. */
export const rules = {
  aggregationMethods: {
    mean: '平均',
    median: '中位数',
    trimmed: '去极值平均',
    'trimmed-share': '按比例去极值平均',
    weighted: '按评分人加权平均',
    'role-weighted': '按角色加权平均',
  } satisfies Record<AggregationRule['method'], string>,
  aggregationLevels: {
    indicator: '逐项指标汇总',
    total: '按各评分人总分汇总',
  } satisfies Record<AggregationRule['level'], string>,
  roundingModes: {
    'half-up': '四舍五入',
    'half-even': '四舍六入五成双（GB/T 8170）',
  } satisfies Record<RoundingRule['mode'], string>,
  roundingPlaces: {
    total: '总分修约一次',
    indicator: '每项指标修约后相加',
  } satisfies Record<RoundingRule['place'], string>,
  blankReasons: {
    'not-applicable': '不适用',
    unobtainable: '无法取得',
    refused: '拒绝提供',
  } satisfies Record<BlankReason, string>,
  blankRules: {
    rescale: '缺项折算（不计入满分）',
    zero: '计0分',
  } satisfies Record<BlankRule[BlankReason], string>,
  tieRules: {
    minimum: '并列占位（1、2、2、4）',
    dense: '并列不占位（1、2、2、3）',
  } satisfies Record<EvaluationRules['ranking']['ties'], string>,
  /** Names offered for new grade bands, best first. */
  defaultGrades: ['优秀', '良好', '合格', '不合格'],
  vetoEffects: {
    grade: (grade: string) => `直接评定为“${grade}”`,
    cap: (grade: string) => `最高评定为“${grade}”`,
  } satisfies Record<Veto['effect']['type'], (grade: string) => string>,
  roles: {
    scorer: '评分员',
    reviewer: '复核员',
    lead: '组长',
    viewer: '查阅',
  } satisfies Record<Scorer['role'], string>,
  evaluationStates: {
    draft: '草稿',
    planned: '方案已定',
    'self-assessment': '自评中',
    'on-site': '现场',
    scoring: '评分中',
    review: '复核',
    final: '已定稿',
    reported: '已反馈',
    rectification: '整改中',
    closed: '已办结',
  } satisfies Record<EvaluationState, string>,
  progressStatuses: {
    'not-started': '未启动',
    'under-way': '进行中',
    'done-on-time': '按期完成',
    'done-late': '逾期完成',
    'not-done': '未完成',
  } satisfies Record<ProgressStatus, string>,
  subjectKinds: {
    school: '学校',
    enterprise: '企业',
    county: '区县',
    consortium: '联合体',
    other: '其他',
  } satisfies Record<Subject['kind'], string>,
  statementSources: {
    seed: '原文载明',
    reading: '原文释读',
    derived: '由原文推算',
    inferred: '编制时推定',
    person: '人工填写',
  } satisfies Record<Indicator['responsibleSource'], string>,
  directions: {
    higher: '越高越好',
    lower: '越低越好',
  } satisfies Record<Indicator['direction'], string>,
  cellStates: {
    scored: '已评分',
    blank: '留空（有原因）',
    unscored: '未评分',
  } satisfies Record<ResultCell['state'], string>,
  cellUses: {
    counted: '计入',
    trimmed: '作为极值去掉',
    blank: '缺项折算，不计入',
    unscored: '未评分，不计入',
    'no-weight': '权重为0，不计入',
    incomplete: '评分表未完成，不计入',
    arbitrated: '由仲裁代替，不计入',
    'from-below': '由下级汇总，不计入',
  } satisfies Record<ResultCell['use'], string>,
  scorerTotalUses: {
    counted: '计入',
    trimmed: '作为极值去掉',
    incomplete: '评分表未完成',
    'no-weight': '权重为0，不计入',
  } satisfies Record<ScorerTotal['use'], string>,
  exclusionReasons: {
    highest: '作为最高分去掉',
    lowest: '作为最低分去掉',
    'not-middle': '不在中间，不计入',
    'no-weight': '权重为0，不计入',
    'weight-missing': '没有权重，不计入',
    'not-applicable': '不适用，缺项折算',
    unobtainable: '无法取得，缺项折算',
    refused: '拒绝提供，缺项折算',
    'not-scored': '未评分，不计入',
    'value-refused': '已存的值不符合计分方法，不计入',
    'sheet-unfinished': '评分表未完成，不计入',
    arbitrated: '由仲裁代替，不计入',
    'from-below': '由下级汇总，不计入',
  } satisfies Record<ExclusionReason, string>,
  subordinateUses: {
    counted: '计入',
    'not-applicable': '不适用，不计入',
    unscored: '尚无得分，不计入',
    'no-weight': '权重为0，不计入',
    'weight-missing': '没有权重，不计入',
  } satisfies Record<SubordinateUse, string>,
  rollUpMethods: {
    mean: '平均',
    weighted: '加权平均',
  } satisfies Record<RollUpRule['combine'], string>,
  gradeConditionKinds: {
    'indicators-reaching': '达到得分率的指标不少于',
    'indicators-below': '低于得分率的指标不超过',
    'dimensions-reaching': '维度得分率均不低于',
  } satisfies Record<GradeCondition['kind'], string>,
  indicatorStates: {
    scored: '已评分',
    partial: '部分评分人未评分',
    unscored: '未评分',
    'not-applicable': '不适用',
  } satisfies Record<IndicatorResult['state'], string>,
  evidenceStates: {
    present: '完好',
    missing: '文件缺失',
    altered: '内容已变化',
  } satisfies Record<EvidenceState, string>,

  /** The rounding rule as one line. */
  rounding: (rule: RoundingRule): string =>
    `${rules.roundingModes[rule.mode]}，保留${rule.decimals}位小数，${rules.roundingPlaces[rule.place]}`,
  /** The aggregation rule as one line. */
  aggregation: (rule: AggregationRule): string => {
    const level = rules.aggregationLevels[rule.level];
    if (rule.method === 'trimmed')
      return `${level}，满${rule.threshold}人时去掉${rule.drop}个最高分和${rule.drop}个最低分后平均，不足${rule.threshold}人时直接平均`;
    if (rule.method === 'trimmed-share')
      return `${level}，按${percent(rule.fraction)}的比例去掉两端极值后平均（去掉的个数向下取偶数，高低各半）`;
    if (rule.method === 'role-weighted')
      return `${level}，按角色加权平均（${scoringRoles
        .map((role) => `${rules.roles[role]}${rule.weights[role] ?? '未定'}`)
        .join('、')}）`;
    return `${level}，${rules.aggregationMethods[rule.method]}`;
  },
  /** A condition of a grade as one line. */
  gradeCondition: (condition: GradeCondition): string => {
    const { kind, dimension, rate } = condition;
    const scope = dimension === null ? '' : `维度${dimension}`;
    if (kind === 'dimensions-reaching')
      return dimension === null ? `各维度得分率均不低于${rate}%` : `${scope}得分率不低于${rate}%`;
    const within = dimension === null ? '' : `${scope}中`;
    if (kind === 'indicators-reaching') return `${within}得分率达到${rate}%的指标不少于${condition.count}项`;
    return condition.count === 0
      ? `${within}没有得分率低于${rate}%的指标`
      : `${within}得分率低于${rate}%的指标不超过${condition.count}项`;
  },
  /** Whether a condition held, with what was found. */
  gradeConditionOutcome: ({
    held,
    kind,
    reaching,
    applicable,
    below,
    notApplicable,
  }: {
    readonly held: boolean;
    readonly kind: GradeCondition['kind'];
    readonly reaching: number;
    readonly applicable: number;
    /** Codes, joined for reading; empty where there are none. */
    readonly below: string;
    readonly notApplicable: string;
  }): string => {
    const what = kind === 'dimensions-reaching' ? '个维度' : '项指标';
    const found = `计入${applicable}${what}，达到的${reaching}${what.slice(0, 1)}${below === '' ? '' : `，未达到的：${below}`}${notApplicable === '' ? '' : `，不适用的：${notApplicable}`}`;
    return `${held ? '符合' : '不符合'}（${found}）`;
  },
  /** A condition of a grade with its outcome. */
  conditionOf: (grade: string, condition: string, outcome: string): string =>
    `${grade}：${condition}——${outcome}`,
  /** Who is left out of an aggregate, and why. */
  exclusion: (name: string, reason: string): string => `${name}（${reason}）`,
  /** What a superior's result is made of. */
  madeOf: (counted: number, left: string): string =>
    `由${counted}个下级汇总${left === '' ? '' : `；未计入：${left}`}`,
  /** The conditions of one grade as one line. */
  gradeConditions: (grade: string, conditions: readonly GradeCondition[]): string =>
    `${grade}：${conditions.map(rules.gradeCondition).join('，')}`,
  /** The target of the evaluated year as one line; `target` is null where it cannot be computed. */
  annualTarget: (name: string, rule: AnnualTarget, unit: string): string =>
    rule.basis === 'stated'
      ? `${name}：年度目标${rule.target}${unit}`
      : `${name}：年度目标＝目标值×${rule.elapsed}÷${rule.total}`,
  /** The roll-up of subordinate subjects as one line; `quantities` are the names of what is added up. */
  rollUp: (rule: RollUpRule, quantities: readonly string[]): string =>
    [
      rule.combine === 'mean' ? '逐项指标取下级平均' : `逐项指标按${rule.weightName}对下级加权平均`,
      ...(quantities.length === 0 ? [] : [`${quantities.join('、')}把下级数值相加后计分`]),
      ...(rule.own.use === 'none' ? ['不取上级自身评分'] : []),
      ...(rule.own.use === 'share' ? [`上级自身评分占${percent(rule.own.share)}`] : []),
      ...(rule.own.use === 'dimensions' ? [`维度${rule.own.dimensions.join('、')}取上级自身评分`] : []),
      '尚无得分的下级不计入，也不按0分计',
    ].join('；'),
  /** What each blank reason does, as one line. */
  blanks: (rule: BlankRule): string =>
    (['not-applicable', 'unobtainable', 'refused'] as const)
      .map((reason) => `${rules.blankReasons[reason]}：${rules.blankRules[rule[reason]]}`)
      .join('；'),
  /** A grade band as one line; only the top band includes its maximum. */
  band: (name: string, minimum: string, maximum: string, isTop: boolean): string =>
    isTop ? `${name}：${minimum}分及以上，至${maximum}分` : `${name}：${minimum}分及以上，不足${maximum}分`,
};
