import type { FormContent, ScoringField } from '../../model/form.ts';
import type { Observation, Score } from '../../model/score.ts';
import type { ScoringItem } from './items.ts';

/** What the application holds of one scorer's sheet for one subject. */
export interface FormEntries {
  /** First-round score of an indicator; null where there is none. */
  score(indicatorId: string): Pick<Score, 'value' | 'blankReason' | 'comment' | 'deductionReason'> | null;
  observation(item: string): Pick<Observation, 'value' | 'blankReason' | 'source'> | null;
  /** The first review that took the indicator out of the first round; null where none did. */
  reviewedIn(indicatorId: string): number | null;
}

/** Fields an item has on the form, with what the application holds. */
export const contentsOf = (
  item: ScoringItem,
  entries: FormEntries,
): ReadonlyMap<ScoringField, FormContent> => {
  const contents = new Map<ScoringField, FormContent>();
  const score = item.kind === 'indicator' ? entries.score(item.item) : null;
  const observation = item.from === 'observation' ? entries.observation(item.item) : null;
  const judged = item.from === 'observation' ? observation : item.from === 'score' ? score : undefined;
  if (judged !== undefined)
    contents.set('judgement', {
      kind: 'judgement',
      value: judged?.value ?? null,
      blankReason: judged?.blankReason ?? null,
    });
  if (item.kind === 'indicator') {
    contents.set('deduction-reason', { kind: 'text', text: score?.deductionReason ?? '' });
    contents.set('comment', { kind: 'text', text: score?.comment ?? '' });
  }
  if (item.from === 'observation') contents.set('source', { kind: 'text', text: observation?.source ?? '' });
  return contents;
};

/** Whether a reason may stand in place of the item's value. */
export const takesBlank = ({ kind, from }: ScoringItem): boolean =>
  from !== 'none' && (kind === 'indicator' || kind === 'figure');

/** Digest names as row codes carry them. */
export const wordColumns = {
  'deduction-reason': 'deduction',
  comment: 'comment',
  source: 'source',
} as const satisfies Record<Exclude<ScoringField, 'judgement'>, string>;
