import { composedText } from '#shared/i18n/entered-text.ts';
import type { Catalogue } from '#shared/i18n/translation.ts';
import type { EnteredValue } from '#shared/model/entered-value.ts';
import type { FormItem } from './form-items.ts';

/** What was entered, in one short line. */
export const valueWords = (value: EnteredValue, item: FormItem, texts: Catalogue): string => {
  const { scoring } = texts;
  switch (value.kind) {
    case 'number':
      return `${value.number}${item.kind === 'bonus' ? scoring.entry.pointsUnit : unitOf(item, texts)}`;
    case 'level':
      return value.level;
    case 'items':
      return scoring.form.itemsDone(value.items.length, itemCount(item));
    case 'yes-no':
      if (item.kind === 'veto') return value.yes ? scoring.entry.vetoYes : scoring.entry.vetoNo;
      return value.yes ? scoring.entry.yes : scoring.entry.no;
    case 'counts':
    case 'completion':
    case 'figures':
      return item.kind === 'indicator' ? composedText(value, item.indicator.method, texts) : '';
  }
};

/** The unit of the number an item takes. */
export const unitOf = (item: FormItem, { scoring }: Catalogue): string => {
  if (item.kind !== 'indicator' || item.indicator.method.id === 'direct') return scoring.entry.pointsUnit;
  return item.indicator.unit;
};

const itemCount = (item: FormItem): number =>
  item.kind === 'indicator' && item.indicator.method.id === 'checklist'
    ? item.indicator.method.parameters.items.length
    : 0;
