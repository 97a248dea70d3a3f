import type { EnteredValue } from '../../model/entered-value.ts';

/** Separates the parts of a value of several parts. */
const separator = '; ';

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
      return value.items.join(separator);
    case 'yes-no':
      return value.yes ? 'yes' : 'no';
    case 'counts':
      return value.counts
        .map(({ item, count, reason }) => `${item}*${count}${reason === '' ? '' : ` (${reason})`}`)
        .join(separator);
    case 'completion':
      return value.completedOn ?? 'not-done';
    case 'figures':
      return value.figures.map(({ name, number }) => `${name}=${number}`).join(separator);
  }
};
