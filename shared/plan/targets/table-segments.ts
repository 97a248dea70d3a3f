import type { Section } from '../outline/sections.ts';
import { isIndicatorTable } from '../tables/indicator-table.ts';
import type { Table } from '../tables/table.ts';
import { isTaskList, taskRowsOf } from '../tables/task-list.ts';
import type { Passage } from '../text/passage.ts';
import type { Span } from '../text/span.ts';
import type { Segment } from './segments.ts';

/** First folded offset of a passage that stands at or behind an offset of the text. */
const foldedAt = (passage: Passage, offset: number): number => {
  let low = 0;
  let high = passage.offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passage.offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The passages a span of the text reaches into, with the folded part of each. */
const partsOf = (
  passages: readonly Passage[],
  span: Span,
): { passage: Passage; start: number; end: number }[] => {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.span.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const parts: { passage: Passage; start: number; end: number }[] = [];
  for (let index = low; index < passages.length; index += 1) {
    const passage = passages[index];
    if (!passage || passage.span.start >= span.end) break;
    parts.push({ passage, start: foldedAt(passage, span.start), end: foldedAt(passage, span.end) });
  }
  return parts;
};

/**
 * What is read of tables as prose: the items of task lists. Names of groups, units and dates hold no measures, and
 * indicator tables are taken over as they are.
 */
export const tableSegments = (
  tables: readonly Table[],
  passages: readonly Passage[],
  sections: readonly Section[],
): Segment[] => {
  const before = (passage: number): number | null => {
    let low = 0;
    let high = sections.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sections[middle]?.passage ?? 0) <= passage) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? null : low - 1;
  };
  return tables
    .filter((table) => isTaskList(table) && !isIndicatorTable(table))
    .flatMap((table) =>
      taskRowsOf(table).flatMap((row) =>
        partsOf(passages, row.span).map((part) => ({
          ...part,
          section: before(part.passage.index),
          role: 'task' as const,
        })),
      ),
    );
};
