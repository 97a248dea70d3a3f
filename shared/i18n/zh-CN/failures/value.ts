import type { valueFailures } from '../../../contract/failures/value.ts';
import type { FailureSentences } from '../../translation.ts';

export const valueSentences: FailureSentences<typeof valueFailures> = {
};
