import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { vectorFileSchema } from '#shared/model/vector.ts';
import { exampleRunnerFor } from '#shared/scoring/published-examples/index.ts';
import { aggregationCalls } from './aggregation-calls.ts';
import { rescaleCalls } from './rescale-calls.ts';
import { scoringCalls } from './scoring-calls.ts';

const calls = { ...scoringCalls, ...aggregationCalls, ...rescaleCalls };

/** Compares numbers within the tolerance and everything else exactly, through lists. */
const expectClose = (found: unknown, expected: unknown, tolerance: number, at: string): void => {
  if (Array.isArray(expected)) {
    expect(Array.isArray(found), at).toBe(true);
    expect((found as unknown[]).length, at).toBe(expected.length);
    for (const [index, each] of expected.entries())
      expectClose((found as unknown[])[index], each, tolerance, `${at}[${index}]`);
  } else if (typeof expected === 'number' && tolerance > 0) {
    expect(found, at).toBeTypeOf('number');
    expect(Math.abs((found as number) - expected), `${at}: ${found} and ${expected}`).toBeLessThanOrEqual(
      tolerance,
    );
  } else expect(found, at).toEqual(expected);
};

const folder = new URL('../../../../seeds/vectors/', import.meta.url);

const files = readdirSync(folder)
  .map((name) => {
    const { vectors } = vectorFileSchema.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
    // What the application recomputes itself is tested through its own runners.
    return { name, vectors: vectors.filter((vector) => exampleRunnerFor(vector.call) === null) };
  })
  .filter(({ vectors }) => vectors.length > 0);

describe.each(files)('$name', ({ vectors }) => {
  it.each(vectors.map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
    const run = calls[vector.call];
    expect(run, vector.call).toBeDefined();
    const found = run!(vector.input);
    expect(Object.keys(found).toSorted()).toEqual(Object.keys(vector.expected).toSorted());
    for (const [field, expected] of Object.entries(vector.expected))
      expectClose(found[field], expected, vector.tolerance, field);
  });
});
