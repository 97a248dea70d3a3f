import type { Rule } from './rule.ts';

/** What a clause tells of the making of the document, of the past, or of how points are given. */
export const background: readonly Rule[] = [
  ['drafting', ({ role }) => role === 'drafting'],
  ['past', ({ role }) => role === 'background'],
  ['past', ({ past }) => past],
  [
    'weight',
    ({ quantity, before, after }) =>
      (quantity.unit === '分' ||
        /权重|分值|计分|得分|满分|扣分|加分|评分|折算|总分/.test(before.slice(-16)) ||
        /^(?:的)?(?:权重|分值)/.test(after)) &&
      !/学分/.test(quantity.unit),
  ],
];
