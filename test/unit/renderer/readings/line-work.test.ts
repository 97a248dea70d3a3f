import { describe, expect, test } from 'vitest';
import { catalogues } from '#shared/i18n/index.ts';
import { ruleInWords } from '#shared/i18n/rule-in-words.ts';
import type { Indicator } from '#shared/model/framework.ts';
import type { Damage } from '#shared/model/plan-review.ts';
import { asksForNumber, damagesOf } from '../../../../renderer/screens/readings/damages.ts';
import { lineAt } from '../../../../renderer/screens/readings/line-at.ts';
import { withOwnNumber } from '../../../../renderer/screens/readings/own-number.ts';
import {
  changedFacts,
  factProblem,
  factsAreSound,
  withFact,
} from '../../../../renderer/screens/readings/plan-facts.ts';
import { partNames, suggestedParts } from '../../../../renderer/screens/readings/split-parts.ts';
import { trimmed } from '../../../../renderer/screens/readings/text-selection.ts';

const texts = catalogues['zh-CN'];
const ratio = {
  id: 'ratio',
  version: 1,
  parameters: { target: '785', cap: '1', direction: 'higher', nominalTarget: null, annualised: null },
} as const satisfies Indicator['method'];
const indicator = (fields: Partial<Indicator> = {}): Indicator => ({
  id: 'i',
  code: 'A1',
  name: '对口就业率',
  group: null,
  fullScore: '4',
  unit: '%',
  target: '785',
  baseline: null,
  direction: 'higher',
  definition: '',
  rule: ruleInWords(ratio, { fullScore: '4', unit: '%' }, texts),
  method: ratio,
  evidence: [],
  responsibleUnits: [],
  responsibleSource: 'reading',
  deadline: null,
  deadlineSource: null,
  targetSource: 'reading',
  citations: [],
  note: null,
  ...fields,
});

const damage = (
  id: string,
  kind: Damage['kind'],
  start: number,
  decision: Damage['decision'] = null,
): Damage => ({
  id,
  kind,
  at: { start, end: start + 4, paragraph: 1 },
  found: '785%',
  readAs: '78.5%',
  confidence: 'medium',
  count: 1,
  decision,
  decided: null,
});

describe('damaged places', () => {
  const line = { spans: [{ start: 10, end: 20 }] };
  test('are those in the words of the line, numbers first', () => {
    const damages = [
      damage('outside', 'damaged-number', 20),
      damage('bracket', 'unclosed-bracket', 12),
      damage('number', 'damaged-number', 18),
    ];
    expect(damagesOf(line, damages).map(({ id }) => id)).toEqual(['number', 'bracket']);
  });

  test('only an undecided number keeps a line from being accepted', () => {
    expect(asksForNumber(line, [damage('a', 'damaged-number', 12)])).toBe(true);
    expect(asksForNumber(line, [damage('a', 'damaged-number', 12, 'keep')])).toBe(false);
    expect(asksForNumber(line, [damage('a', 'unclosed-bracket', 12)])).toBe(false);
    expect(asksForNumber(line, [{ ...damage('a', 'damaged-number', 12), at: null }])).toBe(false);
  });
});

describe('a number of the person’s own', () => {
  test('becomes target, parameter and rule', () => {
    const fields = withOwnNumber(indicator(), '78', texts);
    expect(fields).toMatchObject({ target: '78', targetSource: 'person' });
    expect(fields.method?.parameters).toMatchObject({ target: '78', cap: '1' });
    expect(fields.rule).toContain('目标值78%');
  });

  test('leaves a rule that the plan prints', () => {
    expect(withOwnNumber(indicator({ rule: '按原表评分' }), '78', texts)).not.toHaveProperty('rule');
  });

  test('of a line that had no number is measured as a share', () => {
    const fields = withOwnNumber(
      indicator({ method: { id: 'yes-no', version: 1, parameters: { condition: '完成' } } }),
      '3',
      texts,
    );
    expect(fields.method).toMatchObject({ id: 'ratio', parameters: { target: '3' } });
  });
});

