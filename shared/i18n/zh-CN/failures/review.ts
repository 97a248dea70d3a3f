import type { reviewFailures } from '../../../contract/failures/review.ts';
import type { Scorer } from '../../../model/evaluation.ts';
import type { FailureSentences } from '../../translation.ts';
import { rules } from '../rules.ts';

const acts = { open: '发起复核', close: '结束复核', arbitrate: '作出仲裁' };
const wanted = { open: '组长', close: '组长', arbitrate: '组长或复核员' };

export const reviewSentences: FailureSentences<typeof reviewFailures> = {
  'review.not-allowed': ({ name, role, act }) =>
    `${acts[act]}：须由${wanted[act]}进行；“${name}”的角色为“${rules.roles[role as Scorer['role']] ?? role}”。请改由${wanted[act]}进行，或在“设置”中更改角色。`,
  'review.nothing-chosen': () => '发起复核：至少要选一项指标；现在没有。请在分歧清单中勾选。',
  'review.shared-fact': ({ place }) =>
    `“${place}”：复核和仲裁针对评分人各自的评分；该指标按采集值计分，所有评分人相同。请直接核对采集值。`,
  'review.already-open': ({ place }) =>
    `“${place}”：同一项一次只能在一轮复核中；该项已在进行中的复核里。请先结束那一轮。`,
  'review.round-closed': ({ round }) =>
    `第${round}轮复核：只在进行中时可以填写；该轮已结束。需要再评时，请组长另行发起复核。`,
  'review.not-in-round': ({ place, round }) =>
    `“${place}”：只填写本轮复核所列的各项；该项不在第${round}轮复核中。请按复核清单填写。`,
  'review.first-round-closed': ({ place, round }) =>
    `“${place}”：进入复核后，第一轮评分不再改动；该项已进入第${round}轮复核。请在评分页的“复核”中填写。`,
  'review.no-first-value': ({ place, scorer }) =>
    `“${place}”：维持第一轮评分须先有第一轮评分；“${scorer}”没有。请填写复核评分。`,
  'review.value-missing': ({ place }) =>
    `“${place}”：须填写评分或留空原因；现在没有。请填写，或选择维持第一轮评分。`,
  'review.reason-missing': ({ place }) =>
    `“${place}”：复核评分与第一轮不同，须写明理由；现在没有。请填写理由。`,
};
