import type { valueFailures } from '../../../contract/failures/value.ts';
import type { FailureSentences } from '../../translation.ts';
import { methods } from '../methods.ts';

export const valueSentences: FailureSentences<typeof valueFailures> = {
  'value.not-a-number': ({ found }) =>
    `应填数值，如 12 或 12.5；现为“${found}”，不是数值。请只填数字，不带汉字或单位。`,
  'value.too-many-digits': ({ found, maximum }) =>
    `数值最多${maximum}位数字；现为“${found}”，位数超出。请减少位数后重填。`,
  'value.below-minimum': ({ found, minimum }) => `数值不得低于${minimum}；现为${found}。请核对后重填。`,
  'value.above-maximum': ({ found, maximum }) => `数值不得高于${maximum}；现为${found}。请核对后重填。`,
  'value.wrong-step': ({ found, step }) => `分值应为${step}的整数倍；现为${found}。请按${step}分一档重填。`,
  'value.unknown-level': ({ found, allowed }) =>
    `等级只能是${allowed.join('、')}；现为“${found}”。请从所列等级中选择。`,
  'value.unknown-item': ({ found }) => `清单中没有编号为“${found}”的项。请从所列项目中勾选。`,
  'value.duplicate-item': ({ found }) => `清单每项只计一次；编号“${found}”出现多次。请去掉重复项。`,
  'value.wrong-kind': ({ found, wanted }) =>
    `该指标应填${methods.enteredKinds[wanted]}；现为“${found}”，类型不符。请按${methods.enteredKinds[wanted]}重填。`,
  'value.wrong-place': ({ indicator, wanted }) =>
    wanted === 'observation'
      ? `${indicator}：取值由全体评分人共用，应作为采集值填写；现作为个人评分提交。请在采集值中填写。`
      : `${indicator}：由各评分人分别评定，应作为评分填写；现作为采集值提交。请在评分表中填写。`,
  'value.zero-denominator': ({ found }) =>
    `该指标按目标值÷实际值计分，实际值不能为0；现为${found}。请核对实际值，确无数据的填写留空原因。`,
  'value.division-by-zero': () => '计分时除数为0，无法得出分值。请核对指标参数与填写的数值。',
  'value.formula-zero': ({ part, position }) =>
    `${part === '' ? '公式' : `中间值“${part}”`}第${position}个字：除数不能为0；按所填数据除数为0。请核对数据，确无数据的填写留空原因。`,
  'value.formula-unsound': () => '指标公式应能计算；现公式有误。请检查指标体系中该指标的公式。',
  'value.number-too-large': () => '计算中的数值超出可处理的范围。请核对填写的数据与公式。',
  'value.points-outside': ({ found, maximum }) =>
    `公式得分应在0至${maximum}分之间；按所填数据为${found}分。请核对数据或公式。`,
  'value.reason-missing': ({ item }) => `“${item}”：扣分须写明原因；现未写。请在该项后写明原因。`,
  'value.figure-missing': ({ name }) => `“${name}”：公式所用数据应全部填写；现未填。请补填。`,
  'value.unknown-figure': ({ found }) => `公式没有用到“${found}”。请只填公式所列数据。`,
  'value.figures-apart': ({ indicator, names }) =>
    `${indicator}：公式所用数据应逐项填写；现合在一起提交。请分别填写：${names.join('、')}。`,
  'value.blank-and-value': () => '同一项不能既有取值又有留空原因；现两者都有。请保留其中一个。',
  'value.not-a-date': ({ found }) =>
    `应填日期，如 2019-05-06 或 2019年5月6日；现为“${found}”，不是日期。请按年月日重填。`,
};
