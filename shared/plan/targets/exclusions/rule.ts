import type { Quantity } from '../../numbers/quantity.ts';
import type { SectionRole } from '../../outline/section-roles.ts';
import type { SetAsideReason } from '../set-aside-reason.ts';

/** What the rules look at. Texts are folded. */
export interface QuantityContext {
  readonly quantity: Quantity;
  readonly text: string;
  /** The clause before and behind the quantity. */
  readonly before: string;
  readonly after: string;
  /** Clauses of the sentence before this one, joined; empty for the first. */
  readonly earlier: string;
  /** Clause behind this one, empty for the last. */
  readonly later: string;
  readonly role: SectionRole;
  /** The clause tells what was. */
  readonly past: boolean;
  /** Length of the quotation around the quantity, 0 outside of one. */
  readonly quoted: number;
  readonly inTitle: boolean;
  readonly inDocumentNumber: boolean;
  readonly inDate: boolean;
  readonly inPeriod: boolean;
  /** An item of a list that was introduced as conditions. */
  readonly conditionList: boolean;
}

/** A reason and whether it holds. */
export type Rule = readonly [SetAsideReason, (context: QuantityContext) => boolean];

/** 三个, 十二项: at most twenty, in words. */
export const startsSmallChinese = ({ quantity }: QuantityContext): boolean =>
  quantity.script === 'chinese' && quantity.form === 'number' && Number(quantity.value) <= 20;
