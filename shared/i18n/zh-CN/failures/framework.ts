import type { frameworkFailures } from '../../../contract/failures/framework.ts';
import type { FailureSentences } from '../../translation.ts';

export const frameworkSentences: FailureSentences<typeof frameworkFailures> = {
};
