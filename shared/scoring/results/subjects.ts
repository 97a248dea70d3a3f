import { failure } from '../../contract/failure.ts';
import type { Scorer, Subject } from '../../model/evaluation.ts';
import type { PreparedFramework } from './cells.ts';
import type { SubjectComputation } from './computation.ts';
import type { EntryIndex } from './entries.ts';
import { hierarchyOf } from './hierarchy.ts';
import { computeSubject } from './subject.ts';

/** What of the hierarchy keeps a subject's result from being what the rules say. */
const problemsOf = (
  subject: Subject,
  circle: readonly string[] | null,
  { rules }: PreparedFramework,
  subordinates: readonly Subject[],
) => [
  ...(circle
    ? [failure('rules.superior-circle', { subjects: circle.join(' → ') }, ['subjects', subject.id])]
    : []),
  ...(rules.rollUp?.combine === 'weighted'
    ? subordinates
        .filter(({ weight }) => weight === null)
        .map(({ name }) =>
          failure(
            'rules.subordinate-weight-missing',
            { subject: name, weight: rules.rollUp?.weightName ?? '' },
            ['subjects', subject.id],
          ),
        )
    : []),
];

/**
 * Computes subjects on demand, each once, the subordinates before the superior. Without a roll-up rule every subject
 * stands for itself.
 */
export const subjectComputer = (
  prepared: PreparedFramework,
  scorers: readonly Scorer[],
  index: EntryIndex,
  subjects: readonly Subject[],
): ((subject: Subject) => SubjectComputation) => {
  if (prepared.rules.rollUp === null) return (subject) => computeSubject(prepared, scorers, index, subject);
  const hierarchy = hierarchyOf(subjects);
  const known = new Map<string, SubjectComputation>();
  const compute = (subject: Subject): SubjectComputation => {
    const found = known.get(subject.id);
    if (found) return found;
    const below = hierarchy.below(subject.id);
    const computed = computeSubject(prepared, scorers, index, subject, below.map(compute));
    const problems = problemsOf(subject, hierarchy.circleOf(subject.id), prepared, below);
    const made = { ...computed, problems: [...computed.problems, ...problems] };
    known.set(subject.id, made);
    return made;
  };
  return compute;
};
