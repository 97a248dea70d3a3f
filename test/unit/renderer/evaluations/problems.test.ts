import { describe, expect, test } from 'vitest';
import { defaultRules } from '#shared/scoring/defaults.ts';
import { framework, indicator } from '#test/builders/snapshot.ts';
import { emptyScorer, emptySubject } from '../../../../renderer/screens/evaluations/draft.ts';
import { scorerProblems, subjectProblems } from '../../../../renderer/screens/evaluations/list-problems.ts';
import { rulesProblems } from '../../../../renderer/screens/evaluations/rules-problems.ts';

const subject = (name: string, code = '') => ({ ...emptySubject, name, code });
const scorer = (name: string, organisation = '') => ({ ...emptyScorer, name, organisation });

describe('subjects', () => {
  test('a fine list has none; untouched rows do not count', () => {
    expect(subjectProblems([subject('一校', '01'), subject('二校', '1'), subject('')])).toEqual([]);
  });
  test('names and codes are unique, blanks around them aside', () => {
    expect(subjectProblems([subject('一校', '01'), subject(' 一校', '02'), subject('三校', '01 ')])).toEqual([
      { kind: 'duplicate-name', name: '一校', first: 1, second: 2 },
      { kind: 'duplicate-code', code: '01', first: 1, second: 3 },
    ]);
  });
  test('a code without a name', () => {
    expect(subjectProblems([subject('一校'), subject(' ', '02')])).toEqual([{ kind: 'no-name', number: 2 }]);
  });
});

test('scorers need names of their own', () => {
  expect(scorerProblems([scorer('张'), scorer('', '研究院'), scorer('张'), scorer('')])).toEqual([
    { kind: 'no-name', number: 2 },
    { kind: 'duplicate-name', name: '张', first: 1, second: 3 },
  ]);
});

describe('rules', () => {
  const document = framework({ A: [indicator('A1', '100')] });
  const rules = defaultRules(document);
  const scorers = [
    { id: 'a', name: '张' },
    { id: 'b', name: '李' },
  ];
  test('the framework’s own have none', () => {
    expect(rulesProblems(rules, document, scorers)).toEqual([]);
  });
  test('a gap between grades is named', () => {
    const gradeBands = rules.gradeBands.map((band, index) =>
      index === 0 ? { ...band, minimum: '95' } : band,
    );
    expect(rulesProblems({ ...rules, gradeBands }, document, scorers)).toMatchObject([
      { kind: 'failure', failure: { code: 'framework.bands-gap', facts: { to: '95' } } },
    ]);
  });
  test('trimming needs more scorers than it drops', () => {
    const trimmed = (drop: number, threshold: number) =>
      rulesProblems(
        { ...rules, aggregation: { method: 'trimmed', level: 'total', drop, threshold } },
        document,
        scorers,
      );
    expect(trimmed(1, 3)).toEqual([]);
    expect(trimmed(2, 4)).toMatchObject([
      { kind: 'failure', failure: { code: 'rules.trimmed-too-few', facts: { drop: 2, threshold: 4 } } },
    ]);
  });
  test('every scorer has a weight, and one of them is above zero', () => {
    const weighted = (weights: Record<string, string>) =>
      rulesProblems(
        { ...rules, aggregation: { method: 'weighted', level: 'total', weights } },
        document,
        scorers,
      );
    expect(weighted({ a: '2', b: '0' })).toEqual([]);
    expect(weighted({ a: '2' })).toEqual([{ kind: 'weight-missing', scorer: '李' }]);
    expect(weighted({ a: '0', b: '0.0' })).toEqual([{ kind: 'weights-zero' }]);
  });
});
