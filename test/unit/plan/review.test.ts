import { describe, expect, it } from 'vitest';
import { catalogues } from '#shared/i18n/index.ts';
import { sharePoints } from '#shared/plan/draft/full-scores.ts';
import { readPlan } from '#shared/plan/read-plan.ts';
import { assembleReview } from '#shared/plan/review/assemble-review.ts';
import { type ProposedReview, proposedReview } from '#shared/plan/review/proposed-review.ts';
import { rebaseReading } from '#shared/plan/review/rebase-reading.ts';
import type { ReviewDecisions } from '#shared/plan/review/review-decisions.ts';
import { storedField, storedLine } from '#shared/plan/review/stored-line.ts';
import { exact, exactToText, sum } from '#shared/scoring/exact.ts';
import { smallPlan } from '#test/builders/plans.ts';

const texts = catalogues['zh-CN'];
const propose = (text: string): ProposedReview =>
  proposedReview(readPlan(text), text, { planId: 'plan', texts, decisions: new Map() });

const noDecisions: ReviewDecisions = {
  lines: [],
  dimensions: [],
  damages: new Map(),
  attributions: new Map(),
};

const assemble = (proposed: ProposedReview, more: Partial<ReviewDecisions> = {}) =>
  assembleReview(proposed, { ...noDecisions, ...more }, 'plan', texts);

/** A line as it is stored when it was decided on just as this reader proposes it. */
const decidedOn = (proposed: ProposedReview, id: string, is: 'accepted' | 'rejected', more: object = {}) => {
  const line = proposed.lines.find((each) => each.id === id)!;
  return storedLine(id, {
    decidedUpon: {
      readerVersion: 1,
      dimensionId: line.dimensionId,
      dimensionName: '工作目标',
      group: line.group,
      indicator: line.indicator,
      weight: line.weight,
      reasoning: [...line.reasoning],
      confidence: line.confidence,
    },
    decision: { is },
    ...more,
  });
};

describe('decisions made with another reader version', () => {
  const proposed = propose(smallPlan);
  const [first, second] = proposed.lines;
  const later = (lines: ProposedReview['lines']): ProposedReview => ({ ...proposed, lines });

  it('stay when the line is proposed no more, in a dimension that is proposed no more', () => {
    const decisions = [
      decidedOn(proposed, first!.id, 'accepted', { [storedField('name')]: { value: '改过' } }),
      decidedOn(proposed, second!.id, 'rejected', { reason: '重复' }),
    ];
    const review = assemble(
      {
        ...later(proposed.lines.slice(2)),
        dimensions: proposed.dimensions.slice(1),
      },
      { lines: decisions },
    );
    expect(review.lines.filter(({ orphaned }) => orphaned)).toMatchObject([
      { id: first!.id, state: 'edited', indicator: { name: '改过' }, proposal: null, sources: [] },
      { id: second!.id, state: 'rejected', reason: '重复' },
    ]);
    expect(review.dimensions.map(({ name, origin }) => [name, origin])).toEqual([
      ['主要任务', 'proposed'],
      ['保障措施', 'proposed'],
      ['工作目标', 'orphaned'],
    ]);
    expect(review.lines).toHaveLength(proposed.lines.length);
  });

  it('stay as they were made when something else is proposed from the same words', () => {
    const changed = {
      ...first!,
      indicator: { ...first!.indicator, name: '另一种读法', target: '61', fullScore: '3' },
    };
    const review = assemble(later([changed, ...proposed.lines.slice(1)]), {
      lines: [decidedOn(proposed, first!.id, 'accepted')],
    });
    expect(review.lines[0]).toMatchObject({
      proposesElse: true,
      indicator: { name: first!.indicator.name, target: '60' },
      proposal: { name: '另一种读法', target: '61' },
    });
  });

  it('are not disturbed by another share of the points', () => {
    const [line, ...others] = proposed.lines;
    const review = assemble(
      later([{ ...line!, indicator: { ...line!.indicator, fullScore: '3' } }, ...others]),
      {
        lines: [decidedOn(proposed, first!.id, 'accepted')],
      },
    );
    expect(review.lines[0]?.proposesElse).toBe(false);
  });

  it('count as open when nothing is left of what took the place of the line', () => {
    const line = decidedOn(proposed, first!.id, 'accepted');
    const review = assemble(proposed, { lines: [{ ...line, decision: { is: 'merged', into: ['gone'] } }] });
    expect(review.lines.find(({ id }) => id === first!.id)).toMatchObject({ state: 'undecided', into: [] });
  });
});

describe('ids of proposals', () => {
  it('are the same for the same words, whatever is proposed around them', () => {
    const proposed = propose(smallPlan);
    // More text behind changes codes and shares, not ids.
    const longer = propose(
      smallPlan.replace('二、主要任务', '二、主要任务\n(零)扩大规模。到2025年底，招生2000人以上。'),
    );
    const goals = (review: ProposedReview) =>
      review.lines.map(({ id }) => id).filter((id) => id.startsWith('target-5-'));
    expect(goals(longer)).toEqual(goals(proposed));
    expect(goals(proposed)).toHaveLength(2);
  });
});

describe('a reading in places of the text it was read from', () => {
  const page = `首页 > 政务公开\r\n${smallPlan.replaceAll('\n', '\r\n')}\r\n打印本页\r\n关闭窗口\r\n`;

  it('quotes that text exactly, whatever was stripped and however its lines end', () => {
    const kept = readPlan(page);
    expect(kept.text).not.toBe(page);
    const reading = rebaseReading(kept, page);
    for (const [index, found] of [...reading.targets, ...reading.sections].entries()) {
      expect(page.slice(found.start, found.end)).toBe(found.quote);
      const before = [...kept.targets, ...kept.sections][index];
      expect(found.quote.replaceAll('\r\n', '\n')).toBe(before?.quote);
    }
    const review = assemble(propose(page));
    expect(review.lines.length).toBeGreaterThan(0);
    expect(review.lines.flatMap(({ problems }) => problems)).toEqual([]);
  });
});

describe('sharing points out', () => {
  it.each([
    ['66.65', 2],
    ['0.5', 7],
    ['99.999', 40],
    ['12.3456', 5],
  ])('shares exactly %s among %s', (points, count) => {
    const shares = sharePoints(
      Array.from({ length: count }, (_, index) => BigInt((index % 4) + 1)),
      points,
    );
    expect(shares).toHaveLength(count);
    expect(exactToText(sum((shares ?? []).map(exact)))).toBe(points);
    expect((shares ?? []).every((share) => Number(share) > 0)).toBe(true);
  });

  it('cannot share less than one smallest step each', () => {
    expect(sharePoints([1n, 1n, 1n], '0.002')).toBeNull();
    expect(sharePoints([1n], '0')).toBeNull();
    expect(sharePoints([], '0')).toEqual([]);
  });
});
