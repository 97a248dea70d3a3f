import { describe, expect, test } from 'vitest';
import { exact, exactToText } from '#shared/scoring/exact.ts';
import { methods } from '#shared/scoring/methods/index.ts';
import type { MethodId, MethodSpecification } from '#shared/scoring/methods/specification.ts';
import { scoreEntered } from '#shared/scoring/score-entered.ts';
import { indicator, ratioTo } from '#test/builders/snapshot.ts';
import { startingSpecification } from '../../../../renderer/screens/frameworks/draft/editors/defaults.ts';
import {
  curveOf,
  printedPoints,
  sampleLines,
  startingSamples,
} from '../../../../renderer/screens/frameworks/draft/preview/sample-lines.ts';

const ids = Object.keys(methods) as MethodId[];
const drawn: ReadonlySet<MethodId> = new Set([
  'ratio',
  'piecewise',
  'baseline',
  'efficacy',
  'efficacy-banded',
  'deviation',
  'deadline',
  'deduction',
]);
const subject = indicator('A1', '10', ratioTo('40'), { target: '40', baseline: '20' });
const started = (id: MethodId): MethodSpecification => startingSpecification(id, subject);

describe('trying a rule out', () => {
  test.each(ids)('%s starts with samples of the shape it takes, and earns the full score with one', (id) => {
    const method = started(id);
    const samples = startingSamples(method, '10');
    expect(samples.length).toBeGreaterThan(1);
    for (const { kind } of samples) expect(kind).toBe(methods[id].takes);
    const points = sampleLines(method, '10', samples).map((line) => line.points && exactToText(line.points));
    expect(points).toContain('10');
    expect(new Set(points).size).toBeGreaterThan(1);
  });

  test.each(ids)('%s is drawn where it has a curve', (id) => {
    const curve = curveOf(started(id), '10');
    expect(curve !== null).toBe(drawn.has(id));
    if (!curve) return;
    const values = curve.points.map(({ value }) => value);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    const points = curve.points.flatMap((each) => each.points ?? []);
    expect(points.length).toBeGreaterThan(2);
    expect(Math.max(...points)).toBeCloseTo(10, 9);
    for (const point of points) expect(Number.isFinite(point)).toBe(true);
  });

  test('points, rates and refusals are those of scoring', () => {
    const method = ratioTo('3');
    const samples = ['1', '3', '6', '-1'].map((text) => ({ kind: 'number', number: text }) as const);
    const lines = sampleLines(method, '4', samples);
    expect(lines.map(({ points }) => points && exactToText(points))).toEqual(['4/3', '4', '4', null]);
    expect(lines.map(({ rate }) => rate && exactToText(rate))).toEqual(['1/3', '1', '1', null]);
    const refused = scoreEntered(method, { kind: 'number', number: '-1' }, '4');
    expect(refused.ok).toBe(false);
    if (!refused.ok) expect(lines[3]?.refusal).toEqual(refused.failure);
  });

  test('a share of an indicator without a full score is none', () => {
    expect(sampleLines(ratioTo('3'), '0', [{ kind: 'number', number: '3' }])[0]?.rate).toBeNull();
  });

  test('a curve bends where its parameters say', () => {
    const curve = curveOf(
      {
        id: 'piecewise',
        version: 1,
        parameters: {
          points: [
            { value: '10', score: '0' },
            { value: '20', score: '6' },
            { value: '40', score: '10' },
          ],
        },
      },
      '10',
    );
    expect(curve?.bends).toEqual([
      { value: 10, points: 0 },
      { value: 20, points: 6 },
      { value: 40, points: 10 },
    ]);
  });

  test('printed points say whether they are exact', () => {
    expect(printedPoints(exact('2.5'))).toEqual({ text: '2.5', exact: true });
    expect(printedPoints(exact('10'))).toEqual({ text: '10', exact: true });
    expect(printedPoints(exact('0'))).toEqual({ text: '0', exact: true });
    expect(printedPoints(exact('4/3'))).toEqual({ text: '1.3333', exact: false });
  });
});
