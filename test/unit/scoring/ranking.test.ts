import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exact } from '#shared/scoring/exact.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import { rankDescending } from '#shared/scoring/results/ranking.ts';
import { direct, framework, indicator, number, score, snapshot, subject } from '#test/builders/snapshot.ts';

const document = framework({ A: [indicator('A1', '100', direct('0.001'))] });

/** Subjects with their tracks and points; null is not scored. */
const ranks = (
  entered: readonly (readonly [track: string, points: string | null])[],
  ties: 'minimum' | 'dense' = 'minimum',
) =>
  computeResults(
    snapshot(document, {
      rules: { ranking: { ties } },
      subjects: entered.map(([track], index) => subject(`s${index}`, { track, position: index })),
      scores: entered.flatMap(([, points], index) =>
        points === null ? [] : [score(`s${index}`, 'p1', 'A1', number(points))],
      ),
    }),
  ).subjects.map(({ rank }) => rank && [rank.position, rank.tied, rank.of]);

describe('ranks', () => {
  it('stand within a track, each counting its own', () => {
    expect(
      ranks([
        ['国家级', '90'],
        ['学校', '95'],
        ['国家级', '80'],
        ['学校', '70'],
        ['学校', '95'],
      ]),
    ).toEqual([
      [1, false, 2],
      [1, true, 3],
      [2, false, 2],
      [3, false, 3],
      [1, true, 3],
    ]);
  });

  it('leave a track of one subject with its first place, and an empty name with the common ranking', () => {
    expect(
      ranks([
        ['园区', '10'],
        ['', '90'],
        ['', '80'],
      ]),
    ).toEqual([
      [1, false, 1],
      [1, false, 2],
      [2, false, 2],
    ]);
  });

  it('leave out who is not finished, and a track in which nobody is', () => {
    expect(
      ranks([
        ['园区', null],
        ['学校', '80'],
        ['学校', null],
      ]),
    ).toEqual([null, [1, false, 1], null]);
  });

  it('compare printed totals, so that what looks equal is equal', () => {
    expect(
      ranks(
        [
          ['', '88.004'],
          ['', '88.001'],
          ['', '87.995'],
          ['', '70'],
        ],
        'dense',
      ),
    ).toEqual([
      [1, true, 4],
      [1, true, 4],
      [1, true, 4],
      [2, false, 4],
    ]);
  });

  it('agree with counting who is ahead, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 12 }), (points) => {
        const values = points.map((each) => exact(String(each)));
        expect(rankDescending(values, 'minimum').map(({ position }) => position)).toEqual(
          points.map((each) => 1 + points.filter((other) => other > each).length),
        );
        expect(rankDescending(values, 'dense').map(({ position }) => position)).toEqual(
          points.map((each) => 1 + new Set(points.filter((other) => other > each)).size),
        );
        expect(rankDescending(values, 'minimum').map(({ tied }) => tied)).toEqual(
          points.map((each) => points.filter((other) => other === each).length > 1),
        );
      }),
      { numRuns: 200 },
    );
  });
});
