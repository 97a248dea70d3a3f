import type { EnteredValue } from '#shared/model/entered-value.ts';
import type { MethodSpecification } from '#shared/scoring/methods/specification.ts';

/** What a bare character does on an indicator's own control. */
export type EntryKey =
  | { readonly set: EnteredValue }
  /** Ticks or unticks the criterion at this position; ticks suggest a level and are not stored. */
  | { readonly criterion: number }
  /** Takes the level the ticked criteria suggest. */
  | { readonly suggestion: true };

const halfWidth = (character: string): string =>
  /[！-～]/.test(character) ? String.fromCharCode(character.charCodeAt(0) - 0xfee0) : character;

/** Digits 1 to 9 stand for the first nine positions. */
const positionOf = (character: string): number => (/^[1-9]$/.test(character) ? Number(character) - 1 : -1);

/** Ticks or unticks one item, keeping the order of the list. Doing so on an unscored indicator scores it. */
export const toggleItem = (
  items: readonly { readonly id: string }[],
  value: EnteredValue | null,
  id: string,
): EnteredValue => {
  const done = new Set(value?.kind === 'items' ? value.items : []);
  if (!done.delete(id)) done.add(id);
  return { kind: 'items', items: items.filter((item) => done.has(item.id)).map((item) => item.id) };
};

/** Best level whose count of criteria is reached; null where the levels are not counted. */
export const suggestedLevel = (
  levels: readonly {
    readonly name: string;
    readonly factor: string;
    readonly minimumCriteria: number | null;
  }[],
  met: number,
): string | null => {
  const counted = levels.flatMap(({ name, minimumCriteria }) =>
    minimumCriteria === null ? [] : [{ name, minimumCriteria }],
  );
  const reached = counted.filter(({ minimumCriteria }) => minimumCriteria <= met);
  return (
    reached.reduce<(typeof reached)[number] | null>(
      (best, level) => (best === null || level.minimumCriteria > best.minimumCriteria ? level : best),
      null,
    )?.name ?? null
  );
};

/**
 * Reads a character: a level by its letter, Y or N, an item by its number, `0` for none of the items. Null when the
 * method takes no such key.
 */
export const entryKeyOf = (
  specification: MethodSpecification,
  value: EnteredValue | null,
  character: string,
): EntryKey | null => {
  const typed = halfWidth(character).toLowerCase();
  switch (specification.id) {
    case 'level': {
      const { levels, criteria } = specification.parameters;
      const level = levels.find(({ name }) => name.toLowerCase() === typed);
      if (level) return { set: { kind: 'level', level: level.name } };
      const position = positionOf(typed);
      if (position >= 0 && position < criteria.length) return { criterion: position };
      return typed === ' ' ? { suggestion: true } : null;
    }
    case 'checklist': {
      if (typed === '0') return { set: { kind: 'items', items: [] } };
      const item = specification.parameters.items[positionOf(typed)];
      return item ? { set: toggleItem(specification.parameters.items, value, item.id) } : null;
    }
    case 'yes-no':
      if (typed === 'y') return { set: { kind: 'yes-no', yes: true } };
      return typed === 'n' ? { set: { kind: 'yes-no', yes: false } } : null;
    case 'direct':
    case 'ratio':
    case 'piecewise':
    case 'baseline':
    case 'deduction':
    case 'efficacy':
    case 'efficacy-banded':
    case 'deadline':
    case 'deviation':
    case 'formula':
      return null;
  }
};
