import { describe, expect, it } from 'vitest';
import { computeResults } from '#shared/scoring/results/index.ts';
import { StandingResults } from '#shared/scoring/results/standing-results.ts';
import { best } from '#test/bench/measure.ts';
import { largeSnapshot } from '#test/builders/large-snapshot.ts';

/** Times depend on the machine; how they grow does not. The bench prints the times themselves. */
describe('the time results take', () => {
  it('grows with the scores and not faster, and one change costs a small part of it', {
    timeout: 60_000,
  }, () => {
    const of = (subjects: number) => {
      const snapshot = largeSnapshot({ subjects, indicators: 60, scorers: 7 });
      return { snapshot, taken: best(5, () => computeResults(snapshot)).processor };
    };
    const small = of(25);
    const large = of(200);
    expect(large.snapshot.scores).toHaveLength(84_000);
    // Eight times the scores; the rest is room for what a busy machine adds.
    expect(large.taken / small.taken).toBeLessThan(24);

    const [subject] = large.snapshot.subjects;
    const subjectId = subject?.id ?? '';
    const scores = large.snapshot.scores.filter((score) => score.subjectId === subjectId);
    const standing = new StandingResults(large.snapshot);
    const change = best(5, () => {
      for (let run = 0; run < 10; run += 1)
        standing.replace([{ subjectId, scores: scores.slice(run), observations: [], arbitrations: [] }]);
    });
    expect(change.processor / 10).toBeLessThan(large.taken / 10);
  });
});
