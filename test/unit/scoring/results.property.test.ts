import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EnteredValue } from '#shared/model/entered-value.ts';
import { evaluationResultSchema, type SubjectResult } from '#shared/model/result.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { add, compare, exact, sum, zero } from '#shared/scoring/exact.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import { sheetTotals } from '#shared/scoring/results/sheet.ts';
import { items, level, number, yesNo } from '#test/builders/snapshot.ts';
import { snapshotArbitrary } from './arbitraries.ts';
import { expectedTotal, read, same } from './oracle.ts';

const runs = { numRuns: 200 };

const onlySubject = (snapshot: EvaluationSnapshot): SubjectResult => computeResults(snapshot).subjects[0]!;

/** Whether somebody may have no weight. */
const isWeighted = ({ evaluation }: EvaluationSnapshot): boolean =>
  ['weighted', 'role-weighted'].includes(evaluation.rules.aggregation.method);

describe('results of any evaluation', () => {
  it('agree with the plain re-computation', () => {
    fc.assert(
      fc.property(snapshotArbitrary(), (snapshot) => {
        const found = onlySubject(snapshot);
        const expected = expectedTotal(snapshot, 's1');
        expect(same(read(found.total.exact), expected.exact)).toBe(true);
        expect(found.total.rounded).toBe(expected.rounded);
        expect(found.complete).toBe(expected.complete);
        expect(found.missingCells).toBe(expected.missing);
      }),
      { numRuns: 800 },
    );
  });

  it('have the shape of the contract', () => {
    fc.assert(
      fc.property(snapshotArbitrary(), (snapshot) => {
        expect(evaluationResultSchema.safeParse(computeResults(snapshot)).error).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });

  it('stay between nothing and the full score, in every part', () => {
    fc.assert(
      fc.property(snapshotArbitrary(), (snapshot) => {
        const { totalScore } = snapshot.framework.document;
        const found = onlySubject(snapshot);
        const within = (points: string, full: string) =>
          compare(exact(points), zero) >= 0 && compare(exact(points), exact(full)) <= 0;
        expect(within(found.total.exact, totalScore)).toBe(true);
        for (const { points, fullScore } of found.indicators)
          expect(points === null || within(points.exact, fullScore)).toBe(true);
        for (const { points, fullScore } of found.dimensions)
          if (snapshot.evaluation.rules.rounding.place === 'total')
            expect(within(points.exact, fullScore)).toBe(true);
      }),
      runs,
    );
  });

  it('do not depend on the order of scorers, scores or observations', () => {
    fc.assert(
      fc.property(snapshotArbitrary(), fc.infiniteStream(fc.nat()), (snapshot, keys) => {
        const shuffled = <Item>(list: readonly Item[]): Item[] =>
          list
            .map((item) => ({ item, key: keys.next().value as number }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const other = onlySubject({
          ...snapshot,
          scorers: shuffled(snapshot.scorers),
          scores: shuffled(snapshot.scores),
          observations: shuffled(snapshot.observations),
        });
        const byScorer = (result: SubjectResult): SubjectResult => ({
          ...result,
          exclusions: result.exclusions.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
          indicators: result.indicators.map((each) => ({
            ...each,
            exclusions: each.exclusions.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
            cells: each.cells.toSorted((a, b) => (a.scorerId < b.scorerId ? -1 : 1)),
          })),
          scorerTotals: result.scorerTotals.toSorted((a, b) => (a.scorerId < b.scorerId ? -1 : 1)),
        });
        expect(byScorer(other)).toEqual(byScorer(onlySubject(snapshot)));
      }),
      runs,
    );
  });

  it('add up: indicators to dimensions, dimensions to what was obtained', () => {
    fc.assert(
      // Without blanks every sheet agrees on what applies, which is when parts and whole must meet at both levels.
      fc.property(snapshotArbitrary({ blank: 0, unscored: 0 }), (snapshot) => {
        const found = onlySubject(snapshot);
        const { place } = snapshot.evaluation.rules.rounding;
        const counted = (points: { exact: string; rounded: string } | null) =>
          points === null ? zero : exact(place === 'indicator' ? points.rounded : points.exact);
        const { dimensions } = snapshot.framework.document;
        found.dimensions.forEach((dimension, index) => {
          const ids = dimensions[index]!.indicators.map(({ id }) => id);
          const parts = found.indicators.filter(({ indicatorId }) => ids.includes(indicatorId));
          expect(
            compare(sum(parts.map(({ points }) => counted(points))), exact(dimension.points.exact)),
          ).toBe(0);
        });
        const whole = sum(found.dimensions.map(({ points }) => exact(points.exact)));
        expect(compare(whole, exact(found.obtained.exact))).toBe(0);
        expect(compare(exact(found.base.exact), exact(found.obtained.exact))).toBe(0);
        if (place === 'indicator') {
          const printed = sum(found.indicators.map(({ points }) => exact(points?.rounded ?? '0')));
          expect(compare(printed, exact(found.total.rounded))).toBe(0);
        }
      }),
      runs,
    );
  });

  it('never fall when one score rises', () => {
    fc.assert(
      fc.property(
        snapshotArbitrary({ blank: 0, unscored: 0 }).filter((each) =>
          each.scores.some(({ value }) => value?.kind === 'number'),
        ),
        fc.nat(),
        (snapshot, choice) => {
          // Where totals choose the scorers but rounded indicators make the total, a rise can change who is chosen.
          const { aggregation, rounding } = snapshot.evaluation.rules;
          fc.pre(aggregation.level === 'indicator' || rounding.place === 'total');
          const awarded = snapshot.scores.filter(({ value }) => value?.kind === 'number');
          const chosen = awarded[choice % awarded.length]!;
          const full = snapshot.framework.document.dimensions
            .flatMap(({ indicators }) => indicators)
            .find(({ id }) => id === chosen.indicatorId)!.fullScore;
          const raised = onlySubject({
            ...snapshot,
            scores: snapshot.scores.map((each) =>
              each === chosen ? { ...each, value: number(full) } : each,
            ),
          });
          expect(
            compare(exact(raised.total.exact), exact(onlySubject(snapshot).total.exact)),
          ).toBeGreaterThanOrEqual(0);
        },
      ),
      runs,
    );
  });

  it('keep zero, blank and not yet scored apart', () => {
    fc.assert(
      fc.property(snapshotArbitrary({ blank: 0, unscored: 0 }), fc.nat(), (snapshot, choice) => {
        const scored = snapshot.scores.filter(({ value }) => value !== null);
        fc.pre(scored.length > 0 && !isWeighted(snapshot));
        const chosen = scored[choice % scored.length]!;
        const having = (change: { value?: EnteredValue | null; blankReason?: 'not-applicable' }) =>
          onlySubject({
            ...snapshot,
            evaluation: {
              ...snapshot.evaluation,
              rules: {
                ...snapshot.evaluation.rules,
                blank: { 'not-applicable': 'rescale', unobtainable: 'zero', refused: 'zero' },
              },
            },
            scores: snapshot.scores.map((each) => (each === chosen ? { ...each, ...change } : each)),
          });
        const cellOf = (result: SubjectResult) =>
          result.indicators
            .find(({ indicatorId }) => indicatorId === chosen.indicatorId)!
            .cells.find(({ scorerId }) => scorerId === chosen.scorerId)!;
        const nothing = new Map<string, EnteredValue>(
          [number('0'), level('D'), yesNo(false), items()].map((value) => [value.kind, value]),
        );
        const zeroed = having({ value: nothing.get(chosen.value!.kind)! });
        const blank = having({ value: null, blankReason: 'not-applicable' });
        const open = having({ value: null });
        expect(cellOf(zeroed)).toMatchObject({ state: 'scored', points: { exact: '0' } });
        expect(['counted', 'trimmed']).toContain(cellOf(zeroed).use);
        expect(zeroed.missingCells).toBe(0);
        expect(cellOf(blank)).toMatchObject({ state: 'blank', points: null, use: 'blank' });
        expect(cellOf(open)).toMatchObject({ state: 'unscored', points: null, use: 'unscored' });
        expect(blank.missingCells).toBe(0);
        expect(open.missingCells).toBe(1);
        expect(open).toMatchObject({ complete: false, grade: null, rank: null });
      }),
      runs,
    );
  });

  it('are what the score sheet shows where there is one scorer', () => {
    fc.assert(
      fc.property(
        snapshotArbitrary().filter((each) => each.scorers.length === 1 && !isWeighted(each)),
        (snapshot) => {
          const found = onlySubject(snapshot);
          const sheet = sheetTotals(
            snapshot.framework.document,
            snapshot.scores,
            snapshot.observations,
            snapshot.evaluation.rules,
          );
          expect(sheet.total).toEqual(found.total);
          expect(sheet.obtained).toEqual(found.obtained);
          expect(sheet.applicableFullScore).toEqual(found.applicableFullScore);
          expect(sheet.complete).toBe(found.complete);
          expect(sheet.unscoredCount).toBe(found.missingCells);
          expect(sheet.dimensions.map(({ points }) => points)).toEqual(
            found.dimensions.map(({ points }) => points),
          );
        },
      ),
      runs,
    );
  });

  it('give every scorer the total of the sheet', () => {
    fc.assert(
      fc.property(snapshotArbitrary(), (snapshot) => {
        const found = onlySubject(snapshot);
        for (const { scorerId, total, scoredCount } of found.scorerTotals) {
          const sheet = sheetTotals(
            snapshot.framework.document,
            snapshot.scores.filter((each) => each.scorerId === scorerId),
            snapshot.observations,
            snapshot.evaluation.rules,
          );
          expect(total).toEqual(sheet.total);
          expect(scoredCount).toBe(sheet.scoredCount + sheet.blankCount);
          const lines = sum(
            sheet.lines.map(({ points }) =>
              points === null
                ? zero
                : exact(
                    snapshot.evaluation.rules.rounding.place === 'indicator' ? points.rounded : points.exact,
                  ),
            ),
          );
          expect(compare(lines, exact(sheet.obtained.exact))).toBe(0);
          expect(compare(add(exact(sheet.obtained.exact), zero), lines)).toBe(0);
        }
      }),
      runs,
    );
  });
});
