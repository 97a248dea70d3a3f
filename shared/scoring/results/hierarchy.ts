import type { Subject } from '../../model/evaluation.ts';

/** Who stands under whom, without the circles that two laptops may have made together. */
export interface Hierarchy {
  /** Subordinates of a subject, in the order of the evaluation. */
  readonly below: (subjectId: string) => readonly Subject[];
  /** Names of the subjects in the circle a subject belongs to; null where it belongs to none. */
  readonly circleOf: (subjectId: string) => readonly string[] | null;
}

/** The chain of superiors of a subject up to the first that is met twice; null where it ends. */
const circleFrom = (subject: Subject, byId: ReadonlyMap<string, Subject>): Subject[] | null => {
  const chain: Subject[] = [];
  let at: Subject | undefined = subject;
  while (at) {
    if (chain.includes(at)) return at === subject ? chain : null;
    chain.push(at);
    at = at.superiorId === null ? undefined : byId.get(at.superiorId);
  }
  return null;
};

/** Reads the superiors of all subjects. A superior that is not there, and one in a circle, does not count. */
export const hierarchyOf = (subjects: readonly Subject[]): Hierarchy => {
  const byId = new Map(subjects.map((subject) => [subject.id, subject]));
  const circles = new Map<string, readonly string[]>();
  for (const subject of subjects) {
    const circle = subject.superiorId === null ? null : circleFrom(subject, byId);
    if (circle)
      circles.set(
        subject.id,
        circle.map(({ name }) => name),
      );
  }
  const below = Map.groupBy(
    subjects.filter(({ id, superiorId }) => superiorId !== null && byId.has(superiorId) && !circles.has(id)),
    ({ superiorId }) => superiorId,
  );
  return {
    below: (subjectId) => below.get(subjectId) ?? [],
    circleOf: (subjectId) => circles.get(subjectId) ?? null,
  };
};
