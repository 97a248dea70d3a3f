import type { EnteredValue } from '../../model/entered-value.ts';
import type { MethodSpecification } from '../methods/specification.ts';

/** What was entered as plain text; the sentence around it is made in the reader's language. */
export const valueText = (value: EnteredValue, method: MethodSpecification): string => {
  switch (value.kind) {
    case 'number':
      return value.number;
    case 'level':
      return value.level;
    case 'items':
      return value.items.join(', ');
    case 'yes-no':
      return value.yes ? 'yes' : 'no';
    case 'counts': {
      const items = method.id === 'deduction' ? method.parameters.items : [];
      return value.counts
        .map(({ item, count, reason }) => {
          const text = items.find(({ id }) => id === item)?.text ?? item;
          return `${text} × ${count}${reason === '' ? '' : ` (${reason})`}`;
        })
        .join('; ');
    }
    case 'completion':
      return value.completedOn ?? '';
    case 'figures':
      return value.figures.map(({ name, number }) => `${name} ${number}`).join('; ');
  }
};
