import type { Indicator } from '../../model/framework.ts';
import type { ChangedFields } from './stored-line.ts';

/** What was counted together becomes a question of its own. */
const countedIn = ({ method }: Indicator): readonly string[] =>
  method.id === 'checklist'
    ? method.parameters.items.map(({ text }) => text)
    : method.id === 'level'
      ? method.parameters.criteria
      : [];

/**
 * What follows for a part that is named after one item of the line's checklist or one of its criteria: it is met or
 * not. Parts of other lines keep the line's method.
 */
export const partFields = (indicator: Indicator, fields: ChangedFields): ChangedFields => {
  const { name, method } = fields;
  if (name === undefined || method !== undefined || !countedIn(indicator).includes(name)) return fields;
  return {
    method: { id: 'yes-no', version: 1, parameters: { condition: name } },
    unit: '',
    target: null,
    ...fields,
  };
};
