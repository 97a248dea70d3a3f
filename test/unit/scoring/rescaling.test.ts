import { expect, it } from 'vitest';
import { computeResults } from '#shared/scoring/results/index.ts';
import { direct, framework, indicator, number, score, snapshot } from '#test/builders/snapshot.ts';

it('the published JGJ 59 summary comes out through the whole computation', () => {
  // 塔吊 (10) and 起重吊装 (5) do not apply; 72.3 of the remaining 85 points were obtained.
  const sheet = [
    ['A1', '10', '8.5'],
    ['A2', '20', '17.5'],
    ['A3', '10', '8'],
    ['A4', '10', '8.2'],
    ['A5', '10', '8.5'],
    ['A6', '10', '8.6'],
    ['A7', '10', '8.5'],
    ['A8', '5', '4.5'],
  ] as const;
  const missing = [
    ['A9', '10'],
    ['A10', '5'],
  ] as const;
  const { subjects } = computeResults(
    snapshot(
      framework({
        A: [
          ...sheet.map(([code, full]) => indicator(code, full, direct())),
          ...missing.map(([code, full]) => indicator(code, full)),
        ],
      }),
      {
        scores: [
          ...sheet.map(([code, , points]) => score('s1', 'p1', code, number(points))),
          ...missing.map(([code]) => score('s1', 'p1', code, null, { blankReason: 'not-applicable' })),
        ],
      },
    ),
  );
  expect(subjects[0]).toMatchObject({
    obtained: { exact: '72.3' },
    applicableFullScore: { exact: '85' },
    total: { exact: '1446/17', rounded: '85.06' },
  });
});