test('a click finds the line whose clause is shortest around the place; replaced lines are passed over', () => {
  const clause = (start: number, end: number) => ({
    planId: 'p',
    paragraph: 3,
    start,
    end,
    quote: '词',
    section: null,
  });
  const lines: Parameters<typeof lineAt>[0] = [
    { id: 'long', state: 'undecided', indicator: { citations: [clause(0, 50)] } },
    { id: 'short', state: 'accepted', indicator: { citations: [clause(10, 20)] } },
    { id: 'gone', state: 'merged', indicator: { citations: [clause(12, 14)] } },
  ];
  expect(lineAt(lines, 3, 13)?.id).toBe('short');
  expect(lineAt(lines, 3, 20)?.id).toBe('long');
  expect(lineAt(lines, 3, 50)).toBeNull();
  expect(lineAt(lines, 4, 13)).toBeNull();
});

describe('splitting', () => {
  test('proposes the items of a checklist, the criteria of a level, the parts of a name', () => {
    const items = ['机制', '平台', '  '].map((text, index) => ({ id: String(index), text, weight: '1' }));
    expect(
      suggestedParts({ name: '甲', method: { id: 'checklist', version: 1, parameters: { items } } }),
    ).toEqual(['机制', '平台']);
    expect(suggestedParts({ name: '在校生、年招生，就业率', method: ratio })).toEqual([
      '在校生',
      '年招生',
      '就业率',
    ]);
    expect(suggestedParts({ name: '就业率', method: ratio })).toEqual(['就业率']);
  });

  test('wants two to twenty names that fit', () => {
    expect(partNames(' 甲 \n\n乙')).toEqual(['甲', '乙']);
    expect(partNames('甲')).toBeNull();
    expect(partNames(`甲\n${'乙'.repeat(201)}`)).toBeNull();
    expect(partNames(Array.from({ length: 21 }, () => '甲').join('\n'))).toBeNull();
  });
});

describe('facts of a plan', () => {
  const facts = {
    title: '某县方案',
    issuer: null,
    documentNumber: null,
    indexNumber: null,
    signedOn: null,
    publishedOn: null,
    basis: null,
    source: null,
    note: null,
  };
  test('nothing typed means not stated, except for the title', () => {
    expect(withFact({ ...facts, issuer: '某县' }, 'issuer', ' ').issuer).toBeNull();
    expect(withFact(facts, 'title', '').title).toBe('');
    expect(factProblem('title', '')).toBe('name-wanted');
    expect(factProblem('title', '长'.repeat(301))).toBe('name-wanted');
  });

  test('only what was changed is corrected, without blanks at the ends', () => {
    const typed = withFact(withFact(facts, 'issuer', ' 某县政府 '), 'title', '某县方案 ');
    expect(changedFacts(facts, typed)).toEqual({ issuer: '某县政府' });
    expect(changedFacts({ ...facts, issuer: '某县' }, facts)).toEqual({ issuer: null });
    expect(changedFacts(facts, facts)).toEqual({});
  });

  test('dates are ISO dates or nothing', () => {
    expect(factProblem('signedOn', '2021年6月')).toBe('date-wanted');
    expect(factProblem('signedOn', '2021-13-01')).toBe('date-wanted');
    expect(factsAreSound(withFact(facts, 'signedOn', '2021-06-01'))).toBe(true);
    expect(factsAreSound(withFact(facts, 'publishedOn', '1 June'))).toBe(false);
  });
});

test('a selection loses white space at its ends and is nothing without words', () => {
  expect(trimmed('  建成 3 个 ', { start: 0, end: 9 })).toEqual({ start: 2, end: 8 });
  expect(trimmed('甲 \n 乙', { start: 1, end: 4 })).toBeNull();
});
