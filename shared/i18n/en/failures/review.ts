import type { reviewFailures } from '../../../contract/failures/review.ts';
import type { Scorer } from '../../../model/evaluation.ts';
import type { FailureSentences } from '../../translation.ts';
import { rules } from '../rules.ts';

const acts = { open: 'Opening a review', close: 'Closing a review', arbitrate: 'Arbitration' };
const wanted = { open: 'a lead', close: 'a lead', arbitrate: 'a lead or a reviewer' };

export const reviewSentences: FailureSentences<typeof reviewFailures> = {
  'review.not-allowed': ({ name, role, act }) =>
    `${acts[act]}: it is done by ${wanted[act]}; the role of “${name}” is “${rules.roles[role as Scorer['role']] ?? role}”. Let ${wanted[act]} do it, or change the role under Setup.`,
  'review.nothing-chosen': () =>
    'Opening a review: at least one indicator must be chosen; none is. Tick some in the list of disagreements.',
  'review.shared-fact': ({ place }) =>
    `“${place}”: reviews and arbitration are about what scorers judged themselves; this indicator is computed from a shared fact, the same for every scorer. Check the fact itself.`,
  'review.already-open': ({ place }) =>
    `“${place}”: an indicator can be in one open review at a time; this one is in one already. Close that round first.`,
  'review.round-closed': ({ round }) =>
    `Review round ${round}: it can be filled in while it is open; it is closed. To score again, the lead opens another round.`,
  'review.not-in-round': ({ place, round }) =>
    `“${place}”: only what the round lists is filled in; this is not part of round ${round}. Follow the list of the review.`,
  'review.first-round-closed': ({ place, round }) =>
    `“${place}”: first-round scores no longer change once a review has begun; this one is in round ${round}. Fill in the review on the scoring screen instead.`,
  'review.no-first-value': ({ place, scorer }) =>
    `“${place}”: keeping the first-round score needs one; “${scorer}” has none. Enter a score for the review.`,
  'review.value-missing': ({ place }) =>
    `“${place}”: a score or a reason for leaving it blank is needed; there is none. Enter one, or keep the first-round score.`,
  'review.reason-missing': ({ place }) =>
    `“${place}”: a review score other than the first one needs a reason; there is none. Write the reason.`,
};
