import type { workspaceFailures } from '../../../contract/failures/workspace.ts';
import type { FailureSentences } from '../../translation.ts';

export const workspaceSentences: FailureSentences<typeof workspaceFailures> = {
};
