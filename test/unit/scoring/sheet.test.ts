import { describe, expect, it } from 'vitest';
import { defaultRules } from '#shared/scoring/defaults.ts';
import { sheetTotals } from '#shared/scoring/results/sheet.ts';
import { framework, indicator, number, observation, ratioTo, score } from '#test/builders/snapshot.ts';

const document = framework({
  A: [indicator('A1', '6'), indicator('A2', '4', ratioTo('50'))],
  B: [indicator('B1', '10'), indicator('B2', '5')],
});
const rules = defaultRules(document);
const totals = (
  scores: Parameters<typeof sheetTotals>[1],
  observations: Parameters<typeof sheetTotals>[2] = [],
  under = rules,
) => sheetTotals(document, scores, observations, under);

describe('sheetTotals', () => {
  it('is empty to begin with, which is not zero of anything', () => {
    const empty = totals([]);
    expect(empty).toMatchObject({
      obtained: { exact: '0' },
      applicableFullScore: { exact: '0' },
      rescaled: null,
      complete: false,
      scoredCount: 0,
      blankCount: 0,
      unscoredCount: 4,
      indicatorCount: 4,
    });
    expect(empty.dimensions.map(({ rate }) => rate)).toEqual([null, null]);
    expect(empty.lines.every(({ state, points }) => state === 'unscored' && points === null)).toBe(true);
  });

  it('counts every state and adds up dimension by dimension', () => {
    const found = totals(
      [
        score('s1', 'p1', 'A1', number('0')),
        score('s1', 'p1', 'B1', null, { blankReason: 'not-applicable' }),
      ],
      [observation('s1', 'i-A2', number('25'))],
    );
    expect(found.dimensions).toMatchObject([
      {
        code: 'A',
        points: { rounded: '2.00' },
        applicableFullScore: { exact: '10' },
        rate: { rounded: '20.00' },
        scoredCount: 2,
        blankCount: 0,
        unscoredCount: 0,
        indicatorCount: 2,
      },
      {
        code: 'B',
        points: { rounded: '0.00' },
        applicableFullScore: { exact: '0' },
        rate: null,
        scoredCount: 0,
        blankCount: 1,
        unscoredCount: 1,
        indicatorCount: 2,
      },
    ]);
    expect(found.lines.map(({ state }) => state)).toEqual(['scored', 'scored', 'blank', 'unscored']);
    expect(found).toMatchObject({
      complete: false,
      obtained: { exact: '2' },
      rescaled: { rounded: '3.33' },
      total: { rounded: '3.33' },
    });
  });

  it('says why a stored value does not count', () => {
    const found = totals([score('s1', 'p1', 'A1', number('7'))]);
    expect(found.lines[0]).toMatchObject({
      state: 'unscored',
      points: null,
      failure: { code: 'value.above-maximum' },
    });
    expect(found.unscoredCount).toBe(4);
  });

  it('does not take a judgement for a shared fact, or the other way round', () => {
    const found = totals([score('s1', 'p1', 'A2', number('50'))], [observation('s1', 'i-A1', number('6'))]);
    expect(found.unscoredCount).toBe(4);
  });

  it('follows changed rules on the same framework', () => {
    const scores = [score('s1', 'p1', 'B1', null, { blankReason: 'not-applicable' as const })];
    expect(totals(scores).rescaled).not.toBeNull();
    const zero = { ...rules, blank: { ...rules.blank, 'not-applicable': 'zero' as const } };
    expect(totals(scores, [], zero)).toMatchObject({ rescaled: null, applicableFullScore: { exact: '10' } });
    expect(totals(scores).rescaled).not.toBeNull();
  });
});
