import type { ReviewLine } from '#shared/model/plan-review.ts';

type Placed = Pick<ReviewLine, 'id' | 'state'> & {
  readonly indicator: Pick<ReviewLine['indicator'], 'citations'>;
};

const standsIn = (state: ReviewLine['state']): boolean => state !== 'split' && state !== 'merged';

/** The line that rests most closely on the words at a place: the shortest clause that holds it. */
export const lineAt = <Line extends Placed>(
  lines: readonly Line[],
  paragraph: number,
  offset: number,
): Line | null => {
  let found: Line | null = null;
  let length = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    if (!standsIn(line.state)) continue;
    for (const clause of line.indicator.citations)
      if (
        clause.paragraph === paragraph &&
        clause.start <= offset &&
        clause.end > offset &&
        clause.end - clause.start < length
      ) {
        found = line;
        length = clause.end - clause.start;
      }
  }
  return found;
};
