import type { ReviewUnit } from '#shared/model/review-overview.ts';
import type { ReviewedSubject } from '#shared/model/review-round.ts';

type Meets = (unit: ReviewUnit) => boolean;

/** What a person may ask to see, by what counts now. */
const filters = {
  review: ({ after }) => after.flag === 'review',
  notice: ({ after }) => after.flag === 'review' || after.flag === 'notice',
  reviewed: ({ roundIds, arbitration }) => roundIds.length > 0 || arbitration !== null,
  all: () => true,
} satisfies Record<string, Meets>;
export type ReviewFilter = keyof typeof filters;
export const reviewFilters: readonly ReviewFilter[] = ['review', 'notice', 'reviewed', 'all'];

export const filterUnits = (units: readonly ReviewUnit[], filter: ReviewFilter): ReviewUnit[] =>
  units.filter(filters[filter]);

export const unitKey = ({ subjectId, indicatorId }: Pick<ReviewUnit, 'subjectId' | 'indicatorId'>): string =>
  `${subjectId}/${indicatorId}`;

/** Chosen units subject by subject, as a round lists them. */
export const reviewedSubjects = (units: readonly ReviewUnit[]): ReviewedSubject[] =>
  [...Map.groupBy(units, ({ subjectId }) => subjectId)].map(([subjectId, own]) => ({
    subjectId,
    indicatorIds: own.map(({ indicatorId }) => indicatorId),
  }));
