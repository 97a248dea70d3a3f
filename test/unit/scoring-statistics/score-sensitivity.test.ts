import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvaluationRules } from '#shared/model/rules.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { nearestChange } from '#shared/scoring/analysis/score-change.ts';
import { scoreSensitivities } from '#shared/scoring/analysis/score-sensitivity.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import {
  direct,
  filledSnapshot,
  framework,
  indicator,
  number,
  score,
  scorer,
  snapshot,
  subject,
  yesNo,
} from '#test/builders/snapshot.ts';

describe('nearestChange', () => {
  it('finds what a search step by step finds', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 60 })
          .map((steps) => steps.toSorted()),
        fc.nat(),
        fc.constantFrom('up' as const, 'down' as const),
        (outcomes, pick, direction) => {
          const current = pick % outcomes.length;
          const step = direction === 'up' ? 1 : -1;
          let position = current;
          while (outcomes[position] !== undefined && outcomes[position] === outcomes[current])
            position += step;
          expect(nearestChange(outcomes.length, current, direction, (at) => outcomes[at]!)).toEqual(
            outcomes[position] === undefined ? null : { position, outcome: outcomes[position] },
          );
        },
      ),
    );
  });

  it('asks few questions', () => {
    let asked = 0;
    nearestChange(100_000, 0, 'up', (at) => {
      asked += 1;
      return at >= 777;
    });
    expect(asked).toBeLessThan(25);
  });
});

const document = framework({
  A: [indicator('A1', '4', direct('0.5')), indicator('A2', '3', direct('1'))],
  B: [indicator('B1', '3', { id: 'yes-no', version: 1, parameters: { condition: '已建成' } })],
});

const withValue = (
  data: EvaluationSnapshot,
  at: number,
  value: EvaluationSnapshot['scores'][number]['value'],
) =>
  computeResults({
    ...data,
    scores: data.scores.map((each, index) => (index === at ? { ...each, value } : each)),
  });

const rulesets: readonly Partial<EvaluationRules>[] = [
  {},
  { aggregation: { method: 'trimmed', level: 'total', drop: 1, threshold: 3 } },
  { aggregation: { method: 'median', level: 'indicator' } },
  { rounding: { mode: 'half-even', decimals: 0, place: 'total' } },
];

