import { reportConclusions } from './conclusions.ts';
import { reportFrame } from './frame.ts';

/** Everything a report says: headings, captions, and the sentences made from the numbers. */
export const report = { ...reportFrame, ...reportConclusions } as const;
