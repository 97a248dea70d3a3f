import type { WrittenNumber } from './number-scanner.ts';

/** What statistics count in ten thousands: 120万人次 is 120 万人次, while 1万家 is 10000 家. */
const countedInTenThousands = new Set([
  '人',
  '人次',
  '人/次',
  '人次/年',
  '人/年',
  '名',
  '户',
  '辆',
  '亩',
  '册',
  '平方米',
  '平米',
  'm2',
  '㎡',
  '公里',
  '吨',
  '学时',
  '课时',
  '人日',
  '人天',
]);

/** A quantity in the unit the text counts in, where that is one of ten thousands. */
export const inTextScale = (
  unit: string,
  first: WrittenNumber,
  last: WrittenNumber,
): { unit: string; value: string; second: string | null } => {
  const second = last === first ? null : last;
  const plain = { unit, value: first.value, second: second?.value ?? null };
  const { scaled } = last;
  if (!scaled || !countedInTenThousands.has(unit)) return plain;
  const named = `${scaled.word}${unit}`;
  if (!second) return { unit: named, value: scaled.value, second: null };
  // 3万—5万人 and 3—5万人 alike.
  const low = first.scaled?.word === scaled.word ? first.scaled.value : first.scaled ? null : first.value;
  return low === null ? plain : { unit: named, value: low, second: scaled.value };
};
