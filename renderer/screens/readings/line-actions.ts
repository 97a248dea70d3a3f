import type { Damage, ReviewClash, ReviewLine } from '#shared/model/plan-review.ts';

/** What a person can do to a line. */
export interface LineActions {
  accept(line: ReviewLine): void;
  edit(line: ReviewLine): void;
  reject(line: ReviewLine): void;
  restore(line: ReviewLine): void;
  split(line: ReviewLine): void;
  decideDamage(damage: Damage, decision: Damage['decision']): void;
  /** The number a person reads a damaged place as. */
  setNumber(line: ReviewLine, damage: Damage, number: string): void;
  /** Makes one of the values people gave the value. */
  settle(clash: ReviewClash, value: ReviewClash['values'][number]['value']): void;
  openParagraph(paragraph: number): void;
  openLine(lineId: string): void;
}
