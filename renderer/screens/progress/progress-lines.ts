import {
  isOverdue,
  type ProgressEntry,
  type ProgressItem,
  type ProgressStatus,
} from '#shared/model/progress.ts';
import { divide, hundred, multiply, whole } from '#shared/scoring/exact.ts';
import { roundExact } from '#shared/scoring/rounding.ts';

/** What was recorded for a line, without the keys it is filed under. */
export type Recorded = Pick<ProgressEntry, 'status' | 'completedOn' | 'comment'>;
export const nothingRecorded: Recorded = { status: null, completedOn: null, comment: '' };

export interface ProgressCounts {
  readonly all: number;
  readonly finished: number;
  readonly onTime: number;
  readonly late: number;
  readonly overdue: number;
  /** Lines nobody has looked at. */
  readonly unseen: number;
  /** Finished of all, in percent with one decimal; null without lines. */
  readonly rate: string | null;
  readonly onTimeRate: string | null;
}

const isFinished = (status: ProgressStatus | null): boolean =>
  status === 'done-on-time' || status === 'done-late';

const percent = (part: number, all: number): string | null =>
  all === 0
    ? null
    : roundExact(divide(multiply(hundred, whole(part)), whole(all)), { mode: 'half-up', decimals: 1 });

/** Counts of a list as it stands on `today`. */
export const progressCounts = (
  items: readonly ProgressItem[],
  recorded: (code: string) => Recorded,
  today: string,
): ProgressCounts => {
  const statuses = items.map((item) => ({ item, status: recorded(item.code).status }));
  const count = (fits: (line: (typeof statuses)[number]) => boolean): number => statuses.filter(fits).length;
  const finished = count(({ status }) => isFinished(status));
  const onTime = count(({ status }) => status === 'done-on-time');
  return {
    all: items.length,
    finished,
    onTime,
    late: finished - onTime,
    overdue: count(({ item, status }) => isOverdue(item, status, today)),
    unseen: count(({ status }) => status === null),
    rate: percent(finished, items.length),
    onTimeRate: percent(onTime, items.length),
  };
};

/** The status that the completion date speaks for where another one stands; null when they agree. */
export const statusByDate = (
  item: ProgressItem,
  { status, completedOn }: Recorded,
): ProgressStatus | null => {
  if (completedOn === null) return null;
  if (item.dueOn === null) return isFinished(status) ? null : 'done-on-time';
  const fitting: ProgressStatus = completedOn > item.dueOn ? 'done-late' : 'done-on-time';
  return fitting === status ? null : fitting;
};

export interface ProgressFilter {
  /** A status, lines nobody has looked at, or any. */
  readonly status: ProgressStatus | 'unseen' | 'any';
  readonly overdueOnly: boolean;
  /** Empty for any. */
  readonly unit: string;
}
export const noFilter: ProgressFilter = { status: 'any', overdueOnly: false, unit: '' };

/** Whether a line is shown under a filter. */
export const fitsFilter = (
  filter: ProgressFilter,
  item: ProgressItem,
  status: ProgressStatus | null,
  today: string,
): boolean =>
  (filter.status === 'any' || (filter.status === 'unseen' ? status === null : filter.status === status)) &&
  (!filter.overdueOnly || isOverdue(item, status, today)) &&
  (filter.unit === '' || item.responsibleUnits.includes(filter.unit));

export interface ProgressGroup {
  readonly number: number;
  readonly name: string;
  readonly items: readonly ProgressItem[];
}

/** Lines under their printed headings, in printed order. */
export const progressGroups = (items: readonly ProgressItem[]): ProgressGroup[] => {
  const groups = new Map<number, { number: number; name: string; items: ProgressItem[] }>();
  for (const item of items) {
    const group = groups.get(item.groupNumber) ?? { number: item.groupNumber, name: item.group, items: [] };
    group.items.push(item);
    groups.set(item.groupNumber, group);
  }
  return [...groups.values()];
};
