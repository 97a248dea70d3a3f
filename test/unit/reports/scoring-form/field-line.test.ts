import { describe, expect, test } from 'vitest';
import { failure } from '#shared/contract/failure.ts';
import type { FormContent } from '#shared/model/form.ts';
import {
  contentDigest,
  emptyJudgement,
  emptyText,
  isEmptyContent,
  isSameContent,
} from '#shared/reports/forms/content.ts';
import { compareField } from '#shared/reports/forms/field-line.ts';

/** A digest that can be read; the service's own is shorter. */
const digest = (text: string): string => text;

const points = (number: string): FormContent => ({
  kind: 'judgement',
  value: { kind: 'number', number },
  blankReason: null,
});

const compared = (
  now: FormContent,
  then: FormContent,
  typed: FormContent | null,
  doubts: ReturnType<typeof failure>[] = [],
) => {
  const { state, after, problems } = compareField(
    {
      reading: typed === null ? { state: 'blank' } : ({ state: 'read', value: typed, doubts } as never),
      empty: emptyJudgement,
      before: now,
      start: contentDigest(then, digest),
    },
    digest,
  );
  return [state, after, problems.map(({ code }) => code)];
};

describe('what importing a field would do', () => {
  test.each([
    ['nothing there, nothing typed', emptyJudgement, emptyJudgement, null, ['empty', null, []]],
    ['something typed', emptyJudgement, emptyJudgement, points('5'), ['accepted', points('5'), []]],
    ['left as written', points('5'), points('5'), points('5'), ['unchanged', null, []]],
    ['left as written, with other zeros', points('5.0'), points('5.0'), points('5'), ['unchanged', null, []]],
    ['changed', points('5'), points('5'), points('6'), ['accepted', points('6'), []]],
    ['left, but the application went on', points('7'), points('5'), points('5'), ['unchanged', null, []]],
    ['left empty, but the application went on', points('7'), emptyJudgement, null, ['empty', null, []]],
    [
      'changed on both sides',
      points('7'),
      points('5'),
      points('6'),
      ['doubtful', points('6'), ['form.changed-since-writing']],
    ],
    ['changed on both sides to the same', points('6'), points('5'), points('6'), ['unchanged', null, []]],
    ['deleted', points('5'), points('5'), null, ['doubtful', emptyJudgement, ['form.would-clear']]],
    [
      'deleted while the application went on',
      points('7'),
      points('5'),
      null,
      ['doubtful', emptyJudgement, ['form.changed-since-writing']],
    ],
  ] as const)('%s', (_, now, then, typed, expected) => {
    expect(compared(now, then, typed)).toEqual(expected);
  });

  test('a doubt of reading makes a change doubtful and leaves no change alone', () => {
    const doubt = failure('form.formula', { formula: '=1+4', found: '5' });
    expect(compared(emptyJudgement, emptyJudgement, points('5'), [doubt])).toEqual([
      'doubtful',
      points('5'),
      ['form.formula'],
    ]);
    expect(compared(points('5'), points('5'), points('5'), [doubt])).toEqual([
      'unchanged',
      null,
      ['form.formula'],
    ]);
  });

  test('a form that does not say what it started from is always looked at', () => {
    const { state } = compareField(
      {
        reading: { state: 'read', value: points('5'), doubts: [] },
        empty: emptyJudgement,
        before: points('4'),
        start: null,
      },
      digest,
    );
    expect(state).toBe('doubtful');
  });
});

describe('equal contents', () => {
  test('order and line ends do not matter, values and reasons do', () => {
    const ticks = (...items: string[]): FormContent => ({
      kind: 'judgement',
      value: { kind: 'items', items },
      blankReason: null,
    });
    expect(isSameContent(ticks('b', 'a'), ticks('a', 'b'))).toBe(true);
    expect(isSameContent(ticks('a'), ticks('a', 'b'))).toBe(false);
    expect(isSameContent({ kind: 'text', text: ' 一\r\n二' }, { kind: 'text', text: '一\n二 ' })).toBe(true);
    expect(isSameContent(emptyJudgement, { ...points('0') })).toBe(false);
    expect(isEmptyContent(points('0'))).toBe(false);
    expect(isEmptyContent(emptyText)).toBe(true);
  });
});
