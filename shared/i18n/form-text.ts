import type { FormAnswer, FormContent } from '../model/form.ts';
import type { Indicator } from '../model/framework.ts';
import { composedDetail } from './entered-text.ts';
import type { Catalogue } from './translation.ts';

type Judgement = Pick<FormAnswer, 'value' | 'blankReason'>;
type Method = Pick<Indicator, 'method' | 'unit'> | null;

const judgementText = (
  { value, blankReason }: Judgement,
  indicator: Method,
  catalogue: Catalogue,
): string => {
  const { forms, rules } = catalogue;
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

/** What a field of a form holds, in words. `indicator` is the one it belongs to, null for anything else. */
export const formContentText = (content: FormContent, indicator: Method, catalogue: Catalogue): string => {
  const { forms } = catalogue;
  switch (content.kind) {
    case 'text':
      return content.text === '' ? forms.nothing : content.text;
    case 'judgement':
      return judgementText(content, indicator, catalogue);
    case 'answer': {
      const { answer } = content;
      if (answer === null) return forms.nothing;
      const given = judgementText(answer, indicator, catalogue);
      return answer.kept ? forms.kept(given, answer.reason) : forms.changed(given, answer.reason);
    }
  }
};
