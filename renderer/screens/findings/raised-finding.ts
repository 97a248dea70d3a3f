import type { FindingFields } from '#shared/model/finding.ts';
import type { Indicator } from '#shared/model/framework.ts';
import type { Score } from '#shared/model/score.ts';

/**
 * Reasons for deduction the scorers gave for one indicator of one subject, each once and without names: the latest
 * round in which a scorer gave one.
 */
export const deductionReasons = (
  scores: readonly Score[],
  subjectId: string,
  indicatorId: string,
): string[] => {
  const given = scores
    .filter(
      (score) =>
        score.subjectId === subjectId &&
        score.indicatorId === indicatorId &&
        score.deductionReason.trim() !== '',
    )
    .toSorted((a, b) => a.round - b.round);
  const latest = new Map(given.map(({ scorerId, deductionReason }) => [scorerId, deductionReason.trim()]));
  return [...new Set(latest.values())];
};

/** A finding as it is raised, before anybody wrote into it; seen under an indicator it cites the first clause. */
export const raisedFinding = (
  indicator: Indicator | null,
  reasons: readonly string[],
  responsibleUnit: string,
): FindingFields => ({
  indicatorId: indicator?.id ?? null,
  statement: '',
  facts: reasons.join('\n'),
  nature: 'not-carried-out',
  severity: 'moderate',
  evidenceIds: [],
  clause: indicator?.citations[0] ?? null,
  responsibleUnit,
  suggestion: '',
});
