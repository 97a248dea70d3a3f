import { describe, expect, it } from 'vitest';
import { parseInput } from '#service/dispatch.ts';
import { type Failure, FailureError, failureSchema } from '#shared/contract/failure.ts';
import { failureSentence } from '#shared/i18n/index.ts';

const refusal = (fields: unknown): Failure => {
  try {
    parseInput('frameworks.editDraft', {
      id: 'd1',
      edits: [{ edit: 'set-indicator', id: 'i1', fields }],
    });
  } catch (error) {
    if (error instanceof FailureError) {
      expect(failureSchema.safeParse(error.failure).error).toBeUndefined();
      return error.failure;
    }
    throw error;
  }
  throw new Error('accepted');
};
const at = 'edits.0.fields.';

describe('what a request holds', () => {
  it.each([
    ['a negative full score', { fullScore: '-5' }, 'value.below-minimum', `${at}fullScore`],
    ['a full score that is no number', { fullScore: 'NaN' }, 'value.not-a-number', `${at}fullScore`],
    ['an infinite one', { fullScore: 'Infinity' }, 'value.not-a-number', `${at}fullScore`],
    ['one of 41 digits', { fullScore: '9'.repeat(41) }, 'value.too-many-digits', `${at}fullScore`],
    ['one of a hundred digits', { fullScore: '9'.repeat(100) }, 'value.too-many-digits', `${at}fullScore`],
    ['a baseline in words', { baseline: '很多' }, 'value.not-a-number', `${at}baseline`],
    [
      'a method nobody knows',
      { code: 'B3', name: '双师型教师比例', method: { id: 'potential', version: 1, parameters: {} } },
      'framework.method-unknown',
      `${at}method`,
    ],
    [
      'a version nobody knows',
      { method: { id: 'ratio', version: 7, parameters: {} } },
      'framework.method-unknown',
      `${at}method`,
    ],
    ['a full score of another type', { fullScore: 5 }, 'request.invalid', `${at}fullScore`],
  ])('is refused by place and rule: %s', (_, fields, code, path) => {
    const found = refusal(fields);
    expect(found.code).toBe(code);
    expect(found.path.join('.')).toBe(path);
    expect(failureSentence(found, 'zh-CN')).not.toMatch(/regex|pattern/i);
  });
});
