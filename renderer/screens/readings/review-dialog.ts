import type { ReviewLine } from '#shared/model/plan-review.ts';
import type { Span } from '#shared/plan/text/span.ts';

/** What is asked in a dialog at the moment. Lines are named by id, so that what is shown stays up to date. */
export type ReviewDialog =
  | { readonly ask: 'reject' | 'split'; readonly lineId: string }
  | { readonly ask: 'merge' | 'move'; readonly lineIds: readonly string[] }
  | { readonly ask: 'add'; readonly selected: Span | null; readonly paragraph: number }
  | { readonly ask: 'dimension' }
  | { readonly ask: 'draft' }
  | { readonly ask: 'help' };

/** A line that others took the place of. */
export const isReplaced = ({ state }: Pick<ReviewLine, 'state'>): boolean =>
  state === 'split' || state === 'merged';
