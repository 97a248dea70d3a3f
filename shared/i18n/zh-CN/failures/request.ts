import type { requestFailures } from '../../../contract/failures/request.ts';
import type { FailureSentences } from '../../translation.ts';

export const requestSentences: FailureSentences<typeof requestFailures> = {
};
