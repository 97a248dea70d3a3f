/** A unit without what only typing makes different: full-width forms, blanks. */
export const plainUnit = (unit: string): string => unit.normalize('NFKC').replace(/\s+/g, '');

/** Whether figures in the two units can be one figure. */
export const isSameUnit = (one: string, other: string): boolean => plainUnit(one) === plainUnit(other);

export const isPercent = (unit: string): boolean => plainUnit(unit) === '%';

/** Units that count things, so that their figures have no fraction. */
const counting = new Set([
  '人',
  '人次',
  '个',
  '项',
  '门',
  '种',
  '本',
  '家',
  '所',
  '次',
  '名',
  '支',
  '套',
  '件',
]);

export const countsThings = (unit: string): boolean => counting.has(plainUnit(unit));
