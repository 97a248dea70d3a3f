import type { FormContent } from '../model/form.ts';
import type { Indicator } from '../model/framework.ts';
import { composedDetail } from './entered-text.ts';
import type { Catalogue } from './translation.ts';

/** What a field of a form holds, in words. `indicator` is the one it belongs to, null for anything else. */
export const formContentText = (
  content: FormContent,
  indicator: Pick<Indicator, 'method' | 'unit'> | null,
  catalogue: Catalogue,
): string => {
  const { forms, rules } = catalogue;
  if (content.kind === 'text') return content.text === '' ? forms.nothing : content.text;
  const { value, blankReason } = content;
  if (blankReason !== null) return forms.blank(rules.blankReasons[blankReason]);
  if (value === null) return forms.nothing;
  switch (value.kind) {
    case 'number':
      return `${value.number}${indicator && indicator.method.id !== 'direct' ? indicator.unit : ''}`;
    case 'level':
      return value.level;
    case 'yes-no':
      return value.yes ? forms.scoringSheet.yes : forms.scoringSheet.no;
    case 'items':
      return forms.items(
        value.items.length,
        indicator?.method.id === 'checklist' ? indicator.method.parameters.items.length : value.items.length,
      );
    case 'counts':
    case 'completion':
    case 'figures':
      return indicator ? composedDetail(value, indicator.method, catalogue) : '';
  }
};
