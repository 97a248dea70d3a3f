import type { Damage, ReviewLine } from '#shared/model/plan-review.ts';
import { overlaps } from '#shared/plan/text/span.ts';

/** Damaged places in the words a line rests on, numbers before everything else. */
export const damagesOf = (line: Pick<ReviewLine, 'spans'>, damages: readonly Damage[]): readonly Damage[] =>
  damages
    .filter(({ at }) => at !== null && line.spans.some((span) => overlaps(span, at)))
    .sort((a, b) => Number(b.kind === 'damaged-number') - Number(a.kind === 'damaged-number'));

/** Whether a damaged number in a line's words waits for a person. */
export const asksForNumber = (line: Pick<ReviewLine, 'spans'>, damages: readonly Damage[]): boolean =>
  damagesOf(line, damages).some(({ kind, decision }) => kind === 'damaged-number' && decision === null);
