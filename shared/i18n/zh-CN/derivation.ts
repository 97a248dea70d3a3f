import type { DerivationFacts, DerivationStep } from '../../model/derivation.ts';
import type { BlankReason } from '../../model/entered-value.ts';
import { methods } from './methods.ts';
import { rules } from './rules.ts';

const weighted = (weight: string): string => (weight === '' ? '' : `，权重${weight}`);

/** Names the use of a contribution only where it is not simply counted. */
const unlessCounted = (use: string, words: string): string => (use === 'counted' ? '' : `（${words}）`);

/** The condition from its facts, where an empty dimension means the whole framework. */
const asCondition = ({
  dimension,
  ...condition
}: Pick<DerivationFacts['grade-condition'], 'kind' | 'dimension' | 'rate' | 'count'>) => ({
  ...condition,
  dimension: dimension === '' ? null : dimension,
});

const summands = { dimensions: '各维度得分', indicators: '各指标得分', cells: '各项得分' };

/** The sentence of every step of a derivation; the amount stands beside it. */
export const derivation = {
  total: ({ subject, fullScore, state }) =>
    state === 'final'
      ? `${subject}：总分（满分${fullScore}分）`
      : `${subject}：暂计总分（满分${fullScore}分）`,
  incomplete: ({ missing, cells }) => `评分尚未完成：应填${cells}格，还有${missing}格未填，现为暂计数`,
  grade: ({ grade, minimum, maximum, band }) =>
    `按总分定等：${rules.band(grade, minimum, maximum, band === 'top')}`,
  'grade-condition': ({ grade, state, below, notApplicable, reaching, applicable, ...condition }) =>
    `“${grade}”的条件：${rules.gradeCondition(asCondition(condition))}——${rules.gradeConditionOutcome({ held: state === 'held', kind: condition.kind, below, notApplicable, reaching, applicable })}`,
  'grade-after-conditions': ({ grade, byTotal }) =>
    grade === byTotal ? `“${grade}”的条件全部符合` : `按总分为“${byTotal}”，条件不全符合，评定为“${grade}”`,
  veto: ({ code, name, effect, grade }) =>
    `一票否决${code} ${name}：${rules.vetoEffects[effect](grade)}，总分不变`,
  limit: ({ limit }) => `基础分与加分之和超过${limit}分，按${limit}分计`,
  bonuses: ({ count, cap }) => `加分：${count}项合计，不超过${cap}分`,
  bonus: ({ code, name, points, source }) =>
    `加分${code} ${name}：认定${points}分${source === '' ? '' : `（依据：${source}）`}`,
  rounding: ({ mode, decimals }) => `修约：${rules.roundingModes[mode]}，保留${decimals}位小数`,
  rescale: ({ obtained, precision, applicable, fullScore }) =>
    `缺项折算：实得${precision === 'approximate' ? '约' : ''}${obtained}分÷适用满分${applicable}分×${fullScore}分`,
  sum: ({ of, count }) => `${summands[of]}相加（${count}项）`,
  aggregation: ({ method, of, counted, left }) =>
    `${of === 'cells' ? '各评分人得分' : '各评分人总分'}取${rules.aggregationMethods[method]}：计入${counted}人${left === 0 ? '' : `，不计入${left}人`}`,
  'scorer-total': ({ scorer, use, weight, reason }) =>
    `评分人 ${scorer} 的总分${weighted(weight)}${unlessCounted(use, reason === '' ? rules.scorerTotalUses[use] : rules.exclusionReasons[reason])}`,
  dimension: ({ code, name, fullScore }) => `维度 ${code} ${name}（满分${fullScore}分）`,
  indicator: ({ code, name, fullScore, state }) =>
    `指标 ${code} ${name}（满分${fullScore}分）${state === 'scored' ? '' : `：${rules.indicatorStates[state]}`}`,
  cell: ({ scorer, code, name, use, weight, reason }) =>
    `评分人 ${scorer} 对 ${code} ${name} 的评分${weighted(weight)}${unlessCounted(use, reason === '' ? rules.cellUses[use] : rules.exclusionReasons[reason])}`,
  method: ({ method, version }) => `计分方法 ${methods.each[method].name}（第${version}版）：`,
  'target-of-year': ({ basis, whole, elapsed, total, target, precision, unit }) =>
    basis === 'stated'
      ? `年度目标：${target}${unit}（全期目标${whole}${unit}）`
      : `年度目标：全期目标${whole}${unit}×${elapsed}÷${total}${precision === 'approximate' ? '，约为' : '，为'}${target}${unit}`,
  'roll-up': ({ from, combine, weightName, counted, left, quantity, unit }) =>
    `${
      from === 'quantity'
        ? `下级数值相加${quantity === '' ? '' : `为${quantity}${unit}`}后计分`
        : combine === 'mean'
          ? '取下级得分的平均'
          : `下级得分按${weightName}加权平均`
    }：计入${counted}个${left === 0 ? '' : `，不计入${left}个`}`,
  'roll-up-side': ({ of, share }) => `${of === 'own' ? '上级自身得分' : '下级汇总得分'}，占${share}`,
  subordinate: ({ subject, use, weight, quantity, unit }) =>
    `下级 ${subject}${quantity === '' ? '' : `：${quantity}${unit}`}${weighted(weight)}${unlessCounted(use, rules.subordinateUses[use])}`,
  working: ({ name, value, precision, of = '', unit = '' }) =>
    `${of === '' ? '' : `“${of}”`}${methods.working[name]}${precision === 'approximate' ? '约为' : '为'}${value}${unit}`,
  input: ({ kind, value, unit, round, source, name = '' }) => {
    const shown = {
      number: `${name}${value}${unit}`,
      level: `等级${value}`,
      items: value === '' ? '所列各项均未完成' : `完成清单项 ${value.replaceAll(', ', '、')}`,
      'yes-no': value === 'yes' ? methods.yes : methods.no,
      counts: value === '' ? methods.entered.counts(0, 0) : value,
      completion: methods.entered.completion(value === '' ? null : value),
      figures: value,
    }[kind];
    const from = round === 0 ? '采集值' : round === 1 ? '评分' : `第${round}轮评分`;
    return `${from}：${shown}${source === '' ? '' : `（来源：${source}）`}`;
  },
  'earlier-round': ({ round, kind, value, unit }) => {
    const shown =
      kind === 'blank'
        ? `留空（${rules.blankReasons[value as BlankReason] ?? value}）`
        : kind === 'yes-no'
          ? value === 'yes'
            ? methods.yes
            : methods.no
          : kind === 'level'
            ? `等级${value}`
            : `${value}${unit}`;
    return `第${round}轮评分（保留备查，不计入）：${shown}`;
  },
  'review-answer': ({ round, kept, reason }) =>
    `第${round}轮复核：${kept === 'kept' ? '维持第一轮评分' : '改评'}${reason === '' ? '' : `，理由：${reason}`}`,
  arbitration: ({ decidedBy, decidedAt, reason }) =>
    `仲裁：${decidedBy}于${decidedAt.slice(0, 10)}裁定，代替各评分人的评分；理由：${reason}`,
  blank: ({ reason, rule }) => `留空，原因：${rules.blankReasons[reason]}；${rules.blankRules[rule]}`,
  unscored: () => '尚未评分',
  refused: ({ value }) => `已存的“${value}”不符合计分方法，未计入，请核对后重填`,
  clause: ({ planTitle }) => `依据：${planTitle}`,
  evidence: ({ name }) => `佐证材料：${name}`,
} satisfies { readonly [Step in DerivationStep]: (facts: DerivationFacts[Step]) => string };
