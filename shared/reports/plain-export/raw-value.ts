import type { EnteredValue } from '../../model/entered-value.ts';

/** Several parts in one field. */
export const joined = (parts: readonly string[]): string => parts.join('; ');

/** A value as stored, in one field: number, level, ids of the items done, yes or no, counts, day, figures. */
export const rawValue = (value: EnteredValue | null): string => {
  switch (value?.kind) {
    case undefined:
      return '';
    case 'number':
      return value.number;
    case 'level':
      return value.level;
    case 'items':
      return joined(value.items);
    case 'yes-no':
      return value.yes ? 'yes' : 'no';
    case 'counts':
      return joined(
        value.counts.map(
          ({ item, count, reason }) => `${item}*${count}${reason === '' ? '' : ` (${reason})`}`,
        ),
      );
    case 'completion':
      return value.completedOn ?? 'not-done';
    case 'figures':
      return joined(value.figures.map(({ name, number }) => `${name}=${number}`));
  }
};
