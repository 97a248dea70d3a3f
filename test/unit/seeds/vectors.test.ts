import { describe, expect, it } from 'vitest';
import { vectorFileSchema } from '#shared/model/vector.ts';
import { readSeed, seedNames } from './read.ts';

describe.each(seedNames('vectors'))('vectors %s', (name) => {
  it('are in the form of the schema, each under an id of its own', () => {
    const { vectors } = vectorFileSchema.parse(readSeed('vectors', name));
    expect(new Set(vectors.map(({ id }) => id)).size).toBe(vectors.length);
  });
});
