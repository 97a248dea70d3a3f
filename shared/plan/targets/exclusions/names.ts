import type { QuantityContext, Rule } from './rule.ts';

const calendarUnits = new Set([
  '月',
  '日',
  '号',
  '时',
  '点',
  '级',
  '强',
  '页',
  '楼',
  '室',
  '路',
  '世纪',
  '岁',
  '周岁',
  '年度',
  '月份',
  '季度',
]);

/** The bare 百, 千 or 万 of slogans: 百名工匠进校园, 千企联百校. */
const isRound = ({ quantity, text }: QuantityContext): boolean =>
  quantity.script === 'chinese' && /^[百千万]$/.test(text.slice(quantity.start, quantity.numberEnd));

/** Titles, numbers, names, dates: figures that count nothing; and the base something is counted against. */
export const names: readonly Rule[] = [
  ['document-title', ({ inTitle }) => inTitle],
  // 每万名劳动者中, 每10所学校: the base something is counted against.
  ['denominator', ({ before, quantity }) => quantity.unitKind === 'count' && /每$/.test(before)],
  ['document-number', ({ inDocumentNumber }) => inDocumentNumber],
  ['date', ({ inDate, quantity }) => inDate || calendarUnits.has(quantity.unit)],
  [
    'ordinal',
    ({ before, quantity }) =>
      /第\s?$/.test(before) ||
      (/^(?:届|批|批次)$/.test(quantity.unit) && quantity.script === 'chinese' && quantity.value !== '1'),
  ],
  ['name-or-code', ({ quoted, quantity }) => quoted > 0 && (quoted <= 14 || quantity.script === 'chinese')],
  [
    'name-or-code',
    ({ after, quantity }) => quantity.unit === '年' && /^(?:制|一贯|行动|规划|计划|左右制)/.test(after),
  ],
  [
    'name-or-code',
    (context) => isRound(context) && /工程|计划|行动|活动|联|进|帮/.test(context.after.slice(0, 24)),
  ],
  [
    'name-or-code',
    ({ after, quantity }) =>
      /^(?:大)?(?:计划|工程)$/.test(after.slice(0, 2)) && quantity.script === 'chinese',
  ],
  [
    'contact',
    ({ before, quantity }) =>
      /(?:电话|传真|邮编|邮箱|联系方式|联系人|QQ|热线)[^,。;]{0,20}$/.test(before) &&
      quantity.digits.length >= 3,
  ],
];
