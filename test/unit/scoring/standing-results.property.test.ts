import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicatorsOf } from '#shared/model/framework.ts';
import type { Arbitration } from '#shared/model/review-round.ts';
import type { EvaluationRules } from '#shared/model/rules.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { inputOf } from '#shared/scoring/methods/index.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import { StandingResults } from '#shared/scoring/results/standing-results.ts';
import { seededSnapshot } from '#test/builders/seeded-snapshot.ts';
import { plausible } from '#test/builders/snapshot.ts';

const aggregations: readonly EvaluationRules['aggregation'][] = [
  { method: 'mean', level: 'indicator' },
  { method: 'mean', level: 'total' },
  { method: 'median', level: 'indicator' },
  { method: 'trimmed', level: 'total', drop: 1, threshold: 3 },
];

/** One thing that may happen to an evaluation. */
const change = fc.record({
  what: fc.constantFrom('score', 'clear', 'blank', 'second-round', 'fact', 'arbitration', 'withdrawal'),
  subject: fc.nat(2),
  scorer: fc.nat(3),
  indicator: fc.nat(200),
  luck: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
});
type Happening = ReturnType<(typeof change)['generate']>['value'];

/** The evaluation afterwards, and the subject it happened to. */
const after = (
  snapshot: EvaluationSnapshot,
  { what, subject, scorer, indicator, luck }: Happening,
): { readonly snapshot: EvaluationSnapshot; readonly subjectId: string } => {
  const subjectId = snapshot.subjects[subject % snapshot.subjects.length]!.id;
  const scorerId = snapshot.scorers[scorer % snapshot.scorers.length]!.id;
  const isFact = what === 'fact';
  const indicators = indicatorsOf(snapshot.framework.document).filter(
    ({ method }) => (inputOf(method).from === 'observation') === isFact && method.id !== 'formula',
  );
  const chosen = indicators[indicator % indicators.length]!;
  const { evaluation } = snapshot;
  const entry =
    what === 'clear'
      ? { value: null, blankReason: null }
      : what === 'blank'
        ? { value: null, blankReason: 'not-applicable' as const }
        : { value: plausible(chosen, luck), blankReason: null };
  if (isFact) {
    const observation = { evaluationId: evaluation.id, subjectId, item: chosen.id, ...entry, source: '' };
    const others = snapshot.observations.filter(
      (each) => each.subjectId !== subjectId || each.item !== chosen.id,
    );
    return { subjectId, snapshot: { ...snapshot, observations: [...others, observation] } };
  }
  const others = snapshot.arbitrations.filter(
    (each) => each.subjectId !== subjectId || each.indicatorId !== chosen.id,
  );
  if (what === 'withdrawal') return { subjectId, snapshot: { ...snapshot, arbitrations: others } };
  const place = { evaluationId: evaluation.id, subjectId, indicatorId: chosen.id };
  if (what === 'arbitration') {
    const decided: Arbitration = {
      ...place,
      ...entry,
      decidedBy: scorerId,
      decidedAt: '2024-01-01T00:00:00.000Z',
      reason: '合议',
    };
    return { subjectId, snapshot: { ...snapshot, arbitrations: [...others, decided] } };
  }
  const round = what === 'second-round' ? 2 : 1;
  const scores = snapshot.scores.filter(
    (each) =>
      each.subjectId !== subjectId ||
      each.scorerId !== scorerId ||
      each.indicatorId !== chosen.id ||
      each.round !== round,
  );
  const score = { ...place, scorerId, round, ...entry, comment: '', deductionReason: '' };
  return { subjectId, snapshot: { ...snapshot, scores: [...scores, score] } };
};

describe('standing results', () => {
  it('are after every change what computing everything again gives', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.constantFrom(...aggregations),
        fc.constantFrom('total' as const, 'indicator' as const),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        (seed, aggregation, place, changes) => {
          let snapshot = seededSnapshot({
            seed,
            subjects: 3,
            scorers: 4,
            unscored: seed % 3 === 0 ? 0.05 : 0,
            rules: { aggregation, rounding: { mode: 'half-up', decimals: 2, place } },
          });
          const standing = new StandingResults(snapshot);
          for (const each of changes) {
            const { snapshot: next, subjectId } = after(snapshot, each);
            snapshot = next;
            const own = <Item extends { subjectId: string }>(items: readonly Item[]): Item[] =>
              items.filter((item) => item.subjectId === subjectId);
            const found = standing.replace([
              {
                subjectId,
                scores: own(snapshot.scores),
                observations: own(snapshot.observations),
                arbitrations: own(snapshot.arbitrations),
              },
            ]);
            expect(found).toEqual(computeResults(snapshot));
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
