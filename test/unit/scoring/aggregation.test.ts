import { describe, expect, it } from 'vitest';
import type { AggregationRule } from '#shared/model/rules.ts';
import { weightedMean } from '#shared/scoring/aggregation/aggregation.ts';
import { canCount, sharesOf } from '#shared/scoring/aggregation/index.ts';
import { exact, exactToText } from '#shared/scoring/exact.ts';

const aggregate = (rule: AggregationRule, scores: Readonly<Record<string, string>>) => {
  const entries = Object.entries(scores);
  const values = entries.map(([, value]) => exact(value));
  const shares = sharesOf(
    rule,
    values,
    entries.map(([scorerId]) => scorerId),
  );
  const value = weightedMean(values, shares);
  return {
    value: value && exactToText(value),
    uses: Object.fromEntries(entries.map(([id], index) => [id, shares[index]!.use])),
  };
};

const trimmed = (drop: number, threshold: number): AggregationRule => ({
  method: 'trimmed',
  level: 'indicator',
  drop,
  threshold,
});
const weighted = (weights: Record<string, string>): AggregationRule => ({
  method: 'weighted',
  level: 'indicator',
  weights,
});

describe('mean', () => {
  it('divides by who scored', () => {
    expect(aggregate({ method: 'mean', level: 'indicator' }, { a: '1', b: '2', c: '2' }).value).toBe('5/3');
    expect(aggregate({ method: 'mean', level: 'indicator' }, {}).value).toBeNull();
  });
});

describe('median', () => {
  it('takes the middle one and leaves the others out', () => {
    expect(aggregate({ method: 'median', level: 'indicator' }, { a: '9', b: '1', c: '5' })).toEqual({
      value: '5',
      uses: { a: 'trimmed', b: 'trimmed', c: 'counted' },
    });
  });
  it('takes the mean of the two middle ones', () => {
    expect(
      aggregate({ method: 'median', level: 'indicator' }, { a: '88', b: '92', c: '79', d: '95' }).value,
    ).toBe('90');
  });
});

describe('trimmed', () => {
  it('drops exactly one of a tied extreme', () => {
    expect(aggregate(trimmed(1, 5), { a: '5', b: '5', c: '3', d: '1', e: '1' })).toEqual({
      value: '3',
      uses: { a: 'counted', b: 'trimmed', c: 'counted', d: 'trimmed', e: 'counted' },
    });
  });
  it('drops whom it drops whatever the order', () => {
    const scores = { e: '5', d: '5', c: '5', b: '5', a: '5' };
    const one = aggregate(trimmed(1, 5), scores).uses;
    const other = aggregate(trimmed(1, 5), Object.fromEntries(Object.entries(scores).reverse())).uses;
    expect(one).toEqual(other);
    expect(Object.values(one).filter((use) => use === 'trimmed')).toHaveLength(2);
  });
  it('drops none below the threshold', () => {
    expect(aggregate(trimmed(1, 6), { a: '90', b: '80', c: '70', d: '60', e: '50' })).toMatchObject({
      value: '70',
    });
    expect(aggregate(trimmed(1, 6), { a: '90', b: '80', c: '70', d: '60', e: '50', f: '100' })).toMatchObject(
      { value: '75' },
    );
  });
  it('drops none where none would remain', () => {
    expect(aggregate(trimmed(2, 3), { a: '1', b: '2', c: '9' }).value).toBe('4');
    expect(aggregate(trimmed(2, 3), { a: '1', b: '2', c: '3', d: '10' }).value).toBe('4');
    expect(aggregate(trimmed(2, 3), { a: '1', b: '2', c: '3', d: '10', e: '10' }).value).toBe('3');
  });
});

describe('weighted', () => {
  it('leaves the absent out of both sums', () => {
    const rule = weighted({ a: '0.5', b: '0.3', c: '0.2' });
    expect(aggregate(rule, { a: '80', b: '90', c: '70' }).value).toBe('81');
    expect(aggregate(rule, { a: '80', b: '90' }).value).toBe('83.75');
  });
  it('never counts who has no weight', () => {
    const rule = weighted({ a: '1', b: '0' });
    expect(aggregate(rule, { a: '80', b: '10', stranger: '0' })).toEqual({
      value: '80',
      uses: { a: 'counted', b: 'no-weight', stranger: 'no-weight' },
    });
    expect(['a', 'b', 'stranger'].map((id) => canCount(rule, id))).toEqual([true, false, false]);
    expect(aggregate(rule, { b: '10' }).value).toBeNull();
  });
});
