import { z } from 'zod';
import { codeText, dateText, decimalText } from './primitives.ts';

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
  /** How often each item of a deduction table occurred; an item left out did not occur, an empty list is no deduction. */
  z.object({
    kind: z.literal('counts'),
    counts: z
      .array(
        z.object({
          item: z.string().min(1).max(40),
          count: z.int().min(1).max(9999),
          /** Why, where the item asks for it; otherwise empty. */
          reason: z.string().max(1000),
        }),
      )
      .max(200),
  }),
  /** The day something was completed, or null where it has not been. */
  z.object({ kind: z.literal('completion'), completedOn: dateText.nullable() }),
  /**
   * Named figures of a formula. Each is a shared fact of its own under its name; results put them together, nobody
   * enters them in one piece.
   */
  z.object({
    kind: z.literal('figures'),
    figures: z.array(z.object({ name: codeText, number: decimalText })).max(30),
  }),
]);
/** Every shape there is. */
export const enteredKinds = [
  'number',
  'level',
  'items',
  'yes-no',
  'counts',
  'completion',
  'figures',
] as const satisfies readonly z.infer<typeof enteredValueSchema>['kind'][];
export type EnteredValue = z.infer<typeof enteredValueSchema>;

/** Why an indicator was left blank: 不适用, 无法取得, 拒绝提供. */
export const blankReasons = ['not-applicable', 'unobtainable', 'refused'] as const;
export const blankReasonSchema = z.enum(blankReasons);
export type BlankReason = z.infer<typeof blankReasonSchema>;
