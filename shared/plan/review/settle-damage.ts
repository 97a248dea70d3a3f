import type { PlanReading, ReadTarget, TargetValue } from '../reading.ts';

/** What a person decided about a damaged place: take the reading, or the words as they stand. */
export type DamageDecision = 'read' | 'keep';

/** The numbers at the head of `5-10年`, `95.5%` or `510家`. */
const valueIn = (words: string): TargetValue | null => {
  const found = /^(\d{1,40}(?:\.\d{1,40})?)(?:-(\d{1,40}(?:\.\d{1,40})?))?/.exec(words);
  if (!found?.[1]) return null;
  return found[2] === undefined
    ? { kind: 'number', number: found[1] }
    : { kind: 'range', from: found[1], to: found[2] };
};

const settled = (target: ReadTarget, decision: DamageDecision): ReadTarget => {
  const { garbled } = target;
  if (garbled === null) return target;
  const value = valueIn(decision === 'read' ? garbled.readAs : garbled.found);
  return value === null ? target : { ...target, value, garbled: null };
};

/**
 * The reading with what a person has decided on its damaged places: numbers count as the person reads them and are no
 * longer doubtful, unit names are not completed where they are to stay as they are. `decisions` are by the ids of the
 * reading's warnings.
 */
export const settleDamage = (
  reading: PlanReading,
  ids: readonly string[],
  decisions: ReadonlyMap<string, DamageDecision>,
): PlanReading => {
  const byFigure = new Map<number, DamageDecision>();
  reading.warnings.forEach((warning, index) => {
    const decision = decisions.get(ids[index] ?? '');
    if (warning.kind === 'damaged-number' && warning.at && decision) byFigure.set(warning.at.start, decision);
  });
  const namesKept = reading.warnings.some(
    ({ kind }, index) => kind === 'elided-units' && decisions.get(ids[index] ?? '') === 'keep',
  );
  if (byFigure.size === 0 && !namesKept) return reading;
  return {
    ...reading,
    responsibilities: namesKept
      ? reading.responsibilities.map((found) => ({ ...found, restored: [] }))
      : reading.responsibilities,
    targets: reading.targets.map((target) => {
      const decision = target.figure ? byFigure.get(target.figure.start) : undefined;
      return decision ? settled(target, decision) : target;
    }),
  };
};
