import { expect, test } from 'vitest';
import { withMember } from '../../../../renderer/components/with-member.ts';

test('a thing is put into a set or taken out, and the set it was asked of stays', () => {
  const before: ReadonlySet<string> = new Set(['a', 'b']);
  expect([...withMember(before, 'c', true)]).toEqual(['a', 'b', 'c']);
  expect([...withMember(before, 'a', true)]).toEqual(['a', 'b']);
  expect([...withMember(before, 'a', false)]).toEqual(['b']);
  expect([...withMember(before, 'c', false)]).toEqual(['a', 'b']);
  expect([...before]).toEqual(['a', 'b']);
});
