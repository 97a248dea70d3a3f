import type { Output } from '#shared/contract/index.ts';
import type { Subject } from '#shared/model/evaluation.ts';
import { type FrameworkDocument, type Indicator, indicatorsOf } from '#shared/model/framework.ts';

type Listed = Output<'evidence.list'>[number];

/** Evidence of one indicator of one subject. */
export interface OverviewCell {
  readonly subjectId: string;
  readonly count: number;
  /** Files that are missing or altered. */
  readonly damaged: number;
}

export interface OverviewLine {
  readonly indicator: Indicator;
  readonly cells: readonly OverviewCell[];
}

export interface OverviewCounts {
  /** Places where evidence is wanted, and those that have some. */
  readonly wanted: number;
  readonly covered: number;
  readonly files: number;
  readonly damaged: number;
}

/** Counts of evidence, indicator by indicator and subject by subject. */
export const overviewLines = (
  framework: FrameworkDocument,
  subjects: readonly Subject[],
  evidence: readonly Listed[],
): OverviewLine[] => {
  const found = new Map<string, Listed[]>();
  for (const each of evidence) {
    const key = `${each.indicatorId}/${each.subjectId}`;
    const own = found.get(key);
    if (own) own.push(each);
    else found.set(key, [each]);
  }
  return indicatorsOf(framework).map((indicator) => ({
    indicator,
    cells: subjects.map(({ id }) => {
      const own = found.get(`${indicator.id}/${id}`) ?? [];
      return {
        subjectId: id,
        count: own.length,
        damaged: own.filter(({ state }) => state !== 'present').length,
      };
    }),
  }));
};

/** Whether a line has a place that wants evidence and has none. */
export const lacksEvidence = ({ indicator, cells }: OverviewLine): boolean =>
  indicator.evidence.length > 0 && cells.some(({ count }) => count === 0);

export const overviewCounts = (lines: readonly OverviewLine[]): OverviewCounts => {
  let wanted = 0;
  let covered = 0;
  let files = 0;
  let damaged = 0;
  for (const { indicator, cells } of lines)
    for (const cell of cells) {
      files += cell.count;
      damaged += cell.damaged;
      if (indicator.evidence.length === 0) continue;
      wanted += 1;
      if (cell.count > 0) covered += 1;
    }
  return { wanted, covered, files, damaged };
};
