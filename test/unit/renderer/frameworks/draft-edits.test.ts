import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { draftEditSchema } from '#shared/contract/methods/frameworks.ts';
import { frameworkDocumentSchema, type Indicator, indicatorsOf } from '#shared/model/framework.ts';
import { paragraphsOf } from '#shared/plan/paragraphs.ts';
import { checkFramework } from '#shared/scoring/framework-check.ts';
import { methods } from '#shared/scoring/methods/index.ts';
import { type MethodId, methodSpecificationSchema } from '#shared/scoring/methods/specification.ts';
import { checkMethod } from '#shared/scoring/parameters-check.ts';
import { reweightDimension } from '#shared/scoring/reweight.ts';
import { startingSpecification } from '../../../../renderer/screens/frameworks/draft/editors/defaults.ts';
import { fieldsWithMethod } from '../../../../renderer/screens/frameworks/draft/method-fields.ts';
import { newDimension, newIndicator } from '../../../../renderer/screens/frameworks/draft/new-nodes.ts';
import { placeOf, troubledNodes } from '../../../../renderer/screens/frameworks/draft/problem-place.ts';
import { reweightEdits } from '../../../../renderer/screens/frameworks/draft/reweight-edits.ts';

const seeds = fileURLToPath(new URL('../../../../seeds/', import.meta.url));
const document = frameworkDocumentSchema.parse(
  JSON.parse(readFileSync(`${seeds}frameworks/yuyao.json`, 'utf8')),
);
const paragraphs = paragraphsOf(readFileSync(`${seeds}plans/yuyao.txt`, 'utf8'));
const [dimension] = document.dimensions;
const ids = Object.keys(methods) as MethodId[];
const words = { name: '新的指标', unit: '分', rule: '由评分人评定' };

describe('choosing a method', () => {
  test.each(ids)('%s starts with parameters that compute, for every shipped indicator', (id) => {
    for (const indicator of indicatorsOf(document)) {
      const method = startingSpecification(id, indicator);
      expect(methodSpecificationSchema.safeParse(method).error).toBeUndefined();
      expect(checkMethod({ ...indicator, method }, indicator.code, [])).toEqual([]);
    }
  });

  test('target, baseline and direction follow the parameters where they said the same', () => {
    const a1 = dimension!.indicators[0]!;
    const parameters = {
      target: '30',
      cap: '1',
      direction: 'lower',
      nominalTarget: null,
      annualised: null,
    } as const;
    const method = { id: 'ratio', version: 1, parameters } as const;
    expect(fieldsWithMethod(a1, method)).toEqual({
      method,
      target: '30',
      targetSource: 'person',
      direction: 'lower',
    });
    const apart: Indicator = { ...a1, target: '1500人左右', direction: 'lower' };
    expect(fieldsWithMethod(apart, method)).toEqual({ method });
  });
});

describe('new nodes', () => {
  test('are accepted by the contract and take codes that are free', () => {
    const added = newDimension(document, '新的一级指标');
    expect(added.fields.code).toBe('E');
    const indicator = newIndicator(document, dimension!, 2, words);
    expect(indicator.fields.code).toBe('A7');
    for (const edit of [added, indicator]) expect(draftEditSchema.safeParse(edit).error).toBeUndefined();
  });

  test('leave what a person must decide to the check', () => {
    const { id, fields } = newIndicator(document, dimension!, 2, words);
    const changed = {
      ...document,
      dimensions: document.dimensions.map((each) =>
        each === dimension ? { ...each, indicators: [...each.indicators, { id, ...fields }] } : each,
      ),
    };
    const problems = checkFramework(changed, paragraphs);
    expect(problems.map(({ code }) => code).sort()).toEqual([
      'framework.citation-none',
      'framework.full-score-zero',
    ]);
    expect([...troubledNodes(problems, changed)]).toEqual([id]);
  });
});

describe('problems lead to where they are mended', () => {
  test('an indicator, a dimension, the rules, the general page', () => {
    const broken = {
      ...document,
      totalScore: '120',
      gradeBands: document.gradeBands.slice(1),
      dimensions: document.dimensions.map((each, index) => (index === 1 ? { ...each, weight: '50' } : each)),
    };
    const problems = checkFramework(broken, paragraphs);
    const places = new Map(problems.map((problem) => [problem.code, placeOf(problem, broken)]));
    expect(places.get('framework.dimension-weight-differs')).toEqual({ tab: 'indicators', node: 'yuyao-B' });
    expect(places.get('framework.total-differs')).toEqual({ tab: 'general' });
    expect(places.get('framework.bands-range')).toEqual({ tab: 'rules' });
  });
});

describe('re-weighting a dimension', () => {
  test('becomes edits of exactly what changed', () => {
    const scaled = reweightDimension(dimension!, '38', '0.5')!;
    const edits = reweightEdits(dimension!, scaled, ({ fullScore }) => `满分${fullScore}`);
    expect(edits[0]).toEqual({ edit: 'set-dimension', id: 'yuyao-A', fields: { weight: '38' } });
    expect(edits).toHaveLength(1 + dimension!.indicators.length);
    for (const edit of edits) expect(draftEditSchema.safeParse(edit).error).toBeUndefined();
    expect(edits[1]).toMatchObject({ id: 'yuyao-A1', fields: { fullScore: '12', rule: '满分12' } });
    const kept = reweightEdits(dimension!, scaled, null);
    expect(kept[1]).not.toHaveProperty('fields.rule');
  });
});
