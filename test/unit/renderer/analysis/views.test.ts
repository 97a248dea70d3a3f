import { describe, expect, test } from 'vitest';
import { catalogues } from '#shared/i18n/index.ts';
import { disagreementReport } from '#shared/scoring/agreement/panel.ts';
import { ratedPanel } from '#shared/scoring/agreement/rated-units.ts';
import { scoreSensitivities } from '#shared/scoring/analysis/score-sensitivity.ts';
import { weightedSumOfResult } from '#shared/scoring/analysis/weighted-sum.ts';
import { compare, exactToText } from '#shared/scoring/exact.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import {
  direct,
  framework,
  indicator,
  number,
  score,
  scorer,
  snapshot,
  subject,
} from '#test/builders/snapshot.ts';
import {
  percentText,
  subjectHeatLines,
  summaryHeatLines,
  toneOf,
} from '../../../../renderer/screens/analysis/heat-map.ts';
import { nearestTurns } from '../../../../renderer/screens/analysis/nearest-weights.ts';
import { compareMethods } from '../../../../renderer/screens/analysis/other-methods.ts';
import { panelLines } from '../../../../renderer/screens/analysis/panel-lines.ts';
import { movingScores, nearestToAnotherGrade } from '../../../../renderer/screens/analysis/score-moves.ts';

const document = framework({
  A: [indicator('A1', '50', direct('1'))],
  B: [indicator('B1', '50', direct('1'))],
});
/** Points of two scorers on A1 and B1, per subject. */
const given: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  s1: [
    ['50', '40'],
    ['40', '40'],
  ],
  s2: [
    ['30', '50'],
    ['40', '48'],
  ],
  s3: [
    ['20', '10'],
    ['45', '20'],
  ],
};
const shot = snapshot(document, {
  subjects: Object.keys(given).map((id) => subject(id)),
  scorers: [scorer('p', { name: '王建国' }), scorer('q', { name: '李雪梅' })],
  scores: Object.entries(given).flatMap(([id, sheets]) =>
    sheets.flatMap(([a, b], position) => [
      score(id, position === 0 ? 'p' : 'q', 'A1', number(a)),
      score(id, position === 0 ? 'p' : 'q', 'B1', number(b)),
    ]),
  ),
});
const result = computeResults(shot);
const texts = catalogues['zh-CN'];

describe('disagreement', () => {
  const panel = ratedPanel(result, document);
  const report = disagreementReport(result, document);

  test('shows what every scorer gave one subject, with range and flag', () => {
    const lines = subjectHeatLines(document, panel, report.units, 's3');
    expect(lines.map(({ code, rates, range, flag }) => ({ code, rates, range, flag }))).toEqual([
      { code: 'A1', rates: [0.4, 0.9], range: '0.5', flag: 'review' },
      { code: 'B1', rates: [0.2, 0.4], range: '0.2', flag: 'notice' },
    ]);
  });

  test('averages over the subjects in the summary', () => {
    const [a1] = summaryHeatLines(document, panel, report.indicators);
    expect(a1?.rates[0]).toBeCloseTo((1 + 0.6 + 0.4) / 3, 12);
    expect(a1).toMatchObject({ flag: 'review', summary: { reviews: 1, notices: 2 } });
  });

  test('tones go by fifths, the full rate in the highest', () => {
    expect([0, 0.19, 0.2, 0.99, 1].map(toneOf)).toEqual([0, 0, 1, 4, 4]);
    expect(percentText(2 / 3)).toBe('66.7');
  });

  test('every statistic has a value with n and k, or says why not', () => {
    const lines = panelLines(report.panel, texts);
    const line = (name: string) => lines.find((each) => each.name === name);
    expect(line(texts.analysis.names.alpha)).toMatchObject({ defined: true, size: 'n＝6，k＝2' });
    expect(line(texts.analysis.names.single)?.note).toContain('仅供参考');
    expect(line(texts.analysis.names.fleiss)).toMatchObject({ defined: false, reading: '', size: '' });
    expect(line(texts.analysis.names.fleiss)?.value).toContain('不适用');
    for (const { value } of lines) expect(value).not.toMatch(/NaN|Infinity/);
  });
});

describe('what ranks and grades hang on', () => {
  const model = weightedSumOfResult(result, 'dimension');
  const rules = { ...result.rules, totalScore: document.totalScore };

  test('the nearest turns are on both sides of the weight and turn what they say', () => {
    const turns = nearestTurns(model, rules);
    expect(turns).toHaveLength(2);
    for (const { weight, rank, grade } of turns) {
      for (const turn of [rank.below, grade.below]) if (turn) expect(compare(turn.weight, weight)).toBe(-1);
      for (const turn of [rank.above, grade.above]) if (turn) expect(compare(turn.weight, weight)).toBe(1);
    }
    // s1 has rates .9 and .8, s2 .7 and .98: level where .9w + .8(1−w) = .7w + .98(1−w).
    const [a] = turns;
    const turn = a?.rank.below;
    expect(turn && exactToText(turn.weight)).toBe('9/19');
  });

  test('other methods stand beside the official ranks', () => {
    const indicators = weightedSumOfResult(result, 'indicator');
    const { subjects, similarity } = compareMethods(result, document, indicators);
    expect(subjects.map(({ official }) => official)).toEqual([1, 2, 3]);
    expect(subjects[2]?.topsis?.place).toBe(3);
    expect(subjects[2]?.ratio?.place).toBe(3);
    for (const { fuzzy } of subjects)
      for (const grades of Object.values(fuzzy))
        expect(grades.defined && grades.value.length).toBeGreaterThan(0);
    expect(similarity.topsis?.defined && similarity.topsis.value.units).toBe(3);
  });

  test('the scores that can change something come smallest move first', () => {
    const moving = movingScores([...scoreSensitivities(shot, result, 's1')]);
    expect(moving.length).toBeGreaterThan(0);
    const moves = moving.map(({ grade, rank }) =>
      Math.min(
        ...[grade.up, grade.down, rank.up, rank.down].flatMap((move) =>
          move ? Math.abs(Number(move.by)) : [],
        ),
      ),
    );
    expect(moves).toEqual(moves.toSorted((first, second) => first - second));
  });

  test('the subject nearest to another grade is looked at first', () => {
    // Totals 85, 84 and 47.5: s2 is 4 above the grade below, s1 5 from either side.
    expect(nearestToAnotherGrade(result)).toBe('s2');
  });
});
