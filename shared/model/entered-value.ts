import { z } from 'zod';
import { decimalText } from './primitives.ts';

/**
 * What a person enters for an indicator, tagged by its shape so that a level named "1" is never mistaken for a
 * number. Which shape an indicator takes is its scoring method's decision.
 */
export const enteredValueSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), number: decimalText }),
  z.object({ kind: z.literal('level'), level: z.string().min(1).max(20) }),
  /** Ids of the checklist items that are done; an empty list means none is, which is not the same as unscored. */
  z.object({ kind: z.literal('items'), items: z.array(z.string().min(1).max(40)).max(200) }),
  z.object({ kind: z.literal('yes-no'), yes: z.boolean() }),
]);
export type EnteredValue = z.infer<typeof enteredValueSchema>;

/** Why an indicator was left blank: 不适用, 无法取得, 拒绝提供. */
export const blankReasons = ['not-applicable', 'unobtainable', 'refused'] as const;
export const blankReasonSchema = z.enum(blankReasons);
export type BlankReason = z.infer<typeof blankReasonSchema>;
