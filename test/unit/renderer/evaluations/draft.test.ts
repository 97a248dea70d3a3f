import { describe, expect, test } from 'vitest';
import { framework, indicator } from '#test/builders/snapshot.ts';
import {
  chooseFramework,
  draftToJson,
  type EvaluationDraft,
  emptyDraft,
  emptyScorer,
  emptySubject,
  freshKey,
  isTyped,
  readDraft,
} from '../../../../renderer/screens/evaluations/draft.ts';

const document = framework({ A: [indicator('A1', '100')] });
const filled: EvaluationDraft = {
  ...chooseFramework(emptyDraft(2026), 'f@1', document),
  title: '某市评价',
  client: '某市教育局',
  subjects: [{ ...emptySubject, key: '1', name: '职校', code: '012345678901234567' }],
  scorers: [{ ...emptyScorer, key: '4', name: '张', role: 'lead' }],
};

describe('keeping', () => {
  test('a kept draft is read back as it was, leading zeros included', () => {
    expect(readDraft(draftToJson(filled), 2030)).toEqual(filled);
  });
  test.each([undefined, null, 3, 'x', []])('nothing kept starts empty: %j', (value) => {
    expect(readDraft(value, 2026)).toEqual(emptyDraft(2026));
  });
  test('of a damaged draft the readable part is kept', () => {
    const read = readDraft(
      {
        year: '2026',
        subjects: [{ name: '职校', kind: 'castle' }, 5],
        scorers: 'none',
        rules: { gradeBands: [] },
      },
      2030,
    );
    expect(read.subjects).toEqual([{ key: 'kept-0', name: '职校', code: '', kind: 'other', track: '' }]);
    expect(read).toMatchObject({ year: '2026', scorers: [], rules: null });
  });
});

describe('choosing a framework', () => {
  test('brings its grades and rounding', () => {
    expect(filled.rules).toMatchObject({
      gradeBands: document.gradeBands,
      rounding: document.rounding,
      vetoes: [],
    });
  });
  test('again leaves the rules alone', () => {
    const changed = { ...filled, rules: filled.rules && { ...filled.rules, vetoes: ['V1'] } };
    expect(chooseFramework(changed, 'f@1', document)).toBe(changed);
  });
  test('another one keeps how scorers combine, and none of the old vetoes', () => {
    const median = { method: 'median', level: 'total' } as const;
    const changed = {
      ...filled,
      rules: filled.rules && { ...filled.rules, vetoes: ['V1'], aggregation: median },
    };
    expect(chooseFramework(changed, 'f@2', document).rules).toMatchObject({
      aggregation: median,
      vetoes: [],
    });
  });
});

test('keys of new rows are new', () => {
  expect(freshKey([])).toBe('1');
  expect(freshKey([{ key: '2' }, { key: 'kept-0' }, { key: '7' }])).toBe('8');
});

test('a row counts once anything is typed in it', () => {
  expect(isTyped(emptySubject)).toBe(false);
  expect(isTyped({ ...emptySubject, name: '  ' })).toBe(false);
  expect(isTyped({ ...emptySubject, code: '01' })).toBe(true);
  expect(isTyped({ ...emptyScorer, role: 'lead' })).toBe(false);
  expect(isTyped({ ...emptyScorer, organisation: '研究院' })).toBe(true);
});
