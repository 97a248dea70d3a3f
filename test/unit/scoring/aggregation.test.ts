import { describe, expect, it } from 'vitest';
import type { AggregationRule } from '#shared/model/rules.ts';
import { weightedMean } from '#shared/scoring/aggregation/aggregation.ts';
import { sharesOf, standingOf } from '#shared/scoring/aggregation/index.ts';
import { droppedAtEachEnd } from '#shared/scoring/aggregation/trimmed-share.ts';
import { exact, exactToText } from '#shared/scoring/exact.ts';

const aggregate = (rule: AggregationRule, scores: Readonly<Record<string, string>>) => {
  const entries = Object.entries(scores);
  const values = entries.map(([, value]) => exact(value));
  const shares = sharesOf(
    rule,
    values,
    // Whoever is called a lead is one.
    entries.map(([id]) => ({ id, role: id.startsWith('lead') ? 'lead' : 'scorer' })),
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
    const standing = (id: string) => standingOf(rule, { id, role: 'scorer' });
    expect(['a', 'b', 'stranger'].map(standing)).toEqual(['counts', 'no-weight', 'weight-missing']);
    expect(aggregate(rule, { b: '10' }).value).toBeNull();
  });
});

describe('trimmed by share', () => {
  const share = (fraction: string): AggregationRule => ({
    method: 'trimmed-share',
    level: 'indicator',
    fraction,
  });
  // What the documentation of TRIMMEAN prints: 30 points and 0.1 make 3, rounded down to 2, one at each end;
  // 20 points and 0.2 make 4, two at each end; {4,5,6,7,2,3,4,5,1,2,3} and 0.2 give 3.778.
  it.each([
    [30, '0.1', 1],
    [20, '0.2', 2],
    [11, '0.2', 1],
    [5, '0.4', 1],
    [5, '0.39', 0],
    [5, '0.99', 2],
    [4, '0.5', 1],
    [1, '0.99', 0],
    [0, '0.4', 0],
    [7, '0', 0],
    // 0.6 × 10 is 5.999… in binary floats, which would drop one less at each end.
    [10, '0.6', 3],
  ])('of %i values and %s drops %i at each end', (count, fraction, expected) => {
    expect(droppedAtEachEnd(count, fraction)).toBe(expected);
  });
  it('gives what the spreadsheet gives', () => {
    const scores = Object.fromEntries(
      [4, 5, 6, 7, 2, 3, 4, 5, 1, 2, 3].map((value, index) => [index, `${value}`]),
    );
    expect(aggregate(share('0.2'), scores).value).toBe('34/9');
  });
  it('says on which side a value was dropped', () => {
    const values = ['3', '1', '2'].map(exact);
    const scorers = ['a', 'b', 'c'].map((id) => ({ id, role: 'scorer' as const }));
    expect(
      sharesOf(share('0.7'), values, scorers).map((each) => (each?.use === 'trimmed' ? each.side : '')),
    ).toEqual(['highest', 'lowest', '']);
  });
});

describe('weighted by role', () => {
  const rule: AggregationRule = {
    method: 'role-weighted',
    level: 'indicator',
    weights: { scorer: '1', lead: '2' },
  };
  it('takes the weight of the role for every person in it', () => {
    expect(aggregate(rule, { a: '80', b: '90', lead: '70' }).value).toBe('77.5');
    expect(aggregate(rule, { a: '80', b: '90' }).value).toBe('85');
  });
  it('never counts a role without a weight, and knows it from a weight of 0', () => {
    const none: AggregationRule = { ...rule, weights: { scorer: '1' } };
    const zero: AggregationRule = { ...rule, weights: { scorer: '1', lead: '0' } };
    expect(aggregate(none, { a: '80', lead: '10' })).toEqual({
      value: '80',
      uses: { a: 'counted', lead: 'no-weight' },
    });
    const lead = { id: 'lead', role: 'lead' as const };
    expect([none, zero, rule].map((each) => standingOf(each, lead))).toEqual([
      'weight-missing',
      'no-weight',
      'counts',
    ]);
  });
});
