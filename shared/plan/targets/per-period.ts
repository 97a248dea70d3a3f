import type { Quantity } from '../numbers/quantity.ts';

/** 每年至少2次 is 次/年; 5年一轮 is a round of five years. */
const period =
  /(?:每(?:一)?(个)?(年度|年|学年|学期|季度|月|周|天|日|半年|[两二三四五六七八九十]年|\d{1,2}年)|(年均|平均每年|年度|年培训|年接[待纳]|年服务|年招[收生]|年开展|逐年|常年))[^,;。]{0,36}$/;

const numerals: Readonly<Record<string, string>> = {
  两: '2',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
  十: '10',
};

const nounOf = (each: string): string => {
  const first = numerals[each.charAt(0)];
  if (first !== undefined && each.endsWith('年')) return `${first}年`;
  return each === '年度' ? '年' : each;
};

/** The unit of a quantity with the period it repeats in, or the plain unit. */
export const unitPerPeriod = (
  quantity: Quantity,
  before: string,
  after: string,
): { unit: string; repeats: boolean } => {
  const plain = quantity.unit === '个百分点' ? '百分点' : quantity.unit;
  if (quantity.unit === '年') {
    const cycle = /^(?:为)?(?:一|1)?(?:个)?(周期|轮次|轮)/.exec(after);
    if (cycle && /^(?:为)?(?:一|1|周期)/.test(after))
      return { unit: `年/${cycle[1] === '轮次' ? '轮' : cycle[1]}`, repeats: true };
  }
  if (quantity.unitKind === 'share' || quantity.unitKind === 'points')
    return { unit: plain, repeats: /每年|逐年/.test(before.slice(-16)) };
  const found = period.exec(before.slice(-48));
  if (!found || /生均|人均/.test(before.slice(-24))) return { unit: plain, repeats: false };
  // 每年的, 每年度报告: the period belongs to another word.
  if (/^每年的/.test(found[0])) return { unit: plain, repeats: false };
  return { unit: `${plain}/${nounOf(found[2] ?? '年')}`, repeats: true };
};
