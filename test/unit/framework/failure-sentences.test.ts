import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Failure } from '#shared/contract/failure.ts';
import { frameworkFailures } from '#shared/contract/failures/framework.ts';
import { valueFailures } from '#shared/contract/failures/value.ts';
import { failureSentence } from '#shared/i18n/index.ts';

/** Every combination of the closed choices among the facts; open facts get a recognisable sample. */
const samples = (schema: z.ZodObject): Record<string, unknown>[] =>
  Object.entries(schema.shape).reduce<Record<string, unknown>[]>(
    (made, [name, fact]) => {
      const choices =
        fact instanceof z.ZodEnum
          ? fact.options
          : fact instanceof z.ZodArray
            ? [['甲甲', '乙乙']]
            : fact instanceof z.ZodNumber
              ? [4711]
              : [`【${name}】`];
      return made.flatMap((facts) => choices.map((choice) => ({ ...facts, [name]: choice })));
    },
    [{}],
  );

const failures = Object.entries({ ...valueFailures, ...frameworkFailures }).flatMap(([code, schema]) =>
  samples(schema).map((facts) => [code, facts] as const),
);

describe('sentences for values and frameworks', () => {
  it.each(failures)('%s %j', (code, facts) => {
    const failure = { code, path: [], facts } as unknown as Failure;
    const chinese = failureSentence(failure, 'zh-CN');
    const english = failureSentence(failure, 'en');
    for (const sentence of [chinese, english]) {
      expect(sentence).not.toMatch(/undefined|null|\[object|NaN/);
      // What was found and where is said, not only that something is wrong.
      for (const fact of ['place', 'found', 'indicator'])
        if (fact in facts) expect(sentence).toContain(facts[fact] as string);
      if ('place' in facts) expect(sentence.startsWith(facts.place as string)).toBe(true);
    }
    expect(chinese).toMatch(/。$/);
    expect(english).toMatch(/\.$/);
    expect(english).not.toMatch(/[，。；：]/);
  });
});
