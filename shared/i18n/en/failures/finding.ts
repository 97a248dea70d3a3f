import type { findingFailures } from '../../../contract/failures/finding.ts';
import type { FailureSentences } from '../../translation.ts';

const missingWords = {
  done: 'status “done”',
  'completed-on': 'day of completion',
  reviewer: 'reviewer',
  opinion: 'opinion',
} as const;

export const findingSentences: FailureSentences<typeof findingFailures> = {
  'finding.foreign-evidence': ({ subject, evidence }) =>
    `Evidence: only files of subject “${subject}” can be named; “${evidence}” is not among them and may have been detached. Choose again.`,
  'finding.withdrawn': ({ statement }) =>
    `Finding “${statement}”: a withdrawn finding takes no rectification. Let it stand again first, or raise another.`,
  'rectification.closed': ({ measure, closedOn }) =>
    `Measure “${measure}”: what is signed off cannot be changed; it was signed off on ${closedOn}. Take the sign-off back first.`,
  'rectification.cannot-close': ({ measure, missing }) =>
    `Measure “${measure}”: signing off needs status, day of completion, reviewer and opinion; missing: ${missing.map((each) => missingWords[each]).join(', ')}. Fill them in first.`,
  'rectification.day-order': ({ measure, day, after }) =>
    `Measure “${measure}”: the day cannot be before ${after}; it is ${day}. Check the day.`,
  'finding.evaluation-closed': ({ title }) =>
    `Evaluation “${title}”: findings and rectification cannot be changed once it is closed. Go back a state in the setup with a reason first.`,
  'finding.same-evaluation': ({ title }) =>
    `Carrying over: findings come from another evaluation; “${title}” is the same one. Choose that of an earlier year.`,
};
