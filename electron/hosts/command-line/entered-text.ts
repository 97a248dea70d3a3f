import { FailureError, failure } from '#shared/contract/failure.ts';
import type { Catalogue } from '#shared/i18n/translation.ts';
import type { BlankReason, EnteredValue } from '#shared/model/entered-value.ts';
import type { Indicator } from '#shared/model/framework.ts';
import { dateText } from '#shared/model/primitives.ts';
import { readDecimal } from '#shared/scoring/decimal-input.ts';
import { inputOf } from '#shared/scoring/methods/index.ts';
import { UsageError } from './usage-error.ts';

const yesWords = ['yes', 'true', '是'];
const noWords = ['no', 'false', '否'];
const notDoneWords = ['not-done', '未完成'];

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
    case 'counts':
      return { kind: 'counts', counts: text === '' ? [] : text.split(/[,，、]/).map(readCount) };
    case 'completion': {
      const typed = text.trim();
      if (notDoneWords.includes(typed)) return { kind: 'completion', completedOn: null };
      if (!dateText.safeParse(typed).success)
        throw new FailureError(failure('value.not-a-date', { found: typed }));
      return { kind: 'completion', completedOn: typed };
    }
    case 'figures':
      return {
        kind: 'figures',
        figures: text.split(/[,，、;；]/).map((part) => {
          const [name = '', number = ''] = part.split(/[=＝]/);
          const read = readDecimal(number);
          if (!read.ok) throw new FailureError(read.failure);
          return { name: name.trim(), number: read.value };
        }),
      };
  }
};

/** `2*3` is item 2 three times, `2` once; what stands in brackets behind it is the reason. */
const readCount = (text: string): { item: string; count: number; reason: string } => {
  const [, item = '', times, reason = ''] =
    /^([^*×(（]+?)(?:\s*[*×]\s*(\d{1,4}))?\s*(?:[(（](.*)[)）])?$/.exec(text.trim()) ?? [];
  const count = Number(times ?? '1');
  if (item === '' || count === 0)
    throw new UsageError({ problem: 'unreadable', what: '--value', found: text, allowed: '1*2, 3*1(…)' });
  return { item: item.trim(), count, reason };
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
    case 'counts':
      return `[${value.counts.map(({ item, count }) => `${item}×${count}`).join(', ')}]`;
    case 'completion':
      return catalogue.methods.entered.completion(value.completedOn);
    case 'figures':
      return value.figures.map(({ name, number }) => `${name}=${number}`).join(', ');
  }
};
