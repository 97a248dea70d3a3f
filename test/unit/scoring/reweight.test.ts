import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, exact, exactToText, sum, zero } from '#shared/scoring/exact.ts';
import type { MethodSpecification } from '#shared/scoring/methods/specification.ts';
import { apportion, reweightDimension, reweightFramework, withFullScore } from '#shared/scoring/reweight.ts';
import { framework, indicator } from '#test/builders/snapshot.ts';

const shares = (values: readonly string[], total: string, step: string) =>
  apportion(values.map(exact), exact(total), exact(step))?.map(exactToText) ?? null;

describe('apportion', () => {
  it.each([
    [['1', '1', '1'], '10', '1', ['4', '3', '3']],
    [['1', '1', '1'], '10', '0.5', ['3.5', '3.5', '3']],
    [['1', '1', '1'], '10', '0.1', ['3.4', '3.3', '3.3']],
    [['6', '4'], '20', '1', ['12', '8']],
    [['3', '0', '1'], '8', '1', ['6', '0', '2']],
    [['2', '3'], '0', '1', ['0', '0']],
  ])('%j of %s in steps of %s', (values, total, step, expected) => {
    expect(shares(values, total, step)).toEqual(expected);
  });

  it('cannot share out half a step, a debt, or something by nothing', () => {
    expect(shares(['1', '1'], '10.3', '0.5')).toBeNull();
    expect(shares(['1', '1'], '-1', '0.5')).toBeNull();
    expect(shares(['0', '0'], '10', '1')).toBeNull();
  });

  it('always comes out exactly, within one step of proportion', () => {
    const step = fc.constantFrom('1', '0.5', '0.1');
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 0, max: 400 }),
        step,
        (values, steps, each) => {
          fc.pre(values.some((value) => value > 0));
          const size = exact(each);
          const total = { numerator: BigInt(steps) * size.numerator, denominator: size.denominator };
          const found = apportion(
            values.map((value) => exact(String(value))),
            total,
            size,
          )!;
          expect(compare(sum(found), total)).toBe(0);
          const weight = values.reduce((a, b) => a + b, 0);
          found.forEach((share, index) => {
            expect(compare(share, zero)).toBeGreaterThanOrEqual(0);
            const ideal = (Number(exactToText(total)) * values[index]!) / weight;
            expect(Math.abs(Number(exactToText(share)) - ideal)).toBeLessThan(Number(each) + 1e-9);
          });
        },
      ),
    );
  });
});

describe('re-weighting', () => {
  const piecewise: MethodSpecification = {
    id: 'piecewise',
    version: 1,
    parameters: {
      points: [
        { value: '0', score: '0' },
        { value: '1', score: '2' },
        { value: '2', score: '4' },
      ],
    },
  };
  const document = framework({
    A: [indicator('A1', '6'), indicator('A2', '4', piecewise)],
    B: [indicator('B1', '10')],
  });

  it('scales a dimension and the knots that are in points', () => {
    const scaled = reweightDimension(document.dimensions[0]!, '5', '0.5')!;
    expect(scaled.weight).toBe('5');
    expect(scaled.indicators.map(({ fullScore }) => fullScore)).toEqual(['3', '2']);
    expect(scaled.indicators[1]!.method).toMatchObject({
      parameters: { points: [{ score: '0' }, { score: '1' }, { score: '2' }] },
    });
  });

  it('scales a framework, its weights and its total', () => {
    const scaled = reweightFramework(document, '100', '1')!;
    expect(scaled.totalScore).toBe('100');
    expect(scaled.dimensions.map(({ weight }) => weight)).toEqual(['50', '50']);
    expect(scaled.gradeBands).toBe(document.gradeBands);
  });

  it('does not leave an indicator without any score', () => {
    expect(reweightFramework(document, '1', '1')).toBeNull();
    expect(reweightDimension(document.dimensions[0]!, '3.3', '0.5')).toBeNull();
  });

  it('leaves alone what does not change', () => {
    const leaf = document.dimensions[0]!.indicators[1]!;
    expect(withFullScore(leaf, '4.0')).toBe(leaf);
  });
});
