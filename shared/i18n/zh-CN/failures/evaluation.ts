import type { evaluationFailures } from '../../../contract/failures/evaluation.ts';
import type { FailureSentences } from '../../translation.ts';

export const evaluationSentences: FailureSentences<typeof evaluationFailures> = {
};
