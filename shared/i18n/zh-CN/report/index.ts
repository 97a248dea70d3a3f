import { reportAnalysis } from './analysis.ts';
import { reportAttachments } from './attachments.ts';
import { reportBasis } from './basis.ts';
import { reportConclusions } from './conclusions.ts';
import { reportFrame } from './frame.ts';
import { reportProblems } from './problems.ts';

/** Everything a report says: headings, captions, and the sentences made from the numbers. */
export const report = {
  ...reportFrame,
  ...reportBasis,
  ...reportConclusions,
  ...reportAnalysis,
  ...reportProblems,
  ...reportAttachments,
} as const;
