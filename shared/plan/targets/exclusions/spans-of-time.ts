import type { Rule } from './rule.ts';

/** Time something takes or has. */
export const spansOfTime: readonly Rule[] = [
  [
    'time-limit',
    ({ quantity }) =>
      /工作日|小时|分钟/.test(quantity.unit) &&
      !/课时|学时/.test(quantity.unit) &&
      /^(?:个工作日|工作日)$/.test(quantity.unit),
  ],
  [
    'time-limit',
    ({ quantity, after, before }) =>
      (/^(?:天|个月|周|日|小时|个小时|分钟)$/.test(quantity.unit) && /^(?:内|之内|以内|前)/.test(after)) ||
      (quantity.unit === '年' && /有效期|试行期|公示|施行/.test(before)) ||
      (quantity.unitKind === 'duration' &&
        /(?:工作|评估|考察|公示|答辩|汇报|检查|核查)时间[^,;]{0,6}$/.test(before)) ||
      (quantity.unitKind === 'duration' && /^的?(?:整改|过渡|宽限|公示|试用|申诉)期/.test(after)),
  ],
  // 经过5—10年时间 is told as a span to be met; 3年内 and 10年左右 are only the time something takes.
  [
    'period',
    ({ inPeriod, quantity, before }) =>
      inPeriod && !(quantity.form === 'range' && /(?:经过|通过|用|利用|力争|争取)(?:大?约)?$/.test(before)),
  ],
  // 3年安排60亿元, 三年累计培训5万人: the time a sum runs over.
  [
    'period',
    ({ quantity, after }) =>
      quantity.unit === '年' &&
      quantity.form === 'number' &&
      /^(?:共|累计|总计|合计|安排|投入|统筹|筹措|滚动|拟|预计|计划)/.test(after),
  ],
  [
    'period',
    ({ quantity, before, after }) =>
      quantity.unit === '年' &&
      quantity.form !== 'range' &&
      !/^(?:以上)?[一1]?(?:个)?(?:周期|轮|轮次|一轮)|^一/.test(after) &&
      (/(?:每|近|建设期|建设周期|试点期|期限|周期|聘期|任期|服务期|为期|未来|今后|连续|学制|前|后|头|过渡期|培育期)[^,;]{0,6}$/.test(
        before,
      ) ||
        /^(?:内|之内|以内|一次|来|后|前|期|级)/.test(after)),
  ],
];
