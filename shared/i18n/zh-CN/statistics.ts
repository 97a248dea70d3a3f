import type { KappaWeights } from '../../scoring/agreement/cohen.ts';
import type { MeasurementLevel } from '../../scoring/agreement/krippendorff.ts';
import type {
  AlphaReading,
  ConcordanceReading,
  IntraclassReading,
  KappaReading,
} from '../../scoring/agreement/reading.ts';
import type { ReviewFlag } from '../../scoring/agreement/review-flag.ts';
import type { UndefinedReason } from '../../scoring/agreement/statistic.ts';
import type { FuzzyOperator } from '../../scoring/analysis/fuzzy.ts';
import type { DelphiItem } from '../../scoring/weights/delphi.ts';
import type { EntropyConvention } from '../../scoring/weights/entropy.ts';
import type { PriorityMethod } from '../../scoring/weights/priorities.ts';
import type { RandomIndexTable } from '../../scoring/weights/random-index.ts';

/** Words for the codes of agreement statistics, weights and analyses. A code without words does not compile. */
export const statistics = {
  /** Shown in the place of a figure that has no value. */
  undefinedReasons: {
    'too-few-raters': '评分人不足，不适用',
    'too-few-objects': '对象不足，不适用',
    'no-variation': '无变异，不适用',
    'no-pairable-values': '没有两人以上共同评分的对象，不适用',
    'unequal-ratings': '各对象评分人数不同，不适用',
    'shapes-differ': '行列数不一致，不适用',
    'not-finite': '数值超出可计算范围，不适用',
    'negative-values': '含有负数，不适用',
    'not-a-count': '计数应为非负整数，不适用',
    'mean-not-positive': '均值不大于0，不适用',
    'denominator-not-positive': '方差估计不大于0，不适用',
    'weights-unusable': '权重为负或合计不符，不适用',
    'interval-unusable': '区间端点次序或取值不符，不适用',
  } satisfies Record<UndefinedReason, string>,
  reviewFlags: {
    'too-few': '评分人不足',
    none: '一致',
    notice: '提示',
    review: '必须复核',
  } satisfies Record<ReviewFlag, string>,
  intraclass: {
    poor: '差',
    moderate: '中等',
    good: '好',
    excellent: '极好',
  } satisfies Record<IntraclassReading, string>,
  alpha: {
    unreliable: '不可靠',
    tentative: '仅可作初步结论',
    reliable: '可靠',
  } satisfies Record<AlphaReading, string>,
  kappa: {
    poor: '差',
    slight: '微弱',
    fair: '一般',
    moderate: '中等',
    substantial: '较强',
    'almost-perfect': '几乎完全一致',
  } satisfies Record<KappaReading, string>,
  kappaParadox: '多数判断一致，但某一类别很少，κ偏低；请以一致率为准',
  concordance: {
    agreeing: '次序一致（p＜0.05）',
    'not-shown': '未显示次序一致（p≥0.05）',
    'too-small-to-test': '对象和评分人过少，不作检验',
  } satisfies Record<ConcordanceReading, string>,
  smallForIntraclass: (objects: number, raters: number) =>
    `对象${objects}个、评分人${raters}名，少于30个对象或3名评分人，仅供参考`,
  levels: {
    nominal: '类别',
    ordinal: '次序',
    interval: '等距',
    ratio: '比率',
  } satisfies Record<MeasurementLevel, string>,
  kappaWeights: {
    none: '不加权',
    linear: '线性权',
    quadratic: '平方权',
  } satisfies Record<KappaWeights, string>,
  priorityMethods: {
    eigenvector: '特征根法',
    'row-geometric-mean': '方根法',
    'normalised-columns': '和积法',
  } satisfies Record<PriorityMethod, string>,
  randomIndexTables: {
    'saaty-1980': 'Saaty 1980',
    'saaty-2005': 'Saaty 2005',
  } satisfies Record<RandomIndexTable, string>,
  entropyConventions: {
    sum: '求和归一',
    'min-max': '极差标准化',
    'squeezed-min-max': '极差标准化后压缩',
  } satisfies Record<EntropyConvention['name'], string>,
  delphiSuggestions: {
    keep: '保留',
    discuss: '讨论',
    drop: '删除',
  } satisfies Record<DelphiItem['suggestion'], string>,
  fuzzyOperators: {
    'min-max': '主因素决定型 M(∧,∨)',
    'product-max': '主因素突出型 M(·,∨)',
    'min-bounded-sum': '不均衡平均型 M(∧,⊕)',
    'product-sum': '加权平均型 M(·,⊕)',
  } satisfies Record<FuzzyOperator, string>,
  /** Stands on every analysis sheet. */
  notOfficial: '仅供分析，不作为正式评价结果',
} as const;
