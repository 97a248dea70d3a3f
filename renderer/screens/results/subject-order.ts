import type { Subject } from '#shared/model/evaluation.ts';
import type { SubjectResult } from '#shared/model/result.ts';
import { compare, exact } from '#shared/scoring/exact.ts';

/** A line of the summary: a subject with its result. */
export interface SubjectLine {
  readonly subject: Subject;
  readonly result: SubjectResult;
}

/** What the summary can be ordered by; a dimension is named by its id. */
export type SubjectOrder =
  | { readonly by: 'rank' | 'subject' | 'track' | 'base' | 'bonus' | 'total' | 'rate' | 'missing' }
  | { readonly by: 'dimension'; readonly dimensionId: string };

export interface SubjectSorting {
  readonly order: SubjectOrder;
  readonly descending: boolean;
}

/** Whether a heading stands for the order in use. */
export const isSameOrder = (one: SubjectOrder, other: SubjectOrder): boolean =>
  one.by === 'dimension' && other.by === 'dimension'
    ? one.dimensionId === other.dimensionId
    : one.by === other.by;

const compareExact = (one: string | undefined, other: string | undefined): number => {
  if (one === undefined || other === undefined) return one === other ? 0 : one === undefined ? 1 : -1;
  return compare(exact(one), exact(other));
};

const dimensionPoints = (line: SubjectLine, dimensionId: string): string | undefined =>
  line.result.dimensions.find((dimension) => dimension.dimensionId === dimensionId)?.points.exact;

/** Subjects without a rank come after those with one; inside a rank the order of the list decides. */
const compareRank = (one: SubjectLine, other: SubjectLine): number =>
  one.subject.track.localeCompare(other.subject.track, 'zh-CN') ||
  (one.result.rank?.position ?? Number.POSITIVE_INFINITY) -
    (other.result.rank?.position ?? Number.POSITIVE_INFINITY) ||
  0;

const compareBy = (order: SubjectOrder, one: SubjectLine, other: SubjectLine): number => {
  switch (order.by) {
    case 'rank':
      return compareRank(one, other);
    case 'subject':
      return one.subject.name.localeCompare(other.subject.name, 'zh-CN');
    case 'track':
      return one.subject.track.localeCompare(other.subject.track, 'zh-CN');
    case 'missing':
      return one.result.missingCells - other.result.missingCells;
    case 'dimension':
      return compareExact(dimensionPoints(one, order.dimensionId), dimensionPoints(other, order.dimensionId));
    default:
      return compareExact(one.result[order.by].exact, other.result[order.by].exact);
  }
};

/** The lines in the order asked for; equal ones stay in the order of the list. */
export const sortSubjects = (lines: readonly SubjectLine[], sorting: SubjectSorting): SubjectLine[] =>
  lines.toSorted((one, other) => {
    const difference = compareBy(sorting.order, one, other);
    const directed = Number.isNaN(difference) ? 0 : sorting.descending ? -difference : difference;
    return directed || one.subject.position - other.subject.position;
  });
