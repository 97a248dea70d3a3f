import { buildVerbs } from '../aim-words.ts';
import { type Rule, startsSmallChinese } from './rule.ts';

/** What is left when nothing is asked for: a, one of, from where; and small numbers in words. */
export const withoutAim: readonly Rule[] = [
  [
    'indefinite',
    (context) => {
      const { quantity, before, after, text } = context;
      if (quantity.script !== 'chinese' || quantity.value !== '1' || quantity.form !== 'number') return false;
      if (quantity.unit === '番') return false;
      if (text.slice(quantity.start, quantity.numberEnd) !== '一') return false;
      const demanded =
        /(?:至少|不少于|不低于|最少|必须有|确保有|均有|都有|不得少于)[^,;。]{0,6}$/.test(before) ||
        /^(?:以上|及以上)/.test(after);
      const repeated =
        /每(?:年|学年|学期|季度|月|个月|周|半年|两年|[一二三四五\d]{1,2}年)[^,;。]{0,12}$/.test(before) &&
        /次|轮|期|届|场|遍|回/.test(quantity.unit);
      const each =
        /每(?:个|所|家|县|校|区|市|名|门|专业|镇|乡)[^,;。]{0,14}(?:建设|建成|建立|办好|配备|对接|联系|开设|开发|有|培育|举办|拥有|聘请|共建)$/.test(
          before,
        );
      return !(demanded || repeated || each);
    },
  ],
  [
    'baseline',
    ({ before, after }) =>
      /(?:由|从)[^,;]{0,16}$/.test(before) &&
      /^[^,;]{0,8}(?:提高|提升|增加|扩大|增长|上升|下降|降低|减少|拓展|发展|缩小|压减|整合|缩减|调整|精简|撤并|优化|压缩|扩建|扩招|增|升|降|减|扩|缩|压)[到至为]/.test(
        after,
      ),
  ],
  ['baseline', ({ after }) => /^(?:以上)?的基础上/.test(after)],
  [
    'name-or-code',
    ({ quantity, before }) => quantity.unitLost && quantity.unitKind === 'count' && !buildVerbs.test(before),
  ],
  [
    'no-aim',
    ({ quantity, before, after }) => quantity.unitLost && /^(?:部门|单位)/.test(after) && before !== '',
  ],
  [
    'no-aim',
    (context) => {
      if (!startsSmallChinese(context) || context.quantity.unitKind === 'share') return false;
      if (/^[番倍]$/.test(context.quantity.unit)) return false;
      const { before, after, quantity } = context;
      const compared =
        /(?:至少|不少于|不低于|不超过|超过|达到|每年|每学期|约)[^,;]{0,6}$/.test(before) ||
        /^(?:以上|及以上|左右|以内)/.test(after);
      return (
        !compared &&
        !buildVerbs.test(before) &&
        !/证$/.test(quantity.unit) &&
        !/^(?:建设|新建|组建)|试点/.test(after)
      );
    },
  ],
  [
    'indefinite',
    ({ quantity, before }) => quantity.rough && quantity.script === 'chinese' && !buildVerbs.test(before),
  ],
];
