import type { UnitKind } from './units.ts';

/** How a quantity is put into words. */
export type QuantityForm = 'number' | 'range' | 'ratio' | 'fraction' | 'all' | 'none-left';

/** A number with its unit as it stands in a folded text. */
export interface Quantity {
  readonly form: QuantityForm;
  readonly start: number;
  /** After the unit. */
  readonly end: number;
  /** Offset after the last number, before the unit. */
  readonly numberEnd: number;
  /** Decimal text; for a ratio its left side, for a range its lower end. */
  readonly value: string;
  /** Upper end of a range or right side of a ratio. */
  readonly second: string | null;
  readonly unit: string;
  readonly unitKind: UnitKind;
  readonly script: 'arabic' | 'chinese';
  readonly rough: boolean;
  /** Digits as written; empty for words. */
  readonly digits: string;
  /** The unit is missing in the text and was taken from the noun that follows. */
  readonly unitLost: boolean;
}
