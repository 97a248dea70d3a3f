import type { evaluationFailures } from '../../../contract/failures/evaluation.ts';
import type { EvaluationState, Scorer } from '../../../model/evaluation.ts';
import type { FailureSentences } from '../../translation.ts';
import { rules } from '../rules.ts';

const stateName = (state: string): string => rules.evaluationStates[state as EvaluationState] ?? state;
const roleName = (role: string): string => rules.roles[role as Scorer['role']] ?? role;

export const evaluationSentences: FailureSentences<typeof evaluationFailures> = {
  'evaluation.framework-is-draft': ({ id }) =>
    `指标体系：评价项目只能使用已发布的版本；所选“${id}”是草稿。请先发布该草稿，或另选一个已发布的版本。`,
  'evaluation.locked': ({ title, state }) =>
    `评价项目“${title}”：定稿以后不能修改；现状态为“${stateName(state)}”。需要修改时，先在“设置”中退回状态并写明原因。`,
  'evaluation.duplicate-subject-code': ({ code, first, second }) =>
    `被评对象代码：同一项目内不能重复；“${code}”同时用于“${first}”和“${second}”。请核对两者的代码。`,
  'evaluation.duplicate-subject-name': ({ name }) =>
    `被评对象名称：同一项目内不能重复；“${name}”已有。请改名，或删除其中一个。`,
  'evaluation.duplicate-scorer-name': ({ name }) =>
    `评分人姓名：同一项目内不能重复；“${name}”已有。请加注单位或序号以示区别。`,
  'evaluation.no-subjects': ({ title }) =>
    `评价项目“${title}”：至少要有一个被评对象；现在没有。请在“设置”中添加。`,
  'evaluation.no-scorers': ({ title }) =>
    `评价项目“${title}”：至少要有一名填评分表的评分员或组长；现在没有。请在“设置”中添加。`,
  'evaluation.weights-missing': ({ scorer }) =>
    `汇总规则：加权平均时每名评分人都要有权重；“${scorer}”没有。请在“设置”的计分规则中填写，不计入的填 0。`,
  'evaluation.scorer-does-not-score': ({ scorer, role }) =>
    `评分人“${scorer}”：只有评分员和组长填评分表；其角色为“${roleName(role)}”。请改由评分员填写，或在“设置”中更改角色。`,
  'evaluation.has-scores': ({ title, scores }) =>
    `评价项目“${title}”：删除前须确认其评分数；现有 ${scores} 条，与确认时的数目不同。请核对后重新删除。`,
  'evaluation.previous-not-earlier': ({ title, year, previousTitle, previousYear }) =>
    `评价项目“${title}”（${year}年）：上年评价的年度须早于本项目；所选“${previousTitle}”为${previousYear}年。请另选，或更正年度。`,
};
