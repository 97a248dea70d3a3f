import { useDeferredValue, useMemo, useState } from 'react';
import type { Review, ReviewLine } from '#shared/model/plan-review.ts';
import { placeClashes } from './clashes.ts';
import { countLines, groupLines, kindOf, noFilter } from './review-list.ts';
import { askingLines } from './use-line-steps.ts';

/** The lines as listed: narrowed by the filter, by dimension, with what is known of each. */
export const useLineList = (review: Review, lines: readonly ReviewLine[]) => {
  const [filter, setFilter] = useState(noFilter);
  const typed = useDeferredValue(filter);
  const { clashes, dimensions, damages } = review;
  const clashing = useMemo(
    () => placeClashes(clashes, { lines, dimensions, damages }),
    [clashes, lines, dimensions, damages],
  );
  const groups = useMemo(
    () => groupLines(lines, dimensions, typed, { lines: clashing.ofLine, dimensions: clashing.ofDimension }),
    [lines, dimensions, typed, clashing],
  );
  const visible = useMemo(() => groups.flatMap((group) => group.lines), [groups]);
  const progress = useMemo(() => countLines(lines), [lines]);
  const byId = useMemo(() => new Map(lines.map((line) => [line.id, line])), [lines]);
  const kinds = useMemo(() => new Map(lines.map((line) => [line.id, kindOf(line, byId)])), [lines, byId]);
  const asking = useMemo(() => askingLines({ lines, review }), [lines, review]);
  return { filter, setFilter, groups, visible, progress, byId, kinds, asking, clashing };
};
