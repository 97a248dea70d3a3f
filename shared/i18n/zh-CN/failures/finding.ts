import type { findingFailures } from '../../../contract/failures/finding.ts';
import type { FailureSentences } from '../../translation.ts';

const missingWords = {
  done: '完成情况“已完成”',
  'completed-on': '完成日期',
  reviewer: '复核人',
  opinion: '复核意见',
} as const;

export const findingSentences: FailureSentences<typeof findingFailures> = {
  'finding.foreign-evidence': ({ subject, evidence }) =>
    `佐证材料：只能引用被评对象“${subject}”自己的材料；“${evidence}”不在其中，可能已被移除。请重新选择。`,
  'finding.withdrawn': ({ statement }) =>
    `问题“${statement}”：已撤销的问题不能再添加整改；请先恢复该问题，或另行登记。`,
  'rectification.closed': ({ measure, closedOn }) =>
    `整改措施“${measure}”：销号后不能修改；已于 ${closedOn} 销号。确需修改时，先取消销号。`,
  'rectification.cannot-close': ({ measure, missing }) =>
    `整改措施“${measure}”：销号前须填齐完成情况、完成日期、复核人和复核意见；缺${missing.map((each) => missingWords[each]).join('、')}。请补填后再销号。`,
  'rectification.day-order': ({ measure, day, after }) =>
    `整改措施“${measure}”：日期不能早于 ${after}；填的是 ${day}。请核对日期。`,
  'finding.evaluation-closed': ({ title }) =>
    `评价项目“${title}”：办结以后问题与整改不能修改；现已办结。需要修改时，先在“设置”中退回状态并写明原因。`,
  'finding.same-evaluation': ({ title }) =>
    `结转问题：须从另一个评价项目结转；所选仍是“${title}”。请选择上一年度的项目。`,
};
