import type { SetAsideReason } from '../set-aside-reason.ts';
import { background } from './background.ts';
import { conditionsAndPayments } from './conditions-and-payments.ts';
import { enumerations } from './enumerations.ts';
import { names } from './names.ts';
import type { QuantityContext, Rule } from './rule.ts';
import { spansOfTime } from './spans-of-time.ts';
import { withoutAim } from './without-aim.ts';

/** Rules in the order they are asked; the first that holds names the reason. */
const rules: readonly Rule[] = [
  ...names,
  ...background,
  ...conditionsAndPayments,
  ...spansOfTime,
  ...enumerations,
  ...withoutAim,
];

/** The reason a quantity is set aside, or null where it may be a target. */
export const setAsideReason = (context: QuantityContext): SetAsideReason | null =>
  rules.find(([, holds]) => holds(context))?.[0] ?? null;
