import { describe, expect, it, vi } from 'vitest';
import { failureSchema } from '#shared/contract/failure.ts';
import { failureSentence } from '#shared/i18n/index.ts';
import { frameworkDocumentSchema } from '#shared/model/framework.ts';
import { evaluationSnapshotSchema } from '#shared/model/snapshot.ts';
import { explain } from '#shared/scoring/explain.ts';
import type { methodVersions } from '#shared/scoring/methods/versions.ts';
import { framework, indicator, number, observation, ratioTo, snapshot } from '#test/builders/snapshot.ts';

/** The registry with a made-up second version of the ratio beside the first: half of what the first gives. */
vi.mock('#shared/scoring/methods/versions.ts', async (original) => {
  const { methodVersions: versions } = await original<{ methodVersions: typeof methodVersions }>();
  const first = versions['ratio@1'];
  const second = {
    ...first,
    version: 2,
    score: (...given: Parameters<typeof first.score>) => {
      const outcome = first.score(...given);
      if (!outcome.ok) return outcome;
      const { points, working } = outcome.value;
      return {
        ok: true,
        value: { points: { ...points, denominator: points.denominator * 2n }, working },
      };
    },
  };
  return { methodVersions: { ...versions, 'ratio@2': second } };
});

const { computeResults } = await import('#shared/scoring/results/index.ts');
const { methods } = await import('#shared/scoring/methods/index.ts');
const { methodSpecificationSchema } = await import('#shared/scoring/methods/specification.ts');
const { unknownMethodIn } = await import('#shared/scoring/methods/unknown.ts');

const ratio = ratioTo('40');
/** As a newer version of the application stores it. */
const second = { ...ratio, version: 2 } as unknown as typeof ratio;
const totalOf = (method: typeof ratio): string =>
  computeResults(
    snapshot(framework({ A: [indicator('A1', '10', method)] }), {
      observations: [observation('s1', 'i-A1', number('30'))],
    }),
  ).subjects[0]!.total.exact;

describe('a second version of a method', () => {
  it('computes beside the first, which goes on as before', () => {
    expect(totalOf(ratio)).toBe('7.5');
    expect(totalOf(second)).toBe('3.75');
  });

  it('computes side by side in one framework', () => {
    const both = framework({ A: [indicator('A1', '10', ratio), indicator('A2', '10', second)] });
    const { subjects } = computeResults(
      snapshot(both, {
        observations: [observation('s1', 'i-A1', number('30')), observation('s1', 'i-A2', number('30'))],
      }),
    );
    expect(subjects[0]!.indicators.map(({ points }) => points?.exact)).toEqual(['7.5', '3.75']);
  });

  it('is what a new indicator starts with, and is read and written like the first', () => {
    expect(methods.ratio.version).toBe(2);
    expect(methods.direct.version).toBe(1);
    for (const method of [ratio, second])
      expect(methodSpecificationSchema.parse(JSON.parse(JSON.stringify(method)))).toEqual(method);
    expect(methodSpecificationSchema.safeParse({ ...ratio, version: 3 }).success).toBe(false);
    expect(methodSpecificationSchema.safeParse({ ...second, parameters: {} }).success).toBe(false);
  });

  it('is named in the derivation', () => {
    const document = framework({ A: [indicator('A1', '10', second)] });
    const evaluation = snapshot(document, { observations: [observation('s1', 'i-A1', number('30'))] });
    const step = explain(evaluation, 's1', { of: 'indicator', indicatorId: 'i-A1' });
    expect(step.children.find((child) => child.step === 'method')?.facts).toMatchObject({
      method: 'ratio',
      version: 2,
    });
  });
});

describe('a version the application does not have', () => {
  const third = { ...ratio, version: 3 };
  const document = JSON.parse(
    JSON.stringify(framework({ A: [indicator('A1', '5')], B: [indicator('B1', '10', ratio)] })),
  );
  document.dimensions[1].indicators[0].method = third;

  it.each([
    ['a framework', document, 'dimensions.1.indicators.0.method'],
    [
      'a snapshot',
      { ...snapshot(framework({ A: [indicator('A1', '5')] }), {}), framework: { document } },
      'framework.document.dimensions.1.indicators.0.method',
    ],
    ['a package', { parts: [{ entries: [document] }] }, 'parts.0.entries.0.dimensions.1.indicators.0.method'],
  ])('is refused in %s with place and remedy', (_, value, path) => {
    const found = unknownMethodIn(value)!;
    expect(failureSchema.safeParse(found).error).toBeUndefined();
    expect(found).toMatchObject({
      code: 'framework.method-unknown',
      facts: { place: 'B / B1 指标B1', method: 'ratio', version: 3 },
    });
    expect(found.path.join('.')).toBe(path);
    expect(failureSentence(found, 'zh-CN')).toBe(
      'B / B1 指标B1：计分方法须为本软件所有；现为“ratio”第3版，没有该方法。请改选计分方法；资料来自更新版本的软件时，请改用该版本打开。',
    );
    expect(frameworkDocumentSchema.safeParse(document).success).toBe(false);
    expect(evaluationSnapshotSchema.safeParse(value).success).toBe(false);
  });

  it('is not found where every method is known, whatever else the data holds', () => {
    for (const value of [
      null,
      3,
      'x',
      [],
      { method: 'ratio' },
      { method: { id: 'x' } },
      framework({ A: [indicator('A1', '5')] }),
    ])
      expect(unknownMethodIn(value)).toBeNull();
    let nested: unknown = { method: third };
    for (let depth = 0; depth < 5000; depth += 1) nested = [nested];
    expect(unknownMethodIn(nested)).toBeNull();
  });
});
