import { describe, expect, test } from 'vitest';
import type { MethodSpecification } from '#shared/scoring/methods/specification.ts';
import { direct, items, level, ratioTo, yesNo } from '#test/builders/snapshot.ts';
import { entryKeyOf, suggestedLevel, toggleItem } from '../../../../renderer/screens/scoring/entry-keys.ts';

const levels = [
  { name: 'A', factor: '1', minimumCriteria: 3 },
  { name: 'B', factor: '0.8', minimumCriteria: 2 },
  { name: 'C', factor: '0.6', minimumCriteria: 1 },
  { name: 'D', factor: '0', minimumCriteria: 0 },
];
const graded: MethodSpecification = {
  id: 'level',
  version: 1,
  parameters: { levels, criteria: ['有制度', '有调研', '有调整'] },
};
const listed: MethodSpecification = {
  id: 'checklist',
  version: 1,
  parameters: { items: ['x', 'y', 'z'].map((id) => ({ id, text: id, weight: '1' })) },
};
const asked: MethodSpecification = { id: 'yes-no', version: 1, parameters: { condition: '已发布' } };

describe('a level', () => {
  test.each([
    ['b', 'B'],
    ['B', 'B'],
    ['ｂ', 'B'],
  ])('%s chooses %s', (character, name) => {
    expect(entryKeyOf(graded, null, character)).toEqual({ set: level(name) });
  });
  test('a letter without a level means nothing', () => {
    expect(entryKeyOf(graded, null, 'e')).toBeNull();
  });
  test('digits tick criteria, as many as there are', () => {
    expect(entryKeyOf(graded, null, '3')).toEqual({ criterion: 2 });
    expect(entryKeyOf(graded, null, '4')).toBeNull();
    expect(entryKeyOf(graded, null, '0')).toBeNull();
  });
  test('the space bar takes the suggestion', () => {
    expect(entryKeyOf(graded, null, ' ')).toEqual({ suggestion: true });
  });
  test.each([
    [0, 'D'],
    [1, 'C'],
    [2, 'B'],
    [3, 'A'],
  ])('%i criteria met suggest %s', (met, name) => {
    expect(suggestedLevel(levels, met)).toBe(name);
  });
  test('levels that are not counted suggest nothing', () => {
    expect(suggestedLevel([{ name: '优', factor: '1', minimumCriteria: null }], 2)).toBeNull();
  });
});

describe('a checklist', () => {
  test('a digit ticks and unticks in the order of the list', () => {
    expect(entryKeyOf(listed, null, '3')).toEqual({ set: items('z') });
    expect(entryKeyOf(listed, items('z'), '1')).toEqual({ set: items('x', 'z') });
    expect(entryKeyOf(listed, items('x', 'z'), '3')).toEqual({ set: items('x') });
  });
  test('unticking the last leaves none done, which is scored', () => {
    expect(entryKeyOf(listed, items('x'), '1')).toEqual({ set: items() });
  });
  test('0 is none done', () => {
    expect(entryKeyOf(listed, items('x', 'y'), '0')).toEqual({ set: items() });
  });
  test('a digit past the list means nothing', () => {
    expect(entryKeyOf(listed, null, '4')).toBeNull();
  });
  test('a stored item the list no longer has is not carried on', () => {
    expect(toggleItem([{ id: 'x' }], items('gone'), 'x')).toEqual(items('x'));
  });
});

describe('yes or no', () => {
  test.each([
    ['y', true],
    ['Y', true],
    ['n', false],
  ])('%s is %s', (character, yes) => {
    expect(entryKeyOf(asked, null, character)).toEqual({ set: yesNo(yes) });
  });
  test('other letters mean nothing', () => {
    expect(entryKeyOf(asked, null, 'j')).toBeNull();
  });
});

test.each([direct(), ratioTo('20')])('a number is typed into its box: $id', (method) => {
  for (const character of ['1', 'a', ' ']) expect(entryKeyOf(method, null, character)).toBeNull();
});
