import type { Quantity } from '../numbers/quantity.ts';
import { buildVerbs } from './aim-words.ts';

/** How a value is compared with what is reached. */
export const comparators = [
  'at-least',
  'at-most',
  'reach',
  'about',
  'increase-by',
  'decrease-by',
  'from-to',
  'between',
  'build-count',
  'ratio',
  'all',
  'none-left',
  'none',
] as const;
export type Comparator = (typeof comparators)[number];

/** Words that soften an aim. */
export const hedges = [
  '左右',
  '力争',
  '原则上',
  '争取',
  '一般',
  '约',
  '近',
  '大约',
  '基本',
  '鼓励',
  '允许',
  '可',
] as const;

/** The comparator of a quantity between `before` and `after`, the folded words of its clause. */
export const comparatorOf = (quantity: Quantity, before: string, after: string): Comparator => {
  const near = before.slice(-10);
  const next = after.slice(0, 6);
  if (quantity.form === 'all') return 'all';
  if (quantity.form === 'none-left') return 'none-left';
  if (quantity.form === 'ratio') return 'ratio';
  if (quantity.unit === '番') return 'increase-by';
  if (
    /(?:由|从)[^,;]{0,24}(?:提高|提升|增加|扩大|增长|上升|下降|降低|减少|整合|缩减|调整|优化|压缩|拓展|增|升|降|减|扩|缩|压)[到至为](?:约)?$/.test(
      before.slice(-40),
    )
  )
    return 'from-to';
  if (/^(?:\(含\))?(?:\(|)?(?:及|或)?以上|^余|^多/.test(next)) return 'at-least';
  if (/^(?:及)?(?:以下|以内|之内)/.test(next)) return 'at-most';
  if (/(?:不低于|不少于|不小于|至少|最少|不得低于|不得少于|应高于|均不低于|力争不低于)[^,;]{0,3}$/.test(near))
    return 'at-least';
  if (/(?:不超过|不高于|不多于|不大于|控制在|最多|不得超过|低于|少于)[^,;]{0,2}$/.test(near))
    return 'at-most';
  // 不低于高等职业教育招生规模的10%: what it is a share of stands between.
  if (/(?:不低于|不少于)[^,;]{2,20}的$/.test(before.slice(-24))) return 'at-least';
  if (/(?:不超过|不高于)[^,;]{2,20}的$/.test(before.slice(-24))) return 'at-most';
  if (/(?:超过|高于|大于|多于|突破|超)$/.test(near)) return 'at-least';
  if (/^(?:左右|上下)/.test(next) || /(?:约|大约|近|将近)$/.test(near) || quantity.rough) return 'about';
  if (quantity.form === 'range') return 'between';
  if (
    /(?:提高|提升|增长|增加|上升|扩大|递增|增幅)(?:了|约)?$/.test(near) &&
    (quantity.unitKind === 'share' || quantity.unitKind === 'points' || quantity.unit === '倍')
  )
    return 'increase-by';
  if (/(?:降低|减少|下降|压减|缩短)(?:了|约)?$/.test(near)) return 'decrease-by';
  if (quantity.unitKind === 'count' && buildVerbs.test(near) && !/达到$/.test(near)) return 'build-count';
  if (/(?:达到|达|[到至]|保持在?|稳定在|为|占|是|:)(?:约)?$/.test(near) || quantity.unitKind === 'share')
    return 'reach';
  return quantity.unitKind === 'count' ? 'build-count' : 'reach';
};

/** The hedges that stand in the clause. */
export const hedgesIn = (clause: string): string[] =>
  hedges.filter((word) =>
    word === '近' || word === '约' || word === '可'
      ? new RegExp(`${word}(?=[\\d按将适])`).test(clause)
      : clause.includes(word),
  );
