import type { fileFailures } from '../../../contract/failures/files.ts';
import type { FailureSentences } from '../../translation.ts';

export const filesSentences: FailureSentences<typeof fileFailures> = {
};
