import type { evaluationFailures } from '../../../contract/failures/evaluation.ts';
import type { EvaluationState, Scorer } from '../../../model/evaluation.ts';
import type { FailureSentences } from '../../translation.ts';
import { rules } from '../rules.ts';

const stateName = (state: string): string => rules.evaluationStates[state as EvaluationState] ?? state;
const roleName = (role: string): string => rules.roles[role as Scorer['role']] ?? role;

export const evaluationSentences: FailureSentences<typeof evaluationFailures> = {
  'evaluation.framework-is-draft': ({ id }) =>
    `Framework: an evaluation uses a published version only; “${id}” is a draft. Publish the draft first, or choose a published version.`,
  'evaluation.locked': ({ title, state }) =>
    `Evaluation “${title}”: nothing changes once it is final; its state is “${stateName(state)}”. To change it, go back to an earlier state under Setup and give the reason.`,
  'evaluation.duplicate-subject-code': ({ code, first, second }) =>
    `Subject code: codes are unique within an evaluation; “${code}” stands for both “${first}” and “${second}”. Check the codes of the two.`,
  'evaluation.duplicate-subject-name': ({ name }) =>
    `Subject name: names are unique within an evaluation; “${name}” is already there. Rename one of the two, or remove it.`,
  'evaluation.duplicate-scorer-name': ({ name }) =>
    `Scorer name: names are unique within an evaluation; “${name}” is already there. Add the organisation or a number to tell them apart.`,
  'evaluation.no-subjects': ({ title }) =>
    `Evaluation “${title}”: at least one subject is needed; there is none. Add one under Setup.`,
  'evaluation.no-scorers': ({ title }) =>
    `Evaluation “${title}”: at least one scorer or lead who fills in sheets is needed; there is none. Add one under Setup.`,
  'evaluation.weights-missing': ({ scorer }) =>
    `Aggregation: a weighted mean needs a weight for every scorer; “${scorer}” has none. Enter it in the rules under Setup; 0 leaves a scorer out.`,
  'evaluation.scorer-does-not-score': ({ scorer, role }) =>
    `Scorer “${scorer}”: only scorers and leads fill in sheets; the role is “${roleName(role)}”. Let a scorer fill it in, or change the role under Setup.`,
  'evaluation.has-scores': ({ title, scores }) =>
    `Evaluation “${title}”: the number of scores must be confirmed before it is removed; it now holds ${scores}, not the number confirmed. Check and remove again.`,
  'evaluation.previous-not-earlier': ({ title, year, previousTitle, previousYear }) =>
    `Evaluation “${title}” (${year}): last year’s evaluation must be of an earlier year; “${previousTitle}” is of ${previousYear}. Choose another, or correct the year.`,
};
