import { FailureError } from '#shared/contract/failure.ts';
import type { Catalogue } from '#shared/i18n/translation.ts';
import type { BlankReason, EnteredValue } from '#shared/model/entered-value.ts';
import type { Indicator } from '#shared/model/framework.ts';
import { readDecimal } from '#shared/scoring/decimal-input.ts';
import { inputOf } from '#shared/scoring/methods/index.ts';
import { UsageError } from './usage-error.ts';

const yesWords = ['yes', 'true', '是'];
const noWords = ['no', 'false', '否'];

/**
 * What a person typed after `--value`, in the shape the indicator's method takes. Whether the method accepts it is the
 * service's decision.
 * @throws FailureError for what is not a number, UsageError for what is neither yes nor no.
 */
export const readEntered = (text: string, indicator: Indicator): EnteredValue => {
  const { takes } = inputOf(indicator.method);
  switch (takes) {
    case 'number': {
      const read = readDecimal(text, { unit: indicator.unit });
      if (!read.ok) throw new FailureError(read.failure);
      return { kind: 'number', number: read.value };
    }
    case 'level':
      return { kind: 'level', level: text };
    case 'items':
      return { kind: 'items', items: text === '' ? [] : text.split(/[,，、]/).map((item) => item.trim()) };
    case 'yes-no':
      if (yesWords.includes(text)) return { kind: 'yes-no', yes: true };
      if (noWords.includes(text)) return { kind: 'yes-no', yes: false };
      throw new UsageError({
        problem: 'unreadable',
        what: '--value',
        found: text,
        allowed: [...yesWords, ...noWords].join(', '),
      });
  }
};

/** A value, a blank with its reason or a not-yet-scored cell in one short text; the three never look alike. */
export const shownEntered = (
  { value, blankReason }: { readonly value: EnteredValue | null; readonly blankReason: BlankReason | null },
  catalogue: Catalogue,
): string => {
  if (blankReason !== null) return `(${catalogue.rules.blankReasons[blankReason]})`;
  if (value === null) return '—';
  switch (value.kind) {
    case 'number':
      return value.number;
    case 'level':
      return value.level;
    case 'items':
      return `[${value.items.join(', ')}]`;
    case 'yes-no':
      return value.yes ? catalogue.methods.yes : catalogue.methods.no;
  }
};
