import type { z } from 'zod';
import type { chinese } from './zh-CN/index.ts';

/**
 * The shape a translation must have: the same keys, plain strings where Chinese has strings, functions of the same
 * facts where Chinese has functions. A missing or stray key does not compile.
 */
export type Translation<Source> = Source extends string
  ? string
  : Source extends (...facts: infer Facts) => string
    ? (...facts: Facts) => string
    : { readonly [Key in keyof Source]: Translation<Source[Key]> };

/** Every text of the application. Chinese is the source; its shape is the shape of every language. */
export type Catalogue = Translation<typeof chinese>;

/** One sentence per failure code, made from its facts in the order place, rule, what was found, remedy. */
export type FailureSentences<Facts extends Readonly<Record<string, z.ZodType>>> = {
  readonly [Code in keyof Facts]: (facts: z.infer<Facts[Code]>) => string;
};
