import { composedText } from '#shared/i18n/entered-text.ts';
import type { Catalogue } from '#shared/i18n/translation.ts';
import type { EnteredValue } from '#shared/model/entered-value.ts';
import type { Indicator } from '#shared/model/framework.ts';

/** What was entered, as short as a table cell needs it: `37.24%`, `B`, `2/3项`, `是`. */
export const valueText = (value: EnteredValue, indicator: Indicator, texts: Catalogue): string => {
  switch (value.kind) {
    case 'number':
      // Direct points carry no unit of their own: what is entered is what is awarded.
      return indicator.method.id === 'direct'
        ? value.number
        : texts.results.values.number(value.number, indicator.unit);
    case 'level':
      return value.level;
    case 'items': {
      const all =
        indicator.method.id === 'checklist' ? indicator.method.parameters.items.length : value.items.length;
      return texts.results.values.items(value.items.length, all);
    }
    case 'yes-no':
      return value.yes ? texts.methods.yes : texts.methods.no;
    case 'counts':
    case 'completion':
    case 'figures':
      return composedText(value, indicator.method, texts);
  }
};
