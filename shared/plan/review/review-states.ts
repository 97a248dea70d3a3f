import type { ReviewCounts, ReviewState } from '../../model/plan-review.ts';
import type { StoredLine } from './stored-line.ts';

const emptyCounts = (): Record<ReviewState, number> => ({
  undecided: 0,
  accepted: 0,
  edited: 0,
  added: 0,
  rejected: 0,
  split: 0,
  merged: 0,
});

/** How many of the lines stand in each state. */
export const countStates = (lines: readonly { readonly state: ReviewState }[]): ReviewCounts => {
  const counts = emptyCounts();
  for (const { state } of lines) counts[state] += 1;
  return counts;
};

/** States of lines that go into the framework. */
export const isTaken = (state: ReviewState): boolean =>
  state === 'accepted' || state === 'edited' || state === 'added';

/** States of lines that others took the place of. */
export const isReplaced = (state: ReviewState): state is 'split' | 'merged' =>
  state === 'split' || state === 'merged';

/** The state of a line as stored; `stands` tells whether a line is there at all. */
export const stateOf = (stored: StoredLine | undefined, stands: (id: string) => boolean): ReviewState => {
  const decision = stored?.decision;
  if (!stored || !decision) return 'undecided';
  switch (decision.is) {
    case 'rejected':
      return 'rejected';
    case 'split':
    case 'merged':
      // Nothing is left of what took its place, for example because it was taken back elsewhere.
      return decision.into.some(stands) ? decision.is : 'undecided';
    case 'accepted':
      if (stored.origin === 'added') return 'added';
      return stored.origin === 'proposed' && Object.keys(stored.changed).length === 0 ? 'accepted' : 'edited';
  }
};