describe('scoreSensitivities', () => {
  it('finds the nearest value that changes grade or place, as trying every value does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.constantFrom(...rulesets), (seed, rules) => {
        const data = filledSnapshot(document, { subjects: 3, scorers: 3, seed }, rules);
        const stepped: EvaluationSnapshot = {
          ...data,
          scores: data.scores.map((each) =>
            each.value?.kind === 'number'
              ? { ...each, value: number(`${Math.floor(Number(each.value.number))}`) }
              : each,
          ),
        };
        const result = computeResults(stepped);
        const found = [...scoreSensitivities(stepped, result, 's2')];
        const own = stepped.scores.filter(({ subjectId }) => subjectId === 's2');
        expect(found).toHaveLength(own.length);
        for (const each of found) {
          const at = stepped.scores.findIndex(
            ({ subjectId, scorerId, indicatorId }) =>
              subjectId === 's2' && scorerId === each.scorerId && indicatorId === each.indicatorId,
          );
          const values =
            each.indicatorId === 'i-B1'
              ? [yesNo(false), yesNo(true)]
              : Array.from({ length: each.indicatorId === 'i-A1' ? 9 : 4 }, (_, index) =>
                  number(`${each.indicatorId === 'i-A1' ? index / 2 : index}`),
                );
          const outcomes = values.map((value) => {
            const { grade, rank } = withValue(stepped, at, value).subjects[1]!;
            return { grade, rank: rank!.position };
          });
          const current = values.findIndex(
            (value) => JSON.stringify(value) === JSON.stringify(stepped.scores[at]!.value),
          );
          for (const what of ['grade', 'rank'] as const)
            for (const [direction, candidates] of [
              ['up', outcomes.slice(current + 1)],
              ['down', outcomes.slice(0, current).toReversed()],
            ] as const) {
              const nearest = candidates.findIndex((outcome) => outcome[what] !== outcomes[current]![what]);
              const move = each[what][direction];
              if (nearest < 0) expect(move).toBeNull();
              else {
                const position = direction === 'up' ? current + 1 + nearest : current - 1 - nearest;
                expect(move!.to.value).toEqual(values[position]);
                expect(move!.outcome).toBe(candidates[nearest]![what]);
              }
            }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('says by how many points', () => {
    const points = (who: string, a: string, b: string) => [
      score(who, 'p1', 'A1', number(a)),
      score(who, 'p1', 'A2', number(b)),
      score(who, 'p1', 'B1', yesNo(true)),
    ];
    const data = snapshot(document, {
      subjects: [subject('s1'), subject('s2')],
      scorers: [scorer('p1')],
      scores: [...points('s1', '2.5', '3'), ...points('s2', '3.5', '3')],
    });
    const [first] = [...scoreSensitivities(data, computeResults(data), 's1')];
    // 8.5 of 10 is 良好 from 8 and 优秀 from 9; the other subject has 9.5.
    expect(first).toEqual({
      indicatorId: 'i-A1',
      scorerId: 'p1',
      current: { value: number('2.5'), points: '2.5' },
      grade: {
        up: { to: { value: number('3'), points: '3' }, by: '0.5', outcome: '优秀' },
        down: { to: { value: number('1.5'), points: '1.5' }, by: '-1', outcome: '合格' },
      },
      rank: { up: { to: { value: number('3.5'), points: '3.5' }, by: '1', outcome: 1 }, down: null },
    });
  });

  it('compares within the track only', () => {
    const points = (who: string, a: string) => [
      score(who, 'p1', 'A1', number(a)),
      score(who, 'p1', 'A2', number('3')),
      score(who, 'p1', 'B1', yesNo(true)),
    ];
    const inTracks = (first: string, second: string) => {
      const data = snapshot(document, {
        subjects: [subject('s1', { track: first }), subject('s2', { track: second })],
        scorers: [scorer('p1')],
        scores: [...points('s1', '2'), ...points('s2', '3')],
      });
      return [...scoreSensitivities(data, computeResults(data), 's1')][0]!.rank.up;
    };
    expect(inTracks('本科', '本科')?.to.points).toBe('3');
    expect(inTracks('本科', '高职')).toBeNull();
  });

  it('moves the round that counts, and reaches a full score that is no multiple of the step', () => {
    const odd = framework({
      A: [indicator('A1', '2.2', direct('0.5')), indicator('A2', '7.8', direct('0.1'))],
    });
    const data = snapshot(odd, {
      subjects: [subject('s1')],
      scorers: [scorer('p1')],
      scores: [
        score('s1', 'p1', 'A1', number('2'), { round: 2 }),
        score('s1', 'p1', 'A1', number('0')),
        score('s1', 'p1', 'A2', number('6.8')),
      ],
    });
    // 8.8 of 10 is 良好; 优秀 begins at 9, which only the full 2.2 reaches.
    expect([...scoreSensitivities(data, computeResults(data), 's1')][0]).toMatchObject({
      current: { points: '2' },
      grade: { up: { to: { points: '2.2' }, by: '0.2', outcome: '优秀' } },
    });
  });

  it('answers nothing for subjects apart or incomplete', () => {
    const data = filledSnapshot(document, { subjects: 2, scorers: 1 });
    const apart: EvaluationSnapshot = {
      ...data,
      subjects: data.subjects.map((each) => ({ ...each, track: each.id })),
    };
    const found = [...scoreSensitivities(apart, computeResults(apart), 's1')];
    expect(found.every(({ rank }) => rank.up === null && rank.down === null)).toBe(true);
    const incomplete: EvaluationSnapshot = { ...data, scores: data.scores.slice(1) };
    expect([...scoreSensitivities(incomplete, computeResults(incomplete), 's1')]).toEqual([]);
    expect([...scoreSensitivities(data, computeResults(data), 'nobody')]).toEqual([]);
  });
});
