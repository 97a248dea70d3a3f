import { type Failure, failure } from '../contract/failure.ts';
import type { Indicator } from '../model/framework.ts';
import type { SelfAssessmentFields } from '../model/self-assessment.ts';
import { maximumDigits } from './decimal-input.ts';
import { compare, exact } from './exact.ts';

/** Why an indicator cannot take this self-assessed score, or null. Above the full score is refused, never clipped. */
export const checkSelfScore = (
  { fullScore }: Pick<Indicator, 'fullScore'>,
  score: SelfAssessmentFields['selfScore'] | undefined,
): Failure | null => {
  if (score == null) return null;
  if (score.replace(/\D/g, '').length > maximumDigits)
    return failure('value.too-many-digits', { found: score, maximum: maximumDigits });
  return compare(exact(score), exact(fullScore)) > 0
    ? failure('value.above-maximum', { found: score, maximum: fullScore })
    : null;
};
