import type { Catalogue } from '../../i18n/translation.ts';
import type { Indicator } from '../../model/framework.ts';
import type { ReviewLine } from '../../model/plan-review.ts';
import { readerVersion } from '../reader-version.ts';
import type { PlanReading } from '../reading.ts';
import { withChanges } from './changed-indicator.ts';
import { lineProblems } from './line-problems.ts';
import type { ProposedLine } from './proposed-review.ts';
import type { Paragraphs } from './rebase-reading.ts';
import type { ReviewDecisions } from './review-decisions.ts';
import { isReplaced, stateOf } from './review-states.ts';
import { sameProposal } from './same-proposal.ts';
import type { DecidedUpon, StoredLine } from './stored-line.ts';

/** The line as proposed now and as it was when it was decided on. */
type Content = Pick<
  DecidedUpon,
  'indicator' | 'group' | 'weight' | 'reasoning' | 'confidence' | 'dimensionId'
>;

const sectionAt = (reading: PlanReading, offset: number): number | null => {
  let low = 0;
  let high = reading.sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reading.sections[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : low - 1;
};

interface Placed {
  readonly line: Omit<ReviewLine, 'indicator'> & { readonly indicator: Indicator };
  readonly group: string | null;
  readonly at: number;
}

/** A line of the review from what is proposed now and what was stored, with where it goes; null where there is neither. */
export const placeLine = (
  proposed: ProposedLine | undefined,
  stored: StoredLine | undefined,
  stands: (id: string) => boolean,
  {
    reading,
    paragraphs,
    attributions,
    texts,
  }: {
    reading: PlanReading;
    paragraphs: Paragraphs;
    attributions: ReviewDecisions['attributions'];
    texts: Catalogue;
  },
): Placed | null => {
  const state = stateOf(stored, stands);
  const decidedUpon = stored?.decidedUpon ?? null;
  // Once decided on, a line stays what the person saw; while undecided it is what the reader proposes now.
  const content: Content | null =
    state === 'undecided' ? (proposed ?? decidedUpon) : (decidedUpon ?? proposed ?? null);
  if (!content) return null;
  const id = proposed?.id ?? stored?.id ?? content.indicator.id;
  const changed = stored?.changed ?? {};
  const indicator = withChanges({ ...content.indicator, id }, changed, texts);
  const spans = indicator.citations
    .flatMap((clause) => paragraphs.spanOf(clause) ?? [])
    .sort((a, b) => a.start - b.start);
  const at = spans[0]?.start ?? reading.text.length;
  const attribution = attributions.get(id);
  const origin = stored?.origin ?? 'proposed';
  return {
    at,
    group: changed.group === undefined ? content.group : changed.group,
    line: {
      id,
      origin,
      state,
      dimensionId: stored?.dimensionId ?? content.dimensionId,
      indicator,
      edited: Object.keys(changed),
      proposal: proposed?.indicator ?? null,
      orphaned: origin === 'proposed' && !proposed,
      proposesElse:
        state !== 'undecided' &&
        proposed !== undefined &&
        decidedUpon !== null &&
        !sameProposal(proposed.indicator, decidedUpon.indicator),
      sources: [...(proposed?.sources ?? [])],
      weight: content.weight,
      reasoning: content.reasoning,
      confidence: content.confidence,
      spans,
      section: spans.length === 0 ? null : sectionAt(reading, at),
      from: [...(stored?.from ?? [])],
      into:
        isReplaced(state) && stored?.decision && 'into' in stored.decision ? [...stored.decision.into] : [],
      reason: state === 'rejected' ? (stored?.reason ?? '') : '',
      decided:
        state === 'undecided' || !attribution
          ? null
          : { ...attribution, readerVersion: decidedUpon?.readerVersion ?? readerVersion },
      problems: state === 'rejected' || isReplaced(state) ? [] : lineProblems(indicator, reading, paragraphs),
    },
  };
};
