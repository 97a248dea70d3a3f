import type { ReadTarget } from '../reading.ts';

const fillers =
  /各类|全[市省区县校州]|广泛|大力|积极|累计|新增|建设|培育|打造|开展|组织|我[市省区县校]|的|和|与|、|，|,|“|”|"/g;

const core = (subject: string): string => subject.replace(fillers, '');

const sameValue = (a: ReadTarget, b: ReadTarget): boolean =>
  JSON.stringify(a.value) === JSON.stringify(b.value) && a.unit === b.unit;

/** Whether two subjects name the same: equal but for filling words, or one within the other. */
const sameSubject = (a: string, b: string): boolean => {
  const first = core(a);
  const second = core(b);
  if (first.length < 2 || second.length < 2) return first === second;
  return first === second || first.includes(second) || second.includes(first);
};

/** Deadlines agree when they are equal or only one is said. */
const sameDeadline = (a: ReadTarget, b: ReadTarget): boolean =>
  a.deadlineOn === b.deadlineOn || a.deadlineOn === null || b.deadlineOn === null;

/**
 * Groups of targets that say the same thing, by positions in the list; most groups hold one. Targets are compared only
 * within equal value and unit, so that the cost stays that of the list.
 */
export const duplicateGroups = (targets: readonly ReadTarget[]): number[][] => {
  const byValue = new Map<string, number[][]>();
  const groups: number[][] = [];
  targets.forEach((target, index) => {
    if (target.value === null) {
      groups.push([index]);
      return;
    }
    const key = `${JSON.stringify(target.value)} ${target.unit ?? ''}`;
    const known = byValue.get(key) ?? [];
    byValue.set(key, known);
    const group = known.slice(-50).find((members) => {
      const first = targets[members[0] ?? 0];
      return (
        first !== undefined &&
        sameValue(first, target) &&
        sameSubject(first.subject, target.subject) &&
        sameDeadline(first, target)
      );
    });
    if (group) group.push(index);
    else {
      const created = [index];
      known.push(created);
      groups.push(created);
    }
  });
  return groups;
};
