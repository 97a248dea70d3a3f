import type { Catalogue } from '#shared/i18n/translation.ts';
import type { EnteredValue } from '#shared/model/entered-value.ts';

/** A sample in one short line, for a copied table. */
export const sampleWords = (value: EnteredValue, { methods, rulePreview }: Catalogue): string => {
  switch (value.kind) {
    case 'number':
      return value.number;
    case 'level':
      return value.level;
    case 'items':
      return value.items.length === 0 ? rulePreview.noItems : value.items.join(' ');
    case 'yes-no':
      return value.yes ? methods.yes : methods.no;
    case 'counts':
      return value.counts.length === 0
        ? rulePreview.noDeductions
        : value.counts.map(({ item, count }) => rulePreview.countOf(item, count)).join(' ');
    case 'completion':
      return value.completedOn ?? rulePreview.notDone;
    case 'figures':
      return value.figures.map(({ name, number }) => `${name}=${number}`).join(' ');
  }
};
